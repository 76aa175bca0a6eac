/** The ratio and what it is made of. */

import { rowsOf } from '../../../shared/model/index.ts';
import { KEY_ROW } from '../layout-version.ts';
import { columnLetters, quoted } from './addresses.ts';
import { putBanner } from './banner.ts';
import { columnCount } from './column-count.ts';
import type { WriteContext } from './context.ts';
import { discountedKnown } from './discounted-inputs.ts';
import { nameColumn } from './field-cells.ts';
import { type Figures, RESULTS_FIRST_ROW } from './figures.ts';
import { inputRows } from './inputs.ts';
import { LEVELS, type OutcomeSteps, outcomeSteps } from './outcome-steps.ts';
import { type GroupList, groupLists } from './result-groups.ts';
import { type Place, type ResultSection, resultPlaces, resultSections } from './result-layout.ts';
import { resultRows } from './results-rows.ts';
import { type CellDraft, type Scalar, SheetBuilder, type SheetDraft } from './sheet-draft.ts';
import { lastStanding, lastSum } from './stakeholders.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';
import { WATERFALL_LINES } from './waterfall.ts';
import { factorStates, inputState } from './workings-values.ts';
import { yearKey } from './years.ts';

interface ResultLine {
  readonly formula: string;
  readonly value: Scalar;
  readonly format: string;
  readonly unit: string;
}

