/**
 * Whether the journal leads to what is in the tables. Rows that were edited behind the program's back show at the first
 * entry that found them otherwise than the entries before it left them, or else at the end.
 */
import { changesOf } from '../changes/index.ts';
import { type EntityName, entityNames, type Project, rowOf, rowsOf, type WholeRow } from '../model/index.ts';
import type { RecordedEntry } from './history.ts';
import { LooseRows, type Misfit, misfitsBetween } from './loose-rows.ts';

export interface Moment {
  readonly seq: number;
  readonly at: string;
}

export interface Disagreement extends Misfit {
  /** The last entry that wrote to this row; null where none has. */
  readonly after: Moment | null;
  /** The entry that found it otherwise; null where no later entry touched it. */
  readonly before: Moment | null;
}

/** @param entries those after the start, oldest first. */
export function disagreementsOf(
  start: readonly WholeRow[],
  entries: readonly RecordedEntry[],
  project: Project,
): Disagreement[] {
  const rows = new LooseRows(start);
  const written = new Map<string, Moment>();
  const found: Disagreement[] = [];
  const lastOf = (entity: EntityName, id: string) => written.get(`${entity} ${id}`) ?? null;
  for (const { seq, at, patch } of entries) {
    if (patch === null) continue;
    for (const misfit of rows.misfitsOf(patch)) {
      found.push({ ...misfit, after: lastOf(misfit.entity, misfit.id), before: { seq, at } });
    }
    rows.take(patch);
    for (const { entity, id } of changesOf(patch)) written.set(`${entity} ${id}`, { seq, at });
  }
  const atEnd = [
    ...[...rows.all()].flatMap(({ entity, row }) =>
      misfitsBetween(entity, row.id, row, rowOf(project, entity, row.id)),
    ),
    ...entityNames.flatMap((entity) =>
      rowsOf(project, entity).flatMap((row) => {
        return rows.row(entity, row.id) === undefined ? misfitsBetween(entity, row.id, undefined, row) : [];
      }),
    ),
  ];
  return [...found, ...atEnd.map((misfit) => ({ ...misfit, after: lastOf(misfit.entity, misfit.id), before: null }))];
}
