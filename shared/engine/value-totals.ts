/** The totals of value over all outcomes that count, kept exact while outcomes come, change and go. */
import { MOST_COLUMNS } from '../model/index.ts';
import { FIRST_COLUMN } from './column-plan.ts';
import { cutBelow, ExactTotal } from './exact-total.ts';
import type { BlockValues } from './outcome-block.ts';
import type { OutcomeValue } from './outcome-value.ts';
import { LEVELS, type Waterfall } from './waterfall.ts';

const GROSS = LEVELS.indexOf('gross');
const MULTIPLIED = LEVELS.indexOf('multiplied');
const PRESENT_VALUE = LEVELS.indexOf('presentValue');

export class ValueTotals {
  readonly #levels = LEVELS.map(() => new ExactTotal());
  readonly #gross = new ExactTotal();
  readonly #impact = new ExactTotal();
  readonly #positive = new ExactTotal();
  readonly #cutOff = new ExactTotal();
  /** How much more present value there is with multipliers above 1 than without. */
  readonly #multiplied = new ExactTotal();
  #withMultiplier = 0;
  /** How many outcomes have value beyond the horizon whose factor is not known. */
  #unknownCutOffs = 0;
  /** Undiscounted value by schedule and column. */
  readonly #columns: ExactTotal[][] = [];
  /** How many outcomes have their last value in the column before this one. */
  readonly #ends = new Int32Array(MOST_COLUMNS + 1);

  /** Takes everything out. */
  clear(): void {
    this.#gross.clear();
    this.#impact.clear();
    this.#positive.clear();
    this.#cutOff.clear();
    this.#multiplied.clear();
    for (const total of this.#levels) total.clear();
    for (const columns of this.#columns) for (const total of columns) total.clear();
    this.#withMultiplier = 0;
    this.#unknownCutOffs = 0;
    this.#ends.fill(0);
  }

  /** Adds what one outcome comes to. */
  add(value: OutcomeValue, schedule: number, multiplier: number): void {
    this.#change(value, schedule, multiplier, 1);
  }

  /** Takes away what was added for an outcome. */
  subtract(value: OutcomeValue, schedule: number, multiplier: number): void {
    this.#change(value, schedule, multiplier, -1);
  }

  #change(value: OutcomeValue, schedule: number, multiplier: number, sign: 1 | -1): void {
    const { years, levels, first, end } = value;
    for (let level = 0; level < LEVELS.length; level += 1) {
      this.#levels[level]?.add(sign * (levels[level] as number));
    }
    const presentValue = levels[PRESENT_VALUE] as number;
    // What has no column that counts has no part in a year's total either.
    if (first < end) {
      this.#gross.add(sign * value.gross);
      this.#impact.add(sign * value.impact);
    }
    if (Number.isNaN(value.cutOff)) this.#unknownCutOffs += sign;
    else this.#cutOff.add(sign * value.cutOff);
    if (presentValue > 0) this.#positive.add(sign * presentValue);
    if (multiplier > 1) {
      this.#multiplied.add(sign * (presentValue - presentValue / multiplier));
      this.#withMultiplier += sign;
    }
    const columns = this.#columnsOf(schedule, end);
    for (let column = first; column < end; column += 1) columns[column]?.add(sign * (years[column] as number));
    this.#ends[end] = (this.#ends[end] as number) + sign;
  }

  /** Adds what a block of outcomes comes to, all of them of the project's own schedule and without multipliers above 1. */
  addBlock(block: BlockValues): void {
    const { howMany, levels, columns, lastColumn } = block;
    const cut = cutBelow(block.bound);
    // Some arrays are the same twice over: the gross value before and after multipliers, the positive value and all of it.
    this.#levels[GROSS]?.addAll(levels[GROSS] as Float64Array, howMany, cut, this.#levels[MULTIPLIED]);
    for (let level = MULTIPLIED + 1; level < PRESENT_VALUE; level += 1) {
      this.#levels[level]?.addAll(levels[level] as Float64Array, howMany, cut);
    }
    const positive = block.positive === null ? this.#positive : null;
    this.#levels[PRESENT_VALUE]?.addAll(levels[PRESENT_VALUE] as Float64Array, howMany, cut, positive);
    if (block.positive !== null) this.#positive.addAll(block.positive, howMany, cut);
    this.#gross.addAll(block.gross, howMany, cut);
    this.#impact.addAll(block.impact, howMany, cut);
    const totals = this.#columnsOf(0, lastColumn);
    for (let column = 0; column < lastColumn; column += 1) {
      totals[column]?.addAll(columns[column] as Float64Array, howMany, cut);
    }
    for (let index = 0; index < howMany; index += 1) {
      const end = block.ends[index] as number;
      this.#ends[end] = (this.#ends[end] as number) + 1;
    }
  }

  get waterfall(): Waterfall {
    const at = (level: keyof Waterfall) => this.#levels[LEVELS.indexOf(level)]?.value ?? 0;
    return {
      gross: at('gross'),
      multiplied: at('multiplied'),
      afterDeadweight: at('afterDeadweight'),
      afterDisplacement: at('afterDisplacement'),
      afterAttribution: at('afterAttribution'),
      afterFactors: at('afterFactors'),
      afterDropOff: at('afterDropOff'),
      presentValue: at('presentValue'),
    };
  }

  get presentValue(): number {
    return this.#levels[PRESENT_VALUE]?.value ?? 0;
  }

  get yearlyGross(): number {
    return this.#gross.value;
  }

  get yearlyImpact(): number {
    return this.#impact.value;
  }

  get positivePresentValue(): number {
    return this.#positive.value;
  }

  get cutOff(): number | null {
    return this.#unknownCutOffs > 0 ? null : this.#cutOff.value;
  }

  /** What multipliers above 1 add to the present value; null where there are none. */
  get addedByMultipliers(): number | null {
    return this.#withMultiplier === 0 ? null : this.#multiplied.value;
  }

  /** How many columns the outcomes need. */
  get columnsNeeded(): number {
    let end = MOST_COLUMNS;
    while (end > 0 && this.#ends[end] === 0) end -= 1;
    return end;
  }

  column(column: number): number {
    const parts = this.#columns.map((columns) => columns[column]?.value ?? 0);
    return parts.length === 1 ? (parts[0] ?? 0) : sumOf(parts);
  }

  presentValueOfColumn(column: number, factors: readonly Float64Array[]): number {
    const parts = this.#columns.map((columns, schedule) => {
      const total = columns[column]?.value ?? 0;
      return total === 0 ? 0 : total * (factors[schedule]?.[column - FIRST_COLUMN] ?? Number.NaN);
    });
    return parts.length === 1 ? (parts[0] ?? 0) : sumOf(parts);
  }

  #columnsOf(schedule: number, howMany: number): ExactTotal[] {
    while (this.#columns.length <= schedule) this.#columns.push([]);
    const columns = this.#columns[schedule] ?? [];
    while (columns.length < howMany) columns.push(new ExactTotal());
    return columns;
  }
}

function sumOf(parts: readonly number[]): number {
  const total = new ExactTotal();
  for (const part of parts) total.add(part);
  return total.value;
}
