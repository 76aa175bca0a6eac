/**
 * What typing into a cell of the sheet does, as one command: it edits the row that the cell shows, makes one where there
 * is none, or links to one that has the typed name. Pure; ids come in.
 */
import type { Translator } from '../../../shared/messages/index.ts';
import type { ImpactMapLine } from '../../../shared/model/index.ts';
import {
  type CellValue,
  type Command,
  type EntityName,
  nameField,
  nameOf,
  noteAt,
  type Project,
  rowOf,
  rowsBy,
  sameValue,
} from '../../../shared/model/index.ts';
import { cellToText, isTyped, parseCell } from '../../../shared/parsing/index.ts';
import { done, type Result } from '../../../shared/result.ts';
import { cellContext } from '../../format/index.ts';
import { columnFiguresOf } from '../figure-in-force.ts';
import type { EnteredColumn } from '../map-columns.ts';
import { shownRow } from '../map-lines.ts';
import { clearColumns } from './column-edit.ts';
import { copyFigures } from './copy-figures.ts';
import { type Edit, type EditRemark, type EditScope, together } from './edit.ts';
import { LineDraft } from './line-draft.ts';
import { linkEdit } from './name-links.ts';
import { settingCommands, withoutSign } from './setting-commands.ts';

/** The text that the editor of a cell starts with. */
export function editText(
  { project, translator }: Pick<EditScope, 'project' | 'translator'>,
  line: ImpactMapLine,
  column: EnteredColumn,
): string {
  if (!isTyped(column.facts)) return '';
  const id = shownRow(project, line, column);
  const row = id === null ? undefined : rowOf(project, column.entity, id);
  if (row === undefined || isStoodInFor(project, column, id)) return '';
  const context = cellContext(project, column.entity, column.field, row.currency, translator);
  return cellToText(row[column.field] ?? null, column.facts, context);
}

/**
 * Whether an indicator gives the quantity that the cell shows. What is typed takes its place, even where the quantity on
 * record happens to be that same number.
 */
function isStoodInFor(project: Project, column: EnteredColumn, id: string | null): boolean {
  if (column.id !== 'outcome.quantity' || id === null) return false;
  return (project.outcome.get(id)?.quantityIndicator ?? null) !== null;
}

/** Null where there is nothing to do: the text is the old one, or blank where nothing was. */
export function editCell(
  scope: EditScope,
  line: ImpactMapLine,
  column: EnteredColumn,
  typed: string,
): Result<Edit | null> {
  const { facts, entity, field } = column;
  if (!isTyped(facts)) return done(null);
  const id = shownRow(scope.project, line, column);
  const row = id === null ? undefined : rowOf(scope.project, entity, id);
  const text = typed.trim();
  if (row === undefined ? text === '' : typed === editText(scope, line, column)) return done(null);
  const link = field === nameField(entity) ? linkEdit(scope, line, column, text, id) : null;
  if (link !== null) return done(link);
  const previous = row?.[field] ?? facts.initial;
  const parsed = parseCell(
    typed,
    facts,
    previous,
    cellContext(scope.project, entity, field, row?.currency, scope.translator),
  );
  if (!parsed.ok) return parsed;
  const isSame = row !== undefined && sameValue(parsed.value, row[field]);
  if (isSame && !isStoodInFor(scope.project, column, id)) return done(null);
  return done(
    id === null ? addingEdit(scope, line, column, parsed.value) : settingEdit(scope, line, column, id, parsed.value),
  );
}

