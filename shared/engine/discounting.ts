/** By how much a column is discounted: one rate, a schedule of rates over the years, or factors typed by hand. */
import type { Lines } from './reference-tables.ts';

/** Turns years of discounting into a factor. The years may be fractional, and negative for money carried forward. */
export type Discounting = (years: number) => number;

/** R-DISCOUNT of docs/method.md. The rate is a share: 3.5 % is 0.035. */
export function atOneRate(rate: number): Discounting {
  return (years) => (1 + rate) ** -years;
}

/** The least rate that discounts at all; and the most, which no schedule ever had. */
const LEAST_RATE = -0.5;
const MOST_RATE = 1;

/**
 * R-SCHEDULE of docs/method.md: the running product of 1 ÷ (1 + rate of the year), a fraction of a year at the rate of
 * the year that it lies in. A rate holds from its year of discounting on until the next one; the first holds before, too.
 * Null where the table holds no rate, or one that is none.
 */
export function bySchedule({ byYear }: Pick<Lines, 'byYear'>): Discounting | null {
  const bands = [...byYear].sort(([a], [b]) => a - b);
  if (bands.length === 0 || bands.some(([, rate]) => !(rate >= LEAST_RATE && rate <= MOST_RATE))) return null;
  const rateOf = (year: number): number => {
    let rate = bands[0]?.[1] ?? 0;
    for (const [from, other] of bands) {
      if (from > year) break;
      rate = other;
    }
    return rate;
  };
  // Factors of whole years from today on, forward and back, each made from the one before it.
  const forward = [1];
  const back = [1];
  const factorOf = (year: number): number => {
    for (let each = forward.length; each <= year; each += 1) {
      forward.push((forward[each - 1] ?? 1) / (1 + rateOf(each)));
    }
    for (let each = back.length; each <= -year; each += 1) back.push((back[each - 1] ?? 1) * (1 + rateOf(1 - each)));
    return (year >= 0 ? forward[year] : back[-year]) ?? 1;
  };
  return (years) => {
    const floor = Math.floor(years);
    const part = years - floor;
    return part === 0 ? factorOf(floor) : factorOf(floor) * (1 + rateOf(floor + 1)) ** -part;
  };
}
