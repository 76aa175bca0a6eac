/**
 * The arithmetic of one outcome: numbers in, a value for each column out. R-IMPACT, R-YEARS and their neighbours in
 * docs/method.md. Figures lie in one typed array, a row of it for each outcome, so that a whole map is worked through
 * without touching an object; the few outcomes whose figures are stated by column take the longer way.
 */
import { MOST_COLUMNS } from '../model/index.ts';
import { COLUMNS_WITH_FACTORS, FIRST_COLUMN } from './column-plan.ts';
import type { ColumnFigures } from './figure-reader.ts';
import type { OutcomeFigures } from './outcome-figures.ts';
import { LEVELS } from './waterfall.ts';

/** How many numbers an outcome takes in the array. */
export const STRIDE = 10;
export const GROSS = 0;
const MULTIPLIER = 1;
export const KEPT_AFTER_DEADWEIGHT = 2;
export const KEPT_AFTER_DISPLACEMENT = 3;
export const KEPT_AFTER_ATTRIBUTION = 4;
export const KEPT = 5;
export const KEPT_AFTER_DROP_OFF = 6;
export const DURATION = 7;
const START = 8;
export const FLAGS = 9;

const ONCE = 1;
export const DROP_OFF_AT_ONCE = 2;
export const ROUND_UP = 4;
/** What a block of outcomes does not take in: another first column, schedule or way to be counted. */
export const UNUSUAL = 8;

/** What one outcome comes to. Filled anew for each: read it before the next one. */
export class OutcomeValue {
  /** The undiscounted value of each column; only those from `first` up to `end` belong to this outcome. */
  readonly years = new Float64Array(MOST_COLUMNS);
  first = 0;
  end = 0;
  /** One year's value before anything is taken off, and after; of the first column that has any. */
  gross = 0;
  impact = 0;
  readonly levels = new Float64Array(LEVELS.length);
  /** The present value that lies beyond the last column that is counted; NaN where its factors are not known. */
  cutOff = 0;
}

/** Puts the figures of an outcome into its row. */
export function storeFigures(data: Float64Array, slot: number, figures: OutcomeFigures): void {
  const at = slot * STRIDE;
  data[at + GROSS] = (figures.negative ? -1 : 1) * figures.quantity * figures.unitValue;
  data[at + MULTIPLIER] = figures.multiplier;
  data[at + KEPT_AFTER_DEADWEIGHT] = 1 - figures.deadweight;
  data[at + KEPT_AFTER_DISPLACEMENT] = 1 - figures.displacement;
  data[at + KEPT_AFTER_ATTRIBUTION] = 1 - figures.attribution;
  data[at + KEPT] = figures.kept;
  data[at + KEPT_AFTER_DROP_OFF] = 1 - figures.dropOff;
  data[at + DURATION] = figures.duration;
  data[at + START] = figures.startColumn;
  data[at + FLAGS] =
    (figures.once ? ONCE : 0) |
    (figures.dropOffAtOnce ? DROP_OFF_AT_ONCE : 0) |
    (figures.roundUp ? ROUND_UP : 0) |
    (isUnusual(figures) ? UNUSUAL : 0);
}

function isUnusual({ once, startColumn, schedule, multiplier, byColumn }: OutcomeFigures): boolean {
  return once || startColumn !== 0 || schedule !== 0 || multiplier !== 1 || byColumn !== null;
}

/**
 * @param factors the discount factors of the outcome, from column −1 on.
 * @param mostColumns the columns that are counted at the most.
 */
