/** What a value in a column is multiplied by: for the project's own way to discount, and for each schedule. */
import { discountFactor } from '../../../shared/engine/index.ts';
import { PROJECT_ID, rowsOf, settingsOf } from '../../../shared/model/index.ts';
import { lastDiscountedColumn } from './column-count.ts';
import { columnFigureStates } from './column-figure-states.ts';
import type { WriteContext } from './context.ts';
import { nameColumn } from './field-cells.ts';
import { oncePerWorkbook } from './once.ts';
import { scheduleState } from './reference-lines.ts';
import { scheduleYears } from './schedule-years.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** Inputs may fall in the column before the first. */
const SET_UP_COLUMN = -1;

export interface DiscountLine {
  /** The schedule's id; null for the project's own way. */
  readonly schedule: string | null;
  readonly column: number;
  readonly followed: number;
  readonly exponent: number;
  readonly whole: number;
  readonly part: number;
  readonly nextRate: number;
  readonly typed: number;
  readonly known: number;
  readonly factor: number;
}

/** The factors of the whole years that the columns reach. */
export const scheduleYearsOf = oncePerWorkbook((context) => {
  const first = context.plan.firstExponent ?? 0;
  const last = lastDiscountedColumn(context);
  return scheduleYears(context, { from: Math.floor(first + SET_UP_COLUMN), to: Math.floor(first + last) + 1 });
});

/** Lines for the columns from −1 to the last, for each way to discount; the project's own stands first. */
export const discountLinesOf = oncePerWorkbook((context): readonly DiscountLine[] => {
  const { project, plan } = context;
  const lastColumn = lastDiscountedColumn(context);
  const rates = new Map(scheduleYearsOf(context).map(({ schedule, year, rate }) => [`${schedule.id} ${year}`, rate]));
  const settings = settingsOf(project);
  const typed = new Set(
    columnFigureStates(context).flatMap(({ row, counted }) =>
      settings.timing === 'custom' && counted === 1 && row.target === PROJECT_ID && row.field === 'columnFactor'
        ? [row.column]
        : [],
    ),
  );
  const tables = rowsOf(project, 'referenceTable').filter(({ kind }) => kind === 'discount-schedule');
  return [null, ...tables].flatMap((table) => {
    const named = project.referenceTable.get(table?.id ?? settings.discountSchedule ?? '');
    const sound = named === undefined ? 1 : scheduleState(context, named).sound;
    // The project's own way falls back on one rate of 0 where its schedule is unsound; then no outcome is valued anyway.
    const followed = named === undefined || (table === null && sound === 0) ? null : named.id;
    return Array.from({ length: lastColumn - SET_UP_COLUMN + 1 }, (_, index): DiscountLine => {
      const column = index + SET_UP_COLUMN;
      const exponent = (plan.firstExponent ?? 0) + column;
      const whole = Math.floor(exponent);
      const isTyped = table === null && typed.has(column);
      const known = isTyped || (plan.firstExponent !== null && (sound === 1 || followed === null));
      const place = table === null ? 0 : plan.schedules.get(table.id);
      const factor = place === undefined || !known ? Number.NaN : discountFactor(plan, column, place);
      return {
        schedule: table?.id ?? null,
        column,
        followed: context.numbers.of('referenceTable', followed) ?? 0,
        exponent,
        whole,
        part: exponent - whole,
        nextRate: followed === null ? plan.discountRate : (rates.get(`${followed} ${whole + 1}`) ?? 0),
        typed: isTyped ? 1 : 0,
        known: known ? 1 : 0,
        factor: Number.isNaN(factor) ? 0 : factor,
      };
    });
  });
});

