/** What removing a row takes along and what it clears: shown before it happens, and done in the same patch. */
import { fieldsOf } from './catalogue.ts';
import type { ProjectReader } from './draft.ts';
import { type EntityName, entityNames } from './entity-names.ts';
import { type Entry, entrySchema, LONGEST_FORMULA, withFormula } from './entry.ts';
import { isFigure } from './fields.ts';
import type { AnyRow } from './row.ts';

export interface Removal {
  /** The row itself and everything that belongs to it, owners before what they own. */
  readonly removed: readonly { readonly entity: EntityName; readonly row: AnyRow }[];
  /** References in rows that stay, which will be empty afterwards. */
  readonly cleared: readonly { readonly entity: EntityName; readonly id: string; readonly field: string }[];
  /** Formulas in rows that stay, which named a removed assumption by its id and name it by its word afterwards. */
  readonly unbound: readonly {
    readonly entity: EntityName;
    readonly id: string;
    readonly field: string;
    readonly value: Entry;
  }[];
}

interface Referrer {
  readonly entity: EntityName;
  readonly field: string;
  readonly owned: boolean;
}

/** For each table, the fields of all tables that refer to it. */
const referrers: ReadonlyMap<EntityName, readonly Referrer[]> = findReferrers();

function findReferrers(): Map<EntityName, Referrer[]> {
  const found = new Map<EntityName, Referrer[]>(entityNames.map((name) => [name, []]));
  for (const entity of entityNames) {
    for (const [field, facts] of Object.entries(fieldsOf(entity))) {
      if (facts.kind === 'owner') found.get(facts.to)?.push({ entity, field, owned: true });
      if (facts.kind === 'reference') found.get(facts.to)?.push({ entity, field, owned: false });
    }
  }
  return found;
}

/** Tables whose rows hang on the address of a figure of any row. */
const ADDRESSED = ['columnFigure', 'figureNote'] as const;

export function removalOf(project: ProjectReader, entity: EntityName, id: string): Removal {
  const removed: { entity: EntityName; row: AnyRow }[] = [];
  const going = new Set<string>();
  const take = (name: EntityName, rowId: string) => {
    const row = project.row(name, rowId);
    if (row === undefined || going.has(`${name} ${rowId}`)) return;
    going.add(`${name} ${rowId}`);
    removed.push({ entity: name, row });
    for (const { entity: owned, field, owned: isOwned } of referrers.get(name) ?? []) {
      if (!isOwned) continue;
      for (const child of project.rowsBy(owned, field, rowId)) take(owned, child.id);
    }
    for (const table of ADDRESSED) {
      for (const child of project.rowsBy(table, 'target', rowId)) if (child.entity === name) take(table, child.id);
    }
  };
  take(entity, id);
  const cleared: { entity: EntityName; id: string; field: string }[] = [];
  for (const { entity: name, row } of removed) {
    for (const { entity: from, field, owned } of referrers.get(name) ?? []) {
      if (owned) continue;
      for (const referring of project.rowsBy(from, field, row.id)) {
        if (!going.has(`${from} ${referring.id}`)) cleared.push({ entity: from, id: referring.id, field });
      }
    }
  }
  return { removed, cleared, unbound: unboundBy(project, removed, going) };
}

/** A formula that its words would make too long keeps the ids, and is in error all the same. */
function shortEnough(changed: string, formula: string): string {
  return changed.length > LONGEST_FORMULA ? formula : changed;
}

/** So that the formula says what it misses, and finds it again when an assumption of that name is added. */
function unboundBy(
  project: ProjectReader,
  removed: Removal['removed'],
  going: ReadonlySet<string>,
): Removal['unbound'] {
  const names = removed.flatMap(({ entity, row }) =>
    entity === 'assumption' && typeof row.name === 'string' ? [[`{${row.id}}`, row.name] as const] : [],
  );
  if (names.length === 0) return [];
  const unbound: { entity: EntityName; id: string; field: string; value: Entry }[] = [];
  for (const entity of entityNames) {
    const figures = Object.entries(fieldsOf(entity)).filter(([, field]) => isFigure(field));
    if (figures.length === 0) continue;
    for (const row of project.rows(entity)) {
      if (going.has(`${entity} ${row.id}`)) continue;
      for (const [field] of figures) {
        const entry = entrySchema.parse(row[field]);
        const value = withFormula(entry, (formula) =>
          shortEnough(
            names.reduce((text, [reference, name]) => text.replaceAll(reference, () => name), formula),
            formula,
          ),
        );
        if (value !== entry) unbound.push({ entity, id: row.id, field, value });
      }
    }
  }
  return unbound;
}
