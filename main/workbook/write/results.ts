/** The ratio and what it is made of. */

import { exactSum } from '../../../shared/engine/index.ts';
import { rowsOf } from '../../../shared/model/index.ts';
import { KEY_ROW } from '../layout-version.ts';
import { columnLetters, quoted } from './addresses.ts';
import { putBanner } from './banner.ts';
import type { WriteContext } from './context.ts';
import { nameColumn } from './field-cells.ts';
import { type Figures, RESULTS_FIRST_ROW } from './figures.ts';
import { inputRows } from './inputs.ts';
import { resultRows } from './results-rows.ts';
import { type CellDraft, type Scalar, SheetBuilder, type SheetDraft } from './sheet-draft.ts';
import type { Tables } from './tables.ts';
import { factorStates, inputState, type OutcomeSteps, outcomeSteps } from './workings-values.ts';
import { yearKey } from './years.ts';

interface ResultLine {
  readonly formula: string;
  readonly value: Scalar;
  readonly format: string;
  readonly unit: string;
}

/** Where the two lists below the main figures have their rows. */
export interface ResultLists {
  readonly stakeholders: { readonly first: number; readonly spare: number };
  readonly outcomes: { readonly first: number; readonly spare: number };
}

export function resultLists(context: WriteContext): ResultLists {
  const stakeholders = RESULTS_FIRST_ROW + resultRows.length + 3;
  const after = stakeholders + rowsOf(context.project, 'stakeholder').length;
  const outcomes = after + 5;
  return {
    stakeholders: { first: stakeholders, spare: after },
    outcomes: { first: outcomes, spare: outcomes + context.numbers.ids('outcome').length },
  };
}

export function resultValues(context: WriteContext): Readonly<Record<(typeof resultRows)[number], number | null>> {
  const { results } = context;
  const steps = outcomeSteps(context);
  const impact = exactSum(steps.map((step) => step.impact));
  let running = 0;
  const repaid = results.columns.some(({ presentValue }) => {
    running += presentValue;
    return running >= results.investment;
  });
  const wanted = steps.filter((step) => step.treated * step.stakeholderCounts * step.include === 1);
  const valued = steps.reduce((sum, step) => sum + step.valued, 0);
  return {
    ratio: results.ratio,
    presentValue: results.presentValue,
    investment: results.investment,
    netPresentValue: results.netPresentValue,
    netRatio: results.netRatio,
    payback: results.paybackMonths,
    impact,
    repaid: repaid ? 1 : 0,
    hasRatio: results.ratio === null ? 0 : 1,
    valuedOutcomes: valued,
    notValued: wanted.length - valued,
  };
}

function resultLines(
  context: WriteContext,
  figures: Figures,
  tables: Tables,
): Readonly<Record<(typeof resultRows)[number], ResultLine>> {
  const { translator, formats, settings, settingsCells } = context;
  const { t } = translator;
  const values = resultValues(context);
  const currency = settings.currency ?? '';
  const { years, inputs, workings } = tables;
  const at = figures.result;
  const total = (sheet: typeof years, key: string) => `${sheet.prefix}$${sheet.letters(key)}$${sheet.spareRow + 1}`;
  const last = years.columns.filter(({ key }) => /^year\d+$/.test(key)).length - 1;
  const runningRow = years.spareRow + 3;
  const running = `${years.prefix}$${years.letters(yearKey(0))}$${runningRow}:$${years.letters(yearKey(last))}$${runningRow}`;
  const none = quoted(t('workbook/results/noRatio'));
  const ifRatio = (formula: string) => `IF(${at('hasRatio')}=1,${formula},${none})`;
  const orNone = (value: number | null) => value ?? t('workbook/results/noRatio');
  const treated = `${workings.range('treated')},${workings.range('stakeholderCounts')},${workings.range('include')}`;
  return {
    ratio: {
      formula: ifRatio(`${at('presentValue')}/${at('investment')}`),
      value: orNone(values.ratio),
      format: formats.money,
      unit: t('workbook/results/ratioUnit', { currency }),
    },
    presentValue: {
      formula: total(years, 'presentValue'),
      value: values.presentValue,
      format: formats.money,
      unit: currency,
    },
    investment: {
      formula: total(inputs, 'investment'),
      value: values.investment,
      format: formats.money,
      unit: currency,
    },
    netPresentValue: {
      formula: `${at('presentValue')}-${at('investment')}`,
      value: values.netPresentValue,
      format: formats.money,
      unit: currency,
    },
    netRatio: {
      formula: ifRatio(`${at('netPresentValue')}/${at('investment')}`),
      value: orNone(values.netRatio),
      format: formats.money,
      unit: t('workbook/results/ratioUnit', { currency }),
    },
    payback: {
      formula: `IF(${at('hasRatio')}*${at('repaid')}*(${at('impact')}>0)=1,${at('investment')}/(${at('impact')}/12),${quoted(t('workbook/results/notRepaid'))})`,
      value: values.payback ?? t('workbook/results/notRepaid'),
      format: formats.months,
      unit: t('workbook/results/months'),
    },
    impact: { formula: total(workings, 'impact'), value: values.impact, format: formats.money, unit: currency },
    repaid: { formula: `1*(MAX(${running})>=${at('investment')})`, value: values.repaid, format: '0', unit: '' },
    hasRatio: {
      formula: `${settingsCells.reading('settingsUsable')}*(${at('investment')}>0)`,
      value: values.hasRatio,
      format: '0',
      unit: '',
    },
    valuedOutcomes: { formula: total(workings, 'valued'), value: values.valuedOutcomes, format: '0', unit: '' },
    notValued: {
      formula: `SUMPRODUCT(${treated})-${at('valuedOutcomes')}`,
      value: values.notValued,
      format: '0',
      unit: '',
    },
  };
}

