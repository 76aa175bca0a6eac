/** The value of each outcome in each column, by one formula, and what it is worth today. */
import { columnLabel, discountFactor, exactSum, exponentOf } from '../../../shared/engine/index.ts';
import { MOST_COLUMNS } from '../../../shared/model/index.ts';
import { columnLetters } from './addresses.ts';
import type { WriteContext } from './context.ts';
import type { CellDraft, SheetBuilder } from './sheet-draft.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import type { OutcomeSteps } from './workings-values.ts';

/** A few more columns than the longest duration needs, so that a longer one can be tried. */
const FEWEST_COLUMNS = 5;

/** The time axis: its rows stand between the headings and the first outcome. */
const axis = { number: 6, exponent: 7, factor: 8, inUse: 9 } as const;
const FIRST_LINE = 10;

/** The column left of the first one stays empty: there the running value of an outcome begins with nothing. */
const SPACER = 'before';

export function columnCount(context: WriteContext, steps: readonly OutcomeSteps[]): number {
  const needed = steps.map(({ valued, start, yearsCounted }) => (valued === 1 ? start + Math.ceil(yearsCounted) : 0));
  return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, context.results.columns.length, ...needed));
}

export function yearKey(column: number): string {
  return `year${column}`;
}

export function yearsTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, formats, numbers } = context;
  const columns = columnCount(context, steps);
  const own = (key: string, row: number) => tables().years.own(key, row);
  const away = (key: string, row: number) =>
    tables().workings.there(key, row - FIRST_LINE + tables().workings.firstRow);
  const heading = (
    key: 'line' | 'firstValue' | 'startColumn' | 'yearsCounted' | 'keeps' | 'undiscounted' | 'presentValue',
  ) => translator.t(`workbook/columns/${key}`);
  const number = (
    key: 'firstValue' | 'start' | 'yearsCounted' | 'keeps',
    text: string,
    width: number,
    format: string,
  ): TableColumn => ({
    key,
    heading: text,
    stage: 'value',
    width,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => ({ formula: away(key, row), value: steps[index]?.[key] ?? 0 }),
  });
  const text = (key: 'stakeholder' | 'description', label: string, formula: (row: number) => string): TableColumn => ({
    key,
    heading: label,
    stage: 'outcomes',
    width: key === 'description' ? 30 : 22,
    role: 'calculation',
    cell: (index, row) => ({ formula: formula(row), value: steps[index]?.[key] ?? '' }),
  });
  const span = (row: number | string) =>
    `$${tables().years.letters(yearKey(0))}${row}:$${tables().years.letters(yearKey(columns - 1))}${row}`;
  const year = (column: number): TableColumn => ({
    key: yearKey(column),
    heading: '',
    stage: 'value',
    width: 14,
    role: 'calculation',
    align: 'right',
    format: formats.money,
    total: exactSum(steps.map(({ years }) => years[column] ?? 0)),
    cell: (index, row) => {
      const letters = tables().years.letters(yearKey(column));
      const before = columnLetters(tables().years.columnNumber(yearKey(column)) - 1);
      const left = `${own('yearsCounted', row)}-(${letters}$${axis.number}-${own('start', row)})`;
      const value = `(${letters}$${axis.number}=${own('start', row)})*${own('firstValue', row)}+${before}${row}*${own('keeps', row)}`;
      return {
        formula: `MAX(0,MIN(1,${left}))*(${value})*${letters}$${axis.inUse}`,
        value: steps[index]?.years[column] ?? 0,
      };
    },
  });
  return new Table(
    {
      key: 'years',
      name: context.sheetName('years'),
      purpose: translator.t('workbook/purposes/years'),
      stage: 'value',
      lines: numbers.lines.length,
      firstRow: FIRST_LINE,
      frozenColumns: 3,
      totalLabelIn: 'stakeholder',
      ...(columns > 12 ? { pagesWide: Math.ceil(columns / 10) } : {}),
    },
    [
      {
        key: 'line',
        heading: heading('line'),
        stage: 'outcomes',
        width: 6,
        role: 'calculation',
        align: 'right',
        format: '0',
        cell: (index, row) => ({ formula: away('line', row), value: index + 1 }),
      },
      text('stakeholder', translator.fieldLabel('stakeholder', 'name'), (row) => {
        const { map } = tables();
        return `${map.there('stakeholderName', row - FIRST_LINE + map.firstRow)}`;
      }),
      text('description', translator.fieldLabel('outcome', 'description'), (row) => away('description', row)),
      number('firstValue', heading('firstValue'), 14, formats.money),
      number('start', heading('startColumn'), 9, '0'),
      number('yearsCounted', heading('yearsCounted'), 9, '0.0#####'),
      number('keeps', heading('keeps'), 9, '0.00%'),
      {
        key: 'total',
        heading: heading('undiscounted'),
        stage: 'value',
        width: 15,
        role: 'calculation',
        align: 'right',
        format: formats.money,
        total: exactSum(steps.flatMap(({ years }) => years)),
        cell: (index, row) => ({ formula: `SUM(${span(row)})`, value: steps[index]?.total ?? 0 }),
      },
      {
        key: 'presentValue',
        heading: heading('presentValue'),
        stage: 'value',
        width: 15,
        role: 'calculation',
        align: 'right',
        format: formats.money,
        total: context.results.presentValue,
        cell: (index, row) => ({
          formula: `SUMPRODUCT(${span(row)},${span(`$${axis.factor}`)})`,
          value: steps[index]?.presentValue ?? 0,
        }),
      },
      { key: SPACER, heading: '', stage: 'value', width: 2.5, role: 'text', cell: () => null },
      ...Array.from({ length: columns }, (_, column) => year(column)),
    ],
  );
}

