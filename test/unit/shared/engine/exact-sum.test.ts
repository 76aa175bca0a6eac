import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from '../../../../shared/engine/index.ts';

test('nothing adds up to zero', () => {
  expect(exactSum([])).toBe(0);
});

test('small numbers are not lost beside large ones', () => {
  expect(exactSum([1e100, 1, -1e100])).toBe(1);
  expect(exactSum([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(1);
});

test('rounds half to even where the exact sum lies half-way', () => {
  expect(exactSum([1, 2 ** -53])).toBe(1);
  expect(exactSum([1, 2 ** -53, 2 ** -106])).toBe(1 + 2 ** -52);
  expect(exactSum([1 + 2 ** -52, 2 ** -53])).toBe(1 + 2 ** -51);
});

test('never gives minus zero', () => {
  expect(Object.is(exactSum([-0, -0]), 0)).toBe(true);
  expect(Object.is(exactSum([1.5, -1.5]), 0)).toBe(true);
});

/** Integers in units of 2⁻⁶⁰ add exactly as BigInt, so the right answer is known. */
test('equals the exact sum, rounded once, in any order', () => {
  const addend = fc.tuple(fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }), fc.integer({ min: -60, max: 40 }));
  fc.assert(
    fc.property(fc.array(addend, { maxLength: 40 }), (addends) => {
      const numbers = addends.map(([mantissa, exponent]) => Number(mantissa) * 2 ** exponent);
      const exact = addends.reduce((sum, [mantissa, exponent]) => sum + mantissa * 2n ** BigInt(exponent + 60), 0n);
      // Number() of a BigInt rounds half to even; a power of two changes nothing but the exponent.
      const expected = Number(exact) / 2 ** 60;
      expect(exactSum(numbers)).toBe(expected === 0 ? 0 : expected);
      expect(exactSum(numbers.toReversed())).toBe(exactSum(numbers));
      expect(exactSum(numbers.toSorted((a, b) => a - b))).toBe(exactSum(numbers));
    }),
  );
});