interface ListColumn {
  readonly column: number;
  readonly heading: string;
  readonly cell: (index: number, row: number) => CellDraft;
}

export function resultsSheet(context: WriteContext, figures: Figures, tables: Tables): SheetDraft {
  const { translator, formats, results, project } = context;
  const { t } = translator;
  const builder = new SheetBuilder();
  const name = context.sheetName('results');
  putBanner(context, figures, builder, {
    key: 'results',
    title: name,
    purpose: t('workbook/purposes/results'),
    stage: 'value',
    columns: 6,
  });
  builder.put(4, 1, { role: 'section', stage: 'value', value: t('workbook/results/main') });
  [t('workbook/results/figure'), t('workbook/results/value'), t('workbook/results/unit')].forEach((heading, index) => {
    builder.put(5, index + 1, {
      role: 'heading',
      stage: 'value',
      value: heading,
      align: index === 1 ? 'right' : undefined,
    });
  });
  builder.heights.set(KEY_ROW, 5);
  const lines = resultLines(context, figures, tables);
  resultRows.forEach((key, index) => {
    const row = RESULTS_FIRST_ROW + index;
    const { formula, value, format, unit } = lines[key];
    const headline = key === 'ratio';
    builder.put(row, 1, { role: headline ? 'headline' : 'label', value: t(`workbook/results/${key}`) });
    builder.put(row, 2, { role: headline ? 'headline' : 'figure', formula, value, format, align: 'right' });
    if (unit !== '') builder.put(row, 3, { role: 'purpose', value: unit });
    if (headline) builder.heights.set(row, 30);
  });

  const lists = resultLists(context);
  const { years, map, workings } = tables;
  const share = (row: number) =>
    `IF(${figures.result('presentValue')}=0,0,$${columnLetters(5)}${row}/${figures.result('presentValue')})`;
  const shareOf = (value: number) => (results.presentValue === 0 ? 0 : value / results.presentValue);
  const stakeholders = rowsOf(project, 'stakeholder');
  const valuedOf = new Map<string, number>();
  for (const { stakeholder, valued } of results.outcomes.values()) {
    valuedOf.set(stakeholder, (valuedOf.get(stakeholder) ?? 0) + (valued ? 1 : 0));
  }
  const investedBy = new Map<string, number>();
  const factors = factorStates(context);
  for (const input of inputRows(context)) {
    investedBy.set(
      input.stakeholder,
      (investedBy.get(input.stakeholder) ?? 0) + inputState(context, factors, input).investment,
    );
  }
  const stakeholderName = nameColumn(context, () => tables, 'name', '', 'stakeholders', 'stakeholder', {
    number: (row) => `$A${row}`,
    id: (index) => stakeholders[index]?.id ?? null,
  });
  putList(
    builder,
    lists.stakeholders,
    t('workbook/results/byStakeholder'),
    'stakeholders',
    [
      {
        column: 1,
        heading: t('workbook/columns/number'),
        cell: (index) => ({ role: 'structure', value: index + 1, align: 'left', format: '0' }),
      },
      {
        column: 2,
        heading: translator.fieldLabel('stakeholder', 'name'),
        cell: (index, row) => nameCell(stakeholderName, index, row),
      },
      {
        column: 3,
        heading: t('workbook/results/valuedOutcomes'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: `SUMIF(${map.range('stakeholder')},$A${row},${map.range('valued')})`,
          value: valuedOf.get(stakeholders[index]?.id ?? '') ?? 0,
          format: '0',
          align: 'left',
        }),
      },
      {
        column: 4,
        heading: t('workbook/columns/investment'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: `SUMIF(${map.range('stakeholder')},$A${row},${map.range('inputValue')})`,
          value: investedBy.get(stakeholders[index]?.id ?? '') ?? 0,
          format: formats.money,
          align: 'right',
        }),
      },
      {
        column: 5,
        heading: t('workbook/columns/presentValue'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: `SUMIF(${map.range('stakeholder')},$A${row},${years.range('presentValue')})`,
          value: results.stakeholders[index]?.presentValue ?? 0,
          format: formats.money,
          align: 'right',
        }),
      },
      {
        column: 6,
        heading: t('workbook/columns/share'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: share(row),
          value: shareOf(results.stakeholders[index]?.presentValue ?? 0),
          format: '0.0%',
          align: 'right',
        }),
      },
    ],
    { 4: results.investment, 5: results.presentValue },
    stakeholders.length,
    formats.money,
    t('workbook/columns/total'),
  );

  const steps = new Map<string, OutcomeSteps>(
    outcomeSteps(context).flatMap((step) => (step.outcome === null ? [] : [[step.outcome, step] as const])),
  );
  const outcomes = context.numbers.ids('outcome');
  const step = (index: number) => steps.get(outcomes[index] ?? '');
  const outcomeName = nameColumn(context, () => tables, 'name', '', 'outcomes', 'outcome', {
    number: (row) => `$A${row}`,
    id: (index) => outcomes[index] ?? null,
  });
  const find = (range: string, row: number) => `SUMIF(${workings.range('number')},$A${row},${range})`;
  putList(
    builder,
    lists.outcomes,
    t('workbook/results/byOutcome'),
    'outcomes',
    [
      {
        column: 1,
        heading: t('workbook/columns/number'),
        cell: (index) => ({ role: 'structure', value: index + 1, align: 'left', format: '0' }),
      },
      {
        column: 2,
        heading: translator.fieldLabel('outcome', 'description'),
        cell: (index, row) => nameCell(outcomeName, index, row),
      },
      {
        column: 3,
        heading: translator.fieldLabel('stakeholder', 'name'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: `INDEX(${map.range('stakeholderName')},MATCH($A${row},${map.range('outcome')},0))`,
          value: step(index)?.stakeholder ?? '',
          wrap: true,
        }),
      },
      {
        column: 4,
        heading: t('workbook/columns/impact'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: find(workings.range('impact'), row),
          value: step(index)?.impact ?? 0,
          format: formats.money,
          align: 'right',
        }),
      },
      {
        column: 5,
        heading: t('workbook/columns/presentValue'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: find(years.range('presentValue'), row),
          value: step(index)?.presentValue ?? 0,
          format: formats.money,
          align: 'right',
        }),
      },
      {
        column: 6,
        heading: t('workbook/columns/share'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: share(row),
          value: shareOf(step(index)?.presentValue ?? 0),
          format: '0.0%',
          align: 'right',
        }),
      },
    ],
    { 4: exactSum([...steps.values()].map(({ impact }) => impact)), 5: results.presentValue },
    outcomes.length,
    formats.money,
    t('workbook/columns/total'),
  );
  return {
    key: 'results',
    name,
    stage: 'value',
    cells: builder.cells,
    widths: [44, 38, 34, 18, 18, 12],
    heights: builder.heights,
    frozenRows: 3,
    frozenColumns: 0,
    filter: null,
    printedTitleRows: '1:3',
    printedTitleColumns: null,
    pagesWide: 1,
    paper: 'A4',
    highlights: builder.highlights,
  };
}

