/** What each stakeholder puts in, and what of it is investment. */
import type { Row } from '../../../shared/model/index.ts';
import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { factorProduct } from './factors.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { priceUsableFormula } from './prices.ts';
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
  const all = (at: (field: string, row: number) => string, row: number) =>
    figures.map((field) => at(field, row)).join(',');
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
        formula: priceUsableFormula(settingsCells, own('currency', row), own('priceYear', row)),
        value: states[index]?.priceUsable ?? 0,
      })),
      flagColumn('byColumn', translator.t('workbook/columns/byColumn'), 'inputsAndOutputs', (index, row) => ({
        formula: `COUNTIFS(${tables().columnFigures.range('entity')},"input",${tables().columnFigures.range('target')},${own('number', row)})`,
        value: states[index]?.byColumn ?? 0,
      })),
      flagColumn('factorsUnusable', translator.t('workbook/columns/unusable'), 'inputsAndOutputs', (index, row) => ({
        formula: `SUMIF(${tables().factors.range('input')},${own('number', row)},${tables().factors.range('unusable')})`,
        value: states[index]?.factorsUnusable ?? 0,
      })),
      {
        ...money('product', translator.t('workbook/columns/factors'), (row) =>
          factorProduct(tables(), 'input', own('number', row)),
        ),
        format: '#,##0.00####',
        width: 11,
      },
      money('found', translator.t('workbook/columns/amountFound'), (row) => {
        return `IF(${state('amount', row)}=1,${used('amount', row)},${used('hours', row)}*${used('hourlyRate', row)})`;
      }),
      flagColumn('counts', translator.t('workbook/columns/counted'), 'inputsAndOutputs', (index, row) => {
        const there = `OR(${state('amount', row)}=1,${state('hours', row)}*${state('hourlyRate', row)}=1)`;
        const sound = `MIN(${all(state, row)})>=0,MIN(${all(used, row)})>=0,${own('priceUsable', row)}=1,${own('byColumn', row)}+${own('factorsUnusable', row)}=0`;
        return {
          formula: `1*AND(${own('valued', row)}=${lists.cell(FLAG_LIST, 'yes')},${there},${sound})`,
          value: states[index]?.counts ?? 0,
        };
      }),
      {
        ...money('value', translator.t('workbook/columns/inputValue'), (row) => {
          return `${own('counts', row)}*${own('found', row)}*${own('product', row)}*${settingsCells.multiplier('inputs')}`;
        }),
        total: states.reduce((sum, { value }) => sum + value, 0),
      },
      {
        ...money('discount', translator.t('workbook/columns/inputFactor'), (row) => {
          const exponent = `(${settingsCells.reading('firstExponentUsed')}+N(${own('column', row)}))`;
          return `IF(${settingsCells.reading('discountInputs')}=1,(1+${settingsCells.reading('rate')})^(-${exponent}),1)`;
        }),
        format: formats.factor,
        width: 11,
      },
      {
        ...money(
          'investment',
          translator.t('workbook/columns/investment'),
          (row) => `${own('value', row)}*${own('discount', row)}`,
        ),
        total: context.results.investment,
      },
    ],
  });
}