/** The rows of the time axis above the lines, and under the totals what each column is worth today. */
export function putYearRows(context: WriteContext, table: Table, builder: SheetBuilder): void {
  const { translator, settingsCells, plan, formats, results } = context;
  const columns = table.columns.filter(({ key }) => /^year\d+$/.test(key)).length;
  const label = table.columnNumber('presentValue');
  const put = (row: number, text: string, role: CellDraft['role'] = 'label') =>
    builder.put(row, label, { role, value: text, align: 'right', stage: 'value' });
  const totals = table.spareRow + 1;
  put(axis.number, translator.t('workbook/years/column'));
  put(axis.exponent, translator.t('workbook/years/exponent'));
  put(axis.factor, translator.t('workbook/years/factor'));
  put(axis.inUse, translator.t('workbook/years/inUse'));
  builder.put(totals + 1, label, { role: 'label', value: translator.t('workbook/years/presentValue'), align: 'right' });
  builder.put(totals + 2, label, { role: 'label', value: translator.t('workbook/years/running'), align: 'right' });
  let running = 0;
  for (let column = 0; column < columns; column += 1) {
    const number = table.columnNumber(yearKey(column));
    const letters = columnLetters(number);
    const before = columnLetters(number - 1);
    const inUse = plan.horizon === null || column < plan.horizon ? 1 : 0;
    const worth = results.columns[column]?.presentValue ?? 0;
    running += worth;
    const calculation = (
      row: number,
      formula: string,
      value: string | number,
      format: string,
      role: CellDraft['role'] = 'calculation',
    ) => builder.put(row, number, { role, formula, value, format, align: 'right', stage: 'value' });
    const first = settingsCells.reading('firstLabel');
    const word = `IF(${settingsCells.reading('calendar')}=1,"","${translator.t('workbook/years/year')} ")`;
    calculation(5, `${word}&(${first}+${letters}$${axis.number})`, labelOf(context, column), '0', 'heading');
    builder.put(axis.number, number, { role: 'structure', value: column, format: '0', align: 'right' });
    calculation(
      axis.exponent,
      `${settingsCells.reading('firstExponentUsed')}+${letters}$${axis.number}`,
      exponentOf(plan, column),
      '0.0##',
    );
    calculation(
      axis.factor,
      `(1+${settingsCells.reading('rate')})^(-${letters}$${axis.exponent})`,
      discountFactor(plan, column),
      formats.factor,
    );
    calculation(axis.inUse, `1*(${letters}$${axis.number}<${settingsCells.reading('horizon')})`, inUse, '0');
    calculation(totals + 1, `${letters}${totals}*${letters}$${axis.factor}`, worth, formats.money, 'figure');
    calculation(totals + 2, `${before}${totals + 2}+${letters}${totals + 1}`, running, formats.money);
  }
}

function labelOf(context: WriteContext, column: number): string {
  const { kind, year } = columnLabel(context.project, column);
  return kind === 'calendar' ? String(year) : `${context.translator.t('workbook/years/year')} ${year}`;
}
