/** Rows by their names, so that a paste of thousands of names finds each without a search through the table. */
import { type EntityName, nameField, nameOf, type Project, rowsOf } from '../../../shared/model/index.ts';

export interface NamedRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly name: string;
}

export class NameIndex {
  readonly #project: Project;
  readonly #tables = new Map<EntityName, Map<string, NamedRow[]>>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** The first row of that name, whatever its capitals; null where there is none. */
  find(entity: EntityName, name: string, except: string | null = null): NamedRow | null {
    const rows = this.#table(entity).get(folded(name)) ?? [];
    return rows.find(({ id }) => id !== except) ?? null;
  }

  /** A row that is being made, so that what comes after it can name it. */
  add(entity: EntityName, id: string, name: string): void {
    enter(this.#table(entity), { entity, id, name });
  }

  #table(entity: EntityName): Map<string, NamedRow[]> {
    const known = this.#tables.get(entity);
    if (known !== undefined) return known;
    const table = new Map<string, NamedRow[]>();
    const field = nameField(entity);
    for (const row of field === null ? [] : rowsOf(this.#project, entity)) {
      const name: unknown = field === null ? null : Reflect.get(row, field);
      if (typeof name === 'string') enter(table, { entity, id: row.id, name: nameOf(entity, row) }, name);
    }
    this.#tables.set(entity, table);
    return table;
  }
}

function enter(table: Map<string, NamedRow[]>, row: NamedRow, name = row.name): void {
  const key = folded(name);
  const rows = table.get(key);
  if (rows === undefined) table.set(key, [row]);
  else rows.push(row);
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase();
}