function nameCell(column: ReturnType<typeof nameColumn>, index: number, row: number): CellDraft {
  const content = column.cell(index, row);
  return { role: 'calculation', value: content?.value ?? '', formula: content?.formula, wrap: true };
}

function putList(
  builder: SheetBuilder,
  place: { readonly first: number; readonly spare: number },
  title: string,
  stage: 'stakeholders' | 'outcomes',
  columns: readonly ListColumn[],
  totals: Readonly<Record<number, number>>,
  lines: number,
  format: string,
  totalLabel: string,
): void {
  builder.put(place.first - 2, 1, { role: 'section', stage, value: title });
  for (const { column, heading, cell } of columns) {
    builder.put(place.first - 1, column, {
      role: 'heading',
      stage,
      value: heading,
      align: column > 3 ? 'right' : undefined,
    });
    for (let index = 0; index < lines; index += 1)
      builder.put(place.first + index, column, cell(index, place.first + index));
  }
  for (let column = 1; column <= 6; column += 1) {
    if (!columns.some((each) => each.column === column))
      builder.put(place.first - 1, column, { role: 'heading', stage, value: null });
  }
  builder.heights.set(place.spare, 6);
  builder.put(place.spare + 1, 2, { role: 'total', value: totalLabel });
  for (const [column, value] of Object.entries(totals)) {
    const letters = columnLetters(Number(column));
    builder.put(place.spare + 1, Number(column), {
      role: 'total',
      formula: `SUM(${letters}${place.first}:${letters}${place.spare})`,
      value,
      format,
      align: 'right',
    });
  }
}
