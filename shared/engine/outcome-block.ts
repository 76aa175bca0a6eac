/**
 * The arithmetic of many outcomes at once: the same steps as those of one outcome, to the last bit, with what they come to
 * side by side in arrays, so that the totals are added up an array at a time. For outcomes that are like most: their first
 * value falls in column 0, they follow the project's own schedule, have no multiplier above 1, no figures by column and no
 * value beyond the horizon.
 */
import { FIRST_COLUMN } from './column-plan.ts';
import { LARGEST_ADDEND, MOST_AT_ONCE } from './exact-total.ts';
import {
  DROP_OFF_AT_ONCE,
  DURATION,
  FLAGS,
  GROSS,
  KEPT,
  KEPT_AFTER_ATTRIBUTION,
  KEPT_AFTER_DEADWEIGHT,
  KEPT_AFTER_DISPLACEMENT,
  KEPT_AFTER_DROP_OFF,
  ROUND_UP,
  STRIDE,
  UNUSUAL,
} from './outcome-value.ts';

/** What the outcomes of a block come to, a number of each array for each outcome. */
export interface BlockValues {
  readonly howMany: number;
  /** No number of the block is larger than this. */
  readonly bound: number;
  readonly levels: readonly Float64Array[];
  readonly gross: Float64Array;
  readonly impact: Float64Array;
  /** Null where no present value is negative, so that all of it is positive. */
  readonly positive: Float64Array | null;
  /** Those before `lastColumn` hold a value of some outcome. */
  readonly columns: readonly Float64Array[];
  readonly lastColumn: number;
  /** The column after the last one in which each outcome has a value. */
  readonly ends: Int32Array;
}

/**
 * How far apart the numbers of one outcome lie. Not just as far as there are outcomes: at a power of two, they would all
 * push each other out of the same few lines of the processor's cache.
 */
const APART = MOST_AT_ONCE + 8;

/** Where the arrays of a block begin. The columns come last, since how many there are is found out on the way. */
const YEARLY_GROSS = 0;
const YEARLY_IMPACT = APART;
const POSITIVE = 2 * APART;
const GROSS_LEVEL = 3 * APART;
const DEADWEIGHT_LEVEL = 4 * APART;
const DISPLACEMENT_LEVEL = 5 * APART;
const ATTRIBUTION_LEVEL = 6 * APART;
const FACTORS_LEVEL = 7 * APART;
const UNDISCOUNTED = 8 * APART;
const PRESENT_VALUE = 9 * APART;
const COLUMNS = 10 * APART;

export class OutcomeBlock {
  #factors: Float64Array = new Float64Array();
  #mostColumns = 0;
  #largestFactor = 0;
  readonly #flush: (values: BlockValues) => void;
  /** All numbers of a block, an array for each kind of them after the other. */
  #numbers: Float64Array = new Float64Array(COLUMNS);
  #views: Views = viewsOf(this.#numbers);
  readonly #ends = new Int32Array(MOST_AT_ONCE);
  #howMany = 0;
  #lastColumn = 0;
  #bound = 0;
  #hasNegative = false;

  /** @param flush told of each block that is full, and of the last one. The values hold until it returns. */
  constructor(flush: (values: BlockValues) => void) {
    this.#flush = flush;
  }

