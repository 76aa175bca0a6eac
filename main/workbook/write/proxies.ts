/** What one unit of each change is worth. */

import { rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { priceUsable, priceUsableFormula } from './prices.ts';
import { register } from './registers.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';
import { proxyState } from './workings-values.ts';

export function proxiesTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists, project, settings, settingsCells } = context;
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
        (row) => priceUsableFormula(settingsCells, own('currency', row), own('priceYear', row)),
        (index) => (rows[index] === undefined ? 0 : priceUsable(settings, rows[index])),
      ),
      flag(
        'usable',
        (row) =>
          `1*AND(${own(stateKey('value'), row)}=1,${own(usedKey('value'), row)}>=0,${own('priceUsable', row)}=1)`,
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
