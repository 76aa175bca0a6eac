/** The lines of the reference tables as formulas look them up: by table and year. */
import { catalogue, numberOf, type Row, rowsBy, rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { flagColumn } from './figure-formulas.ts';
import { listedRows, register } from './registers.ts';
import type { Table, TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** Stands for the line without a year, which holds for every year that has none of its own. */
export const ANY_YEAR = -1;

interface LineState {
  readonly row: Row<'referenceValue'>;
  readonly yearKey: number;
  readonly isNumber: number;
  /** Whether another line of its table has a figure for the same year; then neither holds. */
  readonly twice: number;
  readonly isBand: number;
  readonly rank: number;
}

/** The lines of one table in their order. */
export function lineStates(context: WriteContext, table: string): readonly LineState[] {
  const rows = rowsBy(context.project, 'referenceValue', 'table', table);
  const lines = rows.map((row) => ({
    row,
    yearKey: row.year ?? ANY_YEAR,
    isNumber: numberOf(row.value) === null ? 0 : 1,
  }));
  const bands = lines.map((line) => {
    const same = lines.filter(({ yearKey, isNumber }) => isNumber === 1 && yearKey === line.yearKey).length;
    return {
      ...line,
      twice: line.isNumber === 1 && same > 1 ? 1 : 0,
      isBand: line.isNumber * (line.yearKey >= 0 ? 1 : 0),
    };
  });
  return bands.map((line) => ({
    ...line,
    rank: bands.filter(({ isBand, yearKey }) => isBand === 1 && yearKey < line.yearKey).length,
  }));
}

/** Whether a line without a year stands for the years that have none of their own: for rates of exchange, not in an index. */
export type AnyYear = 'stands-for-others' | 'stands-for-none';

/** What a table holds for a year; undefined where it holds nothing, or several figures. */
export function valueOfYear(
  context: WriteContext,
  table: string | null,
  year: number,
  anyYear: AnyYear,
): number | undefined {
  const lines = table === null ? [] : lineStates(context, table).filter(({ isNumber }) => isNumber === 1);
  const own = lines.filter(({ yearKey }) => yearKey === year);
  const others = anyYear === 'stands-for-none' ? [] : lines.filter(({ yearKey }) => yearKey === ANY_YEAR);
  const [line, more] = own.length === 0 ? others : own;
  return line === undefined || more !== undefined ? undefined : (numberOf(line.row.value) ?? undefined);
}

/** Formulas for the same: whether there is a value, and the value. */
export function yearFormulas(
  tables: Tables,
  table: string,
  year: string,
  anyYear: AnyYear,
): { readonly there: string; readonly value: string } {
  const { referenceValues: lines } = tables;
  const where = (key: string) =>
    `${lines.range('table')},${table},${lines.range('yearKey')},${key},${lines.range('isNumber')},1`;
  const howMany = (key: string) => `COUNTIFS(${where(key)})`;
  const value = (key: string) => `(${howMany(key)}=1)*SUMIFS(${lines.range('value')},${where(key)})`;
  if (anyYear === 'stands-for-none') return { there: `1*(${howMany(year)}=1)`, value: value(year) };
  const any = String(ANY_YEAR);
  return {
    there: `1*(IF(${howMany(year)}=0,${howMany(any)},${howMany(year)})=1)`,
    value: `IF(${howMany(year)}=0,${value(any)},${value(year)})`,
  };
}

export function referenceValuesTable(context: WriteContext, tables: () => Tables): Table {
  const states = new Map(
    rowsOf(context.project, 'referenceTable').flatMap(({ id }) =>
      lineStates(context, id).map((line) => [line.row.id, line] as const),
    ),
  );
  const rows = listedRows(context, 'referenceValue');
  const own = (key: string, row: number) => tables().referenceValues.own(key, row);
  const whole = (key: string) => tables().referenceValues.localRange(key);
  const column = (
    key: 'yearKey' | 'isNumber' | 'twice' | 'isBand' | 'rank',
    formula: (row: number) => string,
  ): TableColumn =>
    flagColumn(key, context.translator.t(`workbook/columns/${key}`), 'value', (index, row) => ({
      formula: formula(row),
      value: states.get(rows[index]?.id ?? '')?.[key] ?? 0,
    }));
  return register(context, tables, {
    key: 'referenceValues',
    entity: 'referenceValue',
    stage: 'value',
    frozenColumns: 1,
    calculated: [
      column('yearKey', (row) => `IF(ISBLANK(${own('year', row)}),${ANY_YEAR},${own('year', row)})`),
      column('isNumber', (row) => `1*ISNUMBER(${own('value', row)})`),
      column('twice', (row) => {
        const same = `${whole('table')},${own('table', row)},${whole('yearKey')},${own('yearKey', row)}`;
        return `${own('isNumber', row)}*(COUNTIFS(${same},${whole('isNumber')},1)>1)`;
      }),
      column('isBand', (row) => `${own('isNumber', row)}*(${own('yearKey', row)}>=0)`),
      column('rank', (row) => {
        return `COUNTIFS(${whole('table')},${own('table', row)},${whole('isBand')},1,${whole('yearKey')},"<"&${own('yearKey', row)})`;
      }),
    ],
  });
}

const { least, most } = catalogue.project.discountRate;

export interface ScheduleState {
  readonly rates: number;
  readonly outside: number;
  /** How many lines with a figure name no year, or one that another line names too. */
  readonly unclear: number;
  readonly sound: number;
}

export function scheduleState(context: WriteContext, table: Row<'referenceTable'>): ScheduleState {
  const lines = lineStates(context, table.id);
  const bands = lines.flatMap(({ row, isBand }) => (isBand === 1 ? [numberOf(row.value) ?? 0] : []));
  const outside = bands.filter((rate) => rate < (least ?? 0) || rate > (most ?? 0)).length;
  const unclear = lines.filter(({ isNumber, yearKey, twice }) => isNumber === 1 && (yearKey < 0 || twice === 1)).length;
  const sound = table.kind === 'discount-schedule' && bands.length > 0 && outside + unclear === 0;
  return { rates: bands.length, outside, unclear, sound: sound ? 1 : 0 };
}

export function referenceTablesTable(context: WriteContext, tables: () => Tables): Table {
  const { settingsCells, lists, translator } = context;
  const rows = rowsOf(context.project, 'referenceTable');
  const own = (key: string, row: number) => tables().referenceTables.own(key, row);
  const bands = (row: number) => {
    const { referenceValues: lines } = tables();
    return `${lines.range('table')},${own('number', row)},${lines.range('isBand')},1`;
  };
  const column = (key: keyof ScheduleState, heading: string, formula: (row: number) => string): TableColumn =>
    flagColumn(key, heading, 'value', (index, row) => ({
      formula: formula(row),
      value: rows[index] === undefined ? 0 : scheduleState(context, rows[index])[key],
    }));
  return register(context, tables, {
    key: 'referenceTables',
    entity: 'referenceTable',
    stage: 'value',
    calculated: [
      column('rates', translator.t('workbook/columns/rates'), (row) => `COUNTIFS(${bands(row)})`),
      column('outside', translator.t('workbook/columns/ratesOutside'), (row) => {
        const values = tables().referenceValues.range('value');
        const beyond = (sign: string, bound: string) => `COUNTIFS(${bands(row)},${values},"${sign}"&${bound})`;
        return `${beyond('<', settingsCells.reading('leastRate'))}+${beyond('>', settingsCells.reading('mostRate'))}`;
      }),
      column('unclear', translator.t('workbook/columns/unclearLines'), (row) => {
        const { referenceValues: values } = tables();
        const ofTable = `${values.range('table')},${own('number', row)},${values.range('isNumber')},1`;
        const withoutYear = `COUNTIFS(${ofTable},${values.range('yearKey')},${ANY_YEAR})`;
        return `${withoutYear}+COUNTIFS(${ofTable},${values.range('yearKey')},">=0",${values.range('twice')},1)`;
      }),
      column('sound', translator.t('workbook/columns/soundSchedule'), (row) => {
        const kind = `${own('kind', row)}=${lists.cell('referenceTable.kind', 'discount-schedule')}`;
        return `1*AND(${kind},${own('rates', row)}>0,${own('outside', row)}+${own('unclear', row)}=0)`;
      }),
    ],
  });
}
