/** Figures that are stated column by column, by the worked figures of docs/method.md. */
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../shared/engine/index.ts';
import { addressId, type CellValue, type Command, type EntityName } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

function stated(
  entity: EntityName,
  target: string,
  field: string,
  figures: Readonly<Record<number, CellValue>>,
): Command[] {
  return Object.entries(figures).map(([name, value]) => {
    const column = Number(name);
    return {
      type: 'insert',
      entity: 'columnFigure',
      id: addressId({ entity, target, field, column }),
      values: { entity, target, field, column, value },
    };
  });
}

function outcomeOf(settings: Values, outcome: Values, proxy: Values, ...commands: readonly Command[]) {
  const results = calculate(changedBy(smallProject(settings, { outcome, proxy }), ...commands));
  const found = results.outcomes.get('o0');
  if (found === undefined) throw new Error('The outcome is gone');
  return { results, outcome: found };
}

const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));

describe('a quantity by column', () => {
  const tens = stated('outcome', 'o0', 'quantity', { 0: 10, 1: 10, 2: 10 });
  const figures = { duration: 2, dropOff: 0.5 };

  test('R-COLUMNS in force: duration and drop-off do not apply', () => {
    const { outcome } = outcomeOf({}, figures, {}, ...tens);
    expect(rounded(outcome.years)).toEqual([1000, 1000, 1000]);
    expect(outcome.presentValue?.toFixed(2)).toBe('2801.64');
  });

  test('R-COLUMNS newly changed: each column is a cohort of its own', () => {
    const { outcome } = outcomeOf({}, { ...figures, quantityByColumn: 'newly-changed' }, {}, ...tens);
    expect(rounded(outcome.years)).toEqual([1000, 1500, 1500, 500]);
    expect(outcome.presentValue?.toFixed(2)).toBe('4155.08');
  });

  test('R-COLUMNS in force needs no duration', () => {
    expect(outcomeOf({}, { duration: null }, {}, ...tens).outcome.problems).toEqual([]);
    const newly = { duration: null, quantityByColumn: 'newly-changed' };
    expect(outcomeOf({}, newly, {}, ...tens).outcome.problems.map(({ code }) => code)).toEqual(['engine.blank']);
  });

  test('R-COLUMNS the row’s own quantity is not added to those by column', () => {
    expect(outcomeOf({}, { quantity: 99 }, {}, ...tens).outcome.years).toEqual([1000, 1000, 1000]);
  });

  test('R-COLUMNS one cohort is the same as an outcome that starts there', () => {
    const plain = outcomeOf({}, { ...figures, quantity: 10, startColumn: 2 }, {}).outcome;
    const one = stated('outcome', 'o0', 'quantity', { 2: 10 });
    const cohort = outcomeOf({}, { ...figures, quantityByColumn: 'newly-changed' }, {}, ...one).outcome;
    expect(cohort.years).toEqual(plain.years);
    expect(cohort.presentValue).toBe(plain.presentValue);
  });

  test('R-COLUMNS a cohort takes the percentages of the column in which it is counted, for as long as it lives', () => {
    const { outcome } = outcomeOf(
      { discountRate: 0 },
      { duration: 2, quantityByColumn: 'newly-changed' },
      {},
      ...stated('outcome', 'o0', 'quantity', { 0: 10, 1: 10 }),
      ...stated('outcome', 'o0', 'deadweight', { 0: 0.5, 1: 0.1 }),
    );
    expect(rounded(outcome.years)).toEqual([500, 500 + 900, 900]);
  });

  test('R-COLUMNS a cohort of an activity’s column lasts through the activity where duration counts from its end', () => {
    const settings = {
      timing: 'activity-year-first',
      activityColumns: 2,
      durationCounts: 'after-activity',
      discountRate: 0,
    };
    const { outcome } = outcomeOf(
      settings,
      { duration: 1, quantityByColumn: 'newly-changed' },
      {},
      ...stated('outcome', 'o0', 'quantity', { 0: 10, 3: 10 }),
    );
    expect(outcome.years).toEqual([1000, 1000, 1000, 1000]);
  });

  test('R-COLUMNS a proxy that counts once values each cohort once, and what is in force in its first column', () => {
    const once = { counts: 'once' };
    expect(outcomeOf({}, { ...figures, quantityByColumn: 'newly-changed' }, once, ...tens).outcome.years).toEqual([
      1000, 1000, 1000,
    ]);
    expect(outcomeOf({}, figures, once, ...tens).outcome.years).toEqual([1000]);
  });

  test('R-COLUMNS what is in force and counts once is valued in the first column in which anyone has the change', () => {
    const later = stated('outcome', 'o0', 'quantity', { 0: 0, 1: 0, 2: 10, 3: 20 });
    const { outcome, results } = outcomeOf({ discountRate: 0 }, figures, { counts: 'once' }, ...later);
    expect(outcome).toMatchObject({ quantity: 10, gross: 1000, impact: 1000, years: [0, 0, 1000], presentValue: 1000 });
    expect(results.waterfall.gross).toBe(1000);
    const none = stated('outcome', 'o0', 'quantity', { 0: 0, 1: 0 });
    const nobody = outcomeOf({}, figures, { counts: 'once' }, ...none).outcome;
    expect(nobody).toMatchObject({ quantity: 0, gross: 0, presentValue: 0, problems: [] });
  });

  test.each([
    ['during', [1000, 500]],
    ['after', [500, 250]],
  ])(
    'R-YEARS without columns of the activity, cohorts of an outcome that starts %s lose their drop-off so',
    (start, years) => {
      const early = { dropOffStart: 'first-year-after-activity', discountRate: 0 };
      const one = stated('outcome', 'o0', 'quantity', { 1: 10 });
      const { outcome } = outcomeOf(early, { ...figures, start, quantityByColumn: 'newly-changed' }, {}, ...one);
      expect(rounded(outcome.years)).toEqual([0, ...years]);
    },
  );

  test('R-COLUMNS a figure for the column before the first is in error', () => {
    const { outcome } = outcomeOf({}, {}, {}, ...stated('outcome', 'o0', 'quantity', { [-1]: 4 }));
    expect(outcome.problems.map(({ code }) => code)).toEqual(['engine.columnBefore']);
  });

  test('R-COLUMNS a column beyond the horizon is cut', () => {
    const { outcome } = outcomeOf({ horizon: 2, discountRate: 0 }, {}, {}, ...tens);
    expect(outcome.years).toEqual([1000, 1000]);
    expect(outcome.cutOff).toBe(1000);
  });
});

