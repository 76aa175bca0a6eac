/** Changes of a layout. Pure: each gives the next layout, and leaves out what does not differ from a sheet as it comes. */
import { PLAIN_LAYOUT, type SheetFilter, type SheetLayout } from '../../../shared/model/index.ts';

type Direction = 'up' | 'down';

const LEAST_WIDTH = 24;
const MOST_WIDTH = 2_000;
const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 2;
const MOST_SORTED = 3;

/** Sorts by one column; with `also`, where the columns that decide so far do not. */
export function sortedBy(layout: SheetLayout, column: string, direction: Direction, also: boolean): SheetLayout {
  const others = also ? layout.sort.filter((each) => each.column !== column) : [];
  const at = also ? layout.sort.findIndex((each) => each.column === column) : -1;
  const sort = others.toSpliced(at === -1 ? others.length : at, 0, { column, direction });
  return { ...layout, sort: sort.slice(0, MOST_SORTED) };
}

/** Whether one more column can decide. */
export function canSortAlso({ sort }: SheetLayout, column: string): boolean {
  return sort.length > 0 && (sort.length < MOST_SORTED || sort.some((each) => each.column === column));
}

export function unsorted(layout: SheetLayout): SheetLayout {
  return { ...layout, sort: [] };
}

export function filteredBy(layout: SheetLayout, column: string, filter: SheetFilter | null): SheetLayout {
  const { [column]: _before, ...filters } = layout.filters;
  return { ...layout, filters: filter === null ? filters : { ...filters, [column]: filter } };
}

export function unfiltered(layout: SheetLayout): SheetLayout {
  return { ...layout, filters: {} };
}

/** @param widths by column, in pixels at a zoom of 1; null for as wide as it comes. */
export function withWidths(layout: SheetLayout, widths: ReadonlyMap<string, number | null>): SheetLayout {
  let next = layout;
  for (const [column, width] of widths) {
    const fits = width === null ? undefined : Math.round(Math.min(Math.max(width, LEAST_WIDTH), MOST_WIDTH));
    next = withColumn(next, column, { ...next.columns[column], width: fits });
  }
  return next;
}

export function withHidden(layout: SheetLayout, columns: readonly string[], hidden: boolean): SheetLayout {
  let next = layout;
  for (const column of columns) {
    next = withColumn(next, column, { ...next.columns[column], hidden: hidden ? true : undefined });
  }
  return next;
}

function withColumn(
  layout: SheetLayout,
  column: string,
  { width, hidden }: SheetLayout['columns'][string],
): SheetLayout {
  const { [column]: _before, ...others } = layout.columns;
  const said = { ...(width === undefined ? {} : { width }), ...(hidden === undefined ? {} : { hidden }) };
  return { ...layout, columns: Object.keys(said).length === 0 ? others : { ...others, [column]: said } };
}

export function withOrder(layout: SheetLayout, order: readonly string[]): SheetLayout {
  return { ...layout, order };
}

export function withFrozen(layout: SheetLayout, frozenColumns: number): SheetLayout {
  return { ...layout, frozenColumns };
}

export function withFolded(layout: SheetLayout, group: string, folded: boolean): SheetLayout {
  const others = layout.folded.filter((each) => each !== group);
  return { ...layout, folded: folded ? [...others, group] : others };
}

export function withZoom(layout: SheetLayout, zoom: number): SheetLayout {
  const inSteps = Math.round(Math.min(Math.max(zoom, LEAST_ZOOM), MOST_ZOOM) * 100) / 100;
  return { ...layout, zoom: inSteps };
}

/** The sheet as it comes, in the size that it has. */
export function reset({ zoom }: SheetLayout): SheetLayout {
  return { ...PLAIN_LAYOUT, zoom };
}
