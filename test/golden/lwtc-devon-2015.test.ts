import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calculate } from '../../shared/engine/index.ts';
import { examples } from '../../shared/examples/index.ts';
import { type Command, type Project, rowsOf } from '../../shared/model/index.ts';
import { changedBy } from '../support/small-project.ts';

const published = z
  .object({
    rows: z.array(z.object({ id: z.string(), published_impact: z.number() })),
    published: z.object({
      impact_total: z.number(),
      stakeholder_totals: z.record(z.string(), z.number()),
      pv_by_year: z.array(z.number()),
      total_pv: z.number(),
      value_of_inputs: z.number(),
      npv: z.number(),
      sensitivity: z.array(z.object({ change: z.string(), ratio: z.number(), recomputed: z.number() })),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('cases/lwtc-devon-2015.json', import.meta.url), 'utf8')));

const example = examples.find(({ name }) => name === 'lwtc-devon-2015');
if (example === undefined) throw new Error('The example is gone');
const project = example.project();
const results = calculate(project);

/** The print cuts or rounds half a penny now one way, now the other: equal to the penny means within half of one. */
function expectPence(actual: number | null | undefined, printed: number): void {
  expect(Math.abs((actual ?? Number.NaN) - printed)).toBeLessThanOrEqual(0.005 + 1e-9);
}

describe('LWTC Devon 2015, as published', () => {
  test.each(published.rows)('outcome $id has the printed impact', ({ id, published_impact }) => {
    expectPence(results.outcomes.get(id)?.impact, published_impact);
  });

  test.each([
    ['end of year', { timing: 'end-of-year' }, '5.80'],
    ['activity year first', { timing: 'activity-year-first' }, '6.00'],
    ['that, after the activity', { timing: 'activity-year-first', durationCounts: 'after-activity' }, '7.11'],
  ])('R-TIMING R-DURATION read as %s', (_, settings, ratio) => {
    const commands = Object.entries(settings).map(
      ([field, value]): Command => ({ type: 'set', entity: 'project', id: 'project', field, value }),
    );
    expect(calculate(changedBy(project, ...commands)).ratio?.toFixed(2)).toBe(ratio);
  });

  test('every outcome is valued', () => {
    expect(published.rows).toHaveLength(15);
    expect(results.outcomes.size).toBe(15);
    expect(results.notValued).toEqual([]);
    expect(results.inputsNotValued).toEqual([]);
  });

  test('present value of the three years', () => {
    expect(results.columns).toHaveLength(3);
    for (const [column, value] of published.published.pv_by_year.entries()) {
      expectPence(results.columns[column]?.presentValue, value);
    }
  });

  test('total present value, inputs, NPV, ratio and net ratio', () => {
    expectPence(results.presentValue, published.published.total_pv);
    expectPence(results.investment, published.published.value_of_inputs);
    // The report subtracts its inputs rounded to the pound from some printings; both agree to 18 pence.
    expect(results.netPresentValue).toBeCloseTo(578645.3, 1);
    expect(Math.abs(results.netPresentValue - published.published.npv)).toBeLessThan(0.2);
    expect(results.ratio).toBeCloseTo(5.8017, 4);
    expect(results.netRatio).toBeCloseTo(4.8017, 4);
  });

  test('a year of impact by stakeholder', () => {
    const impact = new Map<string, number>();
    for (const outcome of results.outcomes.values()) {
      const name = project.stakeholder.get(outcome.stakeholder)?.name ?? '';
      impact.set(name, (impact.get(name) ?? 0) + (outcome.impact ?? 0));
    }
    for (const [name, total] of Object.entries(published.published.stakeholder_totals)) {
      const found = [...impact].find(([full]) => full.startsWith(name))?.[1];
      // Totals of rows that were rounded before they were printed: within a penny.
      expect(Math.abs((found ?? Number.NaN) - total)).toBeLessThanOrEqual(0.011);
    }
  });
});

function everyOutcome(values: Readonly<Record<string, number>>): Command[] {
  return rowsOf(project, 'outcome').flatMap(({ id }) =>
    Object.entries(values).map(([field, value]): Command => ({ type: 'set', entity: 'outcome', id, field, value })),
  );
}

function quantity(id: string, value: number): Command {
  return { type: 'set', entity: 'outcome', id, field: 'quantity', value };
}

function leaveOut(...ids: string[]): Command[] {
  return ids.map((id) => ({ type: 'set', entity: 'outcome', id, field: 'treatment', value: 'excluded' }));
}

/** Each published sensitivity as the changes that a person would make to the map. */
const changes: Readonly<Record<string, readonly Command[]>> = {
  'deadweight 50% all': everyOutcome({ deadweight: 0.5 }),
  'drop-off 50% all': everyOutcome({ dropOff: 0.5 }),
  'attribution 50% all': everyOutcome({ attribution: 0.5 }),
  'deadweight 50% + drop-off 50%': everyOutcome({ deadweight: 0.5, dropOff: 0.5 }),
  'deadweight 50% + attribution 50%': everyOutcome({ deadweight: 0.5, attribution: 0.5 }),
  'attribution 50% + drop-off 50%': everyOutcome({ attribution: 0.5, dropOff: 0.5 }),
  'all three 50%': everyOutcome({ deadweight: 0.5, attribution: 0.5, dropOff: 0.5 }),
  'remove outcome f': leaveOut('f'),
  'remove outcome o': leaveOut('o'),
  'remove outcomes l and m': leaveOut('l', 'm'),
  'inputs 105369.65 from lottery': [{ type: 'set', entity: 'input', id: 'grant', field: 'amount', value: 105369.65 }],
  'use only quantities recorded so far: a=62,b=29,c=27,d=7,e=22': [
    quantity('a', 62),
    quantity('b', 29),
    quantity('c', 27),
    quantity('d', 7),
    quantity('e', 22),
  ],
};

describe('the twelve published sensitivities', () => {
  test('are twelve, and each has its changes', () => {
    expect(published.published.sensitivity.map(({ change }) => change)).toEqual(Object.keys(changes));
    expect(Object.keys(changes)).toHaveLength(12);
  });

  test.each(published.published.sensitivity)('$change gives $ratio', ({ change, ratio, recomputed }) => {
    const commands = changes[change];
    if (commands === undefined) throw new Error(`No commands for “${change}”`);
    const changed: Project = changedBy(project, ...commands);
    const replayed = calculate(changed).ratio;
    expect(replayed?.toFixed(2)).toBe(ratio.toFixed(2));
    expect(replayed).toBeCloseTo(recomputed, 4);
  });

  test('the last one again, by assuming that nobody changed who did not answer', () => {
    const measured = ['a', 'c', 'd'].flatMap((id): Command[] => [
      { type: 'set', entity: 'indicator', id: `${id}-counts`, field: 'nonResponseShare', value: 0 },
      { type: 'set', entity: 'outcome', id, field: 'quantityIndicator', value: `${id}-counts` },
    ]);
    const changed = calculate(changedBy(project, ...measured, quantity('b', 29), quantity('e', 22)));
    expect(['a', 'c', 'd'].map((id) => changed.outcomes.get(id)?.quantity)).toEqual([62, 27, 7]);
    expect(changed.ratio?.toFixed(2)).toBe('4.64');
  });
});
