/**
 * A running total that is exact: numbers are added and taken away again without any loss, and the total is rounded once,
 * when it is read. So it depends only on which numbers are in it, never on their order or on what was in it before.
 *
 * The number line is cut into bins of 26 bits. A number of 53 bits touches three neighbouring bins, and each bin is a
 * double that only ever holds whole multiples of its bin's lowest bit, so adding to it is exact as long as it has room:
 * for 2^25 numbers, after which carries are passed on. (The idea is that of the "small superaccumulator" of R. M. Neal,
 * "Fast exact summation using small and large superaccumulators", 2015, with doubles in place of 64-bit integers.)
 */
import { addTo, rounded } from './exact-sum.ts';

const BITS = 26;
/** Bins from the smallest denormal, 2^-1074, up to the largest number that may be added. */
const BINS = 77;
const LOWEST = -1074;
const ROOM = 2 ** 25;
/** How many numbers may be handed over at once. */
export const MOST_AT_ONCE = 512;
/**
 * Below 2^e, the upper half of a number is a multiple of 2^(e − 26): 512 of them need 35 bits. The lower half of a number
 * above 2^(e − 18) is a multiple of 2^(e − 70) and at most 2^(e − 27): 512 of them need 52 bits. Both sums are exact.
 */
const CUT_BITS = 26;
const SPREAD_BITS = 18;
/** So that the lowest multiples are no denormals. */
const LEAST_CUT = -900;

/** The largest magnitude that a total takes; what is larger is no figure of a map. About 10^270. */
export const LARGEST_ADDEND = 2 ** 897;

/** Adding and taking away this number rounds a double to a multiple of the bin's lowest bit. */
const ROUNDERS = Float64Array.from({ length: BINS }, (_, bin) => 1.5 * 2 ** (52 + bin * BITS + LOWEST));

/** The highest of the bins that a number touches, by the eleven bits of its exponent. */
const TOP_BIN = Int8Array.from({ length: 2048 }, (_, exponent) =>
  Math.min(BINS - 1, Math.max(2, Math.ceil((exponent + 52) / BITS) - 1)),
);

/** What the bins of a total come to on the way to one number. */
const partials: number[] = [];

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** The word of a double that holds its exponent: the second one where the processor puts the low word first. */
const HIGH_WORD = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Where numbers up to a bound are cut in two. */
export interface Cut {
  /** Adding and taking away this number leaves the upper half. */
  readonly cut: number;
  /** What is smaller than this would lose something, and is added alone. */
  readonly least: number;
}

/** @param bound no number is larger than this in magnitude; not larger than {@link LARGEST_ADDEND} itself. */
export function cutBelow(bound: number): Cut {
  const exponent = bound === 0 ? LEAST_CUT : Math.max(LEAST_CUT, Math.ceil(Math.log2(bound)) + 1);
  return { cut: 1.5 * 2 ** (exponent + CUT_BITS), least: 2 ** (exponent - SPREAD_BITS) };
}

export class ExactTotal {
  readonly #bins = new Float64Array(BINS);
  #lowest = BINS;
  #highest = 0;
  #room = ROOM;

  /** @param value finite and not larger than {@link LARGEST_ADDEND}, else the total is meaningless. */
  add(value: number): void {
    if (value === 0) return;
    double[0] = value;
    const top = TOP_BIN[((words[HIGH_WORD] as number) >>> 20) & 2047] as number;
    const bins = this.#bins;
    const first = value + (ROUNDERS[top] as number) - (ROUNDERS[top] as number);
    const rest = value - first;
    const second = rest + (ROUNDERS[top - 1] as number) - (ROUNDERS[top - 1] as number);
    bins[top] = (bins[top] as number) + first;
    bins[top - 1] = (bins[top - 1] as number) + second;
    bins[top - 2] = (bins[top - 2] as number) + (rest - second);
    if (top > this.#highest) this.#highest = top;
    if (top - 2 < this.#lowest) this.#lowest = top - 2;
    this.#room -= 1;
    if (this.#room === 0) this.#carry();
  }

  /**
   * Adds the first numbers of an array: what {@link add} does to each, several times faster. Each number is cut in two at
   * the same place, so that the halves add up without loss; the few that lie too far below the bound are added alone.
   *
   * @param howMany at most {@link MOST_AT_ONCE}.
   * @param cut where numbers of this magnitude are cut: see {@link cutBelow}.
   * @param twin another total that takes the same numbers.
   */
  addAll(values: Float64Array, howMany: number, { cut, least }: Cut, twin: ExactTotal | null = null): void {
    // Two pairs of sums side by side: neither waits for the other, and all of them are exact.
    let highs = 0;
    let lows = 0;
    let otherHighs = 0;
    let otherLows = 0;
    for (let index = 0; index < howMany; index += 2) {
      const one = values[index] as number;
      if (Math.abs(one) < least) this.#addTwice(one, twin);
      else {
        const high = one + cut - cut;
        highs += high;
        lows += one - high;
      }
      // The number after the last one is no part of the total.
      const two = index + 1 < howMany ? (values[index + 1] as number) : 0;
      if (Math.abs(two) < least) this.#addTwice(two, twin);
      else {
        const high = two + cut - cut;
        otherHighs += high;
        otherLows += two - high;
      }
    }
    this.#addTwice(highs + otherHighs, twin);
    this.#addTwice(lows + otherLows, twin);
  }

  #addTwice(value: number, twin: ExactTotal | null): void {
    this.add(value);
    twin?.add(value);
  }

  clear(): void {
    // Most totals touch a few bins only.
    const bins = this.#bins;
    for (let bin = this.#lowest; bin <= this.#highest; bin += 1) bins[bin] = 0;
    this.#lowest = BINS;
    this.#highest = 0;
    this.#room = ROOM;
  }

  subtract(value: number): void {
    this.add(-value);
  }

  /** The exact total, rounded once to the nearest double. */
  get value(): number {
    partials.length = 0;
    for (let bin = this.#lowest; bin <= this.#highest; bin += 1) {
      const held = this.#bins[bin] as number;
      if (held !== 0) addTo(partials, held);
    }
    return rounded(partials);
  }

  /** Passes on to the next bin what a bin holds beyond its own 26 bits, which makes room again. */
  #carry(): void {
    const bins = this.#bins;
    for (let bin = this.#lowest; bin < BINS - 1; bin += 1) {
      const held = bins[bin] as number;
      const rounder = ROUNDERS[bin + 1] as number;
      const over = held + rounder - rounder;
      if (over === 0) continue;
      bins[bin] = held - over;
      bins[bin + 1] = (bins[bin + 1] as number) + over;
      this.#highest = Math.max(this.#highest, bin + 1);
    }
    this.#room = ROOM;
  }
}
