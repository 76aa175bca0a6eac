/** Each outcome step by step: the tests that it must pass to count, the figures used, and one year's impact. */

import { FLAG_LIST } from './choice-lists.ts';
import { figuresOf } from './column-figures.ts';
import type { WriteContext } from './context.ts';
import { factorProduct } from './factors.ts';
import { inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import type { OutcomeSteps } from './outcome-steps.ts';
import { shares } from './settings-cells.ts';
import { lastStanding } from './stakeholders.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

type NumberStep = { [K in keyof OutcomeSteps]: OutcomeSteps[K] extends number ? K : never }[keyof OutcomeSteps];

interface Look {
  readonly width?: number;
  readonly format?: string;
  readonly stage?: TableColumn['stage'];
  readonly total?: number;
}

export function workingsTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, lists, formats, settingsCells, numbers } = context;
  const { t } = translator;
  const own = (key: string, row: number) => tables().workings.own(key, row);
  const map = (key: string, row: number) => tables().map.there(key, row);
  const column = (key: NumberStep, heading: string, look: Look, formula: (row: number) => string): TableColumn => ({
    key,
    heading,
    stage: look.stage ?? 'value',
    width: look.width ?? 10,
    role: 'calculation',
    align: 'right',
    format: look.format ?? '0',
    total: look.total,
    cell: (index, row) => ({ formula: formula(row), value: steps[index]?.[key] ?? 0 }),
  });
  const flag = (key: NumberStep & KeyOfColumns, formula: (row: number) => string): TableColumn => ({
    ...column(key, t(`workbook/columns/${key}`), { stage: 'outcomes', width: 9.5 }, formula),
    align: 'center',
  });
  const money = (key: NumberStep & KeyOfColumns, formula: (row: number) => string): TableColumn =>
    column(key, t(`workbook/columns/${key}`), { width: 15, format: formats.money }, formula);
  /** A figure of the outcome, proxy or indicator that the line names, by its No. */
  const by = (table: keyof Tables, number: string, key: string, numberKey = 'number') =>
    `SUMIF(${tables()[table].range(numberKey)},${number},${tables()[table].range(key)})`;
  const ofLines = (key: string, row: number) => {
    const { columnWorkings } = tables();
    return `SUMIF(${columnWorkings.range('outcome')},${number(row)},${columnWorkings.range(key)})`;
  };
  const number = (row: number) => own('number', row);
  const quantityWords = (row: number) => `"outcome "&${number(row)}&" quantity"`;
  const inForce = (field: 'quantity' | 'duration') =>
    inForceColumns(context, tables, {
      entity: 'outcome',
      field,
      label: translator.fieldLabel('outcome', field),
      stage: 'outcomes',
      number,
      typed: (row) => map(field, row),
      id: (index) => steps[index]?.outcome ?? null,
    });
  const sharesStated = (row: number, of: 'counted' | 'unusable') => {
    const { columnFigures: figures } = tables();
    return `COUNTIFS(${figures.range('entity')},"outcome",${figures.range('target')},${number(row)},${figures.range('isShare')},1,${figures.range(of)},1)`;
  };
  const unusable = (words: string) => {
    const { columnFigures: figures } = tables();
    return `COUNTIFS(${figures.range('figure')},${words},${figures.range('unusable')},1)`;
  };
  const proxyWords = (row: number) => `"proxy "&${own('proxyNumber', row)}&" value"`;
  /** How many columns of the outcome's life have no discount factor: within the horizon, or by the sheet of columns. */
  const unknownFactors = (row: number, inUse: '0' | '1', end: string): string => {
    const { discountFactors: factors, columnWorkings } = tables();
    const plain = `COUNTIFS(${factors.range('table')},${own('schedule', row)},${factors.range('column')},">="&${own('start', row)},${factors.range('column')},"<"&${end},${factors.range('known')},0)`;
    const stated = `SUMIFS(${columnWorkings.range('factorMissing')},${columnWorkings.range('outcome')},${number(row)},${columnWorkings.range('inUse')},${inUse})`;
    return `IF(${own('byColumn', row)}=1,${stated},${plain})`;
  };
  const columns: TableColumn[] = [
    {
      key: 'line',
      heading: t('workbook/columns/line'),
      stage: 'outcomes',
      width: 6,
      role: 'calculation',
      align: 'right',
      format: '0',
      cell: (index, row) => ({ formula: map('line', row), value: index + 1 }),
    },
    column(
      'number',
      t('workbook/columns/number'),
      { stage: 'outcomes', width: 6 },
      (row) => `N(${map('outcome', row)})`,
    ),
    {
      key: 'description',
      heading: translator.fieldLabel('outcome', 'description'),
      stage: 'outcomes',
      width: 30,
      role: 'calculation',
      cell: (index, row) => ({ formula: `${map('description', row)}&""`, value: steps[index]?.description ?? '' }),
    },
    ...inForce('quantity'),
    column('fromIndicator', t('workbook/columns/fromIndicator'), { stage: 'outcomes' }, (row) =>
      by('outcomes', number(row), 'quantityIndicator'),
    ),
    ...inForce('duration'),
    column('proxyNumber', t('workbook/columns/proxyNumber'), { stage: 'outcomes' }, (row) => `N(${map('proxy', row)})`),
    flag('statedQuantity', (row) => {
      return `IF(${own('fromIndicator', row)}>0,0,COUNTIFS(${figuresOf(tables(), quantityWords(row))}))`;
    }),
    flag('inForce', (row) => `(${own('statedQuantity', row)}>0)*${by('outcomes', number(row), 'inForce')}`),
    flag('byColumn', (row) => {
      const proxy = `COUNTIFS(${figuresOf(tables(), proxyWords(row))})`;
      return `1*(${own('statedQuantity', row)}+${sharesStated(row, 'counted')}+${proxy}>0)`;
    }),
    flag('columnsUnusable', (row) => {
      const quantity = `(${own('fromIndicator', row)}=0)*${unusable(quantityWords(row))}`;
      return `${quantity}+${sharesStated(row, 'unusable')}+${unusable(proxyWords(row))}`;
    }),
    column('schedule', t('workbook/columns/schedule'), { stage: 'outcomes' }, (row) =>
      by('outcomes', number(row), 'discountSchedule'),
    ),
    flag('treated', (row) => `1*(${map('treatment', row)}=${lists.cell('outcome.treatment', 'valued')})`),
    flag('stakeholderCounts', (row) => by('stakeholders', `N(${map('stakeholder', row)})`, 'counts')),
    flag('setOk', (row) => `1*(${by('stakeholders', `N(${map('stakeholder', row)})`, lastStanding(context))}>=0)`),
    flag('quantityOk', (row) => {
      const typed = `1*OR(${own('statedQuantity', row)}>0,AND(${own(stateKey('quantity'), row)}=1,${own(usedKey('quantity'), row)}>=0))`;
      return `IF(${own('fromIndicator', row)}>0,${by('indicators', own('fromIndicator', row), 'usable')},${typed})`;
    }),
    flag('durationOk', (row) => {
      const used = own(usedKey('duration'), row);
      const state = own(stateKey('duration'), row);
      const there = `OR(${state}=1,AND(${own('inForce', row)}=1,${state}=0))`;
      return `1*AND(${there},${used}>=0,${used}<=${settingsCells.reading('mostColumns')})`;
    }),
    flag('proxyOk', (row) => by('proxies', own('proxyNumber', row), 'usable')),
    flag('sharesOk', (row) => `1*(${by('adjustments', number(row), 'unusable', 'outcome')}=0)`),
    flag('factorsOk', (row) => `1*(${by('factors', number(row), 'unusable', 'outcome')}=0)`),
    flag('columnsOk', (row) => {
      const { columnWorkings } = tables();
      const lines = `COUNTIF(${columnWorkings.range('outcome')},${number(row)})>0`;
      const units = `AND(${lines},${ofLines('unitMissing', row)}=0,MAX(${ofLines('seenHere', row)},${ofLines('fallback', row)})>0)`;
      return `1*AND(${own('columnsUnusable', row)}=0,OR(${own('byColumn', row)}=0,${units}))`;
    }),
    flag('discountOk', (row) => {
      const { referenceTables, discountFactors: factors } = tables();
      const sound = `SUMIF(${referenceTables.range('number')},${own('schedule', row)},${referenceTables.range('sound')})`;
      const lines = `COUNTIF(${factors.range('table')},${own('schedule', row)})>0`;
      const way = `OR(${own('schedule', row)}=0,AND(${sound}=1,${lines}))`;
      return `1*AND(${way},${own('unknownWithin', row)}=0)`;
    }),
    flag('include', (row) => `N(${map('include', row)})`),
    {
      ...flag('valued', (row) => {
        return `PRODUCT(${tables().workings.ownSpan('treated', 'include', row)})*${settingsCells.reading('settingsUsable')}`;
      }),
      total: steps.reduce((sum, { valued }) => sum + valued, 0),
      format: '0',
    },
    {
      ...flag('counted', (row) => {
        const standing = by('stakeholders', `N(${map('stakeholder', row)})`, lastStanding(context));
        return `${own('valued', row)}*(${standing}=1)`;
      }),
      total: steps.reduce((sum, { counted }) => sum + counted, 0),
      format: '0',
    },
    column('quantity', translator.fieldLabel('outcome', 'quantity'), { width: 12, format: '#,##0.00' }, (row) => {
      const found = `IF(${own('fromIndicator', row)}>0,${by('indicators', own('fromIndicator', row), 'quantity')},${own(usedKey('quantity'), row)})`;
      return `${found}*${settingsCells.multiplier('quantities')}`;
    }),
    flag('proxyHasValue', (row) => `1*(${by('proxies', own('proxyNumber', row), stateKey('value'))}=1)`),
    column('proxyPriceFactor', t('workbook/prices/priceFactor'), { format: '#,##0.00####' }, (row) =>
      by('proxies', own('proxyNumber', row), 'priceFactor'),
    ),
    money('proxyValue', (row) => {
      const value = by('proxies', own('proxyNumber', row), usedKey('value'));
      return `${value}*${own('proxyPriceFactor', row)}*${settingsCells.multiplier('proxies')}`;
    }),
    column(
      'sign',
      t('workbook/columns/sign'),
      { width: 7 },
      (row) => `1-2*(${map('negative', row)}=${lists.cell(FLAG_LIST, 'yes')})`,
    ),
    {
      ...money('gross', (row) => {
        const year = `${own('sign', row)}*${own('quantity', row)}*${own('proxyValue', row)}`;
        return `${own('valued', row)}*IF(${own('byColumn', row)}=1,${ofLines('yearGross', row)},${year})`;
      }),
      total: context.results.yearlyGross,
      totalWhere: 'inYear',
    },
    column(
      'multiplier',
      t('workbook/columns/multiplier'),
      { stage: 'adjustments', width: 11, format: '#,##0.00####' },
      (row) => factorProduct(tables(), 'outcome', number(row), 'runningAbove'),
    ),
    ...shares.map(
      (share): TableColumn => ({
        key: share,
        mark: share,
        heading: translator.fieldLabel('outcome', share),
        stage: 'adjustments',
        width: 11.5,
        role: 'calculation',
        align: 'right',
        format: '0.00%',
        cell: (index, row) => {
          const { adjustments, workings } = tables();
          return {
            formula: `SUMIFS(${adjustments.range('used')},${adjustments.range('outcome')},${number(row)},${adjustments.range('field')},${workings.letters(share)}$6)`,
            value: steps[index]?.shares[share] ?? 0,
          };
        },
      }),
    ),
    column('kept', t('workbook/columns/factors'), { stage: 'adjustments', width: 11, format: '#,##0.00####' }, (row) =>
      factorProduct(tables(), 'outcome', number(row), 'runningOthers'),
    ),
    {
      ...money('impact', (row) => {
        const kept = ['deadweight', 'displacement', 'attribution'].map((share) => `(1-${own(share, row)})`).join('*');
        const year = `${own('gross', row)}*${own('multiplier', row)}*${kept}*${own('kept', row)}`;
        return `IF(${own('byColumn', row)}=1,${own('valued', row)}*${ofLines('yearImpact', row)},${year})`;
      }),
      total: context.results.yearlyImpact,
      totalWhere: 'inYear',
    },
    flag('once', (row) => by('proxies', own('proxyNumber', row), 'once')),
    column('start', t('workbook/columns/startColumn'), {}, (row) => {
      const during = `${own('startsAfter', row)}*${settingsCells.reading('activityColumns')}`;
      return `IF(${by('outcomes', number(row), 'startTyped')}=1,${by('outcomes', number(row), 'startColumn')},${during})`;
    }),
    flag('startsAfter', (row) => `1*(${map('start', row)}=${lists.cell('outcome.start', 'after')})`),
    column('late', t('workbook/columns/lateStart'), {}, (row) => {
      const activity = settingsCells.reading('activityColumns');
      return `IF(${activity}>0,1*(${own('start', row)}>=${activity}),${own('startsAfter', row)})`;
    }),
    flag('countsAfter', (row) => by('outcomes', number(row), 'countsAfter')),
    column('yearsOfValue', t('workbook/columns/yearsOfValue'), { format: '0.0#####' }, (row) => {
      const added = `${own('countsAfter', row)}*MAX(0,${settingsCells.reading('activityColumns')}-${own('start', row)})`;
      return `IF(${own('once', row)}=1,1,${own(usedKey('duration'), row)}+${added})`;
    }),
    column('yearsCounted', t('workbook/columns/yearsCounted'), { format: '0.0#####' }, (row) => {
      const years = own('yearsOfValue', row);
      // Programs differ on INT below 0, so the whole years are rounded up from above it.
      return `IF(${settingsCells.reading('roundUp')}=1,INT(${years})+(${years}>INT(${years})),${years})`;
    }),
    column('lastColumn', t('workbook/columns/lastColumn'), { format: '0.0#####' }, (row) => {
      return `${own('start', row)}+${own('yearsCounted', row)}`;
    }),
    column('unknownWithin', t('workbook/columns/unknownWithin'), {}, (row) =>
      unknownFactors(row, '1', `MIN(${own('lastColumn', row)},${settingsCells.reading('horizon')})`),
    ),
    column('beyondUnknown', t('workbook/columns/beyondUnknown'), {}, (row) => {
      const all = unknownFactors(row, '0', own('lastColumn', row));
      return `${all}-(1-${own('byColumn', row)})*${own('unknownWithin', row)}`;
    }),
    column('weights', t('workbook/columns/weights'), { format: '0.0#####' }, (row) => {
      const within = `MIN(${own('yearsCounted', row)},${settingsCells.reading('horizon')}-${own('start', row)})`;
      return `(1-${own('byColumn', row)})*MAX(0,${within})`;
    }),
    flag('inYear', (row) => {
      const { columnWorkings } = tables();
      const lines = `SUMIFS(${columnWorkings.range('live')},${columnWorkings.range('outcome')},${number(row)},${columnWorkings.range('inUse')},1)`;
      return `${own('counted', row)}*(IF(${own('byColumn', row)}=1,${lines},${own('weights', row)})>0)`;
    }),
    money('firstValue', (row) => {
      const atOnce = `(1-${own('once', row)})*${own('late', row)}*${settingsCells.reading('dropOffFirst')}`;
      return `(1-${own('byColumn', row)})*${own('impact', row)}*(1-${atOnce}*${own('dropOff', row)})`;
    }),
    column('keeps', t('workbook/columns/keeps'), { format: '0.00%' }, (row) => `1-${own('dropOff', row)}`),
    {
      key: 'problems',
      heading: t('workbook/columns/problems'),
      stage: 'outcomes',
      width: 60,
      role: 'text',
      cell: (index) => ({ value: steps[index]?.problems === '' ? null : (steps[index]?.problems ?? null) }),
    },
  ];
  return new Table(
    {
      key: 'workings',
      name: context.sheetName('workings'),
      purpose: t('workbook/purposes/workings'),
      stage: 'value',
      lines: numbers.lines.length,
      frozenColumns: 3,
      pagesWide: 3,
      totalLabelIn: 'description',
      highlights: (table) => [
        {
          range: `${table.localRange('treated').split(':')[0]}:${table.localRange('valued').split(':')[1]}`,
          kind: 'switched-off',
          fails: `AND(${table.own('number', table.firstRow)}>0,${table.letters('treated')}${table.firstRow}=0)`,
        },
      ],
    },
    columns,
  );
}

type KeyOfColumns =
  | 'statedQuantity'
  | 'inForce'
  | 'byColumn'
  | 'columnsUnusable'
  | 'treated'
  | 'stakeholderCounts'
  | 'setOk'
  | 'quantityOk'
  | 'durationOk'
  | 'proxyOk'
  | 'sharesOk'
  | 'factorsOk'
  | 'columnsOk'
  | 'discountOk'
  | 'include'
  | 'valued'
  | 'counted'
  | 'proxyHasValue'
  | 'proxyValue'
  | 'gross'
  | 'impact'
  | 'once'
  | 'startsAfter'
  | 'inYear'
  | 'countsAfter'
  | 'firstValue';