describe('percentages and prices by column', () => {
  test('R-COLUMNS a column without a percentage of its own takes the row’s', () => {
    const { outcome } = outcomeOf(
      {},
      { duration: 3, deadweight: 0.1 },
      {},
      ...stated('outcome', 'o0', 'deadweight', { 1: 0.4 }),
    );
    expect(rounded(outcome.years)).toEqual([900, 600, 900]);
  });

  test('R-COLUMNS drop-off by column is taken off the year before', () => {
    const { outcome } = outcomeOf({}, { duration: 3 }, {}, ...stated('outcome', 'o0', 'dropOff', { 1: 0.5, 2: 0.2 }));
    expect(rounded(outcome.years)).toEqual([1000, 500, 400]);
  });

  test('R-COLUMNS equal figures in every column are the one figure', () => {
    const row = { quantity: 7.3, duration: 3, deadweight: 0.17, dropOff: 0.3 };
    const plain = outcomeOf({}, row, {}).outcome;
    const { outcome } = outcomeOf(
      {},
      row,
      {},
      ...stated('outcome', 'o0', 'deadweight', { 0: 0.17, 1: 0.17, 2: 0.17 }),
      ...stated('outcome', 'o0', 'dropOff', { 1: 0.3, 2: 0.3 }),
    );
    expect(outcome.presentValue).toBeCloseTo(plain.presentValue ?? 0, 9);
    expect(outcome.waterfall?.gross).toBeCloseTo(plain.waterfall?.gross ?? 0, 9);
  });

  test('R-COLUMNS a proxy whose value rises, and a column for which none is known', () => {
    const values = stated('proxy', 'p0', 'value', { 0: 100, 1: 110, 2: 121 });
    expect(rounded(outcomeOf({}, { duration: 3 }, { value: null }, ...values).outcome.years)).toEqual([
      1000, 1100, 1210,
    ]);
    const { outcome } = outcomeOf({}, { duration: 4 }, { value: null }, ...values);
    expect(outcome.problems).toEqual([{ code: 'engine.blank', params: { entity: 'proxy', field: 'value' } }]);
  });

  test('R-OVERRIDE a note on one column’s figure counts in that column', () => {
    const { outcome } = outcomeOf({}, {}, {}, ...stated('outcome', 'o0', 'quantity', { 0: 10, 1: 10 }), {
      type: 'insert',
      entity: 'figureNote',
      id: 'outcome~o0~quantity~1',
      values: { entity: 'outcome', target: 'o0', field: 'quantity', column: 1, override: 4 },
    });
    expect(outcome.years).toEqual([1000, 400]);
  });
});

