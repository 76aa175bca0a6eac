import { type EntityName, fieldsOf, type Project, rowOf, rowsBy, rowsOf } from '../../shared/model/index.ts';
import type { RowPlace } from '../state/index.ts';

interface Siblings {
  readonly before: RowPlace | null;
  readonly after: RowPlace | null;
}

/** The row that a row belongs to, with the field that says so. */
export function ownerOf(
  project: Project,
  { entity, id }: RowPlace,
): { readonly field: string; readonly id: string } | null {
  const row = rowOf(project, entity, id);
  const owner = Object.entries(fieldsOf(entity)).find(([name, { kind }]) => kind === 'owner' && row?.[name] != null);
  return owner === undefined ? null : { field: owner[0], id: String(row?.[owner[0]]) };
}

/** The rows before and after a row among those of its owner. */
export function siblingsOf(project: Project, row: RowPlace): Siblings {
  const { entity, id } = row;
  const of = ownerOf(project, row);
  const rows: readonly { readonly id: string }[] =
    of === null ? rowsOf(project, entity) : rowsOwned(project, entity, of.field, of.id);
  const place = rows.findIndex((each) => each.id === id);
  const at = (index: number): RowPlace | null => {
    const found = rows[index];
    return found === undefined ? null : { entity, id: found.id };
  };
  return { before: place === -1 ? null : at(place - 1), after: place === -1 ? null : at(place + 1) };
}

function rowsOwned(
  project: Project,
  entity: EntityName,
  field: string,
  id: string,
): readonly { readonly id: string }[] {
  // Field and table belong together; the types of the tables cannot say so of names known only while running.
  return rowsBy(project, entity, field as 'id', id);
}
