import { type ColumnResult, exactSum } from '../../shared/engine/index.ts';

/** The columns of value, each with the present value of all columns up to it. The last one comes to the total. */
export function withRunningTotals(
  columns: readonly ColumnResult[],
): readonly (ColumnResult & { readonly running: number })[] {
  return columns.map((column, index) => ({
    ...column,
    running: exactSum(columns.slice(0, index + 1).map(({ presentValue }) => presentValue)),
  }));
}
