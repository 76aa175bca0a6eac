/** R-PAYBACK of docs/method.md. */
import type { ColumnResult, Payback } from './results.ts';

/**
 * @param investment above 0.
 * @param yearlyImpact the impact of one year, of all outcomes.
 */
export function paybackOf(investment: number, yearlyImpact: number, columns: readonly ColumnResult[]): Payback {
  const running = monthsUntilRepaid(investment, columns);
  return { running, ofOneYear: running !== null && yearlyImpact > 0 ? investment / (yearlyImpact / 12) : null };
}

/** Straight-line inside a column: half a column's value is there after half of its year. */
function monthsUntilRepaid(investment: number, columns: readonly ColumnResult[]): number | null {
  let before = 0;
  for (const { column, presentValue } of columns) {
    const after = before + presentValue;
    if (after >= investment) return 12 * (column + (investment - before) / presentValue);
    before = after;
  }
  return null;
}
