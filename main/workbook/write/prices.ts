/** What an amount of another currency or of another year's prices is worth in the project's: a line for each proxy and input. */
import { type Row, rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { ANY_YEAR, type AnyYear, valueOfYear, yearFormulas } from './reference-lines.ts';
import type { SettingsCells } from './settings-cells.ts';
import type { Scalar } from './sheet-draft.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** A financial year such as 2010/11 has three quarters in its first calendar year and one in its second. */
export const SECOND_YEAR_SHARE = 0.25;

interface YearParts {
  readonly first: number;
  readonly second: number;
}

/** The first calendar year of a price year, and the share of the second. */
export function partsOfYear(year: string | null): YearParts {
  if (year === null) return { first: ANY_YEAR, second: 0 };
  return { first: Number(year.slice(0, 4)), second: year.includes('/') ? SECOND_YEAR_SHARE : 0 };
}

interface FigureOfYear {
  readonly one: number;
  readonly two: number;
  readonly figure: number;
  readonly there: number;
}

export function figureOfYear(
  context: WriteContext,
  table: string | null,
  { first, second }: YearParts,
  anyYear: AnyYear,
): FigureOfYear {
  const one = valueOfYear(context, table, first, anyYear);
  const two = valueOfYear(context, table, first + 1, anyYear);
  const there = one !== undefined && (second === 0 || two !== undefined);
  return {
    one: one ?? 0,
    two: two ?? 0,
    figure: (1 - second) * (one ?? 0) + second * (two ?? 0),
    there: there ? 1 : 0,
  };
}

interface PriceState {
  readonly foreign: number;
  readonly rateTables: number;
  readonly rateTable: number;
  readonly firstYear: number;
  readonly secondShare: number;
  readonly rateOne: number;
  readonly rateTwo: number;
  readonly exchange: number;
  readonly exchangeUsable: number;
  readonly uprated: number;
  readonly indexOne: number;
  readonly indexTwo: number;
  readonly indexFrom: number;
  readonly index: number;
  readonly indexUsable: number;
  readonly priceFactor: number;
  readonly priceUsable: number;
}

interface Priced {
  readonly currency: string | null;
  readonly priceYear: string | null;
}

export function priceState(context: WriteContext, { currency, priceYear }: Priced): PriceState {
  const { project, settings, numbers } = context;
  const foreign = currency !== null && currency !== settings.currency;
  const found = rowsOf(project, 'referenceTable').filter((table) => {
    return foreign && table.kind === 'exchange-rate' && table.currency === currency;
  });
  const table = found.length === 1 ? (found[0]?.id ?? null) : null;
  const parts = partsOfYear(priceYear ?? settings.priceYear);
  const rate = figureOfYear(context, table, parts, 'stands-for-others');
  const exchange = foreign ? rate.figure : 1;
  const exchangeUsable = !foreign || (table !== null && rate.there === 1 && exchange > 0);
  const uprated = settings.uprate && priceYear !== null && priceYear !== settings.priceYear;
  const from = figureOfYear(context, settings.priceIndex, parts, 'stands-for-none');
  const to = indexOfProject(context);
  const indexUsable = !uprated || (to.usable === 1 && from.there === 1 && from.figure > 0);
  const index = uprated && indexUsable ? to.figure / from.figure : 1;
  return {
    foreign: foreign ? 1 : 0,
    rateTables: found.length,
    rateTable: numbers.of('referenceTable', table) ?? 0,
    firstYear: parts.first,
    secondShare: parts.second,
    rateOne: rate.one,
    rateTwo: rate.two,
    exchange,
    exchangeUsable: exchangeUsable ? 1 : 0,
    uprated: uprated ? 1 : 0,
    indexOne: from.one,
    indexTwo: from.two,
    indexFrom: from.figure,
    index,
    indexUsable: indexUsable ? 1 : 0,
    priceFactor: exchange * index,
    priceUsable: exchangeUsable && indexUsable ? 1 : 0,
  };
}

/** The price index in the project's own price year. */
export function indexOfProject(context: WriteContext): { readonly figure: number; readonly usable: number } {
  const { priceYear, priceIndex } = context.settings;
  const { figure, there } = figureOfYear(context, priceIndex, partsOfYear(priceYear), 'stands-for-none');
  return { figure, usable: priceYear !== null && there === 1 && figure > 0 ? 1 : 0 };
}

/** The two parts of a price year in a cell: its first calendar year, and the share of the second. */
export function yearPartFormulas(
  settings: SettingsCells,
  year: string,
): { readonly first: string; readonly second: string } {
  return {
    first: `IF(${year}="",${ANY_YEAR},VALUE(0&LEFT(${year},4)))`,
    second: `ISNUMBER(FIND("/",${year}))*${settings.reading('secondYearShare')}`,
  };
}

/** A figure of a financial year from those of its two calendar years, and whether it is there. */
export function figureFormulas(
  tables: Tables,
  table: string,
  { first, second }: { readonly first: string; readonly second: string },
  anyYear: AnyYear,
): { readonly one: string; readonly two: string; readonly there: string } {
  const one = yearFormulas(tables, table, first, anyYear);
  const two = yearFormulas(tables, table, `${first}+1`, anyYear);
  return { one: one.value, two: two.value, there: `AND(${one.there}=1,OR(${second}=0,${two.there}=1))` };
}

/** The factor of one row, or whether it is usable, for the sheets that multiply by it. */
export function priceOf(
  tables: Tables,
  entity: 'proxy' | 'input',
  number: string,
  key: 'priceFactor' | 'priceUsable',
): string {
  const { prices } = tables;
  return `SUMIFS(${prices.range(key)},${prices.range('kind')},"${entity}",${prices.range('number')},${number})`;
}

interface PricedRow {
  readonly entity: 'proxy' | 'input';
  readonly row: Row<'proxy'> | Row<'input'>;
  readonly state: PriceState;
}

export function pricesTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, settingsCells, lists, numbers, project } = context;
  const { t } = translator;
  const rows: PricedRow[] = [
    ...rowsOf(project, 'proxy').map((row) => ({ entity: 'proxy' as const, row, state: priceState(context, row) })),
    ...numbers.ids('input').flatMap((id): PricedRow[] => {
      const row = project.input.get(id);
      return row === undefined ? [] : [{ entity: 'input', row, state: priceState(context, row) }];
    }),
  ];
  const own = (key: string, row: number) => tables().prices.own(key, row);
  const structure = (key: 'kind' | 'number', heading: string, value: (priced: PricedRow) => Scalar): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: 9,
    role: 'structure',
    align: key === 'number' ? 'right' : 'left',
    cell: (index) => ({ value: rows[index] === undefined ? null : value(rows[index]) }),
  });
  /** The same formula for proxies and inputs: one looks among those, the other among these. */
  const either = (row: number, key: string) => {
    const { proxies, inputs } = tables();
    const find = (table: Table) => `INDEX(${table.range(key)},MATCH(${own('number', row)},${table.range('number')},0))`;
    return `IF(${own('kind', row)}="proxy",${find(proxies)},${find(inputs)})&""`;
  };
  const text = (key: 'currency' | 'priceYear', label: string): TableColumn => ({
    key,
    heading: label,
    stage: 'value',
    width: 11,
    role: 'calculation',
    cell: (index, row) => ({ formula: either(row, key), value: rows[index]?.row[key] ?? '' }),
  });
  const number = (key: keyof PriceState, format: string, formula: (row: number) => string): TableColumn => ({
    key,
    heading: t(`workbook/prices/${key}`),
    stage: 'value',
    width: 12,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => ({ formula: formula(row), value: rows[index]?.state[key] ?? 0 }),
  });
  const parts = (row: number) => ({ first: own('firstYear', row), second: own('secondShare', row) });
  const rates = (row: number) => figureFormulas(tables(), own('rateTable', row), parts(row), 'stands-for-others');
  const index = (row: number) =>
    figureFormulas(tables(), `N(${settingsCells.field('priceIndex')})`, parts(row), 'stands-for-none');
  const mixed = (row: number, one: string, two: string) => {
    return `(1-${own('secondShare', row)})*${own(one, row)}+${own('secondShare', row)}*${own(two, row)}`;
  };
  const found = (row: number) => {
    const { referenceTables: all } = tables();
    return `${all.range('kind')},${lists.cell('referenceTable.kind', 'exchange-rate')},${all.range('currency')},${own('currency', row)}`;
  };
  const four = '#,##0.00####';
  return new Table(
    {
      key: 'prices',
      name: context.sheetName('prices'),
      purpose: t('workbook/purposes/prices'),
      stage: 'value',
      lines: rows.length,
      frozenColumns: 3,
      pagesWide: 2,
      highlights: (table) => [
        {
          range: table.localRange('priceUsable'),
          kind: 'switched-off',
          fails: `${table.own('priceUsable', table.firstRow)}=0`,
        },
      ],
    },
    [
      structure('number', t('workbook/columns/number'), ({ entity, row }) => numbers.of(entity, row.id)),
      structure('kind', t('workbook/columns/list'), ({ entity }) => entity),
      {
        key: 'name',
        heading: translator.fieldLabel('proxy', 'description'),
        stage: 'value',
        width: 32,
        role: 'calculation',
        cell: (line, row) => {
          const priced = rows[line];
          return { formula: either(row, 'description'), value: priced?.row.description ?? '' };
        },
      },
      text('currency', translator.fieldLabel('proxy', 'currency')),
      text('priceYear', translator.fieldLabel('proxy', 'priceYear')),
      number('foreign', '0', (row) => {
        const same = `${own('currency', row)}=${settingsCells.field('currency')}&""`;
        return `1-1*OR(${own('currency', row)}="",${same})`;
      }),
      number('rateTables', '0', (row) => `${own('foreign', row)}*COUNTIFS(${found(row)})`),
      number('rateTable', '0', (row) => {
        return `(${own('rateTables', row)}=1)*SUMIFS(${tables().referenceTables.range('number')},${found(row)})`;
      }),
      {
        key: 'yearTaken',
        heading: t('workbook/prices/yearTaken'),
        stage: 'value',
        width: 11,
        role: 'calculation',
        cell: (line, row) => ({
          formula: `IF(${own('priceYear', row)}="",${settingsCells.field('priceYear')}&"",${own('priceYear', row)})`,
          value: rows[line]?.row.priceYear ?? context.settings.priceYear ?? '',
        }),
      },
      number('firstYear', '0', (row) => yearPartFormulas(settingsCells, own('yearTaken', row)).first),
      number('secondShare', '0.00', (row) => yearPartFormulas(settingsCells, own('yearTaken', row)).second),
      number('rateOne', four, (row) => rates(row).one),
      number('rateTwo', four, (row) => rates(row).two),
      number('exchange', four, (row) => `IF(${own('foreign', row)}=1,${mixed(row, 'rateOne', 'rateTwo')},1)`),
      number('exchangeUsable', '0', (row) => {
        return `1*OR(${own('foreign', row)}=0,AND(${own('rateTable', row)}>0,${rates(row).there},${own('exchange', row)}>0))`;
      }),
      number('uprated', '0', (row) => {
        const other = `${own('priceYear', row)}<>${settingsCells.field('priceYear')}&""`;
        return `${settingsCells.reading('uprate')}*AND(${own('priceYear', row)}<>"",${other})`;
      }),
      number('indexOne', four, (row) => index(row).one),
      number('indexTwo', four, (row) => index(row).two),
      number('indexFrom', four, (row) => mixed(row, 'indexOne', 'indexTwo')),
      number('indexUsable', '0', (row) => {
        const from = `AND(${settingsCells.reading('indexToUsable')}=1,${index(row).there},${own('indexFrom', row)}>0)`;
        return `1*OR(${own('uprated', row)}=0,${from})`;
      }),
      number('index', four, (row) => {
        return `IF(${own('uprated', row)}*${own('indexUsable', row)}=1,${settingsCells.reading('indexTo')}/${own('indexFrom', row)},1)`;
      }),
      number('priceFactor', four, (row) => `${own('exchange', row)}*${own('index', row)}`),
      number('priceUsable', '0', (row) => `${own('exchangeUsable', row)}*${own('indexUsable', row)}`),
    ],
  );
}
