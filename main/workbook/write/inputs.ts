/** What each stakeholder puts in, and what of it is investment. */

import type { Row } from '../../../shared/model/index.ts';
import { FLAG_LIST } from './choice-lists.ts';
import { figuresOf } from './column-figures.ts';
import type { WriteContext } from './context.ts';
import { discountedKnown } from './discounted-inputs.ts';
import { factorProduct } from './factors.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { priceOf } from './prices.ts';
import { register } from './registers.ts';
import type { Table, TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import { factorStates, type InputState, inputState } from './workings-values.ts';

const figures = ['amount', 'hours', 'hourlyRate'] as const;

export function inputRows(context: WriteContext): Row<'input'>[] {
  return context.numbers.ids('input').flatMap((id) => context.project.input.get(id) ?? []);
}

export function inputsTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists, settingsCells, formats } = context;
  const rows = inputRows(context);
  const factors = factorStates(context);
  const states = rows.map((row) => inputState(context, factors, row));
  const own = (key: string, row: number) => tables().inputs.own(key, row);
  const money = (key: keyof InputState, heading: string, formula: (row: number) => string): TableColumn => ({
    key,
    heading,
    stage: 'inputsAndOutputs',
    width: 15,
    role: 'calculation',
    align: 'right',
    format: formats.money,
    cell: (index, row) => ({ formula: formula(row), value: states[index]?.[key] ?? 0 }),
  });
  const used = (field: string, row: number) => own(usedKey(field), row);
  const state = (field: string, row: number) => own(stateKey(field), row);
  const all = (fields: readonly string[], at: (field: string, row: number) => string, row: number) =>
    fields.map((field) => at(field, row)).join(',');
  const words = (row: number) => `"input "&${own('number', row)}&" amount"`;
  const product = (row: number) =>
    (['runningAbove', 'runningOthers'] as const)
      .map((key) => factorProduct(tables(), 'input', own('number', row), key))
      .join('*');
  /** What an amount is multiplied by besides. */
  const worth = (row: number) =>
    `${own('product', row)}*${own('priceFactor', row)}*${settingsCells.multiplier('inputs')}`;
  const ownFactor = (row: number, key: 'factor' | 'known') => {
    const { discountFactors: factors } = tables();
    return `SUMIFS(${factors.range(key)},${factors.range('table')},0,${factors.range('column')},N(${own('column', row)}))`;
  };
  return register(context, tables, {
    key: 'inputs',
    entity: 'input',
    stage: 'inputsAndOutputs',
    frozenColumns: 1,
    pagesWide: 2,
    calculated: [
      ...figures.flatMap((field) =>
        inForceColumns(context, tables, {
          entity: 'input',
          field,
          label: translator.fieldLabel('input', field),
          stage: 'inputsAndOutputs',
          number: (row) => own('number', row),
          typed: (row) => own(field, row),
          id: (index) => rows[index]?.id ?? null,
        }),
      ),
      flagColumn('priceUsable', translator.t('workbook/columns/priceUsable'), 'inputsAndOutputs', (index, row) => ({
        formula: priceOf(tables(), 'input', own('number', row), 'priceUsable'),
        value: states[index]?.priceUsable ?? 0,
      })),
      {
        ...money('priceFactor', translator.t('workbook/prices/priceFactor'), (row) =>
          priceOf(tables(), 'input', own('number', row), 'priceFactor'),
        ),
        format: '#,##0.00####',
        width: 11,
      },
      flagColumn('byColumn', translator.t('workbook/columns/byColumn'), 'inputsAndOutputs', (index, row) => ({
        formula: `COUNTIFS(${figuresOf(tables(), words(row))})`,
        value: states[index]?.byColumn ?? 0,
      })),
      flagColumn(
        'byColumnUnusable',
        translator.t('workbook/columns/columnsUnusable'),
        'inputsAndOutputs',
        (index, row) => {
          const { columnFigures: table } = tables();
          return {
            formula: `COUNTIFS(${table.range('figure')},${words(row)},${table.range('unusable')},1)`,
            value: states[index]?.byColumnUnusable ?? 0,
          };
        },
      ),
      flagColumn('factorsUnusable', translator.t('workbook/columns/unusable'), 'inputsAndOutputs', (index, row) => ({
        formula: `SUMIF(${tables().factors.range('input')},${own('number', row)},${tables().factors.range('unusable')})`,
        value: states[index]?.factorsUnusable ?? 0,
      })),
      {
        ...money('product', translator.t('workbook/columns/factors'), (row) => product(row)),
        format: '#,##0.00####',
        width: 11,
      },
      money('typedAmount', translator.t('workbook/columns/amountTyped'), (row) => {
        return `IF(${state('amount', row)}=1,${used('amount', row)},${used('hours', row)}*${used('hourlyRate', row)})`;
      }),
      money('found', translator.t('workbook/columns/amountFound'), (row) => {
        const stated = `SUMIFS(${tables().columnFigures.range('valueUsed')},${figuresOf(tables(), words(row))})`;
        return `IF(${own('byColumn', row)}>0,${stated},${own('typedAmount', row)})`;
      }),
      {
        ...money('discount', translator.t('workbook/columns/inputFactor'), (row) => ownFactor(row, 'factor')),
        format: formats.factor,
        width: 11,
      },
      flagColumn('factorsUnknown', translator.t('workbook/columns/unknownWithin'), 'inputsAndOutputs', (index, row) => {
        const stated = `COUNTIFS(${figuresOf(tables(), words(row))},${tables().columnFigures.range('known')},0)`;
        return {
          formula: `IF(${own('byColumn', row)}>0,${stated},1-${ownFactor(row, 'known')})`,
          value: states[index]?.factorsUnknown ?? 0,
        };
      }),
      flagColumn('counts', translator.t('workbook/columns/counted'), 'inputsAndOutputs', (index, row) => {
        const time = ['hours', 'hourlyRate'];
        const amount = `OR(${own('byColumn', row)}>0,AND(${state('amount', row)}>=0,${used('amount', row)}>=0))`;
        const there = `OR(${own('byColumn', row)}>0,${state('amount', row)}=1,AND(${time.map((field) => `${state(field, row)}=1`).join(',')}))`;
        const unusable = `${own('byColumnUnusable', row)}+${own('factorsUnusable', row)}=0`;
        const sound = `MIN(${all(time, state, row)})>=0,MIN(${all(time, used, row)})>=0,${own('priceUsable', row)}=1,${unusable}`;
        const known = `${settingsCells.reading('discountInputs')}*${own('factorsUnknown', row)}=0`;
        return {
          formula: `1*AND(${own('valued', row)}=${lists.cell(FLAG_LIST, 'yes')},${amount},${there},${sound},${known})`,
          value: states[index]?.counts ?? 0,
        };
      }),
      {
        ...money('value', translator.t('workbook/columns/inputValue'), (row) => {
          return `${own('counts', row)}*${own('found', row)}*${worth(row)}`;
        }),
        total: context.results.inputTotals.undiscounted,
      },
      {
        ...money('discounted', translator.t('workbook/columns/discounted'), (row) => {
          const stated = `SUMIFS(${tables().columnFigures.range('discounted')},${figuresOf(tables(), words(row))})`;
          const amount = `IF(${own('byColumn', row)}>0,${stated},${own('typedAmount', row)}*${own('discount', row)})`;
          return `${own('counts', row)}*(${own('factorsUnknown', row)}=0)*${amount}*${worth(row)}`;
        }),
        total: discountedKnown(context.results),
      },
      {
        ...money(
          'investment',
          translator.t('workbook/columns/investment'),
          (row) => `IF(${settingsCells.reading('discountInputs')}=1,${own('discounted', row)},${own('value', row)})`,
        ),
        total: context.results.investment,
      },
      {
        key: 'inputColumn',
        heading: translator.t('workbook/columns/inputColumn'),
        stage: 'inputsAndOutputs',
        width: 9,
        role: 'calculation',
        align: 'right',
        format: '0',
        cell: (index, row) => ({
          formula: `IF(${own('counts', row)}*(${own('byColumn', row)}=0)=1,N(${own('column', row)}),"")`,
          value: states[index]?.inputColumn ?? '',
        }),
      },
    ],
  });
}
