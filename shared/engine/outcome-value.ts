/** The arithmetic of one outcome: numbers in, one value for each column out. See docs/method.md, "One outcome". */
import { MOST_COLUMNS } from '../model/index.ts';

/** Everything that the value of an outcome depends on, as numbers. Shares lie between 0 and 1. */
export interface OutcomeFigures {
  readonly quantity: number;
  /** Value of one unit of the change, in the project's currency. */
  readonly proxyValue: number;
  readonly negative: boolean;
  readonly deadweight: number;
  readonly displacement: number;
  readonly attribution: number;
  /** What further factors multiply the value by: 1 − d for a deduction, m for a multiplier. */
  readonly factors: readonly number[];
  readonly dropOff: number;
  /** Years that the value is counted from its first column on. */
  readonly duration: number;
  readonly startColumn: number;
  /** Whether the proxy counts in its first column only. */
  readonly once: boolean;
  /** Whether drop-off is taken off the first year already. */
  readonly dropOffAtOnce: boolean;
  /** Whether a last part of a year counts as a whole one. */
  readonly roundUp: boolean;
  /** How many columns are counted at the most. */
  readonly mostColumns: number;
}

export interface OutcomeValue {
  readonly gross: number;
  readonly impact: number;
  /** Value of each column from 0 to the last one that has any; columns after those hold nothing. */
  readonly years: readonly number[];
}

/** R-GROSS, R-IMPACT and R-YEARS of docs/method.md. */
export function outcomeValue(figures: OutcomeFigures): OutcomeValue {
  const gross = (figures.negative ? -1 : 1) * figures.quantity * figures.proxyValue;
  let impact = gross * (1 - figures.deadweight) * (1 - figures.displacement) * (1 - figures.attribution);
  for (const factor of figures.factors) impact *= factor;
  return { gross: unsignedZero(gross), impact: unsignedZero(impact), years: yearsOf(figures, impact) };
}

function yearsOf(figures: OutcomeFigures, impact: number): number[] {
  const { startColumn, mostColumns, duration } = figures;
  const years: number[] = [];
  const last = Math.min(mostColumns, figures.once ? startColumn + 1 : startColumn + Math.ceil(duration), MOST_COLUMNS);
  for (let column = 0; column < Math.min(startColumn, last); column += 1) years.push(0);
  let value = figures.dropOffAtOnce && !figures.once ? impact * (1 - figures.dropOff) : impact;
  for (let column = startColumn; column < last; column += 1) {
    const left = duration - (column - startColumn);
    years.push(unsignedZero(figures.once || figures.roundUp || left >= 1 ? value : value * left));
    value *= 1 - figures.dropOff;
  }
  return years;
}

function unsignedZero(value: number): number {
  return value === 0 ? 0 : value;
}
