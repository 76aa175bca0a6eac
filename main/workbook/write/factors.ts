/** The project's own factors. The product of those of one outcome or input runs down the sheet, where they stand together. */
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { listedRows, register } from './registers.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';
import { factorStates } from './workings-values.ts';

export function factorsTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists } = context;
  const rows = listedRows(context, 'factor');
  const states = factorStates(context);
  const own = (key: string, row: number) => tables().factors.own(key, row);
  const deduction = lists.cell('factor.kind', 'deduction');
  const state = (index: number) => states.get(rows[index]?.id ?? '');
  return register(context, tables, {
    key: 'factors',
    entity: 'factor',
    stage: 'adjustments',
    fields: ['outcome', 'input', 'name', 'kind', 'value'],
    calculated: [
      ...inForceColumns(context, tables, {
        entity: 'factor',
        field: 'value',
        label: translator.fieldLabel('factor', 'value'),
        stage: 'adjustments',
        number: (row) => own('number', row),
        typed: (row) => own('value', row),
        id: (index) => rows[index]?.id ?? null,
      }),
      flagColumn('unusable', translator.t('workbook/columns/unusable'), 'adjustments', (index, row) => ({
        formula: `1-AND(${own(stateKey('value'), row)}=1,${own(usedKey('value'), row)}>=0,OR(${own('kind', row)}<>${deduction},${own(usedKey('value'), row)}<=1))`,
        value: state(index)?.unusable ?? 0,
      })),
      {
        key: 'multiplies',
        heading: translator.t('workbook/columns/multiplies'),
        stage: 'adjustments',
        width: 12,
        role: 'calculation',
        align: 'right',
        format: '#,##0.00####',
        cell: (index, row) => ({
          formula: `IF(${own('kind', row)}=${deduction},1-${own(usedKey('value'), row)},${own(usedKey('value'), row)})`,
          value: state(index)?.multiplies ?? 1,
        }),
      },
      {
        key: 'running',
        heading: translator.t('workbook/columns/running'),
        stage: 'adjustments',
        width: 12,
        role: 'calculation',
        align: 'right',
        format: '#,##0.00####',
        cell: (index, row) => ({
          formula: `IF(AND(${own('outcome', row)}=${own('outcome', row - 1)},${own('input', row)}=${own('input', row - 1)}),${own('running', row - 1)},1)*${own('multiplies', row)}`,
          value: state(index)?.running ?? 1,
        }),
      },
    ],
  });
}

/** The product of the factors of one row, for the sheets that multiply by it. */
export function factorProduct(tables: Tables, owner: 'outcome' | 'input', number: string): string {
  const owners = tables.factors.range(owner);
  const last = `MATCH(${number},${owners},0)+COUNTIF(${owners},${number})-1`;
  return `IF(COUNTIF(${owners},${number})=0,1,INDEX(${tables.factors.range('running')},${last}))`;
}
