/**
 * The rows of a project while its journal is read from one entry to the next, whatever it holds: where a patch does not
 * fit the rows before it, that is told and the patch is taken all the same.
 */
import { type AnyRow, type CellValue, type EntityName, type Patch, sameValue, type WholeRow } from '../model/index.ts';

/** What one entry, or the tables, hold in a place where the journal before it leads to something else. */
export interface Misfit {
  readonly entity: EntityName;
  readonly id: string;
  /** Null where the whole row is meant: it is there and should not be, or the other way round. */
  readonly field: string | null;
  readonly expected: CellValue;
  readonly found: CellValue;
}

export class LooseRows {
  readonly #rows = new Map<string, WholeRow>();

  constructor(start: readonly WholeRow[]) {
    for (const whole of start) this.#rows.set(keyOf(whole.entity, whole.row.id), whole);
  }

  row(entity: EntityName, id: string): AnyRow | undefined {
    return this.#rows.get(keyOf(entity, id))?.row;
  }

  all(): Iterable<WholeRow> {
    return this.#rows.values();
  }

  /** Where a patch does not fit the rows as they stand. */
  misfitsOf(patch: Patch): Misfit[] {
    return [
      ...patch.removed.flatMap(({ entity, row }) => misfitsBetween(entity, row.id, this.row(entity, row.id), row)),
      ...patch.added.flatMap(({ entity, row }) => misfitsBetween(entity, row.id, this.row(entity, row.id), undefined)),
      ...patch.updated.flatMap(({ entity, id, from }) => {
        const present = this.row(entity, id);
        return misfitsBetween(
          entity,
          id,
          present,
          present === undefined ? { ...from, id, order: '' } : { ...present, ...from },
        );
      }),
    ];
  }

  take(patch: Patch): void {
    for (const { entity, row } of patch.removed) this.#rows.delete(keyOf(entity, row.id));
    for (const whole of patch.added) this.#rows.set(keyOf(whole.entity, whole.row.id), whole);
    for (const { entity, id, to } of patch.updated) {
      const row = { ...(this.row(entity, id) ?? { id, order: '' }), ...to };
      this.#rows.set(keyOf(entity, id), { entity, row });
    }
  }
}

/** Where a row that was found differs from the one that was expected. */
export function misfitsBetween(
  entity: EntityName,
  id: string,
  expected: AnyRow | undefined,
  found: AnyRow | undefined,
): Misfit[] {
  if (expected === undefined && found === undefined) return [];
  if (expected === undefined || found === undefined) {
    return [{ entity, id, field: null, expected: expected !== undefined, found: found !== undefined }];
  }
  return Object.keys(found).flatMap((field) =>
    sameValue(expected[field], found[field])
      ? []
      : [{ entity, id, field, expected: expected[field] ?? null, found: found[field] ?? null }],
  );
}

function keyOf(entity: EntityName, id: string): string {
  return `${entity} ${id}`;
}