export function discountFactorsTable(context: WriteContext, tables: () => Tables): Table {
  const lines = discountLinesOf(context);
  const { translator, numbers, formats, settingsCells } = context;
  const { t } = translator;
  const own = (key: string, row: number) => tables().discountFactors.own(key, row);
  const structure = (key: 'table' | 'column', heading: string, value: (index: number) => number): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: 9,
    role: 'structure',
    align: 'right',
    format: '0',
    cell: (index) => ({ value: value(index) }),
  });
  const calculated = (
    key: 'followed' | 'exponent' | 'whole' | 'part' | 'nextRate' | 'typed' | 'known' | 'factor',
    heading: string,
    format: string,
    formula: (row: number) => string,
  ): TableColumn => ({
    key,
    heading,
    stage: 'value',
    width: 13,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => ({ formula: formula(row), value: lines[index]?.[key] ?? 0 }),
  });
  const ofYear = (row: number, year: string, key: 'factor' | 'rate') => {
    const { scheduleYears: years } = tables();
    return `SUMIFS(${years.range(key)},${years.range('table')},${own('followed', row)},${years.range('year')},${year})`;
  };
  const typedWhere = (row: number) => {
    const { columnFigures: figures } = tables();
    return `${figures.range('figure')},"project 1 columnFactor",${figures.range('column')},${own('column', row)},${figures.range('counted')},1`;
  };
  return new Table(
    {
      key: 'discountFactors',
      name: context.sheetName('discountFactors'),
      purpose: t('workbook/purposes/discountFactors'),
      stage: 'value',
      lines: lines.length,
      frozenColumns: 3,
    },
    [
      structure(
        'table',
        t('workbook/columns/number'),
        (index) => numbers.of('referenceTable', lines[index]?.schedule ?? null) ?? 0,
      ),
      nameColumn(
        context,
        tables,
        'tableName',
        translator.fieldLabel('referenceTable', 'name'),
        'value',
        'referenceTable',
        {
          number: (row) => own('table', row),
          id: (index) => lines[index]?.schedule ?? null,
        },
      ),
      structure('column', t('workbook/years/column'), (index) => lines[index]?.column ?? 0),
      calculated('followed', t('workbook/columns/scheduleFollowed'), '0', (row) => {
        const { referenceTables } = tables();
        const schedule = `N(${settingsCells.field('discountSchedule')})`;
        const sound = `SUMIF(${referenceTables.range('number')},${schedule},${referenceTables.range('sound')})`;
        return `IF(${own('table', row)}=0,${schedule}*${sound},${own('table', row)})`;
      }),
      calculated('exponent', t('workbook/years/exponent'), '0.0##', (row) => {
        return `${settingsCells.reading('firstExponentUsed')}+${own('column', row)}`;
      }),
      calculated('whole', t('workbook/columns/wholeYears'), '0', (row) => {
        // Programs differ on INT below 0, so it is asked only above.
        const shift = `2*${settingsCells.reading('mostColumns')}`;
        return `INT(${own('exponent', row)}+${shift})-${shift}`;
      }),
      calculated(
        'part',
        t('workbook/columns/partOfYear'),
        '0.0##',
        (row) => `${own('exponent', row)}-${own('whole', row)}`,
      ),
      calculated('nextRate', t('workbook/columns/rateOfPart'), '0.0###%', (row) => {
        const next = ofYear(row, `${own('whole', row)}+1`, 'rate');
        return `IF(${own('followed', row)}=0,${settingsCells.reading('rate')},${next})`;
      }),
      calculated('typed', t('workbook/columns/factorTyped'), '0', (row) => {
        return `(${own('table', row)}=0)*${settingsCells.reading('custom')}*COUNTIFS(${typedWhere(row)})`;
      }),
      calculated('known', t('workbook/columns/factorKnown'), '0', (row) => {
        const { referenceTables } = tables();
        const sound = `SUMIF(${referenceTables.range('number')},${own('followed', row)},${referenceTables.range('sound')})`;
        const way = `MAX(1*(${own('followed', row)}=0),${sound})`;
        return `MAX(${own('typed', row)},${settingsCells.reading('exponentKnown')}*${way})`;
      }),
      calculated('factor', t('workbook/years/factor'), formats.factor, (row) => {
        const { columnFigures: figures } = tables();
        const base = `(${own('followed', row)}=0)`;
        const powers = `(1+${own('nextRate', row)})^(-${own('part', row)}-${base}*${own('whole', row)})`;
        const worked = `${own('known', row)}*(${base}+${ofYear(row, own('whole', row), 'factor')})*${powers}`;
        return `IF(${own('typed', row)}=1,SUMIFS(${figures.range('valueUsed')},${typedWhere(row)}),${worked})`;
      }),
    ],
  );
}
