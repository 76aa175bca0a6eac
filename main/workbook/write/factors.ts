/** The project's own factors. The product of those of one outcome or input runs down the sheet, where they stand together. */
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { listedRows, register } from './registers.ts';
import type { Table, TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import { factorStates } from './workings-values.ts';

export function factorsTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists } = context;
  const rows = listedRows(context, 'factor');
  const states = factorStates(context);
  const own = (key: string, row: number) => tables().factors.own(key, row);
  const deduction = lists.cell('factor.kind', 'deduction');
  const state = (index: number) => states.get(rows[index]?.id ?? '');
  /** The product so far, of the factors that a condition holds for. */
  const running = (key: 'runningAbove' | 'runningOthers', where: (row: number) => string): TableColumn => ({
    key,
    heading: translator.t(`workbook/columns/${key}`),
    stage: 'adjustments',
    width: 12,
    role: 'calculation',
    align: 'right',
    format: '#,##0.00####',
    cell: (index, row) => {
      const same = `AND(${own('outcome', row)}=${own('outcome', row - 1)},${own('input', row)}=${own('input', row - 1)})`;
      const factor = `(1+${where(row)}*(${own('multiplies', row)}-1))`;
      return { formula: `IF(${same},${own(key, row - 1)},1)*${factor}`, value: state(index)?.[key] ?? 1 };
    },
  });
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
        ...flagColumn('isAbove', translator.t('workbook/columns/isAbove'), 'adjustments', (index, row) => ({
          formula: `1*AND(${own('kind', row)}<>${deduction},${own('multiplies', row)}>1)`,
          value: state(index)?.isAbove ?? 0,
        })),
      },
      running('runningAbove', (row) => own('isAbove', row)),
      running('runningOthers', (row) => `(1-${own('isAbove', row)})`),
    ],
  });
}

/** The product of the factors of one row, for the sheets that multiply by it. */
export function factorProduct(
  tables: Tables,
  owner: 'outcome' | 'input',
  number: string,
  key: 'runningAbove' | 'runningOthers',
): string {
  const owners = tables.factors.range(owner);
  const last = `MATCH(${number},${owners},0)+COUNTIF(${owners},${number})-1`;
  return `IF(COUNTIF(${owners},${number})=0,1,INDEX(${tables.factors.range(key)},${last}))`;
}
