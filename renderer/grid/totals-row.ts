import type { SheetScope } from './cell-view.ts';
import type { MapColumn } from './map-columns.ts';
import type { MapLine } from './map-lines.ts';

/** The row under the sheet. */
export interface TotalsRow {
  readonly id: 'totals';
  readonly totals: true;
}

export type SheetRow = MapLine | TotalsRow;

export const TOTALS: TotalsRow = { id: 'totals', totals: true };

export function isTotals(row: SheetRow): row is TotalsRow {
  return 'totals' in row;
}

export function totalText({ results, formats, pence, translator }: SheetScope, column: MapColumn): string {
  if (results.problems.length > 0) return '';
  if (column.id === 'stakeholder.name') return translator.t('window/grid/total');
  if (column.id === 'input.amount') return formats.amount(results.investment, pence);
  if (column.kind === 'entered' || column.value === 'impact') return '';
  if (column.value === 'presentValue') return formats.amount(results.presentValue, pence);
  const year = results.columns[column.value.year];
  return year === undefined ? '' : formats.amount(year.value, pence);
}

/** The line of the map behind a row of the grid; null for the totals. */
export function lineOf(row: SheetRow | undefined | null): MapLine | null {
  return row === undefined || row === null || isTotals(row) ? null : row;
}
