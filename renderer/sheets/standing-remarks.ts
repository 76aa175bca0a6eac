import { type Command, type EntityName, noteAt } from '../../shared/model/index.ts';
import { clearColumns, columnFiguresOf, type EditRemark, type EditScope } from '../grid/index.ts';

/** What goes on counting in place of the figure that was typed: its columns, or a note that overrides it. */
export function standingRemarks(
  { project, translator }: EditScope,
  entity: EntityName,
  id: string,
  field: string,
): readonly EditRemark[] {
  const remarks: EditRemark[] = [];
  const called = () => translator.fieldLabel(entity, field);
  if (columnFiguresOf(project, entity, id, field).length > 0) {
    const { command, label } = clearColumns(project, translator, { entity, id, field });
    remarks.push({ type: 'byColumn', field: called(), remove: command, label });
  }
  const note = noteAt(project, { entity, target: id, field, column: null });
  if (note?.override != null) {
    const remove: Command = { type: 'set', entity: 'figureNote', id: note.id, field: 'override', value: null };
    const label = translator.t('window/details/noteOn', { field: called() });
    remarks.push({ type: 'overridden', field: called(), remove, label });
  }
  return remarks;
}
