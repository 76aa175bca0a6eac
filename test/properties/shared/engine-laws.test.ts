/** Laws that hold for any map, whatever its figures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate, waterfallSteps } from '../../../shared/engine/index.ts';
import type { CellValue, Command } from '../../../shared/model/index.ts';
import { plainResults } from '../../support/plain-results.ts';
import { changedBy, type SmallOutcome, set, smallProject } from '../../support/small-project.ts';

type Values = Record<string, CellValue>;

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const settings: fc.Arbitrary<Values> = fc.record({
  timing: fc.constantFrom('end-of-year', 'activity-year-first', 'mid-year', 'custom'),
  firstExponent: fc.integer({ min: -2, max: 4 }).map((halves) => halves / 2),
  activityColumns: fc.integer({ min: 1, max: 3 }),
  durationCounts: fc.constantFrom('from-first-value', 'after-activity'),
  fractionalDuration: fc.constantFrom('pro-rata', 'round-up'),
  dropOffStart: fc.constantFrom('second-year', 'first-year-after-activity'),
  discountRate: share.map((rate) => rate / 4),
});

const smallOutcome: fc.Arbitrary<{ outcome: Values; proxy: Values }> = fc.record({
  outcome: fc.record({
    quantity: fc.integer({ min: 0, max: 5000 }).map((tenths) => tenths / 10),
    duration: fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10),
    deadweight: share,
    displacement: share,
    attribution: share,
    dropOff: share,
    negative: fc.boolean(),
    start: fc.constantFrom('during', 'after'),
  }),
  proxy: fc.record({
    value: fc.integer({ min: 0, max: 100_000 }).map((pence) => pence / 100),
    counts: fc.constantFrom('per-year', 'once'),
  }),
});

const outcomes = fc.array(smallOutcome, { minLength: 1, maxLength: 6 });

function presentValue(project: Values, rows: readonly SmallOutcome[]): number {
  return calculate(smallProject(project, ...rows)).presentValue;
}

function expectClose(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, scale));
}

test('R-IMPACT scaling every proxy by a power of two scales the present value by it, exactly', () => {
  fc.assert(
    fc.property(settings, outcomes, (project, rows) => {
      const scaled = rows.map(({ outcome, proxy }) => ({
        outcome,
        proxy: { ...proxy, value: Number(proxy.value) * 4 },
      }));
      expect(presentValue(project, scaled)).toBe(presentValue(project, rows) * 4);
    }),
  );
});

test('R-IMPACT scaling every proxy by any factor scales the present value by it', () => {
  const factors = fc.integer({ min: 1, max: 5000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(settings, outcomes, factors, (project, rows, factor) => {
      const scaled = rows.map(({ outcome, proxy }) => ({
        outcome,
        proxy: { ...proxy, value: Number(proxy.value) * factor },
      }));
      const { positivePresentValue, presentValue: value } = calculate(smallProject(project, ...rows));
      expectClose(presentValue(project, scaled), value * factor, 10 * factor * (2 * positivePresentValue - value));
    }),
  );
});

test.each(['deadweight', 'displacement', 'attribution'])('R-IMPACT %s of 100 % leaves nothing', (name) => {
  fc.assert(
    fc.property(settings, outcomes, (project, rows) => {
      expect(
        presentValue(
          project,
          rows.map(({ outcome, proxy }) => ({ outcome: { ...outcome, [name]: 1 }, proxy })),
        ),
      ).toBe(0);
    }),
  );
});

test('R-TOTAL the order of the rows never matters, to the last bit', () => {
  fc.assert(
    fc.property(settings, outcomes, fc.infiniteStream(fc.nat()), (project, rows, numbers) => {
      const shuffled = rows
        .map((row) => ({ row, place: numbers.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row);
      const results = calculate(smallProject(project, ...rows));
      for (const order of [rows.toReversed(), shuffled]) {
        const other = calculate(smallProject(project, ...order));
        expect(other.presentValue).toBe(results.presentValue);
        expect(other.ratio).toBe(results.ratio);
        expect(other.columns).toEqual(results.columns);
        expect(other.waterfall).toEqual(results.waterfall);
        expect(other.payback).toEqual(results.payback);
      }
    }),
  );
});

test('R-START naming the column in which an outcome starts anyway changes nothing', () => {
  fc.assert(
    fc.property(settings, outcomes, (project, rows) => {
      const plain = smallProject(project, ...rows);
      const { activityColumns } = calculate(plain).plan;
      const named = rows.map(({ outcome, proxy }) => ({
        outcome: { ...outcome, startColumn: outcome.start === 'after' ? activityColumns : 0 },
        proxy,
      }));
      const other = smallProject(project, ...named);
      expect(plainResults(other, calculate(other))).toEqual(plainResults(plain, calculate(plain)));
    }),
  );
});

test('R-YEARS without drop-off, n whole years at end of year are an annuity', () => {
  const rates = fc.integer({ min: 1, max: 30 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 40 }), (rate, years) => {
      const value = presentValue({ discountRate: rate }, [
        { outcome: { quantity: 1, duration: years }, proxy: { value: 1000 } },
      ]);
      expectClose(value, (1000 * (1 - (1 + rate) ** -years)) / rate, 40_000);
    }),
  );
});

test('R-TOTAL splitting a quantity over two rows gives the same total', () => {
  fc.assert(
    fc.property(settings, smallOutcome, share, (project, row, part) => {
      const quantity = Number(row.outcome.quantity);
      const split = [quantity * part, quantity * (1 - part)].map((half) => ({
        outcome: { ...row.outcome, quantity: half },
        proxy: row.proxy,
      }));
      const whole = presentValue(project, [row]);
      expectClose(presentValue(project, split), whole, Math.abs(whole));
    }),
  );
});

test('R-SCHEDULE a schedule of equal rates is the one rate', () => {
  const bands = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(settings, outcomes, bands, (project, rows, years) => {
      const single = smallProject(project, ...rows);
      const scheduled = changedBy(
        single,
        { type: 'insert', entity: 'referenceTable', id: 't', values: { kind: 'discount-schedule' } },
        ...years.map((year): Command => {
          const values = { table: 't', year, value: project.discountRate ?? null };
          return { type: 'insert', entity: 'referenceValue', id: `t.${year}`, values };
        }),
        ...set('project', 'project', { discountSchedule: 't' }),
      );
      const value = calculate(single).presentValue;
      // The value of both signs, since what is negative is rounded as well.
      const scale = 2 * calculate(single).positivePresentValue - value;
      expectClose(calculate(scheduled).presentValue, value, scale * 10);
    }),
  );
});

test('R-COLUMNS cohorts of their own columns add up to outcomes of their own', () => {
  const cohort = fc.record({ column: fc.integer({ min: 0, max: 6 }), quantity: fc.integer({ min: 0, max: 500 }) });
  const cohorts = fc.uniqueArray(cohort, { minLength: 1, maxLength: 4, selector: ({ column }) => column });
  fc.assert(
    fc.property(settings, smallOutcome, cohorts, (project, row, each) => {
      const { outcome } = row;
      const apart = each.map(({ column, quantity }) => ({
        outcome: { ...outcome, quantity, startColumn: column },
        proxy: row.proxy,
      }));
      const together = changedBy(
        smallProject(project, { outcome: { ...outcome, quantityByColumn: 'newly-changed' }, proxy: row.proxy }),
        ...each.map(({ column, quantity }): Command => {
          const values = { entity: 'outcome', target: 'o0', field: 'quantity', column, value: quantity };
          return { type: 'insert', entity: 'columnFigure', id: `outcome~o0~quantity~${column}`, values };
        }),
      );
      const value = presentValue(project, apart);
      expectClose(calculate(together).presentValue, value, Math.abs(value) * 10);
    }),
  );
});

test('R-WATERFALL the lines foot, and without negative value none but the multipliers adds', () => {
  fc.assert(
    fc.property(settings, outcomes, (project, rows) => {
      const positive = rows.map(({ outcome, proxy }) => ({ outcome: { ...outcome, negative: false }, proxy }));
      const { waterfall, presentValue: total } = calculate(smallProject(project, ...positive));
      const steps = waterfallSteps(waterfall);
      expectClose(
        steps.reduce((sum, { change }) => sum + change, waterfall.gross),
        total,
        waterfall.gross * 10,
      );
      for (const { step, change } of steps) {
        if (step !== 'discounting') expect(change).toBeLessThanOrEqual(waterfall.gross * 1e-12);
      }
    }),
  );
});

test('R-FORMULA a figure as a formula is that figure', () => {
  fc.assert(
    fc.property(settings, outcomes, (project, rows) => {
      const typed = rows.map(({ outcome, proxy }) => ({
        outcome: { ...outcome, quantity: { formula: String(outcome.quantity) } },
        proxy: { ...proxy, value: { formula: `${proxy.value}*1` } },
      }));
      expect(presentValue(project, typed)).toBe(presentValue(project, rows));
    }),
  );
});

test('R-SIGN turning every outcome round turns the present value round', () => {
  fc.assert(
    fc.property(settings, outcomes, (project, rows) => {
      const turned = rows.map(({ outcome, proxy }) => ({
        outcome: { ...outcome, negative: outcome.negative !== true },
        proxy,
      }));
      const value = presentValue(project, rows);
      expect(presentValue(project, turned)).toBe(value === 0 ? 0 : -value);
    }),
  );
});

test('R-HORIZON a shorter horizon never counts more of positive value', () => {
  fc.assert(
    fc.property(settings, outcomes, fc.integer({ min: 1, max: 10 }), (project, rows, horizon) => {
      const positive = rows.map(({ outcome, proxy }) => ({ outcome: { ...outcome, negative: false }, proxy }));
      const all = presentValue(project, positive);
      expect(presentValue({ ...project, horizon }, positive)).toBeLessThanOrEqual(all + 1e-9);
    }),
  );
});
