import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byOrder, keyBetween, keysBetween } from '../../../../shared/model/index.ts';

describe('keys between two others', () => {
  test('any two different keys have room between them, at the ends too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const index = place % (keys.length + 1);
          const key = keyBetween(keys[index - 1] ?? null, keys[index] ?? null);
          keys.splice(index, 0, key);
        }
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(keys.every((key) => /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key))).toBe(true);
      }),
    );
  });

  test('ten thousand rows added at the end, or at the start, have keys of five digits', () => {
    let last: string | null = null;
    let first: string | null = null;
    for (let row = 0; row < 10_000; row += 1) {
      last = keyBetween(last, null);
      first = keyBetween(null, first);
    }
    expect(last?.length).toBeLessThanOrEqual(5);
    expect(first?.length).toBeLessThanOrEqual(5);
  });

  test('many at once rise and lie between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.boolean(), (howMany, bounded, started) => {
        const low = started ? 'A' : null;
        const high = bounded ? 'B' : null;
        const keys = keysBetween(low, high, howMany);
        expect(keys).toHaveLength(howMany);
        expect([low ?? '', ...keys, high ?? '~']).toEqual([low ?? '', ...keys, high ?? '~'].toSorted());
        expect(new Set(keys).size).toBe(howMany);
      }),
    );
  });

  test('rows that were mixed up are a bug', () => {
    expect(() => keyBetween('B', 'A')).toThrow('No key between');
  });
});

test('rows of the same key stand by id', () => {
  const rows = [
    { id: 'b', order: 'V' },
    { id: 'a', order: 'V' },
    { id: 'c', order: 'A' },
  ];
  expect(rows.toSorted(byOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