export function valueRow(
  data: Float64Array,
  slot: number,
  factors: Float64Array,
  mostColumns: number,
  out: OutcomeValue,
): void {
  const at = slot * STRIDE;
  const flags = data[at + FLAGS] as number;
  const start = data[at + START] as number;
  const keptYearly = data[at + KEPT_AFTER_DROP_OFF] as number;
  const once = (flags & ONCE) !== 0;
  const duration = once ? 1 : (data[at + DURATION] as number);
  const gross = data[at + GROSS] as number;
  const multiplied = gross * (data[at + MULTIPLIER] as number);
  const afterDeadweight = multiplied * (data[at + KEPT_AFTER_DEADWEIGHT] as number);
  const afterDisplacement = afterDeadweight * (data[at + KEPT_AFTER_DISPLACEMENT] as number);
  const afterAttribution = afterDisplacement * (data[at + KEPT_AFTER_ATTRIBUTION] as number);
  const impact = afterAttribution * (data[at + KEPT] as number);
  const end = start + Math.ceil(duration);
  const counted = end < mostColumns ? end : mostColumns;
  const { years, levels } = out;
  let value = (flags & DROP_OFF_AT_ONCE) !== 0 && !once ? impact * keptYearly : impact;
  let weights = 0;
  let undiscounted = 0;
  let presentValue = 0;
  let left = duration;
  let column = start;
  for (; column < counted; column += 1) {
    const weight = left >= 1 || (flags & ROUND_UP) !== 0 ? 1 : left;
    const year = value * weight;
    years[column] = year;
    weights += weight;
    undiscounted += year;
    presentValue += year * (factors[column - FIRST_COLUMN] as number);
    value *= keptYearly;
    left -= 1;
  }
  let cutOff = 0;
  for (; column < end && column < COLUMNS_WITH_FACTORS; column += 1) {
    const weight = left >= 1 || (flags & ROUND_UP) !== 0 ? 1 : left;
    cutOff += value * weight * (factors[column - FIRST_COLUMN] as number);
    value *= keptYearly;
    left -= 1;
  }
  out.first = start < counted ? start : counted;
  out.end = counted;
  out.gross = gross;
  out.impact = impact;
  levels[0] = gross * weights;
  levels[1] = multiplied * weights;
  levels[2] = afterDeadweight * weights;
  levels[3] = afterDisplacement * weights;
  levels[4] = afterAttribution * weights;
  levels[5] = impact * weights;
  levels[6] = undiscounted;
  levels[7] = presentValue;
  out.cutOff = cutOff;
}

/** The same for an outcome with figures by column: R-COLUMNS of docs/method.md. */
export function valueByColumn(
  figures: OutcomeFigures,
  factors: Float64Array,
  mostColumns: number,
  out: OutcomeValue,
): void {
  out.years.fill(0);
  out.levels.fill(0);
  out.cutOff = 0;
  out.first = mostColumns;
  out.end = 0;
  out.gross = Number.NaN;
  const sum = new ColumnSum(figures, factors, mostColumns, out);
  const { byColumn, cohorts, startColumn } = figures;
  const quantities = byColumn?.quantity ?? null;
  if (quantities === null) {
    const { duration, dropOffAtOnce } = figures;
    sum.lifetime(figures.quantity, { start: startColumn, duration, dropOffAtOnce, percentagesOf: null });
  } else if (cohorts === null) sum.inForce(quantities);
  else {
    for (const [start, quantity] of quantities) {
      sum.lifetime(quantity, {
        start,
        duration: cohorts.duration + Math.max(0, cohorts.lastsThrough - start),
        dropOffAtOnce: start >= cohorts.dropOffAtOnceFrom,
        percentagesOf: start,
      });
    }
  }
  sum.finish();
}

interface Lifetime {
  readonly start: number;
  readonly duration: number;
  readonly dropOffAtOnce: boolean;
  /** The column whose percentages hold throughout; null where each column has its own. */
  readonly percentagesOf: number | null;
}

class ColumnSum {
  readonly #figures: OutcomeFigures;
  readonly #factors: Float64Array;
  readonly #mostColumns: number;
  readonly #out: OutcomeValue;

  constructor(figures: OutcomeFigures, factors: Float64Array, mostColumns: number, out: OutcomeValue) {
    this.#figures = figures;
    this.#factors = factors;
    this.#mostColumns = mostColumns;
    this.#out = out;
  }

