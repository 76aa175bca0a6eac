import { type Problem, problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { fieldOf, fieldsOf } from './catalogue.ts';
import type { Command, InsertCommand, MoveCommand, RemoveCommand, SetCommand } from './command.ts';
import { Draft } from './draft.ts';
import type { EntityName } from './entity-names.ts';
import { rowsNaming, withBoundNames } from './formula-names.ts';
import { ruleBrokenBetween, ruleBrokenBy } from './integrity.ts';
import { nameOf } from './naming.ts';
import { keyBetween } from './order-key.ts';
import type { Patch } from './patch.ts';
import { ownersOf, type Project } from './project.ts';
import { removalOf } from './removal.ts';
import { type AnyRow, blankRow, type CellValue, rowSchemas } from './row.ts';

/**
 * What a command does to a project, as a patch. Pure: the same project and command always give the same patch, and the
 * project is as it was. A command that cannot be carried out is refused whole, a batch with it.
 */
export function reduce(project: Project, command: Command): Result<Patch> {
  const draft = new Draft(project);
  const refusal = carryOut(draft, command);
  return refusal === null ? done(draft.patch()) : refused(refusal);
}

/** Null where it was carried out. A batch that is refused may have been carried out in part. */
export function carryOut(draft: Draft, command: Command): Problem | null {
  switch (command.type) {
    case 'set':
      return set(draft, command);
    case 'insert':
      return insert(draft, command);
    case 'remove':
      return remove(draft, command);
    case 'move':
      return move(draft, command);
    case 'batch':
      for (const part of command.commands) {
        const refusal = carryOut(draft, part);
        if (refusal !== null) return refusal;
      }
      return null;
  }
}

function set(draft: Draft, { entity, id, field: name, value }: SetCommand): Problem | null {
  const row = draft.row(entity, id);
  if (row === undefined) return problem('model.noSuchRow', { entity, id });
  const field = fieldOf(entity, name);
  if (field === undefined) return problem('model.noSuchField', { entity, id: name });
  if (field.kind === 'owner' || field.kind === 'address') return problem('model.fixedField', { entity, field: name });
  const parsed = field.schema.safeParse(value);
  if (!parsed.success) return problem('model.badValue', { entity, field: name, name: nameOf(entity, row) });
  return put(draft, entity, { ...row, [name]: parsed.data as CellValue });
}

function insert(draft: Draft, { entity, id, values, after }: InsertCommand): Problem | null {
  if (entity === 'project') return problem('model.oneProject');
  if (draft.row(entity, id) !== undefined) return problem('model.rowExists', { entity, id });
  const unknown = Object.keys(values).find((name) => fieldOf(entity, name) === undefined);
  if (unknown !== undefined) return problem('model.noSuchField', { entity, id: unknown });
  const blank = blankRow(entity, id, '', values);
  const place = placeAfter(draft, entity, blank, after);
  if (typeof place !== 'string') return place;
  const parsed = rowSchemas[entity].safeParse({ ...blank, order: place });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'id');
    return problem('model.badValue', { entity, field, name: nameOf(entity, blank) });
  }
  return put(draft, entity, parsed.data);
}

function remove(draft: Draft, { entity, id }: RemoveCommand): Problem | null {
  if (entity === 'project') return problem('model.oneProject');
  if (draft.row(entity, id) === undefined) return problem('model.noSuchRow', { entity, id });
  const { removed, cleared, unbound } = removalOf(draft, entity, id);
  for (const { entity: from, id: referring, field } of cleared) {
    const row = draft.row(from, referring);
    if (row !== undefined) draft.put(from, { ...row, [field]: null });
  }
  for (const { entity: from, id: using, field, value } of unbound) {
    const row = draft.row(from, using);
    if (row !== undefined) draft.put(from, { ...row, [field]: value });
  }
  for (const { entity: gone, row } of removed.toReversed()) draft.delete(gone, row.id);
  return null;
}

function move(draft: Draft, { entity, id, after, owner }: MoveCommand): Problem | null {
  const row = draft.row(entity, id);
  if (row === undefined || entity === 'project') return problem('model.noSuchRow', { entity, id });
  let moved = row;
  if (owner !== undefined) {
    if (fieldsOf(entity)[owner.field]?.kind !== 'owner')
      return problem('model.fixedField', { entity, field: owner.field });
    moved = { ...row, [owner.field]: owner.id };
  }
  const place = placeAfter(draft, entity, moved, after);
  if (typeof place !== 'string') return place;
  const placed = { ...moved, order: place };
  return ruleBrokenBy(draft, entity, placed) ?? put(draft, entity, placed);
}

/** @param row whose fields are sound, each by itself. */
function put(draft: Draft, entity: EntityName, row: AnyRow): Problem | null {
  const bound = withBoundNames(draft, entity, row);
  // Only a formula that names were bound in can have become something else.
  const broken = bound === row ? ruleBrokenBetween(draft, entity, row) : ruleBrokenBy(draft, entity, bound);
  if (broken !== null) return broken;
  const names = entity === 'assumption' ? [draft.row(entity, row.id)?.name, bound.name] : [];
  draft.put(entity, bound);
  // What used the name that it had, and what waited for the one that it has now.
  const known = names.filter((name) => typeof name === 'string');
  if (known.length > 0 && known[0] !== known[1]) {
    for (const { entity: using, row: rebound } of rowsNaming(draft, known, row.id)) draft.put(using, rebound);
  }
  return null;
}

/** The order key of a row that follows another one; absent means last. Rows that no one puts in order have none. */
function placeAfter(draft: Draft, entity: EntityName, row: AnyRow, after: string | null | undefined): string | Problem {
  if (entity === 'columnFigure' || entity === 'figureNote') return '';
  const owner = ownersOf(entity, row)[0] ?? null;
  if (after === undefined) return keyBetween(draft.lastOrder(entity, owner?.field ?? null, owner?.id ?? ''), null);
  const all = owner === null ? draft.rows(entity) : draft.rowsBy(entity, owner.field, owner.id);
  const siblings = all.filter(({ id }) => id !== row.id);
  const before = after === null ? -1 : siblings.findIndex(({ id }) => id === after);
  if (after !== null && before === -1) return problem('model.noSuchRow', { entity, id: after });
  const low = siblings[before]?.order ?? null;
  // Rows that share a key stand by id; a new one goes behind all of them.
  const high = siblings.find(({ order }, index) => index > before && (low === null || order > low))?.order ?? null;
  return keyBetween(low, high === '' ? null : high);
}