export function resultValues(context: WriteContext): Readonly<Record<(typeof resultRows)[number], number | null>> {
  const { results, settings } = context;
  const steps = outcomeSteps(context);
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
    payback: results.payback.ofOneYear,
    paybackRunning: results.payback.running,
    impact: results.yearlyImpact,
    yearlyGross: results.yearlyGross,
    ratioOtherInputs: results.ratioOtherInputs,
    ratioWithoutMultipliers: results.ratioWithoutMultipliers,
    investmentUndiscounted: results.inputTotals.undiscounted,
    investmentDiscounted: discountedKnown(results),
    otherInputs:
      settings.inputDiscounting === 'discounted'
        ? results.inputTotals.undiscounted
        : (results.inputTotals.discounted ?? 0),
    severalColumns: results.inputTotals.inSeveralColumns ? 1 : 0,
    cutOff: results.cutOff ?? 0,
    positivePresentValue: results.positivePresentValue,
    fiscal: results.publicView.fiscal,
    publicInputs: results.publicView.publicInputs,
    fiscalToAllInputs: results.publicView.fiscalToAllInputs,
    fiscalToPublicInputs: results.publicView.fiscalToPublicInputs,
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
  const { translator, formats, lists, settings, settingsCells } = context;
  const { t } = translator;
  const values = resultValues(context);
  const currency = settings.currency ?? '';
  const { presentValues: years, inputs, workings } = tables;
  const at = figures.result;
  const total = (sheet: typeof years, key: string) => `${sheet.prefix}$${sheet.letters(key)}$${sheet.spareRow + 1}`;
  const last = columnCount(context) - 1;
  const { waterfall, columnFigures } = tables;
  const runningRow = years.spareRow + 3;
  const monthsRow = years.spareRow + 5;
  const running = `${years.prefix}$${years.letters(yearKey(0))}$${runningRow}:$${years.letters(yearKey(last))}$${runningRow}`;
  const months = `${years.prefix}$${years.letters(yearKey(0))}$${monthsRow}:$${years.letters(yearKey(last))}$${monthsRow}`;
  const amounts = `${inputs.range('inputColumn')},${columnFigures.range('inputColumn')}`;
  const discounts = settingsCells.reading('discountInputs');
  const unknown = `SUMIFS(${inputs.range('factorsUnknown')},${inputs.range('counts')},1)`;
  // Where a factor is not known, what the inputs are worth today is not known either.
  const other = `IF(${discounts}=1,${at('investmentUndiscounted')},(${unknown}=0)*${at('investmentDiscounted')})`;
  const kind = (option: 'fiscal-cashable' | 'fiscal-not-cashable') =>
    `SUMPRODUCT((${waterfall.range('kind')}=${lists.cell('proxy.kind', option)})*${waterfall.range('countedValue')})`;
  const money = (formula: string, key: keyof typeof values): ResultLine => ({
    formula,
    value: values[key],
    format: formats.money,
    unit: currency,
  });
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
    paybackRunning: {
      formula: `IF(${at('hasRatio')}*${at('repaid')}=1,SUM(${months}),${quoted(t('workbook/results/notRepaid'))})`,
      value: values.paybackRunning ?? t('workbook/results/notRepaid'),
      format: formats.months,
      unit: t('workbook/results/runningMonths'),
    },
    impact: money(total(workings, 'impact'), 'impact'),
    yearlyGross: money(total(workings, 'gross'), 'yearlyGross'),
    ratioOtherInputs: {
      formula: `IF(${at('hasRatio')}*${at('severalColumns')}*(${at('otherInputs')}>0)=1,${at('presentValue')}/${at('otherInputs')},${quoted(t('workbook/results/same'))})`,
      value: values.ratioOtherInputs ?? t('workbook/results/same'),
      format: formats.money,
      unit: t('workbook/results/ratioUnit', { currency }),
    },
    ratioWithoutMultipliers: {
      formula: `IF(${at('hasRatio')}*(${total(waterfall, 'hasMultiplier')}>0)=1,(${at('presentValue')}-${total(waterfall, 'addedByMultipliers')})/${at('investment')},${quoted(t('workbook/results/noneOfThem'))})`,
      value: values.ratioWithoutMultipliers ?? t('workbook/results/noneOfThem'),
      format: formats.money,
      unit: t('workbook/results/ratioUnit', { currency }),
    },
    investmentUndiscounted: money(total(inputs, 'value'), 'investmentUndiscounted'),
    investmentDiscounted: money(total(inputs, 'discounted'), 'investmentDiscounted'),
    otherInputs: money(other, 'otherInputs'),
    severalColumns: {
      formula: `1*(MAX(${amounts})>MIN(${amounts}))`,
      value: values.severalColumns,
      format: '0',
      unit: '',
    },
    cutOff: money(total(years, 'cutOff'), 'cutOff'),
    positivePresentValue: money(
      `SUMIFS(${years.range('presentValue')},${years.range('counted')},1,${years.range('presentValue')},">0")`,
      'positivePresentValue',
    ),
    fiscal: money(`${kind('fiscal-cashable')}+${kind('fiscal-not-cashable')}`, 'fiscal'),
    publicInputs: money(
      `SUMIF(${inputs.range('funder')},${lists.cell('input.funder', 'public')},${inputs.range('investment')})`,
      'publicInputs',
    ),
    fiscalToAllInputs: {
      formula: ifRatio(`${at('fiscal')}/${at('investment')}`),
      value: orNone(values.fiscalToAllInputs),
      format: formats.money,
      unit: t('workbook/results/ratioUnit', { currency }),
    },
    fiscalToPublicInputs: {
      formula: `IF(${at('hasRatio')}*(${at('publicInputs')}>0)=1,${at('fiscal')}/${at('publicInputs')},${none})`,
      value: orNone(values.fiscalToPublicInputs),
      format: formats.money,
      unit: t('workbook/results/ratioUnit', { currency }),
    },
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

  const places = resultPlaces(context);
  const { presentValues: years, map, workings } = tables;
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
    places.stakeholders,
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
      {
        column: 7,
        heading: t('workbook/columns/counted'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: `1*(SUMIF(${tables.stakeholders.range('number')},$A${row},${tables.stakeholders.range(lastStanding(context))})=1)`,
          value: results.stakeholders[index]?.counted === true ? 1 : 0,
          format: '0',
          align: 'center',
        }),
      },
      {
        column: 8,
        heading: t('workbook/results/withSubgroups'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: `SUMIF(${tables.stakeholders.range('number')},$A${row},${tables.stakeholders.range(lastSum(context))})`,
          value: results.stakeholders[index]?.withSubgroups ?? 0,
          format: formats.money,
          align: 'right',
        }),
      },
    ],
    { 4: { value: results.investment }, 5: { value: results.presentValue, where: 7 } },
    stakeholders.length,
    formats.money,
    t('workbook/columns/total'),
  );

  putWaterfall(context, builder, places.waterfall, tables.waterfall);
  for (const [section, list] of Object.entries(groupLists(context, tables))) {
    if (isSection(section)) putGroups(context, builder, places[section], list);
  }

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
    places.outcomes,
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
      {
        column: 7,
        heading: t('workbook/columns/counted'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: find(workings.range('counted'), row),
          value: step(index)?.counted ?? 0,
          format: '0',
          align: 'center',
        }),
      },
      {
        column: 8,
        heading: t('workbook/columns/inYear'),
        cell: (index, row) => ({
          role: 'calculation',
          formula: find(workings.range('inYear'), row),
          value: step(index)?.inYear ?? 0,
          format: '0',
          align: 'center',
        }),
      },
    ],
    { 4: { value: results.yearlyImpact, where: 8 }, 5: { value: results.presentValue, where: 7 } },
    outcomes.length,
    formats.money,
    t('workbook/columns/total'),
  );
  return {
    key: 'results',
    name,
    stage: 'value',
    cells: builder.cells,
    widths: [44, 38, 34, 18, 18, 12, 12, 18],
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

/** From gross to present value: what each step adds or takes off, and what it leaves. */
function putWaterfall(context: WriteContext, builder: SheetBuilder, place: Place, table: Table): void {
  const { translator, formats, results } = context;
  const { t } = translator;
  builder.put(place.first - 2, 1, { role: 'section', stage: 'value', value: t('workbook/waterfall/title') });
  const headings = [t('workbook/results/figure'), t('workbook/waterfall/change'), t('workbook/waterfall/left')];
  headings.forEach((heading, index) => {
    builder.put(place.first - 1, index + 1, {
      role: 'heading',
      stage: 'value',
      value: heading,
      align: index > 0 ? 'right' : undefined,
    });
  });
  const total = (level: (typeof LEVELS)[number]) => `${table.prefix}$${table.letters(level)}$${table.spareRow + 1}`;
  WATERFALL_LINES.forEach((line, index) => {
    const row = place.first + index;
    const level = LEVELS[index] ?? 'gross';
    const before = LEVELS[index - 1];
    const left = results.waterfall[level];
    const cell = (column: number, formula: string, value: number): void =>
      builder.put(row, column, { role: 'calculation', formula, value, format: formats.money, align: 'right' });
    builder.put(row, 1, { role: 'label', value: t(`workbook/waterfall/${line}`) });
    cell(
      2,
      before === undefined ? total(level) : `${total(level)}-${total(before)}`,
      before === undefined ? left : left - results.waterfall[before],
    );
    cell(3, total(level), left);
  });
  builder.put(place.spare + 1, 1, { role: 'total', value: t('workbook/results/presentValue') });
  builder.put(place.spare + 1, 2, {
    role: 'total',
    formula: `SUM($B$${place.first}:$B$${place.spare})`,
    value: results.presentValue,
    format: formats.money,
    align: 'right',
  });
}

function putGroups(context: WriteContext, builder: SheetBuilder, place: Place, list: GroupList): void {
  const { translator, formats } = context;
  const { t } = translator;
  builder.put(place.first - 2, 1, { role: 'section', stage: 'value', value: list.title });
  const headings = [
    t('workbook/columns/number'),
    t('workbook/results/figure'),
    list.detail,
    t('workbook/columns/outcomes'),
    list.amount,
  ];
  headings.forEach((heading, index) => {
    builder.put(place.first - 1, index + 1, {
      role: 'heading',
      stage: 'value',
      value: heading === '' ? null : heading,
      align: index > 2 ? 'right' : undefined,
    });
  });
  list.lines.forEach((line, index) => {
    const row = place.first + index;
    const name = line.name(row);
    builder.put(row, 1, { role: 'structure', value: line.number, align: 'left', format: '0' });
    if (typeof name === 'string') builder.put(row, 2, { role: 'text', value: name });
    else builder.put(row, 2, { role: 'calculation', ...name, wrap: true });
    if (line.detail !== undefined) builder.put(row, 3, { role: 'calculation', ...line.detail(row), wrap: true });
    builder.put(row, 4, { role: 'calculation', ...line.outcomes(row), format: '0', align: 'right' });
    builder.put(row, 5, { role: 'calculation', ...line.amount(row), format: formats.money, align: 'right' });
  });
  if (list.total === null) return;
  const amount = (
    row: number,
    role: 'calculation' | 'total',
    formula: string,
    value: string | number,
    label: string,
  ) => {
    builder.put(row, 2, { role: role === 'total' ? 'total' : 'text', value: label });
    builder.put(row, 5, { role, formula, value, format: formats.money, align: 'right' });
  };
  const overlap = list.overlap;
  if (overlap !== null)
    amount(place.spare + 1, 'calculation', overlap.formula, overlap.value, t('workbook/results/overlap'));
  const twice = overlap === null ? '' : `-$E$${place.spare + 1}`;
  amount(
    place.spare + 2,
    'total',
    `SUM($E$${place.first}:$E$${place.spare})${twice}`,
    list.total,
    t(overlap === null ? 'workbook/columns/total' : 'workbook/results/totalOnce'),
  );
}

function isSection(name: string): name is ResultSection {
  return resultSections.some((section) => section === name);
}

interface Total {
  readonly value: number;
  /** The column of 1 and 0 that says which lines it adds up. */
  readonly where?: number;
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
  totals: Readonly<Record<number, Total>>,
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
  for (let column = 1; column <= 8; column += 1) {
    if (!columns.some((each) => each.column === column))
      builder.put(place.first - 1, column, { role: 'heading', stage, value: null });
  }
  builder.heights.set(place.spare, 6);
  builder.put(place.spare + 1, 2, { role: 'total', value: totalLabel });
  for (const [column, { value, where }] of Object.entries(totals)) {
    const span = (number: number) => `${columnLetters(number)}${place.first}:${columnLetters(number)}${place.spare}`;
    const all = span(Number(column));
    builder.put(place.spare + 1, Number(column), {
      role: 'total',
      formula: where === undefined ? `SUM(${all})` : `SUMIF(${span(where)},1,${all})`,
      value,
      format,
      align: 'right',
    });
  }
}
