import { describe, expect, test } from 'vitest';
import { exactSum } from '../../../../shared/engine/exact-sum.ts';
import { cutBelow, ExactTotal, LARGEST_ADDEND, MOST_AT_ONCE } from '../../../../shared/engine/exact-total.ts';

function totalOf(...values: readonly number[]): ExactTotal {
  const total = new ExactTotal();
  for (const value of values) total.add(value);
  return total;
}

describe('an exact total', () => {
  test.each<[readonly number[], number]>([
    [[], 0],
    [[0.1, 0.2, 0.3, -0.6], 2.7755575615628914e-17],
    [[1e16, 1, -1e16, 0.25], 1.25],
    [[LARGEST_ADDEND, 1, -LARGEST_ADDEND], 1],
    [[5e-324, 1, -1], 5e-324],
    [[1, 2 ** -53, 2 ** -106], 1 + 2 ** -52],
  ])('R-TOTAL of %j is %d', (values, expected) => {
    expect(totalOf(...values).value).toBe(expected);
    expect(totalOf(...values.toReversed()).value).toBe(expected);
  });

  test('R-TOTAL what was taken away again leaves no trace', () => {
    const total = totalOf(0.1, 1e200, 1e-200, 0.7);
    for (const value of [1e200, 1e-200, 0.7]) total.subtract(value);
    expect(total.value).toBe(0.1);
  });

  test('R-TOTAL is never minus zero', () => {
    expect(Object.is(totalOf(-5, 5).value, 0)).toBe(true);
    expect(Object.is(totalOf(-0).value, 0)).toBe(true);
  });

  test('R-TOTAL numbers that are handed over at once are added as one by one', () => {
    const values = Float64Array.from({ length: MOST_AT_ONCE }, (_, index) => {
      if (index % 7 === 0) return 0;
      return (index % 3 === 0 ? -1 : 1) * (1 + index / 3) * 10 ** ((index % 40) - 30);
    });
    const bound = Math.max(...values.map(Math.abs));
    const atOnce = new ExactTotal();
    atOnce.addAll(values, values.length, cutBelow(bound));
    expect(atOnce.value).toBe(exactSum(values));
    expect(atOnce.value).toBe(totalOf(...values).value);
  });

  test('R-TOTAL stays exact when its bins have to be carried over', () => {
    const total = new ExactTotal();
    const howOften = 2 ** 25 + 3;
    for (let time = 0; time < howOften; time += 1) total.add(3.5);
    total.add(1e-300);
    expect(total.value).toBe(3.5 * howOften);
    for (let time = 0; time < howOften; time += 1) total.subtract(3.5);
    expect(total.value).toBe(1e-300);
  });
});
