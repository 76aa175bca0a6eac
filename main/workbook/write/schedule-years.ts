/** The factor of every whole year of each discount schedule: the running product of 1 ÷ (1 + rate of the year). */
import { numberOf, type Row, rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { nameColumn } from './field-cells.ts';
import { lineStates, scheduleState } from './reference-lines.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

export interface ScheduleYear {
  readonly schedule: Row<'referenceTable'>;
  readonly year: number;
  readonly bands: number;
  readonly rate: number;
  readonly running: number;
  readonly factor: number;
}

/** The whole years that the columns of the map reach, year 0 always among them. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

export function scheduleYears(context: WriteContext, { from, to }: YearSpan): readonly ScheduleYear[] {
  return rowsOf(context.project, 'referenceTable')
    .filter(({ kind }) => kind === 'discount-schedule')
    .flatMap((schedule) => yearsOf(context, schedule, Math.min(0, from), Math.max(0, to)));
}

function yearsOf(context: WriteContext, schedule: Row<'referenceTable'>, from: number, to: number): ScheduleYear[] {
  const { sound } = scheduleState(context, schedule);
  const lines = lineStates(context, schedule.id).filter(({ isBand }) => isBand === 1);
  const years: Omit<ScheduleYear, 'factor'>[] = [];
  let running = 1;
  for (let year = from; year <= to; year += 1) {
    const bands = lines.filter(({ yearKey }) => yearKey <= year).length;
    const band = lines.find(({ rank }) => rank === Math.max(0, bands - 1));
    const rate = sound * (numberOf(band?.row.value ?? null) ?? 0);
    if (year > from) running /= 1 + rate;
    years.push({ schedule, year, bands, rate, running });
  }
  const base = years[-from]?.running ?? 1;
  return years.map((each) => ({ ...each, factor: each.running / base }));
}

export function scheduleYearsTable(context: WriteContext, tables: () => Tables, years: readonly ScheduleYear[]): Table {
  const { translator, numbers, formats } = context;
  const { t } = translator;
  const own = (key: string, row: number) => tables().scheduleYears.own(key, row);
  const local = (key: string) => tables().scheduleYears.localRange(key);
  const calculated = (
    key: 'bands' | 'rate' | 'running' | 'factor',
    heading: string,
    format: string,
    formula: (row: number) => string,
  ): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: 14,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => ({ formula: formula(row), value: years[index]?.[key] ?? 0 }),
  });
  const structure = (key: string, heading: string, value: (index: number) => number | null): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: 9,
    role: 'structure',
    align: 'right',
    format: '0',
    cell: (index) => ({ value: value(index) }),
  });
  const scheduleOf = (index: number) => years[index]?.schedule.id ?? null;
  return new Table(
    {
      key: 'scheduleYears',
      name: context.sheetName('scheduleYears'),
      purpose: t('workbook/purposes/scheduleYears'),
      stage: 'value',
      lines: years.length,
      frozenColumns: 2,
    },
    [
      structure('table', t('workbook/columns/number'), (index) => numbers.of('referenceTable', scheduleOf(index))),
      nameColumn(
        context,
        tables,
        'tableName',
        translator.fieldLabel('referenceTable', 'name'),
        'value',
        'referenceTable',
        {
          number: (row) => own('table', row),
          id: scheduleOf,
        },
      ),
      structure('year', t('workbook/columns/scheduleYear'), (index) => years[index]?.year ?? 0),
      calculated('bands', t('workbook/columns/ratesUpTo'), '0', (row) => {
        const { referenceValues: lines } = tables();
        const bands = `${lines.range('table')},${own('table', row)},${lines.range('isBand')},1`;
        return `COUNTIFS(${bands},${lines.range('yearKey')},"<="&${own('year', row)})`;
      }),
      calculated('rate', t('workbook/columns/rateOfYear'), '0.0###%', (row) => {
        const { referenceValues: lines, referenceTables } = tables();
        const band = `${lines.range('isBand')},1,${lines.range('rank')},MAX(0,${own('bands', row)}-1)`;
        const sound = `SUMIF(${referenceTables.range('number')},${own('table', row)},${referenceTables.range('sound')})`;
        return `${sound}*SUMIFS(${lines.range('value')},${lines.range('table')},${own('table', row)},${band})`;
      }),
      calculated('running', t('workbook/columns/running'), formats.factor, (row) => {
        return `IF(${own('table', row)}=${own('table', row - 1)},${own('running', row - 1)}/(1+${own('rate', row)}),1)`;
      }),
      calculated('factor', t('workbook/years/factor'), formats.factor, (row) => {
        return `${own('running', row)}/SUMIFS(${local('running')},${local('table')},${own('table', row)},${local('year')},0)`;
      }),
    ],
  );
}
