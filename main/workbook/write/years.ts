/** The value of each outcome in each column, by one formula; those beyond the horizon too. */
import { columnLabel, exactSum } from '../../../shared/engine/index.ts';
import { columnLetters } from './addresses.ts';
import { columnCount } from './column-count.ts';
import type { WriteContext } from './context.ts';
import type { OutcomeSteps } from './outcome-steps.ts';
import type { CellDraft, SheetBuilder } from './sheet-draft.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** The time axis: its rows stand between the headings and the first outcome. */
export const axis = { number: 6, exponent: 7, factor: 8, inUse: 9 } as const;
export const FIRST_LINE = 10;

/** The column left of the first one stays empty: there the running value of an outcome begins with nothing. */
export const SPACER = 'before';

export function yearKey(column: number): string {
  return `year${column}`;
}

/** The cells of all columns in one row of a sheet of columns. */
export function columnSpan(table: Table, columns: number, row: number | string): string {
  return `$${table.letters(yearKey(0))}${row}:$${table.letters(yearKey(columns - 1))}${row}`;
}

/** The columns that the sheets of columns begin with: the line, whose it is, what it is. */
export function lineColumns(
  context: WriteContext,
  tables: () => Tables,
  steps: readonly OutcomeSteps[],
): readonly TableColumn[] {
  const { translator } = context;
  const workings = (key: string, row: number) =>
    tables().workings.there(key, row - FIRST_LINE + tables().workings.firstRow);
  const text = (key: 'stakeholder' | 'description', label: string, formula: (row: number) => string): TableColumn => ({
    key,
    heading: label,
    stage: 'outcomes',
    width: key === 'description' ? 30 : 22,
    role: 'calculation',
    cell: (index, row) => ({ formula: formula(row), value: steps[index]?.[key] ?? '' }),
  });
  return [
    {
      key: 'line',
      heading: translator.t('workbook/columns/line'),
      stage: 'outcomes',
      width: 6,
      role: 'calculation',
      align: 'right',
      format: '0',
      cell: (index, row) => ({ formula: workings('line', row), value: index + 1 }),
    },
    text('stakeholder', translator.fieldLabel('stakeholder', 'name'), (row) => {
      const { map } = tables();
      return `${map.there('stakeholderName', row - FIRST_LINE + map.firstRow)}`;
    }),
    text('description', translator.fieldLabel('outcome', 'description'), (row) => workings('description', row)),
    {
      key: 'counted',
      heading: translator.t('workbook/columns/counted'),
      stage: 'outcomes',
      width: 9,
      role: 'calculation',
      align: 'center',
      format: '0',
      cell: (index, row) => ({ formula: workings('counted', row), value: steps[index]?.counted ?? 0 }),
    },
  ];
}

export function yearsTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, formats, numbers } = context;
  const columns = columnCount(context);
  const own = (key: string, row: number) => tables().years.own(key, row);
  const away = (key: string, row: number) =>
    tables().workings.there(key, row - FIRST_LINE + tables().workings.firstRow);
  const number = (
    key: 'byColumn' | 'firstValue' | 'start' | 'yearsCounted' | 'keeps',
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
  const heading = (key: 'byColumn' | 'firstValue' | 'startColumn' | 'yearsCounted' | 'keeps' | 'undiscounted') =>
    translator.t(`workbook/columns/${key}`);
  const year = (column: number): TableColumn => ({
    key: yearKey(column),
    heading: '',
    stage: 'value',
    width: 14,
    role: 'calculation',
    align: 'right',
    format: formats.money,
    total: exactSum(steps.map(({ years, counted }) => counted * (years[column] ?? 0))),
    totalWhere: 'counted',
    cell: (index, row) => {
      const { years, columnWorkings } = tables();
      const letters = years.letters(yearKey(column));
      const before = columnLetters(years.columnNumber(yearKey(column)) - 1);
      const left = `${own('yearsCounted', row)}-(${letters}$${axis.number}-${own('start', row)})`;
      const value = `(${letters}$${axis.number}=${own('start', row)})*${own('firstValue', row)}+${before}${row}*${own('keeps', row)}`;
      const stated = `SUMIFS(${columnWorkings.range('value')},${columnWorkings.range('outcome')},${away('number', row)},${columnWorkings.range('column')},${letters}$${axis.number})`;
      return {
        formula: `IF(${own('byColumn', row)}=1,${stated},MAX(0,MIN(1,${left}))*(${value}))`,
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
      ...lineColumns(context, tables, steps),
      number('byColumn', heading('byColumn'), 9, '0'),
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
        total: context.results.waterfall.afterDropOff,
        totalWhere: 'counted',
        cell: (index, row) => {
          const { years } = tables();
          return {
            formula: `SUMPRODUCT(${columnSpan(years, columns, row)},${columnSpan(years, columns, `$${axis.inUse}`)})`,
            value: steps[index]?.total ?? 0,
          };
        },
      },
      { key: SPACER, heading: '', stage: 'value', width: 2.5, role: 'text', cell: () => null },
      ...Array.from({ length: columns }, (_, column) => year(column)),
    ],
  );
}

/** The rows of the time axis above the lines: the columns' labels, their numbers, and which are counted. */
export function putAxis(context: WriteContext, table: Table, builder: SheetBuilder, labelIn: string): void {
  const { translator, settingsCells, plan } = context;
  const label = table.columnNumber(labelIn);
  const put = (row: number, text: string) =>
    builder.put(row, label, { role: 'label', value: text, align: 'right', stage: 'value' });
  put(axis.number, translator.t('workbook/years/column'));
  put(axis.inUse, translator.t('workbook/years/inUse'));
  for (let column = 0; column < columnCount(context); column += 1) {
    const letters = table.letters(yearKey(column));
    const first = settingsCells.reading('firstLabel');
    const word = `IF(${settingsCells.reading('calendar')}=1,"","${translator.t('workbook/years/year')} ")`;
    putInColumn(table, builder, column, 5, {
      role: 'heading',
      formula: `${word}&(${first}+${letters}$${axis.number})`,
      value: labelOf(context, column),
      format: '0',
    });
    putInColumn(table, builder, column, axis.number, { role: 'structure', value: column, format: '0' });
    putInColumn(table, builder, column, axis.inUse, {
      role: 'calculation',
      formula: `1*(${letters}$${axis.number}<${settingsCells.reading('horizon')})`,
      value: column < plan.mostColumns ? 1 : 0,
      format: '0',
    });
  }
}

export function putInColumn(table: Table, builder: SheetBuilder, column: number, row: number, cell: CellDraft): void {
  builder.put(row, table.columnNumber(yearKey(column)), { align: 'right', stage: 'value', ...cell });
}

function labelOf(context: WriteContext, column: number): string {
  const { kind, year } = columnLabel(context.project, column);
  return kind === 'calendar' ? String(year) : `${context.translator.t('workbook/years/year')} ${year}`;
}
