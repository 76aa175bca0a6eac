import { Map as Table } from 'immutable';
import { linksOf } from './catalogue.ts';
import { type EntityName, entityNames } from './entity-names.ts';
import { byOrder } from './order-key.ts';
import { type AnyRow, blankRow, type Row, rowSchemas } from './row.ts';

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

/** What was worked out for a state of a table, kept for as long as that state is. */
const sortedRows = new WeakMap<object, unknown>();
const groupedRows = new WeakMap<object, Map<string, unknown>>();

/** The rows of a table in their order. Sorted once for each state of the table. */
export function rowsOf<E extends EntityName>(project: Project, entity: E): readonly Row<E>[] {
  const table: Table<string, Row<E>> = project[entity];
  const known = sortedRows.get(table);
  if (known !== undefined) return known as readonly Row<E>[];
  const rows = [...table.values()].sort(byOrder);
  sortedRows.set(table, rows);
  return rows;
}

/** The rows of a table that refer by a field to one row, in their order. Grouped once for each state of the table. */
export function rowsBy<E extends EntityName>(
  project: Project,
  entity: E,
  field: keyof Row<E> & string,
  id: string,
): readonly Row<E>[] {
  const table = project[entity];
  const groupings = groupedRows.get(table) ?? new Map<string, unknown>();
  groupedRows.set(table, groupings);
  const groups = (groupings.get(field) ?? groupRows(rowsOf(project, entity), field)) as ReadonlyMap<unknown, Row<E>[]>;
  groupings.set(field, groups);
  return groups.get(id) ?? [];
}

function groupRows<E extends EntityName>(rows: readonly Row<E>[], field: keyof Row<E>): ReadonlyMap<unknown, Row<E>[]> {
  const groups = new Map<unknown, Row<E>[]>();
  for (const row of rows) {
    const group = groups.get(row[field]);
    if (group === undefined) groups.set(row[field], [row]);
    else group.push(row);
  }
  return groups;
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
