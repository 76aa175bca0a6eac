/** What the grid holds as its rows: the sheet's lines, and the row of totals under them. */
import type { SheetLine } from './sheet.ts';

export interface TotalsRow {
  readonly id: 'totals';
  readonly totals: true;
}

export type GridRow = SheetLine | TotalsRow;

export const TOTALS: TotalsRow = { id: 'totals', totals: true };

export function isTotals(row: GridRow): row is TotalsRow {
  return 'totals' in row;
}

/** The line of the sheet behind a row of the grid; null for the totals. */
export function lineOf(row: GridRow | undefined | null): SheetLine | null {
  return row === undefined || row === null || isTotals(row) ? null : row;
}
