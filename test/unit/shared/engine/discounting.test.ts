/** Schedules of discount rates: the checks that docs/method.md gives, against the tables that ship. */
import { describe, expect, test } from 'vitest';
import { atOneRate, bySchedule } from '../../../../shared/engine/discounting.ts';
import { Calculator, calculate } from '../../../../shared/engine/index.ts';
import { linesOf } from '../../../../shared/engine/reference-tables.ts';
import { apply, type Command, emptyProject, reduce } from '../../../../shared/model/index.ts';
import { addTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { plainResults } from '../../../support/plain-results.ts';
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
  });
  for (const years of [-3, -0.5, 0, 0.5, 1, 9.5, 10, 11, 120, 300]) {
    expect(equal?.(years)).toBeCloseTo(one(years), 12);
  }
});

test('R-SCHEDULE a table without rates, or with one that is none, is no schedule', () => {
  expect(bySchedule({ byYear: new Map() })).toBeNull();
  expect(bySchedule({ byYear: new Map([[0, -0.9]]) })).toBeNull();
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

  describe('that does not say which rate holds', () => {
    const line = (id: string, year: number | null, value: number | null): Command => ({
      type: 'insert',
      entity: 'referenceValue',
      id,
      values: { table: 't', year, value },
    });
    const table: Command = {
      type: 'insert',
      entity: 'referenceTable',
      id: 't',
      values: { name: 'Ours', kind: 'discount-schedule' },
    };
    const start = changedBy(smallProject({}, long, long), table, line('0', 0, 0.03), line('30', 30, 0.02));

    test.each<[string, Command, string, Record<string, string>]>([
      ['a year twice', line('again', 30, 0.02), 'engine.yearTwice', { table: 'Ours', year: '30' }],
      ['a line without a year', line('none', null, 0.02), 'engine.lineWithoutYear', { table: 'Ours' }],
    ])('R-SCHEDULE with %s: the outcome that names it, or the project, says so', (_, command, code, params) => {
      const unclear = changedBy(start, command);
      const named = calculate(changedBy(unclear, ...set('outcome', 'o1', { discountSchedule: 't' })));
      const where = { entity: 'outcome', field: 'discountSchedule' };
      expect(named.outcomes.get('o1')?.problems).toEqual([{ code, params: { ...params, ...where } }]);
      expect(named.outcomes.get('o0')?.valued).toBe(true);
      const followed = calculate(changedBy(unclear, ...set('project', 'project', { discountSchedule: 't' })));
      expect(followed.problems).toEqual([{ code, params }]);
      expect(followed.ratio).toBeNull();
    });

    test('R-SCHEDULE a line without a rate states nothing, so it is no second one', () => {
      const blank = changedBy(start, line('blank', 30, null), line('none', null, null));
      const followed = calculate(changedBy(blank, ...set('project', 'project', { discountSchedule: 't' })));
      expect(followed.problems).toEqual([]);
    });

    test('R-SCHEDULE mending the line mends the figures, to the last bit', () => {
      const project = changedBy(
        start,
        line('again', 30, 0.05),
        ...set('outcome', 'o1', { discountSchedule: 't' }),
        ...set('project', 'project', { discountSchedule: 't' }),
      );
      const calculator = new Calculator(project);
      const mended = reduce(project, { type: 'set', entity: 'referenceValue', id: 'again', field: 'year', value: 40 });
      if (!mended.ok) throw new Error('The year was refused');
      const after = apply(project, mended.value);
      const results = calculator.update(mended.value);
      expect(results.problems).toEqual([]);
      expect(plainResults(after, results)).toEqual(plainResults(after, calculate(after)));
    });
  });
});
