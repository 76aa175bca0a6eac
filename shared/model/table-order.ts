/**
 * The rows of a table in their order, and by the rows that they refer to. Worked out when first asked for, and then carried
 * over from each state of the table to the next, so that an edit costs what it touches and no sorting anew.
 */
import { Map as Table } from 'immutable';
import { byOrder } from './order-key.ts';
import type { AnyRow } from './row.ts';

type Rows = readonly AnyRow[];
type Groups = Table<unknown, Rows>;

const sorted = new WeakMap<object, Rows>();
const grouped = new WeakMap<object, Map<string, Groups>>();

/** A row before and after a change of its table; undefined where it was not there. */
export interface RowChange {
  readonly before: AnyRow | undefined;
  readonly after: AnyRow | undefined;
}

export function sortedRows(table: Table<string, AnyRow>): Rows {
  const known = sorted.get(table);
  if (known !== undefined) return known;
  const rows = [...table.values()].sort(byOrder);
  sorted.set(table, rows);
  return rows;
}

/** The rows whose field holds a value, in their order. */
export function rowsHolding(table: Table<string, AnyRow>, field: string, value: string): Rows {
  const fields = grouped.get(table) ?? new Map<string, Groups>();
  grouped.set(table, fields);
  const groups = fields.get(field) ?? groupsOf(sortedRows(table), field);
  fields.set(field, groups);
  return groups.get(value) ?? NONE;
}

const NONE: Rows = [];

function groupsOf(rows: Rows, field: string): Groups {
  const groups = new Map<unknown, AnyRow[]>();
  for (const row of rows) {
    const group = groups.get(row[field]);
    if (group === undefined) groups.set(row[field], [row]);
    else group.push(row);
  }
  return Table<unknown, Rows>(groups);
}

/** Beyond so many changes, and this part of the table, grouping all of it anew takes less time than mending each group. */
const FEW = 50;
const MOST_PART = 20;

/** Gives a table what is known of the one before it. */
export function carryOrder(before: object, after: object, changes: Iterable<RowChange>): void {
  const rows = sorted.get(before);
  const fields = grouped.get(before);
  if (before === after || (rows === undefined && fields === undefined)) return;
  const all = [...changes];
  if (rows !== undefined) sorted.set(after, changed(rows, all));
  if (fields === undefined || rows === undefined || all.length > Math.max(FEW, rows.length / MOST_PART)) return;
  const carried = [...fields].map(([field, groups]) => [field, changedGroups(groups, field, all)] as const);
  grouped.set(after, new Map(carried));
}

function changedGroups(groups: Groups, field: string, changes: readonly RowChange[]): Groups {
  const byValue = new Map<unknown, RowChange[]>();
  const note = (value: unknown, change: RowChange) => {
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, [change]);
    else known.push(change);
  };
  for (const { before, after } of changes) {
    if (before !== undefined && after !== undefined && before[field] === after[field]) {
      note(before[field], { before, after });
      continue;
    }
    if (before !== undefined) note(before[field], { before, after: undefined });
    if (after !== undefined) note(after[field], { before: undefined, after });
  }
  return groups.withMutations((next) => {
    for (const [value, own] of byValue) {
      const rows = changed(groups.get(value) ?? NONE, own);
      if (rows.length === 0) next.delete(value);
      else next.set(value, rows);
    }
  });
}

function changed(rows: Rows, changes: readonly RowChange[]): Rows {
  return replaced(rows, changes) ?? merged(rows, changes);
}

/** Where every row keeps its place, the rows with the new ones in the places of the old; else null. */
function replaced(rows: Rows, changes: readonly RowChange[]): Rows | null {
  if (!changes.every(({ before, after }) => before !== undefined && before.order === after?.order)) return null;
  const next = [...rows];
  for (const { after } of changes) if (after !== undefined) next[placeOf(rows, after)] = after;
  return next;
}

/** Where a row stands among sorted ones. */
function placeOf(rows: Rows, row: AnyRow): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && byOrder(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows without the old ones, and the new ones where they belong among them. */
function merged(rows: Rows, changes: readonly RowChange[]): Rows {
  const gone = new Set(changes.flatMap(({ before }) => before?.id ?? []));
  const added = changes.flatMap(({ after }) => after ?? []).sort(byOrder);
  const next: AnyRow[] = [];
  let place = 0;
  for (const row of rows) {
    if (gone.has(row.id)) continue;
    for (let each = added[place]; each !== undefined && byOrder(each, row) < 0; each = added[place]) {
      next.push(each);
      place += 1;
    }
    next.push(row);
  }
  return [...next, ...added.slice(place)];
}
