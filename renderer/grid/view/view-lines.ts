/** The lines that a sheet shows by its layout: filtered, then sorted. The file's own order is as it was. Pure. */
import type { SheetLayout } from '../../../shared/model/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import { filterLines } from './filter-lines.ts';
import { sortLines } from './sort-lines.ts';

/**
 * @param lines each for itself, in the order of the file.
 * @param columns the sheet's columns by id. What the layout says of others is left out.
 */
export function viewLines<L extends SheetLine>(
  sheet: Sheet,
  scope: SheetScope,
  lines: readonly L[],
  { sort, filters }: Pick<SheetLayout, 'sort' | 'filters'>,
  columns: ReadonlyMap<string, SheetColumn>,
): readonly L[] {
  return sortLines(sheet, scope, filterLines(sheet, scope, lines, filters, columns), sort, columns);
}

/** The name of what a line is about, which it keeps wherever it comes to stand. */
export function lineKey(sheet: Sheet, line: SheetLine): string {
  const place = sheet.movable(line);
  return place === null ? `line ${line.id}` : `${place.entity} ${place.id}`;
}

/**
 * The lines of a view whose rows have changed since it was made: those that it showed, in its order, and those that were
 * added meanwhile at the end. None jumps, and none vanishes but those that are gone.
 *
 * @param shown the keys of the lines that the view shows.
 * @param known the keys of all lines that there were, whether the view shows them or not.
 */
export function keptLines<L extends SheetLine>(
  sheet: Sheet,
  lines: readonly L[],
  shown: readonly string[],
  known: ReadonlySet<string>,
): readonly L[] {
  const byKey = new Map(lines.map((line) => [lineKey(sheet, line), line]));
  const kept = shown.flatMap((key) => byKey.get(key) ?? []);
  const added = [...byKey].flatMap(([key, line]) => (known.has(key) ? [] : [line]));
  return [...kept, ...added];
}