  /**
   * Begins a new round.
   *
   * @param factors the project's discount factors, from column −1 on.
   */
  start(factors: Float64Array, mostColumns: number): void {
    if (factors !== this.#factors) this.#largestFactor = largestOf(factors);
    this.#factors = factors;
    this.#mostColumns = mostColumns;
  }

  /**
   * Takes in the outcomes that stand in a certain way.
   *
   * @returns the slots of all others, and of those that the block cannot take.
   */
  addAll(data: Float64Array, standing: Uint8Array, wanted: number, howMany: number): readonly number[] {
    const others: number[] = [];
    for (let slot = 0; slot < howMany; slot += 1) {
      if (standing[slot] !== wanted || !this.add(data, slot)) others.push(slot);
    }
    return others;
  }

  /** Takes an outcome in; false where it is not like most, or so large that it needs a closer look. */
  add(data: Float64Array, slot: number): boolean {
    const from = slot * STRIDE;
    const flags = data[from + FLAGS] as number;
    if ((flags & UNUSUAL) !== 0) return false;
    const keptYearly = data[from + KEPT_AFTER_DROP_OFF] as number;
    const gross = data[from + GROSS] as number;
    const afterDeadweight = gross * (data[from + KEPT_AFTER_DEADWEIGHT] as number);
    const afterDisplacement = afterDeadweight * (data[from + KEPT_AFTER_DISPLACEMENT] as number);
    const afterAttribution = afterDisplacement * (data[from + KEPT_AFTER_ATTRIBUTION] as number);
    const impact = afterAttribution * (data[from + KEPT] as number);
    const typed = data[from + DURATION] as number;
    const end = Math.ceil(typed);
    const bound = Math.abs(gross) * (end + 1) * this.#largestFactor;
    if (end > this.#mostColumns || !(bound <= LARGEST_ADDEND)) return false;
    if (end > this.#views.columns.length) this.#makeRoom(end);
    const factors = this.#factors;
    const numbers = this.#numbers;
    const at = this.#howMany;
    let value = (flags & DROP_OFF_AT_ONCE) !== 0 ? impact * keptYearly : impact;
    let left = (flags & ROUND_UP) !== 0 ? end : typed;
    let weights = 0;
    let undiscounted = 0;
    let presentValue = 0;
    let place = COLUMNS + at;
    for (let column = 0; column < end; column += 1) {
      const weight = left >= 1 ? 1 : left;
      const year = value * weight;
      numbers[place] = year;
      weights += weight;
      undiscounted += year;
      presentValue += year * (factors[column - FIRST_COLUMN] as number);
      value *= keptYearly;
      left -= 1;
      place += APART;
    }
    // What has no column that counts has no part in a year's total either.
    numbers[at + YEARLY_GROSS] = end === 0 ? 0 : gross;
    numbers[at + YEARLY_IMPACT] = end === 0 ? 0 : impact;
    numbers[at + POSITIVE] = presentValue > 0 ? presentValue : 0;
    numbers[at + GROSS_LEVEL] = gross * weights;
    numbers[at + DEADWEIGHT_LEVEL] = afterDeadweight * weights;
    numbers[at + DISPLACEMENT_LEVEL] = afterDisplacement * weights;
    numbers[at + ATTRIBUTION_LEVEL] = afterAttribution * weights;
    numbers[at + FACTORS_LEVEL] = impact * weights;
    numbers[at + UNDISCOUNTED] = undiscounted;
    numbers[at + PRESENT_VALUE] = presentValue;
    this.#ends[at] = end;
    if (end > this.#lastColumn) this.#reach(end);
    // What an earlier block left in the columns after the last one of this outcome.
    else for (let column = end; column < this.#lastColumn; column += 1, place += APART) numbers[place] = 0;
    if (bound > this.#bound) this.#bound = bound;
    if (presentValue < 0) this.#hasNegative = true;
    this.#howMany = at + 1;
    if (this.#howMany === MOST_AT_ONCE) this.finish();
    return true;
  }

  /** Hands on what has been taken in. */
  finish(): void {
    const howMany = this.#howMany;
    if (howMany === 0) return;
    this.#flush({
      howMany,
      bound: this.#bound,
      ...this.#views,
      positive: this.#hasNegative ? this.#views.positive : null,
      lastColumn: this.#lastColumn,
      ends: this.#ends,
    });
    this.#howMany = 0;
    this.#lastColumn = 0;
    this.#bound = 0;
    this.#hasNegative = false;
  }

  /** The first outcome with a value in later columns: those before it in the block have none there. */
  #reach(end: number): void {
    if (this.#howMany > 0) {
      for (let column = this.#lastColumn; column < end; column += 1) {
        this.#views.columns[column]?.fill(0, 0, this.#howMany);
      }
    }
    this.#lastColumn = end;
  }

  #makeRoom(columns: number): void {
    const numbers = new Float64Array(COLUMNS + columns * APART);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    this.#views = viewsOf(numbers);
  }
}

type Views = Pick<BlockValues, 'levels' | 'gross' | 'impact' | 'columns'> & { readonly positive: Float64Array };

/** The arrays of a block, each of them by itself. */
function viewsOf(numbers: Float64Array): Views {
  const array = (start: number) => numbers.subarray(start, start + MOST_AT_ONCE);
  const grossLevel = array(GROSS_LEVEL);
  return {
    gross: array(YEARLY_GROSS),
    impact: array(YEARLY_IMPACT),
    positive: array(POSITIVE),
    // In the order of the waterfall. Without multipliers above 1, nothing lies between the first two.
    levels: [
      grossLevel,
      grossLevel,
      array(DEADWEIGHT_LEVEL),
      array(DISPLACEMENT_LEVEL),
      array(ATTRIBUTION_LEVEL),
      array(FACTORS_LEVEL),
      array(UNDISCOUNTED),
      array(PRESENT_VALUE),
    ],
    columns: Array.from({ length: (numbers.length - COLUMNS) / APART }, (_, column) => array(COLUMNS + column * APART)),
  };
}

/** The largest factor, and at least 1; NaN where one is not known: then the block takes nothing in. */
function largestOf(factors: Float64Array): number {
  return factors.reduce((largest, factor) => Math.max(largest, factor), 1);
}
