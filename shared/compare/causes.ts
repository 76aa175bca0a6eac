/**
 * The differences between two projects as causes, one after the other: a changed cell, or a row that came or went with
 * what belongs to it. Their order is the map's: settings, what several rows share, then block by block; what several
 * rows share goes last where it goes. So no cause leaves a row that refers to one which is not there yet.
 */
import { type Change, changesOf } from '../changes/index.ts';
import {
  type AnyRow,
  type EntityName,
  entityNames,
  ownersOf,
  type Patch,
  type Project,
  rowOf,
  rowsBy,
  rowsOf,
  type WholeRow,
} from '../model/index.ts';

export interface Cause {
  readonly patch: Patch;
  /** What it is called by: the row that came or went, or the cell. */
  readonly change: Change;
}

const SHARED: readonly EntityName[] = [
  'assumption',
  'referenceTable',
  'activity',
  'output',
  'tag',
  'evidence',
  'proxy',
];

/** @param patch all that differs. */
export function causesOf(patch: Patch, from: Project, to: Project): Cause[] {
  const place = placesOf(from, to);
  const rootOf = (entity: EntityName, row: AnyRow, all: ReadonlySet<string>): WholeRow => {
    const owner = ownerOf(entity, row);
    const above = owner === null || !all.has(keyOf(owner.entity, owner.id)) ? undefined : findRow(owner, from, to);
    return owner === null || above === undefined || owner.entity === 'stakeholder'
      ? { entity, row }
      : rootOf(owner.entity, above, all);
  };
  const bundled = (rows: readonly WholeRow[], kind: 'added' | 'removed'): Cause[] => {
    const all = new Set(rows.map(({ entity, row }) => keyOf(entity, row.id)));
    const bundles = new Map<string, { root: WholeRow; rows: WholeRow[] }>();
    for (const whole of rows) {
      const root = rootOf(whole.entity, whole.row, all);
      const key = keyOf(root.entity, root.row.id);
      const bundle = bundles.get(key) ?? { root, rows: [] };
      bundle.rows.push(whole);
      bundles.set(key, bundle);
    }
    return [...bundles.values()].map(({ root: { entity, row }, rows: together }) => ({
      change: { kind, entity, id: row.id, row },
      patch: { added: [], updated: [], removed: [], [kind]: together },
    }));
  };
  const cells = patch.updated.flatMap((update): Cause[] =>
    Object.keys(update.to).flatMap((field): Cause[] => {
      const single = { ...update, from: only(update.from, field), to: only(update.to, field) };
      const one: Patch = { added: [], updated: [single], removed: [] };
      return changesOf(one).map((change) => ({ change, patch: one }));
    }),
  );
  return [...bundled(patch.added, 'added'), ...cells, ...bundled(patch.removed, 'removed')]
    .map((cause) => ({ cause, at: place(cause.change) }))
    .sort((a, b) => a.at - b.at)
    .map(({ cause }) => cause);
}

function only<V>(values: Readonly<Record<string, V>>, field: string): Record<string, V> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name === field));
}

function keyOf(entity: EntityName, id: string): string {
  return `${entity} ${id}`;
}

function findRow({ entity, id }: { entity: EntityName; id: string }, from: Project, to: Project): AnyRow | undefined {
  return rowOf(to, entity, id) ?? rowOf(from, entity, id);
}

/** The row that another one belongs to, by owner or by the address it stands at. */
function ownerOf(entity: EntityName, row: AnyRow): { entity: EntityName; id: string } | null {
  const owner = ownersOf(entity, row)[0];
  if (owner !== undefined) return { entity: owner.to, id: owner.id };
  const on = entityNames.find((name) => name === row.entity);
  return on === undefined || typeof row.target !== 'string' ? null : { entity: on, id: row.target };
}

/** Where a change stands in the order of the map. */
function placesOf(from: Project, to: Project): (change: Change) => number {
  const places = new Map<string, number>();
  const put = (entity: EntityName, id: string) => {
    if (!places.has(keyOf(entity, id))) places.set(keyOf(entity, id), places.size + 1);
  };
  for (const project of [to, from]) for (const { id } of rowsOf(project, 'project')) put('project', id);
  for (const entity of SHARED) {
    for (const project of [to, from]) for (const { id } of rowsOf(project, entity)) put(entity, id);
  }
  for (const project of [to, from]) {
    for (const { id } of rowsOf(project, 'stakeholder')) {
      put('stakeholder', id);
      for (const entity of ['input', 'outcome'] as const) {
        for (const row of [...rowsBy(to, entity, 'stakeholder', id), ...rowsBy(from, entity, 'stakeholder', id)]) {
          put(entity, row.id);
        }
      }
    }
  }
  const end = places.size + 1;
  const placeOf = (entity: EntityName, id: string): number => {
    const known = places.get(keyOf(entity, id));
    if (known !== undefined) return known;
    const row = findRow({ entity, id }, from, to);
    const owner = row === undefined ? null : ownerOf(entity, row);
    return owner === null ? end : placeOf(owner.entity, owner.id);
  };
  return ({ kind, entity, id }) => {
    const place = placeOf(entity, id);
    return kind === 'removed' && (SHARED.includes(entity) || entity === 'stakeholder') ? end + 1 + place : place;
  };
}
