/** The lines of a table: one for each row, those of one owner together, and one at the end that waits for typing. */
import { type AnyRow, type EntityName, type Project, rowsBy, rowsOf } from '../../../shared/model/index.ts';
import type { SheetLine } from '../../grid/index.ts';
import { ownerField } from './table-description.ts';

export interface TableLine extends SheetLine {
  /** Null on the line that waits. */
  readonly row: string | null;
  /** Whose the row is. On the line that waits: whose the last row is, since a new one is taken to be theirs as well. */
  readonly owner: string | null;
}

export function tableLines(entity: EntityName, project: Project, previous: readonly TableLine[]): readonly TableLine[] {
  const known = new Map(previous.map((line) => [line.id, line]));
  const rows = rowsInOrder(entity, project);
  const lines = rows.map(({ id, owner }, index): TableLine => {
    const next = rows[index + 1];
    const isLast = owner !== null && next !== undefined && next.owner !== owner;
    return kept(known, { id, row: id, owner, number: index + 1, waiting: false, lastOfBlock: isLast });
  });
  lines.push(kept(known, waitingLine(`${entity}/new`, rows.at(-1)?.owner ?? null)));
  return lines.length === previous.length && lines.every((line, index) => line === previous[index]) ? previous : lines;
}

/** A line that holds no row yet. No row has an id with a slash in it. */
export function waitingLine(id: string, owner: string | null): TableLine {
  return { id, row: null, owner, number: null, waiting: true, lastOfBlock: false };
}

interface OwnedRow {
  readonly id: string;
  readonly owner: string | null;
}

function rowsInOrder(entity: EntityName, project: Project): readonly OwnedRow[] {
  const owner = ownerField(entity);
  if (owner === null) return rowsOf(project, entity).map(({ id }) => ({ id, owner: null }));
  const { field, to } = owner;
  return rowsOf(project, to).flatMap(({ id: of }) =>
    // Field and table belong together; the types of the tables cannot say so of names known only while running.
    rowsBy(project, entity, field as 'id', of).map((row: AnyRow) => ({ id: row.id, owner: of })),
  );
}

function kept(known: ReadonlyMap<string, TableLine>, line: TableLine): TableLine {
  const old = known.get(line.id);
  const isSame =
    old !== undefined && old.owner === line.owner && old.number === line.number && old.lastOfBlock === line.lastOfBlock;
  return isSame ? old : line;
}
