/**
 * What a change did, and nothing else: rows added, fields updated from one value to another, rows removed. Undo, the
 * project file, the calculation and the window all live on patches.
 *
 * A patch is exact: every row it removes is whole, every update holds the old value too. So its inverse is itself
 * read backwards, and applying it to a project that it does not fit is a bug that is thrown, never a silent overwrite.
 */
import { z } from 'zod';
import { type EntityName, entityNames } from './entity-names.ts';
import { idSchema } from './fields.ts';
import type { Project, Table } from './project.ts';
import { type AnyRow, type CellValue, cellValueSchema, orderSchema, rowSchemas, sameValue } from './row.ts';
import { carryOrder, type RowChange } from './table-order.ts';

export interface WholeRow {
  readonly entity: EntityName;
  readonly row: AnyRow;
}

/** Some fields of one row, before and after. Both sides name the same fields; `order` may be among them. */
export interface RowUpdate {
  readonly entity: EntityName;
  readonly id: string;
  readonly from: Readonly<Record<string, CellValue>>;
  readonly to: Readonly<Record<string, CellValue>>;
}

export interface Patch {
  readonly added: readonly WholeRow[];
  readonly updated: readonly RowUpdate[];
  readonly removed: readonly WholeRow[];
}

const entitySchema = z.enum(entityNames);

const wholeRowSchema: z.ZodType<WholeRow> = z
  .strictObject({ entity: entitySchema, row: z.looseObject({ id: idSchema, order: orderSchema }) })
  .transform(({ entity, row }, context): WholeRow => {
    const parsed = rowSchemas[entity].safeParse(row);
    if (parsed.success) return { entity, row: parsed.data };
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: ['row', ...issue.path] });
    return z.NEVER;
  });

const someFields = z.record(z.string(), cellValueSchema);

export const patchSchema: z.ZodType<Patch> = z.strictObject({
  added: z.array(wholeRowSchema),
  updated: z.array(z.strictObject({ entity: entitySchema, id: idSchema, from: someFields, to: someFields })),
  removed: z.array(wholeRowSchema),
});

export function isEmptyPatch(patch: Patch): boolean {
  return patch.added.length === 0 && patch.updated.length === 0 && patch.removed.length === 0;
}

/** The patch that takes a project back to where it was before this one. */
export function invert(patch: Patch): Patch {
  return {
    added: patch.removed,
    updated: patch.updated.map(({ entity, id, from, to }) => ({ entity, id, from: to, to: from })),
    removed: patch.added,
  };
}

type Tables = { [E in EntityName]: Table<string, AnyRow> };

/**
 * The project after a patch. Tables and rows that the patch does not touch are shared with the project before.
 * @throws Error when the patch does not fit the project: a row it adds is there, or a value it replaces is another.
 */
export function apply(project: Project, patch: Patch): Project {
  const tables: Tables = { ...project };
  /** What has become of the rows, by the tables that change. */
  const changing = new Map<EntityName, Map<string, RowChange>>();
  const tableToChange = (entity: EntityName): Table<string, AnyRow> => {
    if (!changing.has(entity)) {
      tables[entity] = tables[entity].asMutable();
      changing.set(entity, new Map());
    }
    return tables[entity];
  };
  const note = (entity: EntityName, id: string, before: AnyRow | undefined, after: AnyRow | undefined) => {
    const changes = changing.get(entity);
    const known = changes?.get(id);
    changes?.set(id, { before: known === undefined ? before : known.before, after });
  };
  for (const { entity, row } of patch.removed) {
    const table = tableToChange(entity);
    const present = table.get(row.id);
    if (present === undefined || !sameRow(present, row)) throw misfit('remove', entity, row.id);
    table.delete(row.id);
    note(entity, row.id, present, undefined);
  }
  for (const { entity, row } of patch.added) {
    const table = tableToChange(entity);
    if (table.has(row.id)) throw misfit('add', entity, row.id);
    const added = Object.freeze({ ...row });
    table.set(row.id, added);
    note(entity, row.id, undefined, added);
  }
  for (const update of patch.updated) {
    const table = tableToChange(update.entity);
    const present = table.get(update.id);
    if (present === undefined || !fits(present, update.from)) throw misfit('update', update.entity, update.id);
    const updated = Object.freeze({ ...present, ...update.to });
    table.set(update.id, updated);
    note(update.entity, update.id, present, updated);
  }
  for (const [entity, changes] of changing) {
    tables[entity] = tables[entity].asImmutable();
    carryOrder(project[entity], tables[entity], changes.values());
  }
  // Rows come from patches that were reduced or validated against the catalogue, table by table.
  return tables as Project;
}

function misfit(verb: string, entity: EntityName, id: string): Error {
  return new Error(`The patch does not fit the project: cannot ${verb} ${entity} ${id}`);
}

function fits(row: AnyRow, fields: Readonly<Record<string, CellValue>>): boolean {
  return Object.entries(fields).every(([name, value]) => sameValue(row[name], value));
}

function sameRow(a: AnyRow, b: AnyRow): boolean {
  return Object.keys(a).length === Object.keys(b).length && fits(a, b);
}

interface RowLookup {
  row(entity: EntityName, id: string): AnyRow | undefined;
}

/**
 * The patch that leads from one state to another, found from the rows that a change may have touched, each named once.
 * Rows that ended as they began leave no trace, so what was added and removed within one batch is not in its patch.
 */
export function patchBetween(
  before: RowLookup,
  after: RowLookup,
  touched: Iterable<{ readonly entity: EntityName; readonly id: string }>,
): Patch {
  const added: WholeRow[] = [];
  const updated: RowUpdate[] = [];
  const removed: WholeRow[] = [];
  for (const { entity, id } of touched) {
    const old = before.row(entity, id);
    const now = after.row(entity, id);
    if (old === undefined && now !== undefined) added.push({ entity, row: now });
    else if (old !== undefined && now === undefined) removed.push({ entity, row: old });
    else if (old !== undefined && now !== undefined) {
      const update = updateBetween(entity, old, now);
      if (update !== null) updated.push(update);
    }
  }
  return { added, updated, removed };
}

function updateBetween(entity: EntityName, before: AnyRow, after: AnyRow): RowUpdate | null {
  const from: Record<string, CellValue> = {};
  const to: Record<string, CellValue> = {};
  for (const [name, value] of Object.entries(after)) {
    const old = before[name];
    if (old === undefined || sameValue(old, value)) continue;
    from[name] = old;
    to[name] = value;
  }
  return Object.keys(to).length === 0 ? null : { entity, id: after.id, from, to };
}