  /** How many have the change in each column: duration and drop-off do not apply. */
  inForce(quantities: ColumnFigures): void {
    for (const [column, quantity] of quantities) this.#add(column, column, quantity, 1, 1);
  }

  lifetime(quantity: number, { start, duration, dropOffAtOnce, percentagesOf }: Lifetime): void {
    const { once, roundUp } = this.#figures;
    const years = once ? 1 : duration;
    let retained = dropOffAtOnce && !once ? this.#keptYearly(percentagesOf ?? start) : 1;
    const end = Math.min(start + Math.ceil(years), COLUMNS_WITH_FACTORS);
    for (let column = start; column < end; column += 1) {
      const left = years - (column - start);
      if (column > start) retained *= this.#keptYearly(percentagesOf ?? column);
      this.#add(column, percentagesOf ?? column, quantity, left >= 1 || roundUp ? 1 : left, retained);
    }
    this.#out.end = Math.max(this.#out.end, Math.min(end, this.#mostColumns));
  }

  finish(): void {
    const { years, levels } = this.#out;
    let undiscounted = 0;
    let presentValue = 0;
    for (let column = 0; column < this.#out.end; column += 1) {
      const year = years[column] as number;
      // A column without value needs no factor, and there may be none.
      if (year === 0) continue;
      undiscounted += year;
      presentValue += year * (this.#factors[column - FIRST_COLUMN] as number);
    }
    levels[6] = undiscounted;
    levels[7] = presentValue;
    this.#out.first = Math.min(this.#out.first, this.#out.end);
    // No column has a value: a duration of 0.
    if (Number.isNaN(this.#out.gross)) this.#firstYear(this.#figures.startColumn, this.#figures.startColumn);
  }

  #firstYear(column: number, percentages: number): void {
    const quantity = this.#figures.byColumn?.quantity?.values().next().value ?? this.#figures.quantity;
    [this.#out.gross, , , , , this.#out.impact] = this.#steps(column, percentages, quantity);
  }

  #add(column: number, percentages: number, quantity: number, weight: number, retained: number): void {
    const steps = this.#steps(column, percentages, quantity);
    const value = steps[5] * weight * retained;
    if (Number.isNaN(this.#out.gross)) [this.#out.gross, , , , , this.#out.impact] = steps;
    if (column >= this.#mostColumns) {
      this.#out.cutOff += value * (this.#factors[column - FIRST_COLUMN] as number);
      return;
    }
    const { years, levels } = this.#out;
    years[column] = (years[column] as number) + value;
    steps.forEach((step, level) => {
      levels[level] = (levels[level] as number) + step * weight;
    });
    this.#out.first = Math.min(this.#out.first, column);
    this.#out.end = Math.max(this.#out.end, column + 1);
  }

  /** One whole year's value in a column, from gross through what is taken off step by step. */
  #steps(column: number, percentages: number, quantity: number): [number, number, number, number, number, number] {
    const { byColumn, negative, multiplier, kept } = this.#figures;
    const share = (name: 'deadweight' | 'displacement' | 'attribution') =>
      byColumn?.[name]?.get(percentages) ?? this.#figures[name];
    const gross = (negative ? -1 : 1) * quantity * (byColumn?.unitValue?.get(column) ?? this.#figures.unitValue);
    const multiplied = gross * multiplier;
    const afterDeadweight = multiplied * (1 - share('deadweight'));
    const afterDisplacement = afterDeadweight * (1 - share('displacement'));
    const afterAttribution = afterDisplacement * (1 - share('attribution'));
    return [gross, multiplied, afterDeadweight, afterDisplacement, afterAttribution, afterAttribution * kept];
  }

  #keptYearly(column: number): number {
    return 1 - (this.#figures.byColumn?.dropOff?.get(column) ?? this.#figures.dropOff);
  }
}
