/** What differs between two projects: rows that are in one only, rows that stand elsewhere, and cells that hold another value. */
import { type Change, changesOf } from '../changes/index.ts';
import {
  type AnyRow,
  type EntityName,
  entityNames,
  longestRising,
  ownersOf,
  type Patch,
  type Project,
  patchBetween,
  readerOf,
  rowOf,
  rowsOf,
} from '../model/index.ts';

export interface Differences {
  /** From the first project to the second. */
  readonly patch: Patch;
  /** The same as a person sees it. A row counts as moved where it stands elsewhere among its neighbours, not where only its key is another. */
  readonly changes: readonly Change[];
}

export function differencesBetween(from: Project, to: Project): Differences {
  const patch = patchOf(from, to);
  const moved = movedRows(from, to);
  const changes = changesOf(patch).filter((change) => {
    return change.kind !== 'moved' || change.owner !== null || moved.has(`${change.entity} ${change.id}`);
  });
  return { patch, changes };
}

function patchOf(from: Project, to: Project): Patch {
  const touched = entityNames.flatMap((entity) => {
    const ids = new Set([...from[entity].keys(), ...to[entity].keys()]);
    // Projects that grew from one another share the rows that neither changed.
    const differ = [...ids].filter((id) => rowOf(from, entity, id) !== rowOf(to, entity, id));
    return differ.map((id) => ({ entity, id }));
  });
  return patchBetween(readerOf(from), readerOf(to), touched);
}

/** As few rows as can be said to have moved, among those of one owner. */
function movedRows(from: Project, to: Project): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const entity of entityNames) {
    const places = new Map(rowsOf(from, entity).map(({ id }, place) => [id, place]));
    for (const ids of groupsOf(to, entity).values()) {
      const stayed = ids.filter(
        (id) => groupOf(entity, rowOf(from, entity, id)) === groupOf(entity, rowOf(to, entity, id)),
      );
      const still = longestRising(stayed.map((id) => places.get(id) ?? 0));
      for (const [place, id] of stayed.entries()) if (!still.has(place)) moved.add(`${entity} ${id}`);
    }
  }
  return moved;
}

function groupsOf(project: Project, entity: EntityName): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rowsOf(project, entity)) {
    const key = groupOf(entity, row) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row.id]);
    else group.push(row.id);
  }
  return groups;
}

function groupOf(entity: EntityName, row: AnyRow | undefined): string | null {
  return row === undefined ? null : (ownersOf(entity, row)[0]?.id ?? '');
}