describe('discount factors typed for each column', () => {
  test('R-CUSTOM stand in place of a rate', () => {
    const factors = stated('project', 'project', 'columnFactor', { [-1]: 1.1, 0: 1, 1: 0.9 });
    const project = changedBy(
      smallProject({ timing: 'custom', inputDiscounting: 'discounted' }, { outcome: { duration: 2 } }),
      ...factors,
      ...set('input', 'i', { column: -1 }),
    );
    const results = calculate(project);
    expect(results.problems).toEqual([]);
    expect(results.presentValue).toBeCloseTo(1900, 9);
    expect(results.investment).toBeCloseTo(1100, 9);
    expect(results.columns.map(({ exponent }) => exponent)).toEqual([null, null]);
  });

  test('R-CUSTOM a row with value in a column that has no factor is not valued', () => {
    const factors = stated('project', 'project', 'columnFactor', { 0: 1 });
    const { outcome } = outcomeOf({ timing: 'custom' }, { duration: 2 }, {}, ...factors);
    expect(outcome.problems.map(({ code }) => code)).toEqual(['engine.columnFactor']);
  });

  test('R-CUSTOM a column without value needs no factor, however its figures are stated', () => {
    const factors = stated('project', 'project', 'columnFactor', { 2: 0.9 });
    const late = { startColumn: 2, deadweight: 0 };
    const plain = outcomeOf({ timing: 'custom' }, late, {}, ...factors).outcome;
    const byColumn = stated('outcome', 'o0', 'deadweight', { 2: 0 });
    const { outcome } = outcomeOf({ timing: 'custom' }, late, {}, ...factors, ...byColumn);
    expect(plain.presentValue).toBe(900);
    expect(outcome.presentValue).toBe(900);
  });

  test('R-CUSTOM what lies beyond the horizon is not known without a factor for it', () => {
    const factors = stated('project', 'project', 'columnFactor', { 0: 1 });
    const { results, outcome } = outcomeOf({ timing: 'custom', horizon: 1 }, { duration: 5 }, {}, ...factors);
    expect(outcome).toMatchObject({ presentValue: 1000, cutOff: null });
    expect(results.cutOff).toBeNull();
  });

  test('R-CUSTOM nor is what inputs are worth in a column without a factor', () => {
    const project = changedBy(
      smallProject({ timing: 'custom' }, {}),
      ...stated('project', 'project', 'columnFactor', { 0: 1 }),
      ...stated('input', 'i', 'amount', { 0: 1000, 1: 1000 }),
    );
    const results = calculate(project);
    expect(results.ratio).toBe(0.5);
    expect(results.inputTotals.discounted).toBeNull();
    expect(results.ratioOtherInputs).toBeNull();
  });

  test('R-BOUNDS the years of discounting lie within 300 either way', () => {
    for (const firstExponent of [301, 2015, -3e8]) {
      const { results } = outcomeOf({ timing: 'custom', firstExponent }, {}, {});
      expect(results.problems.map(({ code }) => code)).toEqual(['engine.outOfBounds']);
      expect(results.ratio).toBeNull();
    }
  });

  test('R-BLANK without a price in any column, a duration of 0 has no value either', () => {
    const values = stated('proxy', 'p0', 'value', { 4: 100 });
    const { outcome } = outcomeOf({}, { duration: 0 }, { value: null }, ...values);
    expect(outcome.problems).toEqual([{ code: 'engine.blank', params: { entity: 'proxy', field: 'value' } }]);
  });

  test('R-CUSTOM without factors and without a first exponent there are no figures', () => {
    const { results } = outcomeOf({ timing: 'custom' }, {}, {});
    expect(results.problems.map(({ code }) => code)).toEqual(['engine.firstExponent']);
  });
});
