import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BandColumn, oneBand, pageBands, READABLE } from '../../../../renderer/printing/page-bands.ts';

const column = (id: string, width: number, repeated = false): BandColumn => ({ id, width, repeated });
const ids = (bands: ReturnType<typeof pageBands>) => bands.map(({ columns }) => columns.map(({ id }) => id).join(' '));

describe('columns on pages beside each other', () => {
  test('those that fit are on one page, in the size that reads well', () => {
    const bands = pageBands([column('no', 40, true), column('a', 300), column('b', 300)], 700);
    expect(ids(bands)).toEqual(['no a b']);
    expect(bands[0]?.scale).toBe(READABLE);
  });

  test('others go to the next page, where those by which a line is known stand again', () => {
    const columns = [
      column('no', 40, true),
      column('a', 300),
      column('name', 200, true),
      column('b', 500),
      column('c', 400),
    ];
    expect(ids(pageBands(columns, 700))).toEqual(['no a name', 'no name b', 'no name c']);
  });

  test('what is repeated takes half of the page at most', () => {
    const columns = [column('no', 40, true), column('name', 600, true), column('a', 300), column('b', 300)];
    expect(ids(pageBands(columns, 700))).toEqual(['no name a', 'no b']);
  });

  test('a column that is wider than the page is made smaller', () => {
    const [band] = pageBands([column('wide', 4_000)], 700);
    expect(band?.scale).toBeCloseTo(700 / 4_000);
  });

  test('every column is printed once, those that are repeated on each page, and nothing is wider than the page', () => {
    const widths = fc.array(fc.tuple(fc.integer({ min: 12, max: 900 }), fc.boolean()), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 400, max: 1_600 }), (all, room) => {
        const columns = all.map(([width, repeated], at) => column(String(at), width, repeated));
        const bands = pageBands(columns, room);
        const printed = bands.flatMap((band) => band.columns);
        for (const each of columns) {
          const times = printed.filter(({ id }) => id === each.id).length;
          expect(times === 1 || times === bands.length).toBe(true);
          if (!each.repeated) expect(times).toBe(1);
        }
        for (const band of bands) {
          const order = band.columns.map(({ id }) => Number(id));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          expect(band.columns.reduce((sum, { width }) => sum + width, 0) * band.scale).toBeLessThanOrEqual(room + 1e-6);
        }
      }),
    );
  });
});

test('on one page, all columns are as small as that takes', () => {
  const [band] = oneBand([column('no', 40, true), column('a', 1_000), column('b', 960)], 700);
  expect(band?.columns).toHaveLength(3);
  expect(band?.scale).toBeCloseTo(0.35);
});
