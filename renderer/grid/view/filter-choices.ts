/** What a filter's list offers: every value that a column shows, with how often. */
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import { cellText, collatorFor } from './cell-content.ts';

export interface FilterChoice {
  /** As it is shown; '' for blank cells. */
  readonly value: string;
  readonly count: number;
}

/** Numbers by size, then texts as they are sorted, blanks last. */
export function filterChoices(
  sheet: Sheet,
  scope: SheetScope,
  lines: readonly SheetLine[],
  column: SheetColumn,
): readonly FilterChoice[] {
  const found = new Map<string, { count: number; number: number | null }>();
  for (const line of lines) {
    const value = cellText(sheet, scope, line, column);
    const same = found.get(value);
    if (same === undefined) found.set(value, { count: 1, number: sheet.number(scope, line, column) });
    else same.count += 1;
  }
  const collator = collatorFor(scope.formats.locale);
  const rank = (value: string, number: number | null) => (value === '' ? 2 : number === null ? 1 : 0);
  return [...found]
    .map(([value, { count, number }]) => ({ value, count, number, rank: rank(value, number) }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      return a.number !== null && b.number !== null ? a.number - b.number : collator.compare(a.value, b.value);
    })
    .map(({ value, count }) => ({ value, count }));
}
