/** The rules of docs/method.md, each by the worked figures that stand there. Titles begin with the id of the rule. */
import { describe, expect, test } from 'vitest';
import { Calculator, calculate } from '../../../../shared/engine/index.ts';
import { apply, type CellValue, type Command, reduce } from '../../../../shared/model/index.ts';
import { changedBy, type SmallOutcome, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

function one(settings: Values, outcome: Values = {}, proxy: Values = {}, ...commands: Command[]) {
  const project = changedBy(smallProject(settings, { outcome, proxy }), ...commands);
  const results = calculate(project);
  const found = results.outcomes.get('o0');
  if (found === undefined) throw new Error('The outcome is gone');
  return { results, outcome: found };
}

/** £1,000 a year at 3.5 %, as in the tables of docs/method.md. */
function thousand(settings: Values, outcome: Values = {}) {
  return one(settings, { quantity: 1, ...outcome }, { value: 1000 });
}

describe('one outcome', () => {
  test('R-IMPACT deductions are multiplied, never added: 1,000 less 10 %, 20 % and 25 % is 540', () => {
    const { outcome } = one({}, { deadweight: 0.1, displacement: 0.2, attribution: 0.25 });
    expect(outcome.gross).toBe(1000);
    expect(outcome.impact).toBeCloseTo(540, 10);
  });

  test('R-IMPACT a blank percentage counts as nothing taken off', () => {
    expect(one({}).outcome.impact).toBe(1000);
  });

  test('R-FACTOR a deduction takes off its share, a multiplier multiplies', () => {
    const { outcome } = one(
      {},
      {},
      {},
      { type: 'insert', entity: 'factor', id: 'f', values: { outcome: 'o0', name: 'Leakage', value: 0.2 } },
      {
        type: 'insert',
        entity: 'factor',
        id: 'g',
        values: { outcome: 'o0', name: 'Weight', kind: 'multiplier', value: 1.5 },
      },
    );
    expect(outcome.impact).toBeCloseTo(1200, 10);
  });

  test('R-YEARS drop-off compounds from the second year', () => {
    const { outcome } = one({}, { duration: 3, dropOff: 0.22 });
    expect(outcome.years.map((value) => Number(value.toFixed(6)))).toEqual([1000, 780, 608.4]);
  });

  test.each([
    ['no columns of the activity', { timing: 'end-of-year' }, 'during', [0, 1000, 500]],
    ['no columns of the activity', { timing: 'mid-year', activityColumns: 1 }, 'during', [0, 1000, 500]],
    ['no columns of the activity', { timing: 'end-of-year' }, 'after', [0, 500, 250]],
    ['no columns of the activity', { timing: 'custom', firstExponent: 1 }, 'after', [0, 500, 250]],
    ['one column of the activity', { timing: 'activity-year-first' }, 'during', [0, 500, 250]],
    ['two columns of the activity', { timing: 'activity-year-first', activityColumns: 2 }, 'after', [0, 1000, 500]],
  ])(
    'R-YEARS drop-off from the first year, %s, %o: a named column of an outcome that starts %s',
    (_, timing, start, years) => {
      const settings = { ...timing, dropOffStart: 'first-year-after-activity' };
      const { outcome } = one(settings, { duration: 2, dropOff: 0.5, start, startColumn: 1 });
      expect(outcome.years).toEqual(years);
      if (timing.timing === 'activity-year-first') return;
      // Naming the column in which it starts anyway changes nothing.
      const unnamed = one(settings, { duration: 2, dropOff: 0.5, start }).outcome;
      expect(one(settings, { duration: 2, dropOff: 0.5, start, startColumn: 0 }).outcome).toEqual(unnamed);
    },
  );

  test('R-FRACTION a fractional duration counts its last year for its fraction', () => {
    const { outcome } = one({}, { duration: 2.1, dropOff: 0.25 });
    expect(outcome.years).toHaveLength(3);
    expect(outcome.years[0]).toBe(1000);
    expect(outcome.years[1]).toBe(750);
    expect(outcome.years[2]).toBeCloseTo(56.25, 10);
  });

  test('R-FRACTION or as a whole year, where the project says so', () => {
    expect(one({ fractionalDuration: 'round-up' }, { duration: 2.1, dropOff: 0.25 }).outcome.years).toEqual([
      1000, 750, 562.5,
    ]);
  });

  test('R-FRACTION half a year is half of one column', () => {
    expect(one({}, { duration: 0.5 }).outcome.years).toEqual([500]);
  });

  test('R-FRACTION a duration of 0 is a value of 0', () => {
    const { outcome } = one({}, { duration: 0 });
    expect(outcome.valued).toBe(true);
    expect(outcome.presentValue).toBe(0);
  });

  test('R-ONCE a proxy that counts once values the first column only', () => {
    const figures = { quantity: 10, duration: 3 };
    expect(one({}, figures, { value: 5000 }).outcome.presentValue).toBeCloseTo(140081.85, 2);
    expect(one({}, figures, { value: 5000, counts: 'once' }).outcome.presentValue).toBeCloseTo(48309.18, 2);
    expect(one({}, { ...figures, dropOff: 0.5 }, { value: 5000, counts: 'once' }).outcome.presentValue).toBeCloseTo(
      48309.18,
      2,
    );
  });

  test('R-SIGN a negative outcome takes deductions as a positive one does', () => {
    const { outcome, results } = one({}, { negative: true, deadweight: 0.2, attribution: 0.1 }, { value: 500 });
    expect(outcome.impact).toBeCloseTo(-3600, 10);
    expect(results.investment).toBe(1000);
  });

  test('R-SIGN the published case: 16 × −8,000 × (1 − 7/12) × (1 − 0.51)', () => {
    const { outcome } = one(
      {},
      { quantity: 16, negative: true, deadweight: 7 / 12, attribution: 0.51 },
      { value: 8000 },
    );
    expect(outcome.impact?.toFixed(2)).toBe('-26133.33');
  });

  test('R-SIGN raising deadweight on a negative outcome raises the ratio', () => {
    const low = one({}, { negative: true, deadweight: 0.1 }).results.ratio ?? Number.NaN;
    const high = one({}, { negative: true, deadweight: 0.4 }).results.ratio ?? Number.NaN;
    expect(high).toBeGreaterThan(low);
  });
});

describe('published quantities', () => {
  test.each([
    [248, 65, 62, 237],
    [248, 61, 27, 110],
    [248, 29, 7, 60],
  ])('R-COUNT of a group of %i, %i answered and %i changed: %i', (group, answered, changed, published) => {
    const { outcome } = one(
      {},
      { quantity: null },
      {},
      { type: 'insert', entity: 'indicator', id: 'n', values: { outcome: 'o0', group, answered, changed } },
      ...set('outcome', 'o0', { quantityIndicator: 'n' }),
    );
    expect(Math.round(outcome.quantity ?? 0)).toBe(published);
  });

  test('R-WILSON 45 of 60 in a group of 120 lie between 75.3 and 101.1; set against worse, there is no range', () => {
    const counts = { outcome: 'o0', group: 120, answered: 60, changed: 45, worse: 9 };
    const counted = (net: boolean) =>
      one(
        {},
        { quantity: null },
        {},
        { type: 'insert', entity: 'indicator', id: 'n', values: { ...counts, net } },
        ...set('outcome', 'o0', { quantityIndicator: 'n' }),
      ).outcome.sampling;
    expect(counted(false)?.low.toFixed(1)).toBe('75.3');
    expect(counted(false)?.high.toFixed(1)).toBe('101.1');
    expect(counted(true)).toBeNull();
  });
});

describe('quantity from the counts of an indicator', () => {
  const counts = { outcome: 'o0', group: 120, answered: 60, changed: 45, worse: 9 };
  function counted(values: Values, size: CellValue = 120): number | null {
    const { outcome } = one(
      {},
      { quantity: null },
      { value: 1 },
      ...set('stakeholder', 's', { size }),
      { type: 'insert', entity: 'indicator', id: 'n', values: { ...counts, ...values } },
      ...set('outcome', 'o0', { quantityIndicator: 'n' }),
    );
    return outcome.gross;
  }

  test('R-COUNT those who did not answer are taken to have changed as those who did', () => {
    expect(counted({})).toBe(90);
  });

  test('R-COUNT or not at all, or by half', () => {
    expect(counted({ nonResponseShare: 0 })).toBe(45);
    expect(counted({ nonResponseShare: 0.5 })).toBe(67.5);
  });

  test('R-COUNT net of more who got worse than changed is no quantity', () => {
    expect(counted({ net: true, changed: 9, worse: 45 })).toBeNull();
  });

  test('R-COUNT net takes off those who got worse', () => {
    expect(counted({ net: true })).toBe(72);
  });

  test('R-COUNT a blank group is the size of the stakeholder', () => {
    expect(counted({ group: null }, 60)).toBe(45);
  });

  test('R-COUNT the published counts: 62 of 65 of 248', () => {
    expect(counted({ group: 248, answered: 65, changed: 62 })?.toFixed(2)).toBe('236.55');
  });

  test('R-COUNT nobody answered, or more changed than answered: not valued', () => {
    expect(counted({ answered: 0, changed: 0 })).toBeNull();
    expect(counted({ changed: 61 })).toBeNull();
  });
});

describe('columns', () => {
  const activity = { timing: 'activity-year-first', activityColumns: 1 };
  const figures = { duration: 2, dropOff: 0.2 };

  test.each([
    ['end of year', {}, {}, 1712.99],
    ['activity year first, during, from the first value', activity, {}, 1772.95],
    ['activity year first, during, after the activity', { ...activity, durationCounts: 'after-activity' }, {}, 2370.39],
    ['activity year first, after', activity, { start: 'after' }, 1712.99],
    [
      'the same with drop-off from its first year',
      { ...activity, dropOffStart: 'first-year-after-activity' },
      { start: 'after' },
      1370.39,
    ],
  ] as const)('R-TIMING %s', (_name, settings, start, presentValue) => {
    expect(thousand(settings, { ...figures, ...start }).outcome.presentValue).toBeCloseTo(presentValue, 2);
  });

  test('R-TIMING mid-year discounts half a year less than end of year', () => {
    const { outcome } = thousand({ timing: 'mid-year' }, { duration: 1 });
    expect(outcome.presentValue).toBeCloseTo(1000 / 1.035 ** 0.5, 9);
  });

  test('R-TIMING custom starts from the exponent that is typed', () => {
    const { outcome } = thousand({ timing: 'custom', firstExponent: -1 }, { duration: 1 });
    expect(outcome.presentValue).toBeCloseTo(1035, 9);
  });

  test('R-DURATION an outcome may count otherwise than the project', () => {
    const { outcome } = thousand(activity, { duration: 2, durationCounts: 'after-activity' });
    expect(outcome.years).toEqual([1000, 1000, 1000]);
  });

  test('R-START a named column is where the first value falls', () => {
    expect(thousand({}, { startColumn: 2 }).outcome.years).toEqual([0, 0, 1000]);
  });

  test('R-HORIZON value beyond the horizon is not counted', () => {
    const { results, outcome } = thousand({ horizon: 5 }, { duration: 8 });
    expect(outcome.presentValue?.toFixed(2)).toBe('4515.05');
    expect(results.columns).toHaveLength(5);
    expect(outcome.cutOff?.toFixed(2)).toBe('2358.90');
    expect(results.cutOff).toBe(outcome.cutOff);
  });

  test('R-HORIZON without one, nothing is cut', () => {
    expect(thousand({}, { duration: 8 }).results.cutOff).toBe(0);
  });

  test('R-HORIZON a map has at most 300 columns; what lies beyond them is cut as well', () => {
    const { results, outcome } = thousand({ discountRate: 0 }, { duration: 300, startColumn: 200 });
    expect(results.columns).toHaveLength(300);
    expect(outcome.presentValue).toBe(100_000);
    expect(outcome.cutOff).toBe(200_000);
  });

  test('R-DISCOUNT a rate of 0 discounts nothing', () => {
    expect(thousand({ discountRate: 0 }, { duration: 3 }).outcome.presentValue).toBe(3000);
  });

  test('R-DISCOUNT without a rate there are no figures, and it is said why', () => {
    const { results } = thousand({ discountRate: null });
    expect(results.problems.map(({ code }) => code)).toEqual(['engine.discountRate']);
    expect(results.ratio).toBeNull();
    expect(results.presentValue).toBe(0);
  });
});

describe('what has no value', () => {
  test.each([
    ['quantity', { quantity: null }, {}, 'engine.blank'],
    ['duration', { duration: null }, {}, 'engine.blank'],
    ['proxy', { proxy: null }, {}, 'engine.noProxy'],
    ['proxy value', {}, { value: null }, 'engine.blank'],
  ] as const)('R-BLANK a blank %s leaves the outcome out and lists it', (_name, outcome, proxy, code) => {
    const { results, outcome: found } = one({}, outcome, proxy);
    expect(found.problems.map((found) => found.code)).toEqual([code]);
    expect(results.notValued).toEqual(['o0']);
    expect(results.presentValue).toBe(0);
  });

  test.each([{ deadweight: 1.01 }, { attribution: -0.1 }, { duration: 301 }, { quantity: -1 }])(
    'R-BOUNDS a figure outside its bounds is in error and leaves the outcome out: %j',
    (values) => {
      const { outcome } = one({}, values);
      expect(outcome.valued).toBe(false);
      expect(outcome.problems.map(({ code }) => code)).toEqual(['engine.outOfBounds']);
    },
  );

  test('R-BOUNDS a result too large for a number is an error, never infinity', () => {
    const { results, outcome } = one({}, { quantity: 1e300 }, { value: 1e300 });
    expect(outcome.problems.map(({ code }) => code)).toEqual(['engine.overflow']);
    expect(results.presentValue).toBe(0);
  });

  test('R-RANGE a range counts at its best estimate', () => {
    expect(one({}, { quantity: { best: 30, range: '20 to 40' } }).outcome.gross).toBe(3000);
  });

  test.each(['reported', 'step', 'excluded'])('R-TREATMENT %s outcomes are no omissions', (treatment) => {
    const { results } = one({}, { treatment, quantity: null });
    expect(results.notValued).toEqual([]);
    expect(results.presentValue).toBe(0);
  });

  test('R-TREATMENT outcomes of an excluded stakeholder do not count; what it put in does', () => {
    const { results } = one({}, {}, {}, ...set('stakeholder', 's', { included: false }));
    expect(results.presentValue).toBe(0);
    expect(results.notValued).toEqual([]);
    expect(results.investment).toBe(1000);
  });

  test('R-OVERRIDE what a note puts in a figure’s place is calculated with', () => {
    const { outcome } = one(
      {},
      {},
      {},
      {
        type: 'insert',
        entity: 'figureNote',
        id: 'outcome~o0~quantity',
        values: { entity: 'outcome', target: 'o0', field: 'quantity', override: 4 },
      },
    );
    expect(outcome.gross).toBe(400);
  });
});

describe('inputs and totals', () => {
  function totals(settings: Values, input: Values, ...outcomes: SmallOutcome[]) {
    return calculate(changedBy(smallProject(settings, ...outcomes), ...set('input', 'i', input)));
  }

  test('R-INPUT without an amount, hours × rate', () => {
    expect(totals({}, { amount: null, hours: 163.5, hourlyRate: 6.5 }).investment).toBe(1062.75);
  });

  test('R-INPUT an amount goes before hours × rate', () => {
    expect(totals({}, { amount: 7, hours: 10, hourlyRate: 10 }).investment).toBe(7);
  });

  test('R-INPUT an unvalued input counts nothing; a blank one is listed', () => {
    expect(totals({}, { valued: false }).inputsNotValued).toEqual([]);
    expect(totals({}, { amount: null }).inputsNotValued).toEqual(['i']);
  });

  test('R-INPUT discounted with the factor of its column, where the project says so', () => {
    expect(totals({ inputDiscounting: 'discounted' }, { column: 1 }).investment).toBeCloseTo(1000 / 1.035 ** 2, 9);
    expect(totals({ inputDiscounting: 'discounted' }, { column: -1 }).investment).toBe(1000);
    expect(totals({}, { column: 1 }).investment).toBe(1000);
  });

  test('R-RATIO ratio, NPV and net ratio share one investment', () => {
    const results = totals({ discountRate: 0 }, {}, { outcome: { duration: 3 } });
    expect(results.presentValue).toBe(3000);
    expect(results.netPresentValue).toBe(2000);
    expect(results.ratio).toBe(3);
    expect(results.netRatio).toBe(2);
  });

  test('R-RATIO without an investment there is no ratio', () => {
    const results = totals({}, { amount: 0 }, {});
    expect(results.ratio).toBeNull();
    expect(results.netRatio).toBeNull();
    expect(results.payback.ofOneYear).toBeNull();
  });

  test('R-PAYBACK investment over a month of impact', () => {
    expect(totals({}, {}, { outcome: { quantity: 40 } }).payback.ofOneYear).toBe(3);
  });

  test('R-PAYBACK by the running total, straight-line inside a column', () => {
    const { payback } = totals({ discountRate: 0 }, {}, { outcome: { quantity: 4, duration: 5 } });
    expect(payback.running).toBeCloseTo(30, 9);
    expect(payback.ofOneYear).toBeCloseTo(30, 9);
  });

  test('R-PAYBACK drop-off and discounting move the month, not the Guide’s figure', () => {
    const { payback } = totals({}, {}, { outcome: { quantity: 8, duration: 4, dropOff: 0.5 } });
    // 772.95 in the first column and 373.41 in the second: 227.05 of it are missing.
    expect(payback.running).toBeCloseTo(12 + (12 * (1000 - 800 / 1.035)) / (400 / 1.035 ** 2), 9);
    expect(payback.ofOneYear).toBeCloseTo(15, 9);
  });

  test('R-PAYBACK both say “not repaid” where the running total never reaches the investment', () => {
    expect(totals({}, {}, { outcome: { quantity: 1 } }).payback).toEqual({ ofOneYear: null, running: null });
  });

  test.each([
    ['a duration of 0', { duration: 0 }],
    ['a start beyond the horizon', { startColumn: 3 }],
    ['people in force beyond the horizon alone', { inForce: 4 }],
  ])(
    'R-PAYBACK R-WATERFALL with %s, an outcome shows one year’s impact and is in no total of it',
    (_, {
      inForce,
      ...outcome
    }: {
      inForce?: number;
      duration?: number;
      startColumn?: number;
    }) => {
      const settings = { horizon: 3, discountRate: 0 };
      const project = changedBy(
        smallProject(settings, { outcome: { quantity: 40 } }, { outcome: { quantity: 7, ...outcome } }),
        ...(inForce === undefined
          ? []
          : [
              {
                type: 'insert',
                entity: 'columnFigure',
                id: `outcome~o1~quantity~${inForce}`,
                values: { entity: 'outcome', target: 'o1', field: 'quantity', column: inForce, value: 7 },
              } satisfies Command,
            ]),
      );
      const results = calculate(project);
      expect(results.outcomes.get('o1')).toMatchObject({ valued: true, gross: 700, impact: 700, presentValue: 0 });
      expect(results).toMatchObject({ yearlyGross: 4000, yearlyImpact: 4000, payback: { ofOneYear: 3 } });
      const trace = results.explain({ kind: 'total', total: 'yearlyImpact' }).steps[0];
      expect(trace?.operands.map(({ value }) => value)).toEqual([4000]);
      // And one that comes into the horizon by an edit is in them, as if it had always been.
      const calculator = new Calculator(project);
      const longer = reduce(project, { type: 'set', entity: 'project', id: 'project', field: 'horizon', value: 9 });
      if (!longer.ok) throw new Error('The horizon was refused');
      const after = apply(project, longer.value);
      expect(calculator.update(longer.value).yearlyImpact).toBe(calculate(after).yearlyImpact);
      expect(calculate(after).yearlyImpact).toBe('duration' in outcome ? 4000 : 4700);
    },
  );

  test('R-INPUT amounts by column; where they lie in several, the ratio of the other way stands beside the ratio', () => {
    const stated = (column: number, value: number): Command => ({
      type: 'insert',
      entity: 'columnFigure',
      id: `input~i~amount~${column < 0 ? 'm1' : column}`,
      values: { entity: 'input', target: 'i', field: 'amount', column, value },
    });
    const project = changedBy(smallProject({ discountRate: 0.25 }, {}), stated(-1, 100), stated(1, 250));
    const results = calculate(project);
    expect(results.investment).toBe(350);
    expect(results.inputTotals).toMatchObject({ undiscounted: 350, discounted: 260, inSeveralColumns: true });
    expect(results.ratioOtherInputs).toBe(results.presentValue / 260);
    const discounted = calculate(changedBy(project, ...set('project', 'project', { inputDiscounting: 'discounted' })));
    expect(discounted.investment).toBe(260);
    expect(discounted.ratioOtherInputs).toBe(results.ratio);
    expect(calculate(smallProject({}, {})).ratioOtherInputs).toBeNull();
  });

  test('R-TOTAL totals do not depend on the order of the rows', () => {
    const rows = [1e16, 1, -1e16, 0.25, 3.5].map(
      (quantity): SmallOutcome => ({
        outcome: { quantity: Math.abs(quantity), negative: quantity < 0 },
        proxy: { value: 1 },
      }),
    );
    const there = totals({ discountRate: 0 }, {}, ...rows).presentValue;
    expect(totals({ discountRate: 0 }, {}, ...rows.toReversed()).presentValue).toBe(there);
    expect(there).toBe(4.75);
  });

  test('R-TOTAL column totals add up to the total', () => {
    const results = totals(
      {},
      {},
      { outcome: { duration: 3, dropOff: 0.3 } },
      { outcome: { start: 'after', quantity: 3, duration: 1.5 } },
    );
    const sum = results.columns.reduce((total, { presentValue }) => total + presentValue, 0);
    expect(sum).toBeCloseTo(results.presentValue, 9);
  });
});
