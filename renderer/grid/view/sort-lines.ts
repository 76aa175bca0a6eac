/** Sorting as a spreadsheet does: numbers before texts, blanks last in both directions, equal lines in the file's order. */
import type { SheetLayout } from '../../../shared/model/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import { cellText, collatorFor } from './cell-content.ts';

const NUMBER = 0;
const TEXT = 1;
const BLANK = 2;

/** The cells of one column as numbers to compare: texts by their place among all texts, each of which is compared once. */
interface SortKeys {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly sign: 1 | -1;
}

export function sortLines<L extends SheetLine>(
  sheet: Sheet,
  scope: SheetScope,
  lines: readonly L[],
  sort: SheetLayout['sort'],
  columns: ReadonlyMap<string, SheetColumn>,
): readonly L[] {
  const keys = sort.flatMap(({ column: id, direction }) => {
    const column = columns.get(id);
    return column === undefined ? [] : [sortKeys(sheet, scope, lines, column, direction === 'up' ? 1 : -1)];
  });
  if (keys.length === 0) return lines;
  const order = Uint32Array.from(lines, (_, index) => index);
  order.sort((a, b) => compare(keys, a, b));
  return Array.from(order, (index) => lines[index]).filter((line) => line !== undefined);
}

function sortKeys(
  sheet: Sheet,
  scope: SheetScope,
  lines: readonly SheetLine[],
  column: SheetColumn,
  sign: 1 | -1,
): SortKeys {
  const kinds = new Uint8Array(lines.length);
  const values = new Float64Array(lines.length);
  const texts = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const number = sheet.number(scope, line, column);
    if (number !== null) {
      values[index] = number;
      return;
    }
    const text = cellText(sheet, scope, line, column);
    kinds[index] = text === '' ? BLANK : TEXT;
    if (text === '') return;
    const same = texts.get(text);
    if (same === undefined) texts.set(text, [index]);
    else same.push(index);
  });
  rank(texts, values, collatorFor(scope.formats.locale));
  return { kinds, values, sign };
}

/** Gives texts their places; those that are equal to the collator share one. */
function rank(texts: ReadonlyMap<string, readonly number[]>, values: Float64Array, collator: Intl.Collator): void {
  const sorted = [...texts.keys()].sort(collator.compare);
  let place = 0;
  sorted.forEach((text, at) => {
    if (at > 0 && collator.compare(sorted[at - 1] ?? '', text) !== 0) place += 1;
    for (const index of texts.get(text) ?? []) values[index] = place;
  });
}

function compare(keys: readonly SortKeys[], a: number, b: number): number {
  for (const { kinds, values, sign } of keys) {
    const kindA = kinds[a] ?? NUMBER;
    const kindB = kinds[b] ?? NUMBER;
    if (kindA !== kindB) return kindA === BLANK || kindB === BLANK ? kindA - kindB : sign * (kindA - kindB);
    const difference = (values[a] ?? 0) - (values[b] ?? 0);
    if (difference !== 0 && kindA !== BLANK) return sign * difference;
  }
  return a - b;
}
