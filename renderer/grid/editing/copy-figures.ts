/** A copy of what hangs on the figures of a row: those stated by column, and the notes with their evidence. */
import { addressId, type Command, type EntityName, type Project, rowsBy } from '../../../shared/model/index.ts';

/** What gives a copy of a row the same figures by column and the same notes; the copy itself is there by then. */
export function copyFigures(
  project: Project,
  entity: EntityName,
  from: string,
  to: string,
  newId: () => string,
): readonly Command[] {
  const columns = rowsBy(project, 'columnFigure', 'target', from).filter((row) => row.entity === entity);
  const notes = rowsBy(project, 'figureNote', 'target', from).filter((row) => row.entity === entity);
  return [
    ...columns.map(({ id: _id, order: _order, ...values }): Command => {
      const copied = { ...values, target: to };
      return { type: 'insert', entity: 'columnFigure', id: addressId(copied), values: copied };
    }),
    ...notes.flatMap(({ id, order: _order, ...values }): Command[] => {
      const copied = { ...values, target: to };
      const note = addressId(copied);
      const citations = rowsBy(project, 'citation', 'figureNote', id);
      return [
        { type: 'insert', entity: 'figureNote', id: note, values: copied },
        ...citations.map(({ id: _id, order: _place, ...cited }): Command => {
          return { type: 'insert', entity: 'citation', id: newId(), values: { ...cited, figureNote: note } };
        }),
      ];
    }),
  ];
}