function settingEdit(scope: EditScope, line: ImpactMapLine, column: EnteredColumn, id: string, typed: CellValue): Edit {
  const { project, translator } = scope;
  const { entity, field } = column;
  const { commands, turned } = settingCommands(project, { entity, id, field }, line.outcome, typed);
  const remarks: EditRemark[] = turned ? [{ type: 'negative' }] : [];
  const shared = entity === 'proxy' ? sharedProxy(scope, line, column, id, withoutSign(column, typed).value) : null;
  if (shared !== null) remarks.push(shared);
  const columns = columnsRemark(scope, entity, id, field);
  if (columns !== null && typed !== null) remarks.push(columns);
  const overridden = overriddenRemark(scope, entity, id, field);
  if (overridden !== null && typed !== null) remarks.push(overridden);
  const row = rowOf(project, entity, id);
  const name = row === undefined ? '' : nameOf(entity, row);
  return { command: together(commands), label: setLabel(translator, entity, field, name), remarks, shows: null };
}

function setLabel(
  { t, fieldLabel, entityName }: Translator,
  entity: Parameters<Translator['fieldLabel']>[0],
  field: string,
  name: string,
): string {
  const label = fieldLabel(entity, field);
  if (name === '') return t('window/edit/setUnnamed', { field: label, entity: entityName(entity) });
  return t('window/edit/set', { field: label, name });
}

/** A proxy that several rows use: whoever changes it is told, and may have a copy for this row instead. */
function sharedProxy(
  scope: EditScope,
  line: ImpactMapLine,
  { field, entity }: EnteredColumn,
  id: string,
  value: CellValue,
): EditRemark | null {
  const { project, newId, translator } = scope;
  const rows = rowsBy(project, 'outcome', 'proxy', id).length;
  const proxy = rowOf(project, 'proxy', id);
  if (rows < 2 || proxy === undefined || line.outcome === null) return null;
  const { id: _id, order: _order, ...values } = proxy;
  const copy = newId();
  const onlyHere: Command = {
    type: 'batch',
    commands: [
      { type: 'set', entity, id, field, value: proxy[field] ?? null },
      { type: 'insert', entity: 'proxy', id: copy, values: { ...values, [field]: value } },
      ...copyFigures(project, 'proxy', id, copy, newId),
      { type: 'set', entity: 'outcome', id: line.outcome, field: 'proxy', value: copy },
    ],
  };
  return {
    type: 'sharedProxy',
    rows,
    onlyHere,
    label: translator.t('window/edit/onlyHere', { name: nameOf('proxy', proxy) }),
  };
}

/** Where columns state the figure, the one typed is kept beside them and counts when they are removed. */
function columnsRemark(
  { project, translator }: EditScope,
  entity: EntityName,
  id: string,
  field: string,
): EditRemark | null {
  const stated = columnFiguresOf(project, entity, id, field);
  if (stated.length === 0) return null;
  const { command, label } = clearColumns(project, translator, { entity, id, field });
  return { type: 'byColumn', field: translator.fieldLabel(entity, field), remove: command, label };
}

/** Where a note puts another figure in the place of the one typed. */
function overriddenRemark(
  { project, translator: { t, fieldLabel } }: EditScope,
  entity: EntityName,
  id: string,
  field: string,
): EditRemark | null {
  const note = noteAt(project, { entity, target: id, field, column: null });
  if (note?.override == null) return null;
  return {
    type: 'overridden',
    field: fieldLabel(entity, field),
    remove: { type: 'set', entity: 'figureNote', id: note.id, field: 'override', value: null },
    label: t('window/details/noteOn', { field: fieldLabel(entity, field) }),
  };
}

function addingEdit(scope: EditScope, line: ImpactMapLine, column: EnteredColumn, typed: CellValue): Edit {
  const { translator } = scope;
  const { entity, field } = column;
  const { value, turned } = withoutSign(column, typed);
  const draft = new LineDraft(scope, line);
  const shows = draft.add(entity, { [field]: value });
  if (turned) draft.set('outcome', draft.outcome(), 'negative', true);
  const name = typeof value === 'string' && field === nameField(entity) ? value : '';
  const { t, entityName } = translator;
  const label =
    name === ''
      ? t('window/edit/addUnnamed', { entity: entityName(entity) })
      : t('window/edit/add', { entity: entityName(entity), name });
  return { command: draft.command(), label, remarks: turned ? [{ type: 'negative' }] : [], shows };
}
