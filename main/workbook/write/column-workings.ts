/** Outcomes with figures by column, worked out a line for each column of each lifetime. */
import { figuresOf } from './column-figures.ts';
import { type ColumnStep, columnSteps } from './column-steps.ts';
import type { WriteContext } from './context.ts';
import { nameColumn } from './field-cells.ts';
import { reference } from './outcome-steps.ts';
import { type Share, shares } from './settings-cells.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

type NumberKey = { [K in keyof ColumnStep]: ColumnStep[K] extends number ? K : never }[keyof ColumnStep];

export function columnWorkingsTable(context: WriteContext, tables: () => Tables): Table {
  const { translator, settingsCells, formats } = context;
  const { t } = translator;
  const steps = columnSteps(context);
  const own = (key: string, row: number) => tables().columnWorkings.own(key, row);
  /** A figure of the outcome that the line belongs to. */
  const ofOutcome = (row: number, key: string) => {
    const { workings } = tables();
    return `SUMIF(${workings.range('number')},${own('outcome', row)},${workings.range(key)})`;
  };
  const stated = (words: string, column: string) => {
    return `${figuresOf(tables(), words)},${tables().columnFigures.range('column')},${column}`;
  };
  const figures = (key: string) => tables().columnFigures.range(key);
  const outcomeWords = (row: number, field: string) => `"outcome "&${own('outcome', row)}&" ${field}"`;
  const proxyWords = (row: number) => `"proxy "&${own('proxy', row)}&" value"`;
  const sameAsAbove = (row: number) => `(${own('outcome', row)}=${own('outcome', row - 1)})`;
  const structure = (key: 'cohort' | 'step' | 'counts', width = 9): TableColumn => ({
    key,
    heading: t(`workbook/columnWorkings/${key}`),
    stage: 'outcomes',
    width,
    role: 'structure',
    align: 'right',
    format: '0',
    cell: (index) => ({ value: steps[index]?.[key] ?? null }),
  });
  const plain = (
    key: string,
    heading: string,
    format: string,
    value: (step: ColumnStep) => number,
    formula: (row: number) => string,
    stage: TableColumn['stage'] = 'value',
  ): TableColumn => ({
    key,
    heading,
    stage,
    width: format === formats.money ? 14 : 10,
    role: 'calculation',
    align: 'right',
    format,
    cell: (index, row) => ({ formula: formula(row), value: steps[index] === undefined ? 0 : value(steps[index]) }),
  });
  const number = (key: NumberKey & Heading, format: string, formula: (row: number) => string): TableColumn =>
    plain(key, t(`workbook/columnWorkings/${key}`), format, (step) => step[key], formula);
  const share = (name: Share): TableColumn =>
    plain(
      name,
      translator.fieldLabel('outcome', name),
      '0.00%',
      (step) => step.shares[name],
      (row) => {
        const where = stated(outcomeWords(row, name), own('shareColumn', row));
        return `IF(COUNTIFS(${where})=0,${ofOutcome(row, name)},SUMIFS(${figures('tried')},${where}))`;
      },
      'adjustments',
    );
  const level = (
    key:
      | 'levelGross'
      | 'levelMultiplied'
      | 'levelDeadweight'
      | 'levelDisplacement'
      | 'levelAttribution'
      | 'levelFactors',
    of: NumberKey,
  ) =>
    plain(
      key,
      t(`workbook/columnWorkings/${key}`),
      formats.money,
      (step) => step.frame.valued * step.inUse * step.weight * step[of],
      (row) => `${own('valuedLine', row)}*${own('inUse', row)}*${own('weight', row)}*${own(of, row)}`,
    );
  const money = formats.money;
  const four = '0.00####';
  const lives = new Map<string, number>();
  for (const { frame, live } of steps) lives.set(frame.outcome, (lives.get(frame.outcome) ?? 0) + live);
  const fallback = (step: ColumnStep) => (lives.get(step.frame.outcome) === 0 && reference(step) ? 1 : 0);
  return new Table(
    {
      key: 'columnWorkings',
      name: context.sheetName('columnWorkings'),
      purpose: t('workbook/purposes/columnWorkings'),
      stage: 'value',
      lines: steps.length,
      frozenColumns: 3,
      pagesWide: 3,
    },
    [
      {
        key: 'outcome',
        heading: t('workbook/columns/number'),
        stage: 'outcomes',
        width: 6,
        role: 'structure',
        align: 'right',
        format: '0',
        cell: (index) => ({ value: steps[index]?.frame.number ?? null }),
      },
      nameColumn(
        context,
        tables,
        'outcomeName',
        translator.fieldLabel('outcome', 'description'),
        'outcomes',
        'outcome',
        {
          number: (row) => own('outcome', row),
          id: (index) => steps[index]?.frame.outcome ?? null,
        },
      ),
      structure('cohort', 11),
      structure('step'),
      structure('counts'),
      number('isCohort', '0', (row) => `1*ISNUMBER(${own('cohort', row)})`),
      plain(
        'proxy',
        t('workbook/columns/proxyNumber'),
        '0',
        (step) => step.frame.proxyNumber,
        (row) => ofOutcome(row, 'proxyNumber'),
      ),
      plain(
        'inForceLine',
        t('workbook/columns/inForce'),
        '0',
        (step) => step.frame.inForce,
        (row) => ofOutcome(row, 'inForce'),
      ),
      plain(
        'onceLine',
        t('workbook/columns/once'),
        '0',
        (step) => step.frame.once,
        (row) => ofOutcome(row, 'once'),
      ),
      plain(
        'valuedLine',
        t('workbook/columns/valued'),
        '0',
        (step) => step.frame.valued,
        (row) => ofOutcome(row, 'valued'),
      ),
      number('start', '0', (row) => {
        return `IF(${own('isCohort', row)}*${own('counts', row)}=1,N(${own('cohort', row)}),${ofOutcome(row, 'start')})`;
      }),
      number('column', '0', (row) => `${own('start', row)}+${own('step', row)}`),
      number('shareColumn', '0', (row) => `IF(${own('isCohort', row)}=1,${own('start', row)},${own('column', row)})`),
      number('inUse', '0', (row) => `1*(${own('column', row)}<${settingsCells.reading('horizon')})`),
      plain(
        'quantity',
        translator.fieldLabel('outcome', 'quantity'),
        '#,##0.00',
        (step) => step.quantity,
        (row) => {
          const where = stated(outcomeWords(row, 'quantity'), own('cohort', row));
          const counted = `SUMIFS(${figures('valueUsed')},${where})*${settingsCells.multiplier('quantities')}`;
          return `IF(${own('isCohort', row)}=1,${counted},${ofOutcome(row, 'quantity')})`;
        },
      ),
      number('unitStated', '0', (row) => `COUNTIFS(${stated(proxyWords(row), own('column', row))})`),
      number('unitKnown', '0', (row) => `1*(${own('unitStated', row)}+${ofOutcome(row, 'proxyHasValue')}>0)`),
      number('unitValue', money, (row) => {
        const worth = `SUMIFS(${figures('valueUsed')},${stated(proxyWords(row), own('column', row))})*${ofOutcome(row, 'proxyPriceFactor')}`;
        return `IF(${own('unitStated', row)}>0,${worth}*${settingsCells.multiplier('proxies')},${ofOutcome(row, 'proxyValue')})`;
      }),
      ...shares.map(share),
      number('years', four, (row) => {
        const added = `${ofOutcome(row, 'countsAfter')}*MAX(0,${settingsCells.reading('activityColumns')}-${own('start', row)})`;
        return `IF(${own('isCohort', row)}=1,${ofOutcome(row, 'durationUsed')}+${added},${ofOutcome(row, 'yearsOfValue')})`;
      }),
      number('yearsUsed', four, (row) => {
        const years = own('years', row);
        const part = `(${years}-INT(${years}))`;
        const rounded = `${years}+${settingsCells.reading('roundUp')}*((${part}>0)-${part})`;
        return `IF(${own('onceLine', row)}+${own('inForceLine', row)}>0,1,${rounded})`;
      }),
      number('present', '0', (row) => {
        const there = `COUNTIFS(${stated(outcomeWords(row, 'quantity'), own('cohort', row))})`;
        return `IF(${own('isCohort', row)}=1,${there},1*(${ofOutcome(row, 'statedQuantity')}=0))`;
      }),
      number('notFirst', '0', (row) => {
        const { columnWorkings: table } = tables();
        const above0 = `${table.localRange('outcome')},${own('outcome', row)},${table.localRange('quantity')},">0"`;
        const earlier = `COUNTIFS(${above0},${table.localRange('cohort')},"<"&${own('cohort', row)})`;
        const other = `(${own('quantity', row)}=0)*(COUNTIFS(${above0})+${sameAsAbove(row)})`;
        return `1*(${earlier}+${other}>0)`;
      }),
      number('weight', four, (row) => {
        const within = `MAX(0,MIN(1,${own('yearsUsed', row)}-${own('step', row)}))`;
        const onlyFirst = `(1-${own('inForceLine', row)}*${own('onceLine', row)}*${own('notFirst', row)})`;
        return `${own('counts', row)}*${own('present', row)}*${within}*${onlyFirst}`;
      }),
      number('late', '0', (row) => {
        const activity = settingsCells.reading('activityColumns');
        const cohort = `(${activity}>0)*(${own('start', row)}>=${activity})+(${activity}=0)*${ofOutcome(row, 'startsAfter')}`;
        return `IF(${own('isCohort', row)}=1,${cohort},${ofOutcome(row, 'late')})`;
      }),
      number('retained', four, (row) => {
        const atOnce = `${own('late', row)}*${settingsCells.reading('dropOffFirst')}*(1-${own('onceLine', row)})*(1-${own('inForceLine', row)})`;
        return `IF(${own('step', row)}=0,1-${atOnce}*${own('dropOff', row)},${own('retained', row - 1)}*(1-${own('dropOff', row)}))`;
      }),
      number('gross', money, (row) => `${ofOutcome(row, 'sign')}*${own('quantity', row)}*${own('unitValue', row)}`),
      number('multiplied', money, (row) => `${own('gross', row)}*${ofOutcome(row, 'multiplier')}`),
      number('afterDeadweight', money, (row) => `${own('multiplied', row)}*(1-${own('deadweight', row)})`),
      number('afterDisplacement', money, (row) => `${own('afterDeadweight', row)}*(1-${own('displacement', row)})`),
      number('afterAttribution', money, (row) => `${own('afterDisplacement', row)}*(1-${own('attribution', row)})`),
      number('impact', money, (row) => `${own('afterAttribution', row)}*${ofOutcome(row, 'kept')}`),
      number('live', '0', (row) => `1*(${own('weight', row)}>0)`),
      number('seen', '0', (row) => {
        return `${sameAsAbove(row)}*N(${own('seen', row - 1)})+${own('live', row)}*${own('unitKnown', row)}`;
      }),
      number('first', '0', (row) => `${own('live', row)}*${own('unitKnown', row)}*(${own('seen', row)}=1)`),
      plain(
        'seenHere',
        t('workbook/columnWorkings/seenHere'),
        '0',
        (step) => step.live * step.unitKnown,
        (row) => {
          return `${own('live', row)}*${own('unitKnown', row)}`;
        },
      ),
      plain(
        'fallback',
        t('workbook/columnWorkings/fallback'),
        '0',
        (step) => fallback(step) * step.unitKnown,
        (row) => {
          const { columnWorkings: table } = tables();
          const none = `(SUMIF(${table.localRange('outcome')},${own('outcome', row)},${table.localRange('live')})=0)`;
          const shows = `MAX(1-${own('counts', row)},(1-${own('isCohort', row)})*(${own('step', row)}=0))`;
          return `${none}*${shows}*${own('unitKnown', row)}`;
        },
      ),
      number('unitMissing', '0', (row) => `${own('live', row)}*${own('inUse', row)}*(1-${own('unitKnown', row)})`),
      plain(
        'factorMissing',
        t('workbook/columnWorkings/factorMissing'),
        '0',
        (step) => step.factorMissing,
        (row) => {
          const { discountFactors: factors } = tables();
          const known = `SUMIFS(${factors.range('known')},${factors.range('table')},${ofOutcome(row, 'schedule')},${factors.range('column')},${own('column', row)})`;
          return `${own('live', row)}*(1-${known})`;
        },
      ),
      plain(
        'yearGross',
        t('workbook/columns/gross'),
        money,
        (step) => (step.first + fallback(step) * step.unitKnown) * step.gross,
        (row) => {
          return `(${own('first', row)}+${own('fallback', row)})*${own('gross', row)}`;
        },
      ),
      plain(
        'yearImpact',
        t('workbook/columns/impact'),
        money,
        (step) => (step.first + fallback(step) * step.unitKnown) * step.impact,
        (row) => {
          return `(${own('first', row)}+${own('fallback', row)})*${own('impact', row)}`;
        },
      ),
      number('value', money, (row) => {
        return `${own('valuedLine', row)}*${own('impact', row)}*${own('weight', row)}*${own('retained', row)}`;
      }),
      level('levelGross', 'gross'),
      level('levelMultiplied', 'multiplied'),
      level('levelDeadweight', 'afterDeadweight'),
      level('levelDisplacement', 'afterDisplacement'),
      level('levelAttribution', 'afterAttribution'),
      level('levelFactors', 'impact'),
      number('short', '0', (row) => {
        const last = `N(${own('step', row + 1)})=0`;
        return `1*AND(${own('counts', row)}=1,${last},${own('yearsUsed', row)}>${own('step', row)}+1)`;
      }),
    ],
  );
}

type Heading =
  | 'isCohort'
  | 'start'
  | 'column'
  | 'shareColumn'
  | 'inUse'
  | 'unitStated'
  | 'unitKnown'
  | 'unitValue'
  | 'years'
  | 'yearsUsed'
  | 'present'
  | 'notFirst'
  | 'weight'
  | 'late'
  | 'retained'
  | 'gross'
  | 'multiplied'
  | 'afterDeadweight'
  | 'afterDisplacement'
  | 'afterAttribution'
  | 'impact'
  | 'live'
  | 'seen'
  | 'first'
  | 'unitMissing'
  | 'value'
  | 'short';
