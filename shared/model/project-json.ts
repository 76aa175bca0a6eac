/** A project as plain JSON: every table, every row, in order. The same project always gives the same text. */
import { z } from 'zod';
import { problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { readerOf } from './draft.ts';
import { type EntityName, entityNames } from './entity-names.ts';
import { ruleBrokenIn } from './integrity.ts';
import { apply, type WholeRow } from './patch.ts';
import { noTables, type Project, rowsOf } from './project.ts';
import { fromFirstForm, type LooseTables } from './project-json-1.ts';
import { fromSecondForm } from './project-json-2.ts';
import { type AnyRow, rowSchemas } from './row.ts';

export const JSON_FORMAT = 'worthwhile';
export const JSON_VERSION = 3;

export interface ProjectJson {
  readonly format: typeof JSON_FORMAT;
  readonly version: typeof JSON_VERSION;
  readonly tables: { readonly [E in EntityName]: readonly AnyRow[] };
}

const tablesShape = Object.fromEntries(entityNames.map((name) => [name, z.array(rowSchemas[name])]));

export const projectJsonSchema = z.strictObject({
  format: z.literal(JSON_FORMAT),
  version: z.literal(JSON_VERSION),
  tables: z.strictObject(tablesShape),
});

export function toJson(project: Project): ProjectJson {
  const tables = Object.fromEntries(entityNames.map((name) => [name, rowsOf(project, name)]));
  return { format: JSON_FORMAT, version: JSON_VERSION, tables: tables as ProjectJson['tables'] };
}

/** Reads what {@link toJson} wrote, or what another program wrote in its form; every row and every rule is checked. */
export function fromJson(json: unknown): Result<Project> {
  const envelope = z.looseObject({ format: z.literal(JSON_FORMAT), version: z.int() }).safeParse(json);
  if (!envelope.success) return refused(problem('model.notProjectJson'));
  if (envelope.data.version > JSON_VERSION)
    return refused(problem('model.newerJson', { version: envelope.data.version }));
  const parsed = projectJsonSchema.safeParse(upgraded(json, envelope.data.version));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return refused(problem('model.badJson', { path }));
  }
  return fromRows(
    entityNames.flatMap((entity) => (parsed.data.tables[entity] ?? []).map((row) => ({ entity, row: row as AnyRow }))),
  );
}

const earlierForm = z.object({
  tables: z.partialRecord(z.enum(entityNames), z.array(z.looseObject({ id: z.string() }))),
});

/** JSON of an earlier form in the newest one; what is of no form is left for the schema to refuse. */
function upgraded(json: unknown, version: number): unknown {
  const upgrade = UPGRADES.get(version);
  const earlier = earlierForm.safeParse(json);
  if (upgrade === undefined || !earlier.success) return json;
  return { format: JSON_FORMAT, version: JSON_VERSION, tables: upgrade(earlier.data.tables) };
}

const UPGRADES: ReadonlyMap<number, (tables: LooseTables) => LooseTables> = new Map([
  [1, fromFirstForm],
  [2, fromSecondForm],
]);

/** A project made of rows that each fit their table's schema; refused where they break a rule between them. */
export function fromRows(rows: readonly WholeRow[]): Result<Project> {
  const seen = new Set<string>();
  for (const { entity, row } of rows) {
    if (seen.has(`${entity} ${row.id}`)) return refused(problem('model.rowExists', { entity, id: row.id }));
    seen.add(`${entity} ${row.id}`);
  }
  const project = apply(noTables(), { added: rows, updated: [], removed: [] });
  const broken = ruleBrokenIn(readerOf(project));
  return broken === null ? done(project) : refused(broken);
}

/** Whether two projects hold the same rows with the same values. */
export function sameProject(a: Project, b: Project): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(project: Project): unknown {
  return entityNames.map((name) =>
    rowsOf(project, name).map((row) => Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1))),
  );
}
