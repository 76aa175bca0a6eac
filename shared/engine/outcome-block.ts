/**
 * The arithmetic of many outcomes at once: the same steps as those of one outcome, to the last bit, with what they come to
 * side by side in arrays, so that the totals are added up an array at a time. For outcomes that are like most: their first
 * value falls in column 0, they follow the project's own schedule, have no multiplier above 1, no figures by column and no
 * value beyond the horizon.
 */
import { FIRST_COLUMN } from './column-plan.ts';
import { LARGEST_ADDEND, MOST_AT_ONCE } from './exact-total.ts';
import { type PlainFigures, readPlain } from './outcome-value.ts';

/** What the outcomes of a block come to, a number of each array for each outcome. */
export interface BlockValues {
  readonly howMany: number;
  /** No number of the block is larger than this. */
  readonly bound: number;
  readonly levels: readonly Float64Array[];
  readonly gross: Float64Array;
  readonly impact: Float64Array;
  readonly positive: Float64Array;
  readonly columns: readonly Float64Array[];
  /** The column after the last one in which each outcome has a value. */
  readonly ends: Int32Array;
}

const numbers = () => new Float64Array(MOST_AT_ONCE);

export class OutcomeBlock {
  #factors: Float64Array = new Float64Array();
  #mostColumns = 0;
  #largestFactor = 0;
  #flush: (values: BlockValues) => void = () => {};
  readonly #one: PlainFigures = {
    gross: 0,
    afterDeadweight: 0,
    afterDisplacement: 0,
    afterAttribution: 0,
    impact: 0,
    firstYear: 0,
    keptYearly: 0,
    duration: 0,
  };

  readonly #gross = numbers();
  readonly #impact = numbers();
  readonly #positive = numbers();
  /** In the order of the waterfall. Without multipliers above 1, nothing lies between the first two. */
  readonly #grossLevel = numbers();
  readonly #deadweightLevel = numbers();
  readonly #displacementLevel = numbers();
  readonly #attributionLevel = numbers();
  readonly #factorsLevel = numbers();
  readonly #undiscounted = numbers();
  readonly #presentValue = numbers();
  readonly #levels: readonly Float64Array[] = [
    this.#grossLevel,
    this.#grossLevel,
    this.#deadweightLevel,
    this.#displacementLevel,
    this.#attributionLevel,
    this.#factorsLevel,
    this.#undiscounted,
    this.#presentValue,
  ];
  /** The columns one after the other, and each of them by itself. */
  #years: Float64Array = new Float64Array();
  #columns: Float64Array[] = [];
  readonly #ends = new Int32Array(MOST_AT_ONCE);
  #howMany = 0;
  #lastColumn = 0;
  #bound = 0;

  /**
   * Begins a new round.
   *
   * @param factors the project's discount factors, from column −1 on.
   * @param flush told of each block that is full, and of the last one. The values hold until it returns.
   */
  start(factors: Float64Array, mostColumns: number, flush: (values: BlockValues) => void): void {
    this.#factors = factors;
    this.#mostColumns = mostColumns;
    this.#largestFactor = factors.reduce((largest, factor) => Math.max(largest, factor), 1);
    this.#flush = flush;
  }

  /** Takes an outcome in; false where it is not like most, or so large that it needs a closer look. */
  add(data: Float64Array, slot: number): boolean {
    const one = this.#one;
    if (!readPlain(data, slot, one)) return false;
    const { gross, impact, keptYearly, duration } = one;
    const end = Math.ceil(duration);
    const bound = Math.abs(gross) * (end + 1) * this.#largestFactor;
    if (end > this.#mostColumns || !(bound <= LARGEST_ADDEND)) return false;
    if (end > this.#columns.length) this.#makeRoom(end);
    const factors = this.#factors;
    const years = this.#years;
    const at = this.#howMany;
    let value = one.firstYear;
    let left = duration;
    let weights = 0;
    let undiscounted = 0;
    let presentValue = 0;
    let place = at;
    for (let column = 0; column < end; column += 1) {
      const weight = left >= 1 ? 1 : left;
      const year = value * weight;
      years[place] = year;
      weights += weight;
      undiscounted += year;
      presentValue += year * (factors[column - FIRST_COLUMN] as number);
      value *= keptYearly;
      left -= 1;
      place += MOST_AT_ONCE;
    }
    this.#gross[at] = end === 0 ? 0 : gross;
    this.#impact[at] = end === 0 ? 0 : impact;
    this.#positive[at] = presentValue > 0 ? presentValue : 0;
    this.#grossLevel[at] = gross * weights;
    this.#deadweightLevel[at] = one.afterDeadweight * weights;
    this.#displacementLevel[at] = one.afterDisplacement * weights;
    this.#attributionLevel[at] = one.afterAttribution * weights;
    this.#factorsLevel[at] = impact * weights;
    this.#undiscounted[at] = undiscounted;
    this.#presentValue[at] = presentValue;
    this.#ends[at] = end;
    if (end > this.#lastColumn) this.#lastColumn = end;
    if (bound > this.#bound) this.#bound = bound;
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
      levels: this.#levels,
      gross: this.#gross,
      impact: this.#impact,
      positive: this.#positive,
      columns: this.#columns.slice(0, this.#lastColumn),
      ends: this.#ends,
    });
    // An outcome that ends earlier than others leaves its later columns as they are, so they have to be empty.
    this.#years.fill(0, 0, this.#lastColumn * MOST_AT_ONCE);
    this.#howMany = 0;
    this.#lastColumn = 0;
    this.#bound = 0;
  }

  #makeRoom(columns: number): void {
    const years = new Float64Array(columns * MOST_AT_ONCE);
    years.set(this.#years);
    this.#years = years;
    this.#columns = Array.from({ length: columns }, (_, column) =>
      years.subarray(column * MOST_AT_ONCE, (column + 1) * MOST_AT_ONCE),
    );
  }
}
