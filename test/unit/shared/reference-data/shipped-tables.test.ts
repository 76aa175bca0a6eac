import { describe, expect, test } from 'vitest';
import {
  apply,
  emptyProject,
  type Project,
  reduce,
  rowsBy,
  rowsOf,
  sameProject,
} from '../../../../shared/model/index.ts';
import { addTable, type ShippedTable, shippedTables } from '../../../../shared/reference-data/index.ts';
import { changedBy, set } from '../../../support/small-project.ts';

function tableOf(id: string): ShippedTable {
  const table = shippedTables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`There is no table ${id}`);
  return table;
}

function valueIn(id: string, year: number | null): number | undefined {
  return tableOf(id).lines.find((line) => line.year === year)?.value;
}

function yearsOf(id: string): (number | null)[] {
  return tableOf(id).lines.map(({ year }) => year);
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const idsOfProject = (project: Project) => rowsOf(project, 'referenceTable').map(({ id }) => id);

describe('every table that ships', () => {
  test('is there under its own id', () => {
    expect(shippedTables.map(({ id }) => id)).toEqual([
      'uk-green-book-2022-standard',
      'uk-green-book-2022-health',
      'uk-green-book-2022-lower',
      'uk-gdp-deflator-2025-12',
      'uk-wellby-2021-low',
      'uk-wellby-2021-central',
      'uk-wellby-2021-high',
      'uk-carbon-2023-low',
      'uk-carbon-2023-central',
      'uk-carbon-2023-high',
    ]);
    expect(new Set(shippedTables.map(({ values }) => values.name)).size).toBe(shippedTables.length);
  });

  test.each(shippedTables)('$id says who published it, where, of which date and under which licence', ({ values }) => {
    expect(values.publisher).toMatch(/^(HM Treasury|Department for Energy Security and Net Zero)$/);
    expect(values.source).toMatch(/20\d\d/);
    expect(values.link).toMatch(/^https:\/\/www\.gov\.uk\//);
    expect(values.note).toContain('Open Government Licence v3.0');
    expect(values.name).toMatch(/20\d\d/);
  });

  test.each(shippedTables)('$id can be added to an empty project, row for row', (table) => {
    const project = changedBy(emptyProject(), ...addTable(table, emptyProject()));
    expect(project.referenceTable.get(table.id)).toMatchObject(table.values);
    const lines = rowsBy(project, 'referenceValue', 'table', table.id);
    expect(lines.map(({ year, value }) => ({ year, value }))).toEqual(table.lines);
  });

  test.each(shippedTables)('$id is added by commands that are each accepted', (table) => {
    let project = emptyProject();
    for (const command of addTable(table, project)) {
      const reduced = reduce(project, command);
      expect(reduced.ok).toBe(true);
      if (reduced.ok) project = apply(project, reduced.value);
    }
    expect(rowsOf(project, 'referenceValue')).toHaveLength(table.lines.length);
  });

  test.each(shippedTables)('$id is never added twice, nor over what someone changed in it', (table) => {
    const once = changedBy(emptyProject(), ...addTable(table, emptyProject()));
    expect(addTable(table, once)).toEqual([]);
    const changed = changedBy(once, ...set('referenceTable', table.id, { name: 'Ours' }));
    expect(sameProject(changedBy(changed, ...addTable(table, changed)), changed)).toBe(true);
  });

  test('can be added beside the others, removed, and added again', () => {
    let project = emptyProject();
    for (const table of shippedTables) project = changedBy(project, ...addTable(table, project));
    expect(idsOfProject(project)).toEqual(shippedTables.map(({ id }) => id));
    const [first] = shippedTables;
    if (first === undefined) throw new Error('Nothing ships');
    const without = changedBy(project, { type: 'remove', entity: 'referenceTable', id: first.id });
    const again = changedBy(without, ...addTable(first, without));
    expect(idsOfProject(again).sort()).toEqual(idsOfProject(project).sort());
    expect(rowsOf(again, 'referenceValue')).toHaveLength(rowsOf(project, 'referenceValue').length);
  });
});

describe('the discount schedules', () => {
  test.each(['standard', 'health', 'lower'])('%s has a rate from the first year of each band on', (rates) => {
    expect(yearsOf(`uk-green-book-2022-${rates}`)).toEqual([0, 31, 76, 126, 201, 301]);
    const values = tableOf(`uk-green-book-2022-${rates}`).lines.map(({ value }) => value);
    expect(values.toSorted((a, b) => b - a)).toEqual(values);
  });

  test('have the published rates', () => {
    expect(tableOf('uk-green-book-2022-standard').lines.map(({ value }) => value)).toEqual([
      0.035, 0.03, 0.025, 0.02, 0.015, 0.01,
    ]);
    expect(valueIn('uk-green-book-2022-health', 0)).toBe(0.015);
    expect(valueIn('uk-green-book-2022-health', 301)).toBe(0.0043);
    expect(valueIn('uk-green-book-2022-lower', 31)).toBe(0.0257);
    expect(valueIn('uk-green-book-2022-lower', 301)).toBe(0.0086);
  });

  test('fit the project and its outcomes, and say that a review recommends others', () => {
    const table = tableOf('uk-green-book-2022-standard');
    const project = changedBy(emptyProject(), ...addTable(table, emptyProject()));
    expect(changedBy(project, ...set('project', 'project', { discountSchedule: table.id }))).toBeDefined();
    for (const { values } of shippedTables.filter(({ values: { kind } }) => kind === 'discount-schedule'))
      expect(values.note).toContain('30 June 2026');
  });
});

describe('the deflator', () => {
  test('has every calendar year from 1990 to 2024, rising', () => {
    expect(yearsOf('uk-gdp-deflator-2025-12')).toEqual(from(1990, 2024));
    const values = tableOf('uk-gdp-deflator-2025-12').lines.map(({ value }) => value);
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
  });

  test.each([
    [1990, 42.7537],
    [2002, 56.911],
    [2010, 69.1217],
    [2015, 75.1536],
    [2019, 81.1085],
    [2023, 96.2507],
    [2024, 100],
  ])('of %i is %d', (year, value) => {
    expect(valueIn('uk-gdp-deflator-2025-12', year)).toBe(value);
  });

  test('is a price index that the project can name', () => {
    const table = tableOf('uk-gdp-deflator-2025-12');
    const project = changedBy(emptyProject(), ...addTable(table, emptyProject()));
    expect(changedBy(project, ...set('project', 'project', { priceIndex: table.id }))).toBeDefined();
  });
});

describe('unit values', () => {
  test.each([
    ['low', 10_000],
    ['central', 13_000],
    ['high', 16_000],
  ])('a WELLBY, %s, is £%d in prices of 2019, whatever the year', (scenario, value) => {
    const { values, lines } = tableOf(`uk-wellby-2021-${scenario}`);
    expect(values).toMatchObject({ kind: 'unit-values', currency: 'GBP', priceYear: '2019' });
    expect(lines).toEqual([{ year: null, value }]);
  });

  test.each(['low', 'central', 'high'])('carbon, %s, has every year from 2020 to 2050, rising', (scenario) => {
    const { values, lines } = tableOf(`uk-carbon-2023-${scenario}`);
    expect(values).toMatchObject({ currency: 'GBP', priceYear: '2022', unit: 'tonne of CO2e' });
    expect(lines.map(({ year }) => year)).toEqual(from(2020, 2050));
    const prices = lines.map(({ value }) => value);
    expect(prices.toSorted((a, b) => a - b)).toEqual(prices);
  });

  test.each([
    ['low', 2020, 126.6],
    ['central', 2020, 253.19],
    ['high', 2020, 379.79],
    ['central', 2024, 268.97],
    ['low', 2030, 147.25],
    ['central', 2030, 294.5],
    ['high', 2041, 521.53],
    ['low', 2050, 198.77],
    ['central', 2050, 397.54],
    ['high', 2050, 596.31],
  ])('carbon, %s, of %i is £%d', (scenario, year, value) => {
    expect(valueIn(`uk-carbon-2023-${scenario}`, year)).toBe(value);
  });

  test('carbon is dearer in the central series than in the low one, and dearest in the high one', () => {
    for (const year of from(2020, 2050)) {
      const [low = 0, central = 0, high = 0] = ['low', 'central', 'high'].map(
        (scenario) => valueIn(`uk-carbon-2023-${scenario}`, year) ?? 0,
      );
      expect(low < central && central < high, String(year)).toBe(true);
    }
  });
});
