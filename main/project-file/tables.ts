/** The rows of a project in a database: all of them read and checked, or changed by a patch. */
import {
  type EntityName,
  entityNames,
  fromRows,
  type Patch,
  type Project,
  rowSchemas,
  rowsOf,
  type WholeRow,
} from '../../shared/model/index.ts';
import type { Result } from '../../shared/result.ts';
import { quoted, tableColumns } from './columns.ts';
import type { ProjectDatabase, Statement } from './database.ts';
import { fromColumns, type SqlRow, type SqlValue, toColumns } from './row-mapper.ts';

type ReadProject = { readonly ok: true; readonly project: Project } | { readonly ok: false; readonly where: string };

/** The project that the rows make, or where the first row stands that is not what the catalogue and its rules allow. */
export function readProject(database: ProjectDatabase): ReadProject {
  const rows: WholeRow[] = [];
  for (const entity of entityNames) {
    const columns = tableColumns(entity).map(({ name }) => quoted(name));
    const statement = database.prepare<[], SqlRow>(`SELECT ${columns.join(', ')} FROM ${quoted(entity)}`);
    for (const stored of statement.iterate()) {
      const parsed = rowSchemas[entity].safeParse(fromColumns(entity, stored));
      if (!parsed.success) return { ok: false, where: `${entity} ${String(stored.id).slice(0, 60)}` };
      rows.push({ entity, row: parsed.data });
    }
  }
  const project: Result<Project> = fromRows(rows);
  return project.ok ? { ok: true, project: project.value } : { ok: false, where: project.problem.code };
}

/** Every row of a project as a patch that adds it. */
export function wholeProject(project: Project): Patch {
  const added = entityNames.flatMap((entity) => rowsOf(project, entity).map((row): WholeRow => ({ entity, row })));
  return { added, updated: [], removed: [] };
}

/** Writes patches into the tables. Its caller has a transaction around each. */
export class PatchWriter {
  readonly #database: ProjectDatabase;
  /** By their text: the same few fields are updated again and again. */
  readonly #statements = new Map<string, Statement<SqlValue[]>>();

  constructor(database: ProjectDatabase) {
    this.#database = database;
  }

  /** @throws Error when the patch does not fit the rows that are there; the transaction is then rolled back. */
  write(patch: Patch): void {
    for (const { entity, row } of patch.removed) {
      this.#change(`DELETE FROM ${quoted(entity)} WHERE id = ?`, [row.id], `${entity} ${row.id}`);
    }
    for (const { entity, row } of patch.added) this.#insert(entity, toColumns(entity, row), row.id);
    for (const { entity, id, to } of patch.updated) {
      const columns = toColumns(entity, to);
      const names = Object.keys(columns);
      if (names.length === 0) continue;
      const assignments = names.map((name) => `${quoted(name)} = ?`).join(', ');
      const values = [...names.map((name) => columns[name] ?? null), id];
      this.#change(`UPDATE ${quoted(entity)} SET ${assignments} WHERE id = ?`, values, `${entity} ${id}`);
    }
  }

  #insert(entity: EntityName, columns: Readonly<Record<string, SqlValue>>, id: string): void {
    const names = Object.keys(columns);
    const places = names.map(() => '?').join(', ');
    const sql = `INSERT INTO ${quoted(entity)} (${names.map(quoted).join(', ')}) VALUES (${places})`;
    this.#change(sql, Object.values(columns), `${entity} ${id}`);
  }

  #change(sql: string, values: readonly SqlValue[], what: string): void {
    const statement = this.#statements.get(sql) ?? this.#database.prepare<SqlValue[]>(sql);
    this.#statements.set(sql, statement);
    if (statement.run(...values).changes !== 1) throw new Error(`The patch does not fit the file at ${what}`);
  }
}
