/**
 * A project while commands are reduced on it: reads see every change made so far, and which rows refer to which stays
 * known from change to change, so a batch of thousands of commands never sorts or searches a table again for each.
 */
import { fieldOf, linksOf } from './catalogue.ts';
import type { EntityName } from './entity-names.ts';
import { byOrder } from './order-key.ts';
import { type Patch, patchBetween } from './patch.ts';
import { type Project, rowsBy, rowsOf } from './project.ts';
import type { AnyRow, Row } from './row.ts';

/** What the rules and the removal of rows need to know of a project, finished or in the making. */
export interface ProjectReader {
  row(entity: EntityName, id: string): AnyRow | undefined;
  /** The rows whose owner or reference field holds this id, in their order. */
  rowsBy(entity: EntityName, field: string, id: string): readonly AnyRow[];
  /** The rows of a whole table, in their order. */
  rows(entity: EntityName): readonly AnyRow[];
}

export function readerOf(project: Project): ProjectReader {
  return {
    row: (entity, id) => project[entity].get(id),
    rowsBy: (entity, field, id) => rowsBy(project, entity, field as keyof Row<EntityName> & string, id),
    rows: (entity) => rowsOf(project, entity),
  };
}

interface Ordered {
  readonly id: string;
  readonly order: string;
}

export class Draft implements ProjectReader {
  readonly #reader: ProjectReader;
  /** Rows that differ from the base; null where the draft removed one. */
  readonly #changed = new Map<string, { readonly entity: EntityName; readonly id: string; row: AnyRow | null }>();
  /** Groups that a change went through. A group that is not here is as the base has it. */
  readonly #groups = new Map<string, Ordered[]>();

  constructor(base: Project) {
    this.#reader = readerOf(base);
  }

  row(entity: EntityName, id: string): AnyRow | undefined {
    const changed = this.#changed.get(`${entity} ${id}`);
    if (changed !== undefined) return changed.row ?? undefined;
    return this.#reader.row(entity, id);
  }

  rowsBy(entity: EntityName, field: string, id: string): readonly AnyRow[] {
    return this.#resolve(
      entity,
      this.#groups.get(groupKey(entity, field, id)) ?? this.#reader.rowsBy(entity, field, id),
    );
  }

  rows(entity: EntityName): readonly AnyRow[] {
    return this.#resolve(entity, this.#groups.get(groupKey(entity, null, '')) ?? this.#reader.rows(entity));
  }

  /** The order key of the last row of a group, or of the whole table where `field` is null. */
  lastOrder(entity: EntityName, field: string | null, id: string): string | null {
    return this.#group(entity, field, id).at(-1)?.order ?? null;
  }

  /** Adds a row, or replaces the one of the same id. */
  put(entity: EntityName, row: AnyRow): void {
    this.#change(entity, row.id, row);
  }

  delete(entity: EntityName, id: string): void {
    this.#change(entity, id, null);
  }

  /** What has changed since the base, as one patch. */
  patch(): Patch {
    return patchBetween(this.#reader, this, this.#changed.values());
  }

  #resolve(entity: EntityName, places: readonly Ordered[]): readonly AnyRow[] {
    return places.flatMap(({ id }) => this.row(entity, id) ?? []);
  }

  #change(entity: EntityName, id: string, row: AnyRow | null): void {
    const before = this.row(entity, id) ?? null;
    this.#regroup(entity, null, before && '', row && '', before, row);
    for (const field of groupingFields(entity)) {
      this.#regroup(entity, field, idIn(before, field), idIn(row, field), before, row);
    }
    const key = `${entity} ${id}`;
    const changed = this.#changed.get(key);
    if (changed === undefined) this.#changed.set(key, { entity, id, row });
    else changed.row = row;
  }

  #regroup(
    entity: EntityName,
    field: string | null,
    from: string | null,
    to: string | null,
    before: AnyRow | null,
    after: AnyRow | null,
  ): void {
    if (from === to && before?.order === after?.order) return;
    if (from !== null && before !== null) {
      const group = this.#group(entity, field, from);
      const place = placeOf(group, before);
      if (group[place]?.id === before.id) group.splice(place, 1);
    }
    if (to !== null && after !== null) {
      const group = this.#group(entity, field, to);
      group.splice(placeOf(group, after), 0, { id: after.id, order: after.order });
    }
  }

  #group(entity: EntityName, field: string | null, id: string): Ordered[] {
    const key = groupKey(entity, field, id);
    let group = this.#groups.get(key);
    if (group === undefined) {
      const rows = field === null ? this.#reader.rows(entity) : this.#reader.rowsBy(entity, field, id);
      group = rows.map((row) => ({ id: row.id, order: row.order }));
      this.#groups.set(key, group);
    }
    return group;
  }
}

const grouping = new Map<EntityName, readonly string[]>();

/** The fields by which rows are looked up: those that hold the id of another row. */
function groupingFields(entity: EntityName): readonly string[] {
  const known = grouping.get(entity);
  if (known !== undefined) return known;
  const fields = linksOf(entity).map(([name]) => name);
  const found = fieldOf(entity, 'target') === undefined ? fields : [...fields, 'target'];
  grouping.set(entity, found);
  return found;
}

function groupKey(entity: EntityName, field: string | null, id: string): string {
  return `${entity} ${field ?? ''} ${id}`;
}

function idIn(row: AnyRow | null, field: string): string | null {
  const value = row?.[field];
  return typeof value === 'string' ? value : null;
}

/** Where a row stands in a sorted group, or would stand. */
function placeOf(group: readonly Ordered[], row: Ordered): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = group[middle];
    if (other !== undefined && byOrder(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
