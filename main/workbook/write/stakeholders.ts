/** Everyone considered, those left out included. */

import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns } from './figure-formulas.ts';
import { listedRows, register } from './registers.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';

export function stakeholdersTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists } = context;
  const rows = listedRows(context, 'stakeholder');
  const own = (key: string, row: number) => tables().stakeholders.own(key, row);
  return register(context, tables, {
    key: 'stakeholders',
    entity: 'stakeholder',
    stage: 'stakeholders',
    pagesWide: 2,
    calculated: [
      flagColumn('counts', translator.t('workbook/columns/counted'), 'stakeholders', (index, row) => ({
        formula: `1*(${own('included', row)}=${lists.cell(FLAG_LIST, 'yes')})`,
        value: rows[index]?.included === true ? 1 : 0,
      })),
      ...inForceColumns(context, tables, {
        entity: 'stakeholder',
        field: 'size',
        label: translator.fieldLabel('stakeholder', 'size'),
        stage: 'stakeholders',
        number: (row) => own('number', row),
        typed: (row) => own('size', row),
        id: (index) => rows[index]?.id ?? null,
      }),
    ],
  });
}
