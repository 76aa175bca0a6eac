import type { Translator } from '../../shared/messages/index.ts';
import { type EntityName, nameOf, type Removal } from '../../shared/model/index.ts';

/** Rows that mean nothing to a person by themselves: they go unsaid. */
const UNSAID: ReadonlySet<EntityName> = new Set(['outcomeOutput', 'outcomeStep', 'outcomeTag', 'citation']);

/** Rows whose names are whole sentences: their number says enough. */
const COUNTED_ONLY: ReadonlySet<EntityName> = new Set(['figureNote', 'columnFigure']);

const MOST_NAMES = 4;

/**
 * What goes when rows are removed, what will be blank afterwards and what will miss them: one line for each kind. A single
 * row that was asked for goes unsaid; of several, each is named.
 */
export function removalLines(removals: readonly Removal[], { t, entityName }: Translator): string[] {
  const byKind = new Map<EntityName, string[]>();
  const going = new Map(
    removals.flatMap(({ removed }) => removed.map((each) => [`${each.entity} ${each.row.id}`, each] as const)),
  );
  const [only] = removals;
  const asked = removals.length === 1 ? only?.removed[0]?.row : undefined;
  for (const { entity, row } of going.values()) {
    if (UNSAID.has(entity) || row === asked) continue;
    const names = byKind.get(entity);
    if (names === undefined) byKind.set(entity, [nameOf(entity, row)]);
    else names.push(nameOf(entity, row));
  }
  const kinds = [...byKind].map(([entity, names]) => {
    const count = names.length;
    const kind = entityName(entity, count !== 1);
    const known = names.filter((name) => name !== '');
    if (COUNTED_ONLY.has(entity) || known.length === 0 || count > MOST_NAMES)
      return t('window/remove/count', { number: count, kind });
    return t('window/remove/names', { number: count, kind, names: known.map((name) => `“${name}”`).join(', ') });
  });
  const isStaying = ({ entity, id }: { readonly entity: EntityName; readonly id: string }) =>
    !going.has(`${entity} ${id}`);
  const clearedPlaces = removals.flatMap((removal) => removal.cleared.filter(isStaying));
  const cleared = new Set(clearedPlaces.map(({ entity, id, field }) => `${entity} ${id} ${field}`)).size;
  const unboundPlaces = removals.flatMap((removal) => removal.unbound.filter(isStaying));
  const unbound = new Set(unboundPlaces.map(({ entity, id, field }) => `${entity} ${id} ${field}`)).size;
  return [
    ...kinds,
    ...(cleared === 0 ? [] : [t('window/remove/cleared', { count: cleared })]),
    ...(unbound === 0 ? [] : [t('window/remove/unbound', { count: unbound })]),
  ];
}
