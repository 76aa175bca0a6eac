/** The totals of value over all outcomes that count, kept exact while outcomes come, change and go. */
import { MOST_COLUMNS } from '../model/index.ts';
import { FIRST_COLUMN } from './column-plan.ts';
import { ExactTotal } from './exact-total.ts';
import type { BlockValues } from './outcome-block.ts';
import type { OutcomeValue } from './outcome-value.ts';
import { LEVELS, type Waterfall } from './waterfall.ts';

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
    const parts = [this.#gross, this.#impact, this.#positive, this.#cutOff, this.#multiplied];
    for (const total of [...parts, ...this.#levels, ...this.#columns.flat()]) total.clear();
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
    const { howMany, bound, levels, columns } = block;
    for (const [level, values] of levels.entries()) this.#levels[level]?.addAll(values, howMany, bound);
    this.#gross.addAll(block.gross, howMany, bound);
    this.#impact.addAll(block.impact, howMany, bound);
    this.#positive.addAll(block.positive, howMany, bound);
    const totals = this.#columnsOf(0, columns.length);
    for (const [column, values] of columns.entries()) totals[column]?.addAll(values, howMany, bound);
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
