/** Which hit comes next from a cell, round and round; the sheets follow each other as their tabs. */
import { SHEETS, type SheetName } from '../state/index.ts';
import type { FoundCell } from './sheet-texts.ts';

interface From {
  readonly sheet: SheetName;
  /** Where the cell in focus stands on its sheet; null where there is none. */
  readonly order: number | null;
}

/** @param hits in the order of the tabs, and of the cells of each sheet. */
export function nextHit(hits: readonly FoundCell[], from: From, by: 1 | -1): FoundCell | null {
  const isPast = ({ sheet, order }: FoundCell): boolean => {
    const sheets = SHEETS.indexOf(sheet) - SHEETS.indexOf(from.sheet);
    if (sheets !== 0) return sheets * by > 0;
    return from.order === null || (order - from.order) * by > 0;
  };
  const onwards = by === 1 ? hits : hits.toReversed();
  return onwards.find(isPast) ?? onwards[0] ?? null;
}
