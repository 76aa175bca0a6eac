/** The lines of the reference tables as formulas look them up: by table and year, each year once. */
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
  readonly counts: number;
  readonly isBand: number;
  readonly rank: number;
}

/** The lines of one table in their order. Of two lines of one year the last counts. */
export function lineStates(context: WriteContext, table: string): readonly LineState[] {
  const rows = rowsBy(context.project, 'referenceValue', 'table', table);
  const lines = rows.map((row) => ({
    row,
    yearKey: row.year ?? ANY_YEAR,
    isNumber: numberOf(row.value) === null ? 0 : 1,
  }));
  const counting = lines.map((line, index) => {
    const again = lines.slice(index + 1).some(({ yearKey, isNumber }) => isNumber === 1 && yearKey === line.yearKey);
    const counts = line.isNumber === 1 && !again ? 1 : 0;
    return { ...line, counts, isBand: counts === 1 && line.yearKey >= 0 ? 1 : 0 };
  });
  return counting.map((line) => ({
    ...line,
    rank: counting.filter(({ isBand, yearKey }) => isBand === 1 && yearKey < line.yearKey).length,
  }));
}

/** What a table holds for a year; undefined where it holds nothing. */
export function valueOfYear(context: WriteContext, table: string | null, year: number): number | undefined {
  const lines = table === null ? [] : lineStates(context, table).filter(({ counts }) => counts === 1);
  const line = lines.find(({ yearKey }) => yearKey === year) ?? lines.find(({ yearKey }) => yearKey === ANY_YEAR);
  return line === undefined ? undefined : (numberOf(line.row.value) ?? undefined);
}

/** Formulas for the same: whether there is a value, and the value. */
export function yearFormulas(
  tables: Tables,
  table: string,
  year: string,
): { readonly there: string; readonly value: string } {
  const { referenceValues: lines } = tables;
  const where = (key: string) =>
    `${lines.range('table')},${table},${lines.range('yearKey')},${key},${lines.range('counts')},1`;
  const own = `COUNTIFS(${where(year)})`;
  const value = (key: string) => `SUMIFS(${lines.range('value')},${where(key)})`;
  return {
    there: `MIN(1,${own}+COUNTIFS(${where(String(ANY_YEAR))}))`,
    value: `IF(${own}=1,${value(year)},${value(String(ANY_YEAR))})`,
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
  /** The rows below this one, down to the spare one. */
  const below = (key: string, row: number) => {
    const { referenceValues: table } = tables();
    return `$${table.letters(key)}${row + 1}:$${table.letters(key)}$${table.spareRow}`;
  };
  const whole = (key: string) => tables().referenceValues.localRange(key);
  const column = (
    key: 'yearKey' | 'isNumber' | 'counts' | 'isBand' | 'rank',
    formula: (row: number) => string,
  ): TableColumn =>
    flagColumn(
      key,
      context.translator.t(`workbook/columns/${key === 'counts' ? 'counted' : key}`),
      'value',
      (index, row) => ({
        formula: formula(row),
        value: states.get(rows[index]?.id ?? '')?.[key] ?? 0,
      }),
    );
  return register(context, tables, {
    key: 'referenceValues',
    entity: 'referenceValue',
    stage: 'value',
    frozenColumns: 1,
    calculated: [
      column('yearKey', (row) => `IF(ISBLANK(${own('year', row)}),${ANY_YEAR},${own('year', row)})`),
      column('isNumber', (row) => `1*ISNUMBER(${own('value', row)})`),
      column('counts', (row) => {
        const same = `${below('table', row)},${own('table', row)},${below('yearKey', row)},${own('yearKey', row)}`;
        return `${own('isNumber', row)}*(COUNTIFS(${same},${below('isNumber', row)},1)=0)`;
      }),
      column('isBand', (row) => `${own('counts', row)}*(${own('yearKey', row)}>=0)`),
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
  readonly sound: number;
}

export function scheduleState(context: WriteContext, table: Row<'referenceTable'>): ScheduleState {
  const bands = lineStates(context, table.id).flatMap(({ row, isBand }) =>
    isBand === 1 ? [numberOf(row.value) ?? 0] : [],
  );
  const outside = bands.filter((rate) => rate < (least ?? 0) || rate > (most ?? 0)).length;
  const sound = table.kind === 'discount-schedule' && bands.length > 0 && outside === 0;
  return { rates: bands.length, outside, sound: sound ? 1 : 0 };
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
      column('sound', translator.t('workbook/columns/soundSchedule'), (row) => {
        const kind = `${own('kind', row)}=${lists.cell('referenceTable.kind', 'discount-schedule')}`;
        return `1*AND(${kind},${own('rates', row)}>0,${own('outside', row)}=0)`;
      }),
    ],
  });
}
