import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calculate } from '../../shared/engine/index.ts';
import { changedBy, smallProject } from '../support/small-project.ts';

const caseSchema = z.object({
  title: z.string(),
  inputs: z.array(z.object({ value: z.number() })),
  undiscounted_by_year: z.array(z.number()),
  published: z.object({
    pv_by_year: z.array(z.number()),
    total_pv: z.number(),
    npv: z.number(),
    sroi_ratio: z.number(),
  }),
  recomputation: z.object({
    pv_by_year: z.array(z.number()),
    total_pv: z.number(),
    sroi_ratio: z.number(),
    net: z.number(),
  }),
});

const cases = ['ffl-kirklees', 'ffl-calderdale'].map((name) => ({
  name,
  ...caseSchema.parse(JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8'))),
}));

/**
 * The reports print totals by year and no rows, so each year's total stands as one outcome of one year that starts in
 * its column.
 */
describe.each(cases)('$name, as published, year by year', (published) => {
  const yearly = published.undiscounted_by_year.map((value, column) => ({
    outcome: { quantity: 1, startColumn: column },
    proxy: { value },
  }));
  const investment = published.inputs[0]?.value ?? Number.NaN;
  const project = changedBy(smallProject({}, ...yearly), {
    type: 'set',
    entity: 'input',
    id: 'i',
    field: 'amount',
    value: investment,
  });
  const results = calculate(project);

  test('present value of each year', () => {
    expect(results.columns).toHaveLength(3);
    published.recomputation.pv_by_year.forEach((value, column) => {
      expect(results.columns[column]?.presentValue).toBeCloseTo(value, 2);
      // Printed to the pound from unrounded rows that the report does not show.
      expect(
        Math.abs((results.columns[column]?.presentValue ?? 0) - (published.published.pv_by_year[column] ?? 0)),
      ).toBeLessThan(1.5);
    });
  });

  test('total, NPV and ratio', () => {
    expect(results.presentValue).toBeCloseTo(published.recomputation.total_pv, 1);
    expect(Math.abs(results.netPresentValue - published.published.npv)).toBeLessThan(1.5);
    expect(results.ratio).toBeCloseTo(published.recomputation.sroi_ratio, 4);
    expect(results.ratio?.toFixed(2)).toBe(published.published.sroi_ratio.toFixed(2));
    expect(results.netRatio).toBeCloseTo(published.recomputation.net, 4);
  });
});
