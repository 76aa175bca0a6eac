/** Which sub-groups count in the totals: R-SETS as the sheet of stakeholders works it out, one level after the other. */
import { type Row, rowsBy, rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { oncePerWorkbook } from './once.ts';

export interface StakeholderState {
  /** The No. of the group that it is part of; 0 where it is part of none. */
  readonly parent: number;
  readonly ownValued: number;
  /** Whether it or any of its sub-groups holds a valued outcome: by levels looked through. */
  readonly holds: readonly number[];
  /** Whether it is the first sub-group of its set that does. */
  readonly firstOfSet: number;
  /** In how many sets its own sub-groups hold valued outcomes; and whether one of them is the set that counts. */
  readonly setsWithin: number;
  readonly countedSetThere: number;
  readonly countsInParent: number;
  /** 1 counts, 0 is told beside the totals, −1 is not valued: as its own group says, then by levels looked through. */
  readonly ownStanding: number;
  readonly standings: readonly number[];
}

/** How many levels of sub-groups there are below the highest group; at least one, so that one can be added. */
export function levelsOf(context: WriteContext): number {
  const { project } = context;
  const depth = (row: Row<'stakeholder'>): number => {
    const parent = row.parent === null ? undefined : project.stakeholder.get(row.parent);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  return Math.max(1, ...rowsOf(project, 'stakeholder').map(depth));
}

export const stakeholderStates = oncePerWorkbook((context): ReadonlyMap<string, StakeholderState> => {
  const { project, numbers } = context;
  const rows = rowsOf(project, 'stakeholder');
  const levels = levelsOf(context);
  const childrenOf = (id: string) => rowsBy(project, 'stakeholder', 'parent', id);
  const ownValued = new Map(
    rows.map(({ id, included }) => {
      const valued = rowsBy(project, 'outcome', 'stakeholder', id).some(({ treatment }) => treatment === 'valued');
      return [id, included && valued ? 1 : 0];
    }),
  );
  const holds = new Map(rows.map(({ id }) => [id, [ownValued.get(id) ?? 0]]));
  for (let level = 1; level <= levels; level += 1) {
    for (const { id } of rows) {
      const below = childrenOf(id).some((child) => holds.get(child.id)?.[level - 1] === 1);
      holds.get(id)?.push(below ? 1 : (ownValued.get(id) ?? 0));
    }
  }
  const holdsAny = (id: string) => holds.get(id)?.at(-1) ?? 0;
  const setOf = (row: Row<'stakeholder'>) => row.subgroupSet ?? '';
  const first = new Set<string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const key = JSON.stringify([row.parent, setOf(row)]);
    if (row.parent === null || holdsAny(row.id) === 0 || seen.has(key)) continue;
    seen.add(key);
    first.add(row.id);
  }
  const setsWithin = (id: string) => childrenOf(id).filter((child) => first.has(child.id)).length;
  const there = (row: Row<'stakeholder'>) =>
    childrenOf(row.id).filter((child) => holdsAny(child.id) === 1 && setOf(child) === (row.countedSet ?? '')).length;
  const own = new Map<string, { countsInParent: number; standing: number }>();
  for (const row of rows) {
    const parent = row.parent === null ? undefined : project.stakeholder.get(row.parent);
    if (parent === undefined) own.set(row.id, { countsInParent: 1, standing: 1 });
    else {
      const several = setsWithin(parent.id) > 1;
      const counts = !several || setOf(row) === (parent.countedSet ?? '') ? 1 : 0;
      own.set(row.id, { countsInParent: counts, standing: several && there(parent) === 0 ? -1 : counts });
    }
  }
  const standings = new Map(rows.map(({ id }) => [id, [own.get(id)?.standing ?? 1]]));
  for (let level = 1; level <= levels; level += 1) {
    for (const { id, parent } of rows) {
      const above = parent === null ? 1 : (standings.get(parent)?.[level - 1] ?? 1);
      standings.get(id)?.push(above === 1 ? (own.get(id)?.standing ?? 1) : above);
    }
  }
  return new Map(
    rows.map((row) => [
      row.id,
      {
        parent: numbers.of('stakeholder', row.parent) ?? 0,
        ownValued: ownValued.get(row.id) ?? 0,
        holds: holds.get(row.id) ?? [],
        firstOfSet: first.has(row.id) ? 1 : 0,
        setsWithin: setsWithin(row.id),
        countedSetThere: there(row),
        countsInParent: own.get(row.id)?.countsInParent ?? 1,
        ownStanding: own.get(row.id)?.standing ?? 1,
        standings: standings.get(row.id) ?? [],
      },
    ]),
  );
});
