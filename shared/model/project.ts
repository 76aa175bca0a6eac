import { Map as Table } from 'immutable';
import { linksOf } from './catalogue.ts';
import { type EntityName, entityNames } from './entity-names.ts';
import { type AnyRow, blankRow, type Row, rowSchemas } from './row.ts';
import { rowsHolding, sortedRows } from './table-order.ts';

export type { Table };

/** A whole project: its tables by id. Never changed in place; a patch gives the next one and shares what did not change. */
export type Project = { readonly [E in EntityName]: Table<string, Row<E>> };

/** The id of the one row of the table `project`. */
export const PROJECT_ID = 'project';

/** A project with its settings row at their initial values and nothing else. */
export function emptyProject(): Project {
  const settingsRow = rowSchemas.project.parse(blankRow('project', PROJECT_ID, '', {}));
  return { ...noTables(), project: Table({ [PROJECT_ID]: settingsRow }) };
}

/** All tables, empty: what a file is read into. Not a valid project until its settings row is there. */
export function noTables(): Project {
  const tables = Object.fromEntries(entityNames.map((name) => [name, Table<string, AnyRow>()]));
  return tables as Project;
}

export function settingsOf(project: Project): Row<'project'> {
  const row = project.project.get(PROJECT_ID);
  if (row === undefined) throw new Error('A project without its settings row was let in');
  return row;
}

/** A row of a table that is only known while running, read through its catalogue. */
export function rowOf(project: Project, entity: EntityName, id: string): AnyRow | undefined {
  return project[entity].get(id);
}

/** The rows of a table in their order. */
export function rowsOf<E extends EntityName>(project: Project, entity: E): readonly Row<E>[] {
  // The rows of a table are those of its entity, which its order does not need to know.
  return sortedRows(project[entity]) as readonly AnyRow[] as readonly Row<E>[];
}

/** The rows of a table that refer by a field to one row, in their order. */
export function rowsBy<E extends EntityName>(
  project: Project,
  entity: E,
  field: keyof Row<E> & string,
  id: string,
): readonly Row<E>[] {
  return rowsHolding(project[entity], field, id) as readonly AnyRow[] as readonly Row<E>[];
}

/** The owner fields of an entity that are set in a row, as pairs of field and id. */
export function ownersOf(
  entity: EntityName,
  row: AnyRow,
): { readonly field: string; readonly to: EntityName; readonly id: string }[] {
  const owners: { field: string; to: EntityName; id: string }[] = [];
  for (const [name, field] of linksOf(entity)) {
    const id = row[name];
    if (field.kind === 'owner' && typeof id === 'string') owners.push({ field: name, to: field.to, id });
  }
  return owners;
}
