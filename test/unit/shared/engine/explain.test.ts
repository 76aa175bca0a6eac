/** R-TRACE of docs/method.md: why a number is what it is, as data and as a sentence. */
import { describe, expect, test } from 'vitest';
import { calculate, type ExplainedCell } from '../../../../shared/engine/index.ts';
import { lwtcDevon2015 } from '../../../../shared/examples/lwtc-devon-2015.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { type CellValue, type Command, emptyProject, type Project, rowsOf } from '../../../../shared/model/index.ts';
import { addTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { amountsOf, sentenceText, stepName } from '../../../../shared/trace/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

/** The steps as lines: what is worked out, and how. Spaces that do not break are shown as plain ones. */
function lines(project: Project, cell: ExplainedCell): readonly string[] {
  const translator = createTranslator('en');
  const syntax = { decimal: '.', argument: ',' } as const;
  const context = { project, amounts: amountsOf(project), translator, syntax };
  return calculate(project)
    .explain(cell)
    .steps.map((step) => {
      return `${stepName(step.cell, project, translator)}: ${sentenceText(step, context)}`.replaceAll('\u00A0', ' ');
    });
}

function small(settings: Values, outcome: Values, proxy: Values, ...commands: readonly Command[]): Project {
  return changedBy(smallProject(settings, { outcome, proxy }), ...commands);
}

const impact = { kind: 'outcome', id: 'o0', figure: 'impact' } as const;
const presentValue = { kind: 'outcome', id: 'o0', figure: 'presentValue' } as const;

describe('an outcome', () => {
  test('R-TRACE quantity, price and what is taken off, as one sentence', () => {
    const project = small({}, { quantity: 65, unit: 'people', deadweight: 0.1, attribution: 0.35 }, { value: 125.48 });
    expect(lines(project, impact)).toEqual([
      'Impact of one year: 65 people × £125.48 × (1 − 10 %) × (1 − 35 %) = £4,771.38',
    ]);
  });

  test('R-TRACE the years, their drop-off and their discount factors', () => {
    const project = small({}, { duration: 2.5, dropOff: 0.2 }, {});
    expect(lines(project, presentValue)).toEqual([
      'Present value: £1,000.00 × 0.9662 + £800.00 × 0.9335 + £320.00 × 0.9019 = £2,001.61',
      'Impact of one year: 10 × £100.00 = £1,000.00',
      'Discount factor of Year 1: 1 ÷ (1 + 3.5 %) = 0.9662',
      'Value in Year 2: £1,000.00 × (1 − 20 %) = £800.00',
      'Discount factor of Year 2: 1 ÷ (1 + 3.5 %)² = 0.9335',
      'Value in Year 3: £1,000.00 × (1 − 20 %)² × 0.5 = £320.00',
      'Discount factor of Year 3: 1 ÷ (1 + 3.5 %)³ = 0.9019',
    ]);
  });

  test('R-TRACE a quantity from counts, a formula with its names, a foreign price', () => {
    const project = small(
      {},
      { quantity: null, unit: 'people', deadweight: { formula: '{a}/2' } },
      { currency: 'USD', priceYear: '2015' },
      {
        type: 'insert',
        entity: 'indicator',
        id: 'n',
        values: { outcome: 'o0', group: 120, answered: 60, changed: 45 },
      },
      ...set('outcome', 'o0', { quantityIndicator: 'n' }),
      { type: 'insert', entity: 'assumption', id: 'a', values: { name: 'others', value: 0.2 } },
      { type: 'insert', entity: 'referenceTable', id: 'usd', values: { kind: 'exchange-rate', currency: 'USD' } },
      { type: 'insert', entity: 'referenceValue', id: 'usd-2015', values: { table: 'usd', year: 2015, value: 0.65 } },
    );
    expect(lines(project, impact)).toEqual([
      'Impact of one year: 90 people × £65.00 × (1 − 10 %) = £5,265.00',
      'Quantity: 45 + (120 − 60) × 45 ÷ 60 = 90 people',
      'In the project’s currency and prices: $100.00 × 0.65 = £65.00',
      'Deadweight: others/2 = 10 %, where others = 0.2',
    ]);
  });

  test('R-TRACE figures by column: what is in force, and cohorts', () => {
    const stated = [0, 1].map(
      (column): Command => ({
        type: 'insert',
        entity: 'columnFigure',
        id: `outcome~o0~quantity~${column}`,
        values: { entity: 'outcome', target: 'o0', field: 'quantity', column, value: 10 + column },
      }),
    );
    const year = { kind: 'outcomeYear', id: 'o0', column: 1 } as const;
    expect(lines(small({}, {}, {}, ...stated), year)).toEqual(['Value in Year 2: 11 × £100.00 = £1,100.00']);
    const newly = small({}, { quantityByColumn: 'newly-changed', duration: 2, dropOff: 0.5 }, {}, ...stated);
    expect(lines(newly, year)).toEqual(['Value in Year 2: £500.00 + £1,100.00 = £1,600.00']);
  });

  test('R-TRACE of a long life the figures behind it come before its years', () => {
    const found = lines(small({}, { duration: 60 }, {}), presentValue);
    expect(found[1]).toBe('Impact of one year: 10 × £100.00 = £1,000.00');
  });

  test('R-TRACE a column without value is nothing, and gross value is that of the first column that has any', () => {
    const stated = (entity: 'outcome' | 'proxy', target: string, field: string, value: number): Command => ({
      type: 'insert',
      entity: 'columnFigure',
      id: `${entity}~${target}~${field}~2`,
      values: { entity, target, field, column: 2, value },
    });
    const project = small(
      {},
      { deadweight: 0.1 },
      {},
      stated('outcome', 'o0', 'quantity', 10),
      stated('outcome', 'o0', 'deadweight', 0.5),
      stated('proxy', 'p0', 'value', 500),
    );
    expect(lines(project, impact)).toEqual(['Impact of one year: 10 × £500.00 × (1 − 50 %) = £2,500.00']);
    expect(lines(project, { kind: 'outcomeYear', id: 'o0', column: 1 })).toEqual(['Value in Year 2: £0.00']);
  });

  test('R-TRACE a discount factor through a schedule names it', () => {
    const standard = shippedTables[0];
    if (standard === undefined) throw new Error('No table ships');
    const project = small(
      {},
      {},
      {},
      ...addTable(standard, emptyProject()),
      ...set('project', 'project', { discountSchedule: standard.id }),
    );
    expect(lines(project, { kind: 'discountFactor', column: 0, outcome: null })).toEqual([
      `Discount factor of Year 1: 1 year through “${standard.values.name}” = 0.9662`,
    ]);
  });

  test('R-TRACE without a value, the reasons stand in its place', () => {
    const explanation = calculate(small({}, { quantity: null }, {})).explain(presentValue);
    expect(explanation.steps).toEqual([]);
    expect(explanation.problems.map(({ code }) => code)).toEqual(['engine.blank']);
  });
});

describe('totals', () => {
  const project = lwtcDevon2015.project();

  test('R-TRACE the ratio leads to its two parts', () => {
    expect(lines(project, { kind: 'total', total: 'ratio' })).toEqual([
      'SROI ratio: £699,154.05 ÷ £120,508.75 = 5.8017',
    ]);
    const [step] = calculate(project).explain({ kind: 'total', total: 'ratio' }).steps;
    expect(step?.operands.map(({ cell }) => cell)).toEqual([
      { kind: 'total', total: 'presentValue' },
      { kind: 'total', total: 'investment' },
    ]);
  });

  test('R-TRACE a sum of many names the first and says how many more', () => {
    expect(lines(project, { kind: 'total', total: 'presentValue' })[0]).toMatch(/ \+ 7 more = £699,154\.05$/);
  });

  test('R-TRACE sources come from the notes of the figures', () => {
    const noted = small(
      {},
      {},
      {},
      {
        type: 'insert',
        entity: 'figureNote',
        id: 'outcome~o0~quantity',
        values: { entity: 'outcome', target: 'o0', field: 'quantity', source: 'Register, May' },
      },
    );
    const [step] = calculate(noted).explain(impact).steps;
    expect(step?.operands.map(({ source }) => source)).toEqual(['Register, May', null]);
  });
});

describe('every number of a map', () => {
  const cellsOf = (project: Project): ExplainedCell[] => [
    ...rowsOf(project, 'outcome').flatMap(({ id }): ExplainedCell[] => [
      { kind: 'outcome', id, figure: 'gross' },
      { kind: 'outcome', id, figure: 'impact' },
      { kind: 'outcomeYear', id, column: 1 },
    ]),
    { kind: 'total', total: 'netPresentValue' },
  ];

  test('R-TRACE the operands come to the result', () => {
    const project = lwtcDevon2015.project();
    const results = calculate(project);
    for (const cell of cellsOf(project)) {
      const [step] = results.explain(cell).steps;
      if (step === undefined || step.operation !== 'product') continue;
      const product = step.operands.reduce((all, { value, form, power }) => {
        return all * (form === 'complement' ? 1 - value : value) ** (power ?? 1);
      }, 1);
      expect(product).toBeCloseTo(step.result.value, 6);
    }
  });
});
