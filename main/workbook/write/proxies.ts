/** What one unit of each change is worth. */

import { rowsOf } from '../../../shared/model/index.ts';
import { figuresOf } from './column-figures.ts';
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { priceOf, priceState } from './prices.ts';
import { register } from './registers.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';
import { proxyState } from './workings-values.ts';

export function proxiesTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists, project } = context;
  const rows = rowsOf(project, 'proxy');
  const own = (key: string, row: number) => tables().proxies.own(key, row);
  const flag = (
    key: 'priceUsable' | 'usable' | 'once',
    formula: (row: number) => string,
    value: (index: number) => number,
  ) =>
    flagColumn(key, translator.t(`workbook/columns/${key}`), 'value', (index, row) => ({
      formula: formula(row),
      value: value(index),
    }));
  return register(context, tables, {
    key: 'proxies',
    entity: 'proxy',
    stage: 'value',
    pagesWide: 1,
    calculated: [
      ...inForceColumns(context, tables, {
        entity: 'proxy',
        field: 'value',
        label: translator.fieldLabel('proxy', 'value'),
        stage: 'value',
        number: (row) => own('number', row),
        typed: (row) => own('value', row),
        id: (index) => rows[index]?.id ?? null,
        format: context.formats.money,
      }),
      flag(
        'priceUsable',
        (row) => priceOf(tables(), 'proxy', own('number', row), 'priceUsable'),
        (index) => (rows[index] === undefined ? 0 : priceState(context, rows[index]).priceUsable),
      ),
      {
        key: 'priceFactor',
        heading: translator.t('workbook/prices/priceFactor'),
        stage: 'value',
        width: 12,
        role: 'calculation',
        align: 'right',
        format: '#,##0.00####',
        cell: (index, row) => ({
          formula: priceOf(tables(), 'proxy', own('number', row), 'priceFactor'),
          value: rows[index] === undefined ? 0 : priceState(context, rows[index]).priceFactor,
        }),
      },
      flagColumn('stated', translator.t('workbook/columns/byColumn'), 'value', (index, row) => ({
        formula: `COUNTIFS(${figuresOf(tables(), `"proxy "&${own('number', row)}&" value"`)})`,
        value: proxyState(context, rows[index]?.id ?? null).stated,
      })),
      flag(
        'usable',
        (row) => {
          const typed = `AND(${own(stateKey('value'), row)}=1,${own(usedKey('value'), row)}>=0)`;
          const there = `OR(${typed},AND(${own(stateKey('value'), row)}=0,${own('stated', row)}>0))`;
          return `1*AND(${there},${own('priceUsable', row)}=1)`;
        },
        (index) => proxyState(context, rows[index]?.id ?? null).usable,
      ),
      flag(
        'once',
        (row) => `1*(${own('counts', row)}=${lists.cell('proxy.counts', 'once')})`,
        (index) => proxyState(context, rows[index]?.id ?? null).once,
      ),
    ],
  });
}
