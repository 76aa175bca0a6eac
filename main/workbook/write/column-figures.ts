/** Figures stated column by column: each with what is used of it, and whether it can be used. */
import { discountFactor } from '../../../shared/engine/index.ts';
import { columnFigureStates } from './column-figure-states.ts';
import type { WriteContext } from './context.ts';
import { fieldColumns, identityColumns } from './field-cells.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { addressColumns, registerFacts } from './figure-registers.ts';
import type { Scalar } from './sheet-draft.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** Where the figures of one field of one row stand, for COUNTIFS and SUMIFS. `words` is a formula for the address. */
export function figuresOf(tables: Tables, words: string): string {
  const { columnFigures: table } = tables;
  return `${table.range('figure')},${words},${table.range('counted')},1`;
}

export function columnFiguresTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, settingsCells, formats } = context;
  const { t } = translator;
  const states = columnFigureStates(context);
  const rows = states.map(({ row }) => row);
  const own = (key: string, row: number) => tables().columnFigures.own(key, row);
  const flag = (key: 'isShare' | 'place' | 'counted' | 'unusable', heading: string, formula: (row: number) => string) =>
    flagColumn(key, heading, 'about', (index, row) => ({ formula: formula(row), value: states[index]?.[key] ?? 0 }));
  /** The names of the four deductions stand above their columns on the sheet of workings. */
  const shareNames = () => {
    const { workings } = tables();
    return `${workings.prefix}$${workings.letters('deadweight')}$6:$${workings.letters('dropOff')}$6`;
  };
  const calculated = (
    key: string,
    heading: string,
    format: string,
    formula: (row: number) => string,
    value: (index: number) => Scalar,
  ): TableColumn => ({
    key,
    heading,
    stage: 'about',
    width: 13,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => ({ formula: formula(row), value: value(index) }),
  });
  const factor = (row: number, key: 'factor' | 'known') => {
    const { discountFactors: factors } = tables();
    return `SUMIFS(${factors.range(key)},${factors.range('table')},0,${factors.range('column')},${own('column', row)})`;
  };
  const factorAt = (index: number) => {
    const found = discountFactor(context.plan, rows[index]?.column ?? 0);
    return Number.isNaN(found) ? { factor: 0, known: 0 } : { factor: found, known: 1 };
  };
  return new Table({ ...registerFacts(context, 'columnFigures', rows.length), pagesWide: 2 }, [
    ...addressColumns(context, tables, 'columnFigures', 'columnFigure', rows),
    ...fieldColumns(context, tables, 'columnFigure', 'value', rows),
    ...inForceColumns(context, tables, {
      entity: 'columnFigure',
      field: 'value',
      label: translator.fieldLabel('columnFigure', 'value'),
      stage: 'about',
      number: (row) => own('number', row),
      typed: (row) => own('value', row),
      id: () => null,
      words: (row) => `${own('figure', row)}&" "&${own('column', row)}`,
      inForce: (index) => states[index]?.figure ?? { used: 0, state: 0 },
    }),
    flag('isShare', t('workbook/columns/isShare'), (row) => `COUNTIF(${shareNames()},${own('field', row)})`),
    flag(
      'place',
      t('workbook/columns/place'),
      (row) => `IF(${own('isShare', row)}=1,MATCH(${own('field', row)},${shareNames()},0),1)`,
    ),
    flag('counted', t('workbook/columns/counted'), (row) => {
      const used = own(usedKey('value'), row);
      return `1*AND(${own(stateKey('value'), row)}=1,${used}>=0,OR(${own('isShare', row)}=0,${used}<=1))`;
    }),
    flag('unusable', t('workbook/columns/unusable'), (row) => {
      const ofValue = `OR(${own('entity', row)}="outcome",${own('entity', row)}="proxy")`;
      const before = `AND(${own('counted', row)}=1,${own('column', row)}<0,${ofValue})`;
      return `1*OR(AND(${own(stateKey('value'), row)}<>0,${own('counted', row)}=0),${before})`;
    }),
    calculated(
      'tried',
      t('workbook/columns/tried'),
      '#,##0.00####',
      (row) => {
        const all = `INDEX(${settingsCells.setAllTo},${own('place', row)})`;
        const set = `IF(${own('isShare', row)}*ISNUMBER(${all})=1,${all},${own(usedKey('value'), row)})`;
        return `${set}*IF(${own('isShare', row)}=1,INDEX(${settingsCells.multiplyBy},${own('place', row)}),1)`;
      },
      (index) => states[index]?.figure.used ?? 0,
    ),
    calculated(
      'factor',
      t('workbook/columns/inputFactor'),
      formats.factor,
      (row) => factor(row, 'factor'),
      (index) => factorAt(index).factor,
    ),
    calculated(
      'known',
      t('workbook/columns/factorKnown'),
      '0',
      (row) => factor(row, 'known'),
      (index) => factorAt(index).known,
    ),
    calculated(
      'discounted',
      t('workbook/columns/discounted'),
      '#,##0.00',
      (row) => `${own('counted', row)}*${own(usedKey('value'), row)}*${own('factor', row)}`,
      (index) => {
        const state = states[index];
        return state === undefined ? 0 : state.counted * state.figure.used * factorAt(index).factor;
      },
    ),
    calculated(
      'inputColumn',
      t('workbook/columns/inputColumn'),
      '0',
      (row) => {
        const { inputs } = tables();
        const counts = `SUMIF(${inputs.range('number')},N(${own('target', row)}),${inputs.range('counts')})`;
        return `IF((${own('entity', row)}="input")*${own('counted', row)}*${counts}=1,${own('column', row)},"")`;
      },
      (index) => {
        const state = states[index];
        const isInput = state?.row.entity === 'input' && state.counted === 1;
        const counts = isInput && context.results.inputs.get(state.row.target)?.value != null;
        return counts ? (state?.row.column ?? 0) : '';
      },
    ),
    ...identityColumns(context, 'columnFigure', rows),
  ]);
}
