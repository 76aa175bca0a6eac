import type { Translator } from '../../shared/messages/index.ts';
import { type EntityName, nameOf, type Removal } from '../../shared/model/index.ts';

/** Rows that mean nothing to a person by themselves: they go unsaid. */
const UNSAID: ReadonlySet<EntityName> = new Set(['outcomeOutput', 'outcomeStep', 'outcomeTag', 'citation']);

/** Rows whose names are whole sentences: their number says enough. */
const COUNTED_ONLY: ReadonlySet<EntityName> = new Set(['figureNote', 'columnFigure']);

const MOST_NAMES = 4;

/** What goes along with a row that is removed, what will be blank afterwards and what will miss it: one line for each kind. */
export function removalLines(removal: Removal, { t, entityName }: Translator): string[] {
  const byKind = new Map<EntityName, string[]>();
  for (const { entity, row } of removal.removed.slice(1)) {
    if (!UNSAID.has(entity)) byKind.set(entity, [...(byKind.get(entity) ?? []), nameOf(entity, row)]);
  }
  const going = [...byKind].map(([entity, names]) => {
    const count = names.length;
    const kind = entityName(entity, count !== 1);
    const known = names.filter((name) => name !== '');
    if (COUNTED_ONLY.has(entity) || known.length === 0 || count > MOST_NAMES)
      return t('window/remove/count', { number: count, kind });
    return t('window/remove/names', { number: count, kind, names: known.map((name) => `“${name}”`).join(', ') });
  });
  const cleared = removal.cleared.length;
  const unbound = removal.unbound.length;
  return [
    ...going,
    ...(cleared === 0 ? [] : [t('window/remove/cleared', { count: cleared })]),
    ...(unbound === 0 ? [] : [t('window/remove/unbound', { count: unbound })]),
  ];
}
