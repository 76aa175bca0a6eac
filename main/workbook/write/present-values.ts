/** What the value of each column is worth today, by one formula: the value × the discount factor of its outcome. */
import { discountFactor, exactSum, exponentOf } from '../../../shared/engine/index.ts';
import { columnLetters } from './addresses.ts';
import { columnCount } from './column-count.ts';
import type { WriteContext } from './context.ts';
import { discountLinesOf } from './discount-factors.ts';
import type { OutcomeSteps } from './outcome-steps.ts';
import type { SheetBuilder } from './sheet-draft.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import { axis, columnSpan, FIRST_LINE, lineColumns, putAxis, putInColumn, SPACER, yearKey } from './years.ts';

export function presentValuesTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, formats, numbers, results } = context;
  const { t } = translator;
  const columns = columnCount(context);
  const own = (key: string, row: number) => tables().presentValues.own(key, row);
  const workings = (key: string, row: number) =>
    tables().workings.there(key, row - FIRST_LINE + tables().workings.firstRow);
  const span = (row: number | string) => columnSpan(tables().presentValues, columns, row);
  const factorsOfOne = placesOf(context);
  const column = (
    key: string,
    heading: string,
    format: string,
    value: (step: OutcomeSteps) => number,
    formula: (row: number) => string,
    total?: number,
  ): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: format === formats.money ? 15 : 9,
    role: 'calculation',
    align: 'right',
    format,
    ...(total === undefined ? {} : { total, totalWhere: 'counted' }),
    cell: (index, row) => ({ formula: formula(row), value: steps[index] === undefined ? 0 : value(steps[index]) }),
  });
  const year = (number: number): TableColumn => ({
    ...column(
      yearKey(number),
      '',
      formats.money,
      (step) => step.worth[number] ?? 0,
      (row) => {
        const { years, discountFactors: factors, presentValues } = tables();
        const place = `${own('place', row)}+${presentValues.letters(yearKey(number))}$${axis.number}`;
        return `${years.prefix}${years.letters(yearKey(number))}${row}*INDEX(${factors.range('factor')},${place})`;
      },
      exactSum(steps.map(({ worth, counted }) => counted * (worth[number] ?? 0))),
    ),
    width: 14,
  });
  return new Table(
    {
      key: 'presentValues',
      name: context.sheetName('presentValues'),
      purpose: t('workbook/purposes/presentValues'),
      stage: 'value',
      lines: numbers.lines.length,
      firstRow: FIRST_LINE,
      frozenColumns: 3,
      totalLabelIn: 'stakeholder',
      ...(columns > 12 ? { pagesWide: Math.ceil(columns / 10) } : {}),
    },
    [
      ...lineColumns(context, tables, steps),
      column(
        'schedule',
        t('workbook/columns/schedule'),
        '0',
        (step) => step.schedule,
        (row) => workings('schedule', row),
      ),
      column(
        'place',
        t('workbook/columns/factorsFrom'),
        '0',
        (step) => factorsOfOne(step.schedule),
        (row) => {
          const { discountFactors: factors } = tables();
          const found = `COUNTIF(${factors.range('table')},${own('schedule', row)})=0`;
          // The first factor of each way to discount is that of column −1, so that of column 0 is the one after it.
          return `IF(${found},1,MATCH(${own('schedule', row)},${factors.range('table')},0)+1)`;
        },
      ),
      column(
        'presentValue',
        t('workbook/columns/presentValue'),
        formats.money,
        (step) => step.presentValue,
        (row) => `SUMPRODUCT(${span(row)},${span(`$${axis.inUse}`)})`,
        results.presentValue,
      ),
      column(
        'cutOff',
        t('workbook/columns/cutOff'),
        formats.money,
        (step) => step.cutOff,
        (row) => `(${workings('beyondUnknown', row)}=0)*(SUM(${span(row)})-${own('presentValue', row)})`,
        results.cutOff ?? 0,
      ),
      { key: SPACER, heading: '', stage: 'value', width: 2.5, role: 'text', cell: () => null },
      ...Array.from({ length: columns }, (_, number) => year(number)),
    ],
  );
}

/** Where the factors of a schedule begin among all, by its No.; those of a schedule that has none count as the first. */
function placesOf(context: WriteContext): (schedule: number) => number {
  return (schedule) => {
    const place = discountLinesOf(context).findIndex(
      (line) => context.numbers.of('referenceTable', line.schedule) === schedule,
    );
    if (schedule === 0) return 2;
    return place < 0 ? 1 : place + 2;
  };
}

/** Cells of other sheets: the investment, and the discount factors, the project's own first. */
interface OfOthers {
  readonly investment: string;
  readonly factors: string;
}

/** The time axis, and under the totals what each column is worth today and when the investment is repaid. */
export function putPresentValueRows(context: WriteContext, table: Table, builder: SheetBuilder, from: OfOthers): void {
  const { translator, plan, formats, results, settingsCells } = context;
  const { investment, factors } = from;
  const label = 'cutOff';
  putAxis(context, table, builder, label);
  const put = (row: number, text: string) =>
    builder.put(row, table.columnNumber(label), { role: 'label', value: text, align: 'right', stage: 'value' });
  const totals = table.spareRow + 1;
  const rows = { worth: totals + 1, running: totals + 2, reached: totals + 3, months: totals + 4 } as const;
  put(axis.exponent, translator.t('workbook/years/exponent'));
  put(axis.factor, translator.t('workbook/years/factor'));
  put(rows.worth, translator.t('workbook/years/presentValue'));
  put(rows.running, translator.t('workbook/years/running'));
  put(rows.reached, translator.t('workbook/years/reached'));
  put(rows.months, translator.t('workbook/years/months'));
  let running = 0;
  let isReached = false;
  for (let column = 0; column < columnCount(context); column += 1) {
    const letters = table.letters(yearKey(column));
    const before = columnLetters(table.columnNumber(yearKey(column)) - 1);
    const worth = column < plan.mostColumns ? (results.columns[column]?.presentValue ?? 0) : 0;
    const earlier = running;
    running += worth;
    const reachedNow: boolean = !isReached && running >= results.investment;
    isReached ||= reachedNow;
    const factor = discountFactor(plan, column);
    const calculation = (row: number, formula: string, value: number, format: string) =>
      putInColumn(table, builder, column, row, { role: 'calculation', formula, value, format });
    calculation(
      axis.exponent,
      `${settingsCells.reading('firstExponentUsed')}+${letters}$${axis.number}`,
      exponentOf(plan, column) ?? column,
      '0.0##',
    );
    calculation(
      axis.factor,
      `INDEX(${factors},2+${letters}$${axis.number})`,
      Number.isNaN(factor) ? 0 : factor,
      formats.factor,
    );
    calculation(rows.worth, `${letters}${totals}*${letters}$${axis.inUse}`, worth, formats.money);
    calculation(rows.running, `${before}${rows.running}+${letters}${rows.worth}`, running, formats.money);
    calculation(
      rows.reached,
      `(${letters}${rows.running}>=${investment})*(1-SUM($${table.letters(SPACER)}${rows.reached}:${before}${rows.reached}))`,
      reachedNow ? 1 : 0,
      '0',
    );
    calculation(
      rows.months,
      `IF(${letters}${rows.reached}*(${letters}${rows.worth}<>0)=1,12*(${letters}$${axis.number}+(${investment}-(${letters}${rows.running}-${letters}${rows.worth}))/${letters}${rows.worth}),0)`,
      reachedNow && worth !== 0 ? 12 * (column + (results.investment - earlier) / worth) : 0,
      formats.months,
    );
  }
}
