/** How one knows that a change happened, and how many it happened to where that is counted from answers. */
import { rowsOf } from '../../../shared/model/index.ts';
import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { flagColumn, inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { register } from './registers.ts';
import type { Table, TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import { type IndicatorState, indicatorState } from './workings-values.ts';

const figures = ['group', 'answered', 'changed', 'worse', 'nonResponseShare'] as const;

export function indicatorsTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, lists, project } = context;
  const rows = context.numbers.ids('indicator').flatMap((id) => project.indicator.get(id) ?? []);
  const states = new Map(rowsOf(project, 'indicator').map((row) => [row.id, indicatorState(context, row)]));
  const own = (key: string, row: number) => tables().indicators.own(key, row);
  const used = (field: string, row: number) => own(usedKey(field), row);
  const state = (field: string, row: number) => own(stateKey(field), row);
  const value = (index: number, key: keyof IndicatorState) => states.get(rows[index]?.id ?? '')?.[key] ?? 0;
  /** The size of the stakeholder whose outcome the row tells of, or the state of that figure. */
  const ofStakeholder = (row: number, column: string) => {
    const { map, stakeholders } = tables();
    const number = `SUMIF(${map.range('outcome')},${own('outcome', row)},${map.range('stakeholder')})`;
    return `SUMIF(${stakeholders.range('number')},${number},${stakeholders.range(column)})`;
  };
  const amount = (key: keyof IndicatorState, heading: string, formula: (row: number) => string): TableColumn => ({
    key,
    heading,
    stage: 'outcomes',
    width: 12,
    role: 'calculation',
    align: 'right',
    format: '#,##0.00####',
    cell: (index, row) => ({ formula: formula(row), value: value(index, key) }),
  });
  /** Those who answered, and of the others as many as are assumed to have changed alike. */
  const sampledPeople = (row: number) => {
    const answered = used('answered', row);
    return `(${answered}+(${own('groupCount', row)}-${answered})*${own('share', row)})`;
  };
  /** One end of the Wilson interval of the measured share. */
  const wilson = (row: number, sign: '+' | '-') => {
    const deviate = context.settingsCells.reading('normalDeviate');
    const [share, answered] = [own('measured', row), used('answered', row)];
    const square = `${deviate}*${deviate}/${answered}`;
    const spread = `${deviate}*SQRT(${share}*(1-${share})/${answered}+${square}/(2*2*${answered}))`;
    return `(${share}+${square}/2${sign}${spread})/(1+${square})`;
  };
  const flag = (key: keyof IndicatorState, heading: string, formula: (row: number) => string) =>
    flagColumn(key, heading, 'outcomes', (index, row) => ({ formula: formula(row), value: value(index, key) }));
  return register(context, tables, {
    key: 'indicators',
    entity: 'indicator',
    stage: 'outcomes',
    frozenColumns: 1,
    pagesWide: 2,
    calculated: [
      ...figures.flatMap((field) =>
        inForceColumns(context, tables, {
          entity: 'indicator',
          field,
          label: translator.fieldLabel('indicator', field),
          stage: 'outcomes',
          number: (row) => own('number', row),
          typed: (row) => own(field, row),
          id: (index) => rows[index]?.id ?? null,
        }),
      ),
      amount('groupCount', translator.t('workbook/columns/groupUsed'), (row) => {
        return `IF(${state('group', row)}=0,${ofStakeholder(row, usedKey('size'))},${used('group', row)})`;
      }),
      flag('groupCountState', translator.t('workbook/columns/groupState'), (row) => {
        return `IF(${state('group', row)}=0,${ofStakeholder(row, stateKey('size'))},${state('group', row)})`;
      }),
      amount('counted', translator.t('workbook/columns/countedChange'), (row) => {
        const net = `${own('net', row)}=${lists.cell(FLAG_LIST, 'yes')}`;
        return `IF(${net},${used('changed', row)}-${used('worse', row)},${used('changed', row)})`;
      }),
      amount('share', translator.fieldLabel('indicator', 'nonResponseShare'), (row) => {
        return `IF(${state('nonResponseShare', row)}=1,${used('nonResponseShare', row)},1)`;
      }),
      flag('figuresUsable', translator.t('workbook/columns/figuresUsable'), (row) => {
        const there = `${own('groupCountState', row)}=1,${state('answered', row)}=1,${state('changed', row)}=1`;
        const sound = `MIN(${state('worse', row)},${state('nonResponseShare', row)})>=0,${used('nonResponseShare', row)}<=1`;
        const all = [own('groupCount', row), ...figures.slice(1).map((field) => used(field, row))].join(',');
        return `1*AND(${there},${sound},MIN(${all})>=0)`;
      }),
      flag('usable', translator.t('workbook/columns/countsAgree'), (row) => {
        const answered = used('answered', row);
        const most = `MAX(${used('changed', row)},${used('worse', row)})<=${answered}`;
        return `1*AND(${own('figuresUsable', row)}=1,${answered}>0,${answered}<=${own('groupCount', row)},${most},${own('counted', row)}>=0)`;
      }),
      amount('quantity', translator.t('workbook/columns/quantityFound'), (row) => {
        const answered = used('answered', row);
        const rest = `(${own('groupCount', row)}-${answered})*${own('counted', row)}*${own('share', row)}/${answered}`;
        return `IF(${own('usable', row)}=1,${own('counted', row)}+${rest},0)`;
      }),
      flag('sampled', translator.t('workbook/columns/sampled'), (row) => {
        return `${own('usable', row)}*(1-(${own('net', row)}=${lists.cell(FLAG_LIST, 'yes')}))`;
      }),
      amount('measured', translator.t('workbook/columns/measured'), (row) => {
        return `IF(${own('sampled', row)}=1,${used('changed', row)}/${used('answered', row)},0)`;
      }),
      amount('low', translator.t('workbook/columns/sampleLow'), (row) => {
        return `IF(${own('sampled', row)}=1,${sampledPeople(row)}*MAX(0,${wilson(row, '-')}),0)`;
      }),
      amount('high', translator.t('workbook/columns/sampleHigh'), (row) => {
        return `IF(${own('sampled', row)}=1,${sampledPeople(row)}*MIN(1,${wilson(row, '+')}),0)`;
      }),
    ],
  });
}
