/**
 * Fractional-index keys: text that sorts in the order of the rows, with room for a new key between any two. Moving or
 * inserting a row changes that row alone, so two people who add rows do not touch each other's.
 *
 * A key is a fraction between 0 and 1 in base 62, written without "0." and without trailing zeros, so that there is
 * always a key below any other. Compared by code unit, as JavaScript and SQLite's BINARY collation both do.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/** At either end keys count up or down in this many digits: room for 900 million rows before keys grow longer. */
const COUNTED_DIGITS = 5;
const HIGHEST_COUNT = BASE ** COUNTED_DIGITS - 1;

function digitAt(key: string, index: number): number {
  return index < key.length ? DIGITS.indexOf(key.charAt(index)) : 0;
}

function countOf(key: string): number {
  let value = 0;
  for (let index = 0; index < COUNTED_DIGITS; index += 1) value = value * BASE + digitAt(key, index);
  return value;
}

function keyOfCount(value: number): string {
  let key = '';
  let rest = value;
  for (let index = 0; index < COUNTED_DIGITS; index += 1) {
    key = DIGITS.charAt(rest % BASE) + key;
    rest = Math.floor(rest / BASE);
  }
  return key.replace(/0+$/, '');
}

/** Digit by digit until the two differ by more than one, then the digit half-way. */
function keyHalfway(low: string, high: string | null): string {
  let key = '';
  let bounded = high !== null;
  for (let index = 0; ; index += 1) {
    const lower = digitAt(low, index);
    const upper = bounded && high !== null ? digitAt(high, index) : BASE;
    if (upper - lower > 1) return key + DIGITS.charAt((lower + upper) >> 1);
    key += DIGITS.charAt(lower);
    if (upper > lower) bounded = false;
  }
}

/**
 * A key strictly between two others; null stands for the start or the end.
 * @throws Error when `before` does not sort below `after`: the caller has mixed up its rows.
 */
export function keyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new Error(`No key between ${before} and ${after}`);
  if (before !== null && after === null && countOf(before) < HIGHEST_COUNT) return keyOfCount(countOf(before) + 1);
  if (before === null && after !== null && countOf(after) > 1) return keyOfCount(countOf(after) - 1);
  return keyHalfway(before ?? '', after);
}

/** As many keys as asked for, rising, all between the two given. */
export function keysBetween(before: string | null, after: string | null, howMany: number): string[] {
  if (howMany === 0) return [];
  const middle = keyBetween(before, after);
  const left = after === null ? 0 : Math.floor((howMany - 1) / 2);
  const keys = [...keysBetween(before, middle, left), middle];
  let last = middle;
  if (after !== null) return [...keys, ...keysBetween(middle, after, howMany - 1 - left)];
  while (keys.length < howMany) {
    last = keyBetween(last, null);
    keys.push(last);
  }
  return keys;
}

interface Ordered {
  readonly id: string;
  readonly order: string;
}

export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
