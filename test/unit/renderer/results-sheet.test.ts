/** The figures of the sheet of results, as far as it works them out from the results of the calculation. */
import { expect, test } from 'vitest';
import { horizonCuts } from '../../../renderer/dialogs/horizon-cuts.ts';
import { formatsFor } from '../../../renderer/format/index.ts';
import { cutOffOf } from '../../../renderer/results/cut-off.ts';
import { outsideTotals } from '../../../renderer/results/outside-totals.ts';
import { paybackMonths } from '../../../renderer/results/payback-months.ts';
import { withRunningTotals } from '../../../renderer/results/running-totals.ts';
import { sharesOf } from '../../../renderer/results/shares.ts';
import { valuedCount } from '../../../renderer/results/valued-count.ts';
import { barsOf, waterfallLines } from '../../../renderer/results/waterfall-lines.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { examples } from '../../../shared/examples/index.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import { addressId, PROJECT_ID } from '../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../support/small-project.ts';

function worked(name: string) {
  const example = examples.find((each) => each.name === name);
  if (example === undefined) throw new Error(`There is no example ${name}`);
  return example.project();
}

test('the waterfall foots: every step leaves what the next one begins with, and the last leaves the total', () => {
  const results = calculate(worked('riverside-repair-cafe'));
  const lines = waterfallLines(results);
  let left = lines[0]?.amount ?? 0;
  for (const line of lines.slice(1, -1)) {
    left += line.amount;
    expect(line.left).toBeCloseTo(left, 6);
  }
  expect(left).toBeCloseTo(results.presentValue, 6);
  expect(lines.at(-1)?.amount).toBe(results.presentValue);
});

test('steps that few maps have are left out where they do nothing', () => {
  const names = waterfallLines(calculate(smallProject({}, {}))).map(({ name }) => name);
  expect(names).not.toContain('multipliers');
  expect(names).toContain('deadweight');
});

test('bars share one scale, which holds zero and everything below it', () => {
  const bars = barsOf([
    { name: 'gross', kind: 'level', amount: 300, left: 300 },
    { name: 'deadweight', kind: 'step', amount: -400, left: -100 },
    { name: 'presentValue', kind: 'level', amount: -100, left: -100 },
  ]);
  expect(bars).toEqual([
    { from: 0.25, to: 1 },
    { from: 0, to: 1 },
    { from: 0, to: 0.25 },
  ]);
});

test('the running total of the last column is the total present value', () => {
  const results = calculate(worked('lwtc-devon-2015'));
  expect(withRunningTotals(results.columns).at(-1)?.running).toBe(results.presentValue);
});

test('where an outcome is negative, shares of the positive value stand beside those of the total', () => {
  const plain = sharesOf(calculate(smallProject({}, {}, {})));
  expect(plain.hasNegative).toBe(false);
  expect(plain.ofTotal(calculate(smallProject({}, {}, {})).presentValue)).toBe(1);
  const negative = calculate(smallProject({}, {}, { outcome: { negative: true, quantity: 5 } }));
  const shares = sharesOf(negative);
  expect(shares.hasNegative).toBe(true);
  expect(shares.ofPositive(negative.presentValue)).toBeCloseTo(0.5, 12);
  expect(sharesOf(calculate(smallProject({}))).ofTotal(0)).toBeNull();
});

test('after 27 months it is month 27 that ends; after a little more it is the 28th', () => {
  expect(paybackMonths(27)).toEqual({ after: 27, month: 27 });
  expect(paybackMonths(27.04)).toEqual({ after: 27, month: 28 });
  expect(paybackMonths(0)).toEqual({ after: 0, month: 1 });
});

test('the treatments and what is valued outside the totals add up to all outcomes', () => {
  const project = changedBy(
    smallProject({}, {}, { outcome: { quantity: null } }, { outcome: { treatment: 'reported' } }),
    ...set('stakeholder', 's', { countedSet: 'age' }),
    { type: 'insert', entity: 'stakeholder', id: 'young', values: { name: 'Young', parent: 's', subgroupSet: 'age' } },
    { type: 'insert', entity: 'stakeholder', id: 'men', values: { name: 'Men', parent: 's', subgroupSet: 'sex' } },
    { type: 'insert', entity: 'stakeholder', id: 'gone', values: { name: 'Gone', included: false } },
    ...['young', 'men', 'gone'].map((stakeholder) => ({
      type: 'insert' as const,
      entity: 'outcome' as const,
      id: `of-${stakeholder}`,
      values: { stakeholder, quantity: 1, duration: 1, proxy: 'p0' },
    })),
  );
  const results = calculate(project);
  const outside = outsideTotals(project, results);
  expect(outside).toEqual({ missing: 1, beside: 1, notIncluded: 1 });
  expect(valuedCount(results)).toBe(2);
  const told = results.treatments.reduce((sum, { outcomes }) => sum + outcomes, 0);
  expect(told + outside.missing + outside.beside + outside.notIncluded).toBe(results.outcomes.size);
});

test('what the horizon cuts off is told, and that it is not known where a factor is not typed', () => {
  const translator = createTranslator('en');
  const told = (project: ReturnType<typeof smallProject>) => {
    const results = calculate(project);
    const formats = formatsFor('en-GB', 'GBP');
    return [cutOffOf(results, translator, formats)?.value, horizonCuts(results, translator, formats)];
  };
  const long = { outcome: { duration: 2 } };
  expect(told(smallProject({ horizon: 2 }, long))).toEqual([undefined, 'Nothing is cut off.']);
  expect(told(smallProject({ horizon: 1, discountRate: 0 }, long))).toEqual([
    '£1,000.00',
    'Cuts off £1,000.00 of present value.',
  ]);
  const factor = { entity: 'project', target: PROJECT_ID, field: 'columnFactor', column: 0 } as const;
  const project = changedBy(smallProject({ timing: 'custom', firstExponent: null, horizon: 1 }, long), {
    type: 'insert',
    entity: 'columnFigure',
    id: addressId(factor),
    values: { ...factor, value: 1 },
  });
  expect(told(project)).toEqual([
    'Not known',
    'What it cuts off is not known: a column beyond it has value and no discount factor.',
  ]);
});
