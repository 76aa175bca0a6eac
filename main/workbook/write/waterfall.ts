/** From gross value to present value, step by step, for each outcome: what the waterfall of the results adds up. */
import type { WriteContext } from './context.ts';
import { LEVELS, type OutcomeSteps } from './outcome-steps.ts';
import { shares } from './settings-cells.ts';
import { Table, type TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

export function waterfallTable(context: WriteContext, tables: () => Tables, steps: readonly OutcomeSteps[]): Table {
  const { translator, formats, numbers, results } = context;
  const { t } = translator;
  const own = (key: string, row: number) => tables().waterfall.own(key, row);
  const workings = (key: string, row: number) => tables().workings.there(key, row);
  const stated = (row: number, key: string) => {
    const { columnWorkings } = tables();
    return `SUMIF(${columnWorkings.range('outcome')},${own('number', row)},${columnWorkings.range(key)})`;
  };
  const either = (row: number, ofColumns: string, plain: string) =>
    `IF(${workings('byColumn', row)}=1,${stated(row, ofColumns)},${plain})`;
  const years = (row: number, key: string) =>
    tables().years.there(key, row - tables().waterfall.firstRow + tables().years.firstRow);
  const worth = (row: number, key: string) =>
    tables().presentValues.there(key, row - tables().waterfall.firstRow + tables().presentValues.firstRow);
  const shareOf = (share: string, row: number) => `(1-${workings(share, row)})`;
  const kept = (howMany: number, row: number) =>
    shares
      .slice(0, howMany)
      .map((share) => `*${shareOf(share, row)}`)
      .join('');
  const multiplied = (row: number) => `${own('gross', row)}*${workings('multiplier', row)}`;
  const formulas: { readonly [L in (typeof LEVELS)[number]]: (row: number) => string } = {
    gross: (row) => either(row, 'levelGross', `${workings('gross', row)}*${workings('weights', row)}`),
    multiplied: (row) => either(row, 'levelMultiplied', multiplied(row)),
    afterDeadweight: (row) => either(row, 'levelDeadweight', `${own('multiplied', row)}${kept(1, row)}`),
    afterDisplacement: (row) =>
      either(row, 'levelDisplacement', `${own('afterDeadweight', row)}*${shareOf('displacement', row)}`),
    afterAttribution: (row) =>
      either(row, 'levelAttribution', `${own('afterDisplacement', row)}*${shareOf('attribution', row)}`),
    afterFactors: (row) => either(row, 'levelFactors', `${own('afterAttribution', row)}*${workings('kept', row)}`),
    afterDropOff: (row) => years(row, 'total'),
    presentValue: (row) => worth(row, 'presentValue'),
  };
  const flag = (key: 'number' | 'counted' | 'proxyNumber', heading: string): TableColumn => ({
    key,
    heading,
    stage: 'outcomes',
    width: 8,
    role: 'calculation',
    align: 'right',
    format: '0',
    cell: (index, row) => ({ formula: workings(key, row), value: steps[index]?.[key] ?? 0 }),
  });
  const links = (key: 'outputs' | 'tags', sheet: 'outcomeOutputs' | 'outcomeTags'): TableColumn => ({
    key,
    heading: t(`workbook/sheets/${sheet}`),
    stage: 'outcomes',
    width: 9,
    role: 'calculation',
    align: 'right',
    format: '0',
    cell: (index, row) => {
      const entity = sheet === 'outcomeOutputs' ? 'outcomeOutput' : 'outcomeTag';
      const id = steps[index]?.outcome ?? null;
      const linked = [...context.project[entity].values()].filter(({ outcome }) => outcome === id).length;
      return { formula: `COUNTIF(${tables()[sheet].range('outcome')},${own('number', row)})`, value: linked };
    },
  });
  const proxyText = (key: 'agency' | 'kind'): TableColumn => ({
    key,
    heading: translator.fieldLabel('proxy', key),
    stage: 'value',
    width: 20,
    role: 'calculation',
    cell: (index, row) => {
      const { proxies } = tables();
      const id = steps[index]?.outcome ?? null;
      const proxy = context.project.proxy.get((id === null ? null : context.project.outcome.get(id)?.proxy) ?? '');
      const value =
        key === 'agency' ? proxy?.agency : proxy?.kind == null ? null : context.lists.label('proxy.kind', proxy.kind);
      const found = `MATCH(${own('proxyNumber', row)},${proxies.range('number')},0)`;
      return {
        formula: `IF(COUNTIF(${proxies.range('number')},${own('proxyNumber', row)})=0,"",INDEX(${proxies.range(key)},${found})&"")`,
        value: value ?? '',
      };
    },
  });
  return new Table(
    {
      key: 'waterfall',
      name: context.sheetName('waterfall'),
      purpose: t('workbook/purposes/waterfall'),
      stage: 'value',
      lines: numbers.lines.length,
      frozenColumns: 3,
      pagesWide: 2,
      totalLabelIn: 'description',
    },
    [
      {
        key: 'line',
        heading: t('workbook/columns/line'),
        stage: 'outcomes',
        width: 6,
        role: 'calculation',
        align: 'right',
        format: '0',
        cell: (index, row) => ({ formula: workings('line', row), value: index + 1 }),
      },
      flag('number', t('workbook/columns/number')),
      {
        key: 'description',
        heading: translator.fieldLabel('outcome', 'description'),
        stage: 'outcomes',
        width: 30,
        role: 'calculation',
        cell: (index, row) => ({ formula: workings('description', row), value: steps[index]?.description ?? '' }),
      },
      flag('counted', t('workbook/columns/counted')),
      ...LEVELS.map(
        (level, place): TableColumn => ({
          key: level,
          heading: t(`workbook/waterfall/${level}`),
          stage: 'value',
          width: 16,
          role: 'calculation',
          align: 'right',
          format: formats.money,
          total: results.waterfall[level],
          totalWhere: 'counted',
          cell: (index, row) => ({ formula: formulas[level](row), value: steps[index]?.levels[place] ?? 0 }),
        }),
      ),
      {
        key: 'addedByMultipliers',
        heading: t('workbook/waterfall/addedByMultipliers'),
        stage: 'value',
        width: 16,
        role: 'calculation',
        align: 'right',
        format: formats.money,
        total: steps.reduce((sum, step) => sum + step.counted * step.addedByMultipliers, 0),
        totalWhere: 'counted',
        cell: (index, row) => ({
          formula: `${own('presentValue', row)}-${own('presentValue', row)}/${workings('multiplier', row)}`,
          value: steps[index]?.addedByMultipliers ?? 0,
        }),
      },
      {
        key: 'hasMultiplier',
        heading: t('workbook/waterfall/hasMultiplier'),
        stage: 'value',
        width: 10,
        role: 'calculation',
        align: 'right',
        format: '0',
        total: steps.reduce((sum, step) => sum + step.counted * (step.multiplier > 1 ? 1 : 0), 0),
        totalWhere: 'counted',
        cell: (index, row) => ({
          formula: `1*(${workings('multiplier', row)}>1)`,
          value: (steps[index]?.multiplier ?? 1) > 1 ? 1 : 0,
        }),
      },
      {
        key: 'countedValue',
        heading: t('workbook/waterfall/countedValue'),
        stage: 'value',
        width: 16,
        role: 'calculation',
        align: 'right',
        format: formats.money,
        total: results.presentValue,
        cell: (index, row) => ({
          formula: `${own('counted', row)}*${own('presentValue', row)}`,
          value: (steps[index]?.counted ?? 0) * (steps[index]?.presentValue ?? 0),
        }),
      },
      links('outputs', 'outcomeOutputs'),
      links('tags', 'outcomeTags'),
      flag('proxyNumber', t('workbook/columns/proxyNumber')),
      proxyText('kind'),
      proxyText('agency'),
    ],
  );
}

/** The lines of the waterfall on the results: the gross value, then what each step adds or takes off. */
export const WATERFALL_LINES = [
  'gross',
  'multipliers',
  'deadweight',
  'displacement',
  'attribution',
  'factors',
  'dropOff',
  'discounting',
] as const;
