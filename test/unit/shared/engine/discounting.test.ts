/** Schedules of discount rates: the checks that docs/method.md gives, against the tables that ship. */
import { describe, expect, test } from 'vitest';
import { atOneRate, bySchedule } from '../../../../shared/engine/discounting.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { linesOf } from '../../../../shared/engine/reference-tables.ts';
import { emptyProject } from '../../../../shared/model/index.ts';
import { addTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

function shipped(ending: string) {
  const table = shippedTables.find(({ id }) => id.endsWith(ending));
  if (table === undefined) throw new Error(`There is no table that ends in ${ending}`);
  return table;
}

function discounting(ending: string) {
  const table = shipped(ending);
  const found = bySchedule(linesOf(changedBy(emptyProject(), ...addTable(table, emptyProject())), table.id));
  if (found === null) throw new Error('The table holds no schedule');
  return found;
}

describe('the standard schedule', () => {
  const factor = discounting('standard');

  test.each([
    [30, '0.356278'],
    [30.5, '0.351052'],
    [31, '0.345901'],
  ])('R-SCHEDULE factor(%d) is %s', (years, expected) => {
    expect(factor(years).toFixed(6)).toBe(expected);
  });

  test('R-SCHEDULE each year is discounted at its own rate', () => {
    expect(factor(0)).toBe(1);
    expect(factor(30)).toBeCloseTo(1.035 ** -30, 14);
    expect(factor(31)).toBe(factor(30) / 1.03);
    expect(factor(75)).toBeCloseTo(1 / (1.035 ** 30 * 1.03 ** 45), 14);
    expect(factor(76)).toBe(factor(75) / 1.025);
  });

  test('R-SCHEDULE past years are carried forward, parts of them too', () => {
    expect(factor(-1)).toBe(1.035);
    expect(factor(-2)).toBeCloseTo(1.035 ** 2, 14);
    expect(factor(-0.5)).toBeCloseTo(1.035 ** 0.5, 14);
  });

  test('R-SCHEDULE reaches as far as a map does', () => {
    expect(factor(300)).toBeGreaterThan(0);
    expect(factor(300)).toBeLessThan(factor(299));
  });
});

test('R-SCHEDULE equal rates are the one rate', () => {
  const one = atOneRate(0.04);
  const equal = bySchedule({
    byYear: new Map([
      [0, 0.04],
      [10, 0.04],
      [50, 0.04],
    ]),
    anyYear: null,
  });
  for (const years of [-3, -0.5, 0, 0.5, 1, 9.5, 10, 11, 120, 300]) {
    expect(equal?.(years)).toBeCloseTo(one(years), 12);
  }
});

test('R-SCHEDULE a table without rates, or with one that is none, is no schedule', () => {
  expect(bySchedule({ byYear: new Map(), anyYear: 0.03 })).toBeNull();
  expect(bySchedule({ byYear: new Map([[0, -0.9]]), anyYear: null })).toBeNull();
});

describe('in a map', () => {
  const long = { outcome: { duration: 60 } };
  const tables = [shipped('standard'), shipped('health')];
  const commands = tables.flatMap((table) => addTable(table, emptyProject()));
  const project = changedBy(smallProject({}, long, long), ...commands);
  const [standard, health] = tables.map(({ id }) => id);

  test('R-SCHEDULE the project follows one, an outcome may follow another', () => {
    const followed = changedBy(project, ...set('project', 'project', { discountSchedule: standard ?? null }));
    const both = calculate(followed);
    expect(both.outcomes.get('o0')?.presentValue).toBe(both.outcomes.get('o1')?.presentValue);
    const apart = calculate(changedBy(followed, ...set('outcome', 'o1', { discountSchedule: health ?? null })));
    const own = apart.outcomes.get('o1')?.presentValue ?? 0;
    expect(apart.outcomes.get('o0')?.presentValue).toBe(both.outcomes.get('o0')?.presentValue);
    expect(own).toBeGreaterThan(apart.outcomes.get('o0')?.presentValue ?? 0);
    const columns = apart.columns.reduce((sum, { presentValue }) => sum + presentValue, 0);
    expect(columns).toBeCloseTo(apart.presentValue, 6);
  });

  test('R-SCHEDULE a schedule without rates leaves no figures, or the outcome that names it out', () => {
    const empty = { type: 'insert', entity: 'referenceTable', id: 'e', values: { kind: 'discount-schedule' } } as const;
    const named = changedBy(project, empty, ...set('outcome', 'o1', { discountSchedule: 'e' }));
    expect(
      calculate(named)
        .outcomes.get('o1')
        ?.problems.map(({ code }) => code),
    ).toEqual(['engine.noSchedule']);
    const followed = changedBy(project, empty, ...set('project', 'project', { discountSchedule: 'e' }));
    expect(calculate(followed).problems.map(({ code }) => code)).toEqual(['engine.emptySchedule']);
  });
});
