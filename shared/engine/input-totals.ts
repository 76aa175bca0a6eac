/** The totals of what was put in, undiscounted and discounted, in all and by funder. */
import { ExactTotal } from './exact-total.ts';
import type { InputResult, Investment } from './results.ts';

interface Worth {
  readonly undiscounted: ExactTotal;
  readonly discounted: ExactTotal;
  inputs: number;
}

const newWorth = (): Worth => ({ undiscounted: new ExactTotal(), discounted: new ExactTotal(), inputs: 0 });

export class InputTotals {
  readonly #all = newWorth();
  readonly #byFunder = new Map<string | null, Worth>();
  /** How many inputs have a worth that cannot be discounted, since a factor is not known. */
  #undiscountable = 0;
  /** How many inputs have an amount in a column. */
  readonly #columns = new Map<number, number>();
  #discounted: boolean;

  /** @param discounted whether the investment counts inputs at their present value. */
  constructor(discounted: boolean) {
    this.#discounted = discounted;
  }

  /** Takes everything out. */
  clear(discounted: boolean): void {
    this.#discounted = discounted;
    empty(this.#all);
    for (const worth of this.#byFunder.values()) empty(worth);
    this.#undiscountable = 0;
    this.#columns.clear();
  }

  add(input: InputResult, funder: string | null): void {
    this.#change(input, funder, 1);
  }

  subtract(input: InputResult, funder: string | null): void {
    this.#change(input, funder, -1);
  }

  /** The investment of the ratio. */
  get counted(): number {
    return this.#countedOf(this.#all);
  }

  /** The investment counted the other way; null where that is not known. */
  get other(): number | null {
    return this.#discounted ? this.#all.undiscounted.value : this.#discountedWorth();
  }

  #discountedWorth(): number | null {
    return this.#undiscountable > 0 ? null : this.#all.discounted.value;
  }

  ofFunder(funder: string | null): number {
    const worth = this.#byFunder.get(funder);
    return worth === undefined ? 0 : this.#countedOf(worth);
  }

  get totals(): Investment {
    return {
      undiscounted: this.#all.undiscounted.value,
      discounted: this.#discountedWorth(),
      inSeveralColumns: this.#columns.size > 1,
      byFunder: [...this.#byFunder]
        .filter(([, { inputs }]) => inputs > 0)
        .map(([funder]) => funder)
        .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
        .map((funder) => ({ funder, amount: this.ofFunder(funder) })),
    };
  }

  get inSeveralColumns(): boolean {
    return this.#columns.size > 1;
  }

  #countedOf({ undiscounted, discounted }: Worth): number {
    return (this.#discounted ? discounted : undiscounted).value;
  }

  #change({ value, presentValue, columns }: InputResult, funder: string | null, sign: 1 | -1): void {
    if (value === null) return;
    if (presentValue === null) this.#undiscountable += sign;
    let own = this.#byFunder.get(funder);
    if (own === undefined) {
      own = newWorth();
      this.#byFunder.set(funder, own);
    }
    change(this.#all, sign, value, presentValue);
    change(own, sign, value, presentValue);
    for (const { column } of columns) {
      const count = (this.#columns.get(column) ?? 0) + sign;
      if (count === 0) this.#columns.delete(column);
      else this.#columns.set(column, count);
    }
  }
}

function change(worth: Worth, sign: 1 | -1, value: number, presentValue: number | null): void {
  worth.undiscounted.add(sign * value);
  worth.discounted.add(sign * (presentValue ?? 0));
  worth.inputs += sign;
}

function empty(worth: Worth): void {
  worth.undiscounted.clear();
  worth.discounted.clear();
  worth.inputs = 0;
}
