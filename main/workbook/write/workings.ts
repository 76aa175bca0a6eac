/** Each outcome step by step: the tests that it must pass to count, the figures used, and one year's impact. */
import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { factorProduct } from './factors.ts';
import { inForceColumns, stateKey, usedKey } from './figure-formulas.ts';
import { shares } from './settings-cells.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';
import type { OutcomeSteps } from './workings-values.ts';

type NumberStep = { [K in keyof OutcomeSteps]: OutcomeSteps[K] extends number ? K : never }[keyof OutcomeSteps];

export function workingsTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, lists, formats, settingsCells, numbers } = context;
  const own = (key: string, row: number) => tables().workings.own(key, row);
  const map = (key: string, row: number) => tables().map.there(key, row);
  const word = (key: Parameters<typeof heading>[0]) => heading(key);
  function heading(
    key:
      | 'line'
      | 'number'
      | 'treated'
      | 'stakeholderCounts'
      | 'fromIndicator'
      | 'quantityOk'
      | 'durationOk'
      | 'proxyOk'
      | 'sharesOk'
      | 'factorsOk'
      | 'otherOk'
      | 'included'
      | 'valued'
      | 'sign'
      | 'gross'
      | 'impact'
      | 'once'
      | 'lateStart'
      | 'startColumn'
      | 'yearsOfValue'
      | 'yearsCounted'
      | 'lastColumn'
      | 'firstValue'
      | 'keeps'
      | 'factors'
      | 'proxyValue',
  ): string {
    return translator.t(`workbook/columns/${key}`);
  }
  const column = (
    key: NumberStep,
    text: string,
    stage: TableColumn['stage'],
    look: { readonly width?: number; readonly format?: string; readonly center?: boolean; readonly mark?: string },
    formula: (row: number) => string,
  ): TableColumn => ({
    key,
    mark: look.mark,
    heading: text,
    stage,
    width: look.width ?? 10,
    role: 'calculation',
    align: look.center === true ? 'center' : 'right',
    format: look.format ?? '0',
    cell: (index, row) => ({ formula: formula(row), value: steps[index]?.[key] ?? 0 }),
  });
  const test = (key: NumberStep, text: string, formula: (row: number) => string) =>
    column(key, text, 'outcomes', { center: true, width: 9.5 }, formula);
  const money = (key: NumberStep, text: string, formula: (row: number) => string): TableColumn => ({
    ...column(key, text, 'value', { width: 15, format: formats.money }, formula),
    total: key === 'gross' || key === 'impact' ? steps.reduce((sum, each) => sum + each[key], 0) : undefined,
  });
  /** A figure of the outcome, proxy or indicator that the line names, by its No. */
  const by = (table: keyof Tables, number: string, key: string, numberKey = 'number') =>
    `SUMIF(${tables()[table].range(numberKey)},${number},${tables()[table].range(key)})`;
  const number = (row: number) => own('number', row);
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
  const columns: TableColumn[] = [
    {
      key: 'line',
      heading: heading('line'),
      stage: 'outcomes',
      width: 6,
      role: 'calculation',
      align: 'right',
      format: '0',
      cell: (index, row) => ({ formula: map('line', row), value: index + 1 }),
    },
    column('number', heading('number'), 'outcomes', { width: 6 }, (row) => `N(${map('outcome', row)})`),
    {
      key: 'description',
      heading: translator.fieldLabel('outcome', 'description'),
      stage: 'outcomes',
      width: 30,
      role: 'calculation',
      cell: (index, row) => ({ formula: `${map('description', row)}&""`, value: steps[index]?.description ?? '' }),
    },
    ...inForce('quantity'),
    column('fromIndicator', word('fromIndicator'), 'outcomes', {}, (row) =>
      by('outcomes', number(row), 'quantityIndicator'),
    ),
    ...inForce('duration'),
    test(
      'treated',
      word('treated'),
      (row) => `1*(${map('treatment', row)}=${lists.cell('outcome.treatment', 'valued')})`,
    ),
    test('stakeholderCounts', word('stakeholderCounts'), (row) =>
      by('stakeholders', `N(${map('stakeholder', row)})`, 'counts'),
    ),
    test('quantityOk', word('quantityOk'), (row) => {
      const typed = `1*AND(${own(stateKey('quantity'), row)}=1,${own(usedKey('quantity'), row)}>=0)`;
      return `IF(${own('fromIndicator', row)}>0,${by('indicators', own('fromIndicator', row), 'usable')},${typed})`;
    }),
    test('durationOk', word('durationOk'), (row) => {
      const used = own(usedKey('duration'), row);
      return `1*AND(${own(stateKey('duration'), row)}=1,${used}>=0,${used}<=${settingsCells.reading('mostColumns')})`;
    }),
    test('proxyOk', word('proxyOk'), (row) => by('proxies', `N(${map('proxy', row)})`, 'usable')),
    test('sharesOk', word('sharesOk'), (row) => `1*(${by('adjustments', number(row), 'unusable', 'outcome')}=0)`),
    test('factorsOk', word('factorsOk'), (row) => `1*(${by('factors', number(row), 'unusable', 'outcome')}=0)`),
    test('otherOk', word('otherOk'), (row) => `1*(${by('outcomes', number(row), 'notCalculated')}=0)`),
    test('include', word('included'), (row) => `N(${map('include', row)})`),
    {
      ...test('valued', word('valued'), (row) => {
        return `PRODUCT(${tables().workings.ownSpan('treated', 'include', row)})*${settingsCells.reading('settingsUsable')}`;
      }),
      total: steps.reduce((sum, { valued }) => sum + valued, 0),
      format: '0',
    },
    column(
      'quantity',
      translator.fieldLabel('outcome', 'quantity'),
      'value',
      { width: 12, format: '#,##0.00' },
      (row) => {
        const found = `IF(${own('fromIndicator', row)}>0,${by('indicators', own('fromIndicator', row), 'quantity')},${own(usedKey('quantity'), row)})`;
        return `${found}*${settingsCells.multiplier('quantities')}`;
      },
    ),
    money('proxyValue', word('proxyValue'), (row) => {
      return `${by('proxies', `N(${map('proxy', row)})`, usedKey('value'))}*${settingsCells.multiplier('proxies')}`;
    }),
    column(
      'sign',
      word('sign'),
      'value',
      { width: 7 },
      (row) => `1-2*(${map('negative', row)}=${lists.cell(FLAG_LIST, 'yes')})`,
    ),
    money('gross', word('gross'), (row) => {
      return `${own('valued', row)}*${own('sign', row)}*${own('quantity', row)}*${own('proxyValue', row)}`;
    }),
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
    column('factors', word('factors'), 'adjustments', { width: 11, format: '#,##0.00####' }, (row) =>
      factorProduct(tables(), 'outcome', number(row)),
    ),
    money('impact', word('impact'), (row) => {
      const kept = ['deadweight', 'displacement', 'attribution'].map((share) => `(1-${own(share, row)})`).join('*');
      return `${own('gross', row)}*${kept}*${own('factors', row)}`;
    }),
    column('once', word('once'), 'value', { center: true }, (row) => by('proxies', `N(${map('proxy', row)})`, 'once')),
    column('start', word('startColumn'), 'value', {}, (row) => {
      const during = `(${map('start', row)}=${lists.cell('outcome.start', 'after')})*${settingsCells.reading('activityColumns')}`;
      return `IF(${by('outcomes', number(row), 'startTyped')}=1,${by('outcomes', number(row), 'startColumn')},${during})`;
    }),
    column('late', word('lateStart'), 'value', { center: true }, (row) => {
      const activity = settingsCells.reading('activityColumns');
      const named = `1*AND(${activity}>0,${own('start', row)}>=${activity})`;
      return `IF(${by('outcomes', number(row), 'startTyped')}=1,${named},1*(${map('start', row)}=${lists.cell('outcome.start', 'after')}))`;
    }),
    column('yearsOfValue', word('yearsOfValue'), 'value', { format: '0.0#####' }, (row) => {
      const added = `${by('outcomes', number(row), 'countsAfter')}*MAX(0,${settingsCells.reading('activityColumns')}-${own('start', row)})`;
      return `IF(${own('once', row)}=1,1,${own(usedKey('duration'), row)}+${added})`;
    }),
    column('yearsCounted', word('yearsCounted'), 'value', { format: '0.0#####' }, (row) => {
      const years = own('yearsOfValue', row);
      // Programs differ on INT below 0, so the whole years are rounded up from above it.
      return `IF(${settingsCells.reading('roundUp')}=1,INT(${years})+(${years}>INT(${years})),${years})`;
    }),
    column(
      'lastColumn',
      word('lastColumn'),
      'value',
      { format: '0.0#####' },
      (row) => `${own('start', row)}+${own('yearsCounted', row)}`,
    ),
    money('firstValue', word('firstValue'), (row) => {
      const atOnce = `(1-${own('once', row)})*${own('late', row)}*${settingsCells.reading('dropOffFirst')}`;
      return `${own('impact', row)}*(1-${atOnce}*${own('dropOff', row)})`;
    }),
    column('keeps', word('keeps'), 'value', { format: '0.00%' }, (row) => `1-${own('dropOff', row)}`),
  ];
  return new Table(
    {
      key: 'workings',
      name: context.sheetName('workings'),
      purpose: translator.t('workbook/purposes/workings'),
      stage: 'value',
      lines: numbers.lines.length,
      frozenColumns: 3,
      pagesWide: 2,
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
