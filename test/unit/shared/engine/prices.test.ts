/** Prices of other years and other currencies, by the worked figures of docs/method.md. */
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../shared/engine/index.ts';
import { type CellValue, type Command, emptyProject } from '../../../../shared/model/index.ts';
import { addTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

const deflator = shippedTables.find(({ values }) => values.kind === 'price-index');
if (deflator === undefined) throw new Error('No price index ships');
const index = addTable(deflator, emptyProject());

const dollars: Command[] = [
  { type: 'insert', entity: 'referenceTable', id: 'usd', values: { kind: 'exchange-rate', currency: 'USD' } },
  { type: 'insert', entity: 'referenceValue', id: 'usd-2015', values: { table: 'usd', year: 2015, value: 0.65 } },
];

function priced(settings: Values, proxy: Values, ...commands: readonly Command[]) {
  const project = changedBy(
    smallProject({}, { outcome: { quantity: 1 }, proxy: { value: 100, ...proxy } }),
    ...index,
    ...commands,
    ...set('project', 'project', { uprate: true, priceIndex: deflator?.id ?? null, ...settings }),
  );
  const results = calculate(project);
  const outcome = results.outcomes.get('o0');
  return { results, value: outcome?.unitValue?.toFixed(2), problems: outcome?.problems.map(({ code }) => code) };
}

describe('uprating', () => {
  test.each([
    ['2010/11', '143.78'],
    ['2015', '133.06'],
  ])('R-PRICES £100 of %s in prices of 2024: £%s', (priceYear, expected) => {
    expect(priced({ priceYear: '2024' }, { priceYear }).value).toBe(expected);
  });

  test('R-PRICES is left out where it is off, where the years are the same, and where a row names none', () => {
    expect(priced({ priceYear: '2024', uprate: false }, { priceYear: '2010' }).value).toBe('100.00');
    expect(priced({ priceYear: '2024' }, { priceYear: '2024' }).value).toBe('100.00');
    expect(priced({ priceYear: '2024' }, {}).value).toBe('100.00');
  });

  test.each<[string, Values, Values]>([
    ['engine.noPriceYear', { priceYear: null }, { priceYear: '2010' }],
    ['engine.noPriceIndex', { priceYear: '2024', priceIndex: null }, { priceYear: '2010' }],
    ['engine.yearOutsideIndex', { priceYear: '2024' }, { priceYear: '1985' }],
    ['engine.yearOutsideIndex', { priceYear: '2030' }, { priceYear: '2010' }],
    ['engine.yearOutsideIndex', { priceYear: '2024' }, { priceYear: '2024/25' }],
  ])('R-PRICES what is missing leaves the row out and says so: %s', (code, settings, proxy) => {
    const { problems, results } = priced(settings, proxy);
    expect(problems).toEqual([code]);
    expect(results.notValued).toEqual(['o0']);
  });

  test('R-PRICES inputs are taken to the project’s prices too', () => {
    const { results } = priced({ priceYear: '2024' }, {}, ...set('input', 'i', { priceYear: '2010/11' }));
    expect(results.investment).toBeCloseTo(1437.8, 1);
  });

  test('R-PRICES a year that someone supplies is there', () => {
    const supplied: Command = {
      type: 'insert',
      entity: 'referenceValue',
      id: 'later',
      values: { table: deflator.id, year: 2025, value: 110 },
    };
    expect(priced({ priceYear: '2025' }, { priceYear: '2024' }, supplied).value).toBe('110.00');
  });
});

describe('foreign money', () => {
  test('R-PRICES is converted at the rate of its price year, then uprated', () => {
    const proxy = { currency: 'USD', priceYear: '2015' };
    expect(priced({ priceYear: '2024' }, proxy, ...dollars).value).toBe('86.49');
    expect(priced({ uprate: false }, proxy, ...dollars).value).toBe('65.00');
  });

  test('R-PRICES without a price year, at the rate of the project’s, or at the one that holds for any year', () => {
    expect(priced({ priceYear: '2015' }, { currency: 'USD' }, ...dollars).value).toBe('65.00');
    const any: Command = { type: 'insert', entity: 'referenceValue', id: 'any', values: { table: 'usd', value: 0.8 } };
    expect(priced({ priceYear: null }, { currency: 'USD' }, ...dollars, any).value).toBe('80.00');
    expect(priced({ uprate: false }, { currency: 'USD', priceYear: '2019' }, ...dollars, any).value).toBe('80.00');
  });

  test.each<[string, Values, Command[]]>([
    ['engine.noExchangeRate', { currency: 'EUR', priceYear: '2015' }, dollars],
    ['engine.noRateOfYear', { currency: 'USD', priceYear: '2016' }, dollars],
    [
      'engine.twoExchangeRates',
      { currency: 'USD', priceYear: '2015' },
      [
        ...dollars,
        { type: 'insert', entity: 'referenceTable', id: 'usd-2', values: { kind: 'exchange-rate', currency: 'USD' } },
      ],
    ],
  ])('R-PRICES %s leaves the row out', (code, proxy, commands) => {
    expect(priced({ priceYear: '2024' }, proxy, ...commands).problems).toEqual([code]);
  });
});

describe('a table that does not say which figure holds', () => {
  const line = (id: string, table: string, year: number | null, value: number): Command => ({
    type: 'insert',
    entity: 'referenceValue',
    id,
    values: { table, year, value },
  });
  const name = String(deflator.values.name);

  test.each<[string, Values, Command[], Values]>([
    ['engine.yearTwice', { priceYear: '2010' }, [line('x', deflator.id, 2010, 70)], { table: name, year: '2010' }],
    ['engine.yearTwice', { priceYear: '2010' }, [line('x', deflator.id, 2024, 70)], { table: name, year: '2024' }],
    ['engine.yearTwice', { priceYear: '2009/10' }, [line('x', deflator.id, 2010, 70)], { table: name, year: '2010' }],
    ['engine.lineWithoutYear', { priceYear: '1985' }, [line('x', deflator.id, null, 70)], { table: name }],
    [
      'engine.yearTwice',
      { currency: 'USD', priceYear: '2015' },
      [line('x', 'usd', 2015, 0.65)],
      { table: 'Dollars', year: '2015' },
    ],
    [
      'engine.noYearTwice',
      { currency: 'USD', priceYear: '2016' },
      [line('x', 'usd', null, 0.7), line('y', 'usd', null, 0.8)],
      { table: 'Dollars' },
    ],
  ])('R-PRICES %s: whoever needs it is left out, by %o', (code, proxy, commands, params) => {
    const named = set('referenceTable', 'usd', { name: 'Dollars' });
    const { results } = priced({ priceYear: '2024' }, proxy, ...dollars, ...named, ...commands);
    const where = { entity: 'proxy', field: 'priceYear' };
    expect(results.outcomes.get('o0')?.problems).toEqual([{ code, params: { ...params, ...where } }]);
  });

  test('R-PRICES whoever needs another year of it is not', () => {
    const commands = [line('x', deflator.id, 2011, 70), line('y', deflator.id, null, 70), line('z', 'usd', 2014, 1)];
    expect(priced({ priceYear: '2024' }, { priceYear: '2015' }, ...dollars, ...commands).value).toBe('133.06');
  });
});
