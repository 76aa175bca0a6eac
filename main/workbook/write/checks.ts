/** Live tests of the workbook's own arithmetic, its results beside the program's, and findings for judgement. */
import { noteAt, rowsOf } from '../../../shared/model/index.ts';
import { quoted, sheetPrefix } from './addresses.ts';
import { putBanner } from './banner.ts';
import { checkCounts } from './check-values.ts';
import { checkRows } from './checks-rows.ts';
import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { controlRows } from './control-rows.ts';
import { figureInForce } from './figure-in-force.ts';
import type { Figures } from './figures.ts';
import { inputRows } from './inputs.ts';
import { outcomeSteps } from './outcome-steps.ts';
import { resultPlaces } from './result-layout.ts';
import { resultValues } from './results.ts';
import { shares } from './settings-cells.ts';
import { type Scalar, SheetBuilder, type SheetDraft } from './sheet-draft.ts';
import { lastSum } from './stakeholders.ts';
import { statusText } from './status.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';
import { indicatorState } from './workings-values.ts';

interface Side {
  readonly formula?: string;
  readonly value: Scalar;
}

interface Check {
  readonly name: string;
  readonly here: Side;
  readonly should: Side;
  readonly meaning: string;
  readonly format: string;
}

const TOLERANCE = 1e-9;
const FIRST_SECTION = 13;

export function checksSheet(context: WriteContext, figures: Figures, tables: Tables): SheetDraft {
  const { t } = context.translator;
  const builder = new SheetBuilder();
  const name = context.sheetName('checks');
  putBanner(context, figures, builder, {
    key: 'checks',
    title: name,
    purpose: t('workbook/purposes/checks'),
    stage: 'about',
    columns: 6,
  });
  const arithmetic = arithmeticChecks(context, figures, tables);
  const exported = exportChecks(context, figures);
  const first = FIRST_SECTION + 2;
  const second = first + arithmetic.length + 3;
  const third = second + exported.length + 3;
  putComparisons(
    context,
    builder,
    FIRST_SECTION,
    t('workbook/checks/arithmetic'),
    t('workbook/checks/ok'),
    t('workbook/checks/shouldBe'),
    arithmetic,
  );
  putComparisons(
    context,
    builder,
    second - 2,
    t('workbook/checks/exported'),
    t('workbook/checks/same'),
    t('workbook/checks/atExport'),
    exported,
  );
  putFindings(context, builder, third - 2, tables);
  putMaster(context, builder, {
    arithmetic: `$E$${first}:$E$${first + arithmetic.length - 1}`,
    exported: `$E$${second}:$E$${second + exported.length - 1}`,
    holds: statusText(context).holds,
  });
  return {
    key: 'checks',
    name,
    stage: 'about',
    cells: builder.cells,
    widths: [54, 20, 20, 15, 11, 70],
    heights: builder.heights,
    frozenRows: 3,
    frozenColumns: 0,
    filter: null,
    printedTitleRows: '1:3',
    printedTitleColumns: null,
    pagesWide: 1,
    paper: 'A4',
    highlights: [
      ...builder.highlights,
      { range: `$E$${first}:$E$${first + arithmetic.length - 1}`, kind: 'pass-or-fail', fails: failsAt(first) },
      { range: `$E$${second}:$E$${second + exported.length - 1}`, kind: 'pass-or-fail', fails: failsAt(second) },
    ],
  };
}

function failsAt(row: number): string {
  return `ABS($D${row})>$B$${checkRows.tolerance}*MAX(1,ABS(N($C${row})))`;
}

interface MasterRanges {
  readonly arithmetic: string;
  readonly exported: string;
  readonly holds: boolean;
}

function putMaster(context: WriteContext, builder: SheetBuilder, { arithmetic, exported, holds }: MasterRanges): void {
  const { translator, settingsCells } = context;
  const { t } = translator;
  builder.put(5, 1, { role: 'section', stage: 'about', value: t('workbook/checks/master') });
  const line = (row: number, label: string, formula: string | undefined, value: Scalar, format = '0') => {
    builder.put(row, 1, { role: 'label', value: label });
    builder.put(row, 2, {
      role: formula === undefined ? 'structure' : 'figure',
      formula,
      value,
      format,
      align: 'left',
    });
  };
  line(
    checkRows.allHold,
    t('workbook/checks/pass'),
    `1*(COUNTIF(${arithmetic},TRUE())=ROWS(${arithmetic}))`,
    holds ? 1 : 0,
  );
  line(checkRows.sameAsExported, t('workbook/checks/exported'), `1*(COUNTIF(${exported},TRUE())=ROWS(${exported}))`, 1);
  line(checkRows.neutral, t('workbook/settings/neutral'), settingsCells.reading('neutral'), 1);
  const pass = `IF($B$${checkRows.allHold}=1,${quoted(t('workbook/checks/pass'))},${quoted(t('workbook/checks/fail'))})`;
  const same = `IF($B$${checkRows.sameAsExported}=1,${quoted(t('workbook/checks/asExported'))},${quoted(t('workbook/checks/changed'))})`;
  const trying = `IF($B$${checkRows.neutral}=1,"",${quoted(` · ${t('workbook/checks/trying')}`)})`;
  line(checkRows.status, t('workbook/checks/master'), `${pass}&" · "&${same}&${trying}`, statusText(context).text);
  line(checkRows.tolerance, t('workbook/checks/tolerance'), undefined, TOLERANCE, '0.0E+00');
}

function putComparisons(
  context: WriteContext,
  builder: SheetBuilder,
  top: number,
  title: string,
  verdict: string,
  should: string,
  checks: readonly Check[],
): void {
  const { t } = context.translator;
  builder.put(top, 1, { role: 'section', stage: 'about', value: title });
  const headings = [
    t('workbook/checks/check'),
    t('workbook/checks/thisWorkbook'),
    should,
    t('workbook/checks/difference'),
    verdict,
    t('workbook/checks/meaning'),
  ];
  headings.forEach((heading, index) => {
    builder.put(top + 1, index + 1, {
      role: 'heading',
      stage: 'about',
      value: heading,
      align: index > 0 && index < 4 ? 'right' : index === 4 ? 'center' : undefined,
    });
  });
  checks.forEach(({ name, here, should: expected, meaning, format }, index) => {
    const row = top + 2 + index;
    const difference =
      typeof here.value === 'number' && typeof expected.value === 'number' ? here.value - expected.value : 0;
    const scale = `MAX(1,ABS(N($C${row})))`;
    const holds =
      Math.abs(difference) <=
      TOLERANCE * Math.max(1, typeof expected.value === 'number' ? Math.abs(expected.value) : 0);
    builder.put(row, 1, { role: 'label', value: name, wrap: true });
    builder.put(row, 2, { role: 'calculation', ...here, format, align: 'right' });
    builder.put(row, 3, {
      role: expected.formula === undefined ? 'structure' : 'calculation',
      ...expected,
      format,
      align: 'right',
    });
    builder.put(row, 4, {
      role: 'calculation',
      formula: `N($B${row})-N($C${row})`,
      value: difference,
      format: '0.00;-0.00;0',
      align: 'right',
    });
    builder.put(row, 5, {
      role: 'calculation',
      formula: `ABS($D${row})<=$B$${checkRows.tolerance}*${scale}`,
      value: holds,
      format: context.formats.truth,
      align: 'center',
    });
    builder.put(row, 6, { role: 'text', value: meaning, wrap: true });
  });
}

function spread(table: Table): string {
  const first = table.columns[0]?.key ?? '';
  const last = table.columns.at(-1)?.key ?? '';
  return `SUMPRODUCT(1*ISERROR(${table.block(first, last)}))`;
}

function arithmeticChecks(context: WriteContext, figures: Figures, tables: Tables): Check[] {
  const { translator, results, formats, settingsCells, numbers } = context;
  const { t } = translator;
  const { years, inputs, map, workings, adjustments, outcomes, stakeholders } = tables;
  const counts = checkCounts(context);
  const values = resultValues(context);
  const places = resultPlaces(context);
  const sheet = sheetPrefix(context.sheetName('results'));
  const total = figures.result('presentValue');
  const money = formats.money;
  const two = t('workbook/checks/arithmeticMeaning');
  const none = t('workbook/checks/countMeaning');
  const { presentValues, columnWorkings } = tables;
  const lastYear = years.columns.at(-1)?.key ?? '';
  const discountedTotals = `$${presentValues.letters('year0')}$${presentValues.spareRow + 2}:$${presentValues.letters(lastYear)}$${presentValues.spareRow + 2}`;
  const valued = workings.range('valued');
  const counted = (name: string, formula: string, value: number, meaning: string): Check => ({
    name,
    here: { formula, value },
    should: { value: 0 },
    meaning,
    format: '0',
  });
  const columnNumbers = `${years.prefix}$${years.letters('year0')}$6:$${years.letters(lastYear)}$6`;
  const all = [
    workings,
    columnWorkings,
    years,
    presentValues,
    tables.waterfall,
    inputs,
    tables.proxies,
    tables.prices,
    tables.stakeholders,
    tables.scheduleYears,
    tables.discountFactors,
    adjustments,
    tables.factors,
    tables.indicators,
    tables.assumptions,
    tables.columnFigures,
  ]
    .map(spread)
    .join('+');
  return [
    {
      name: t('workbook/checks/byStakeholder'),
      here: {
        formula: `${sheet}$E$${places.stakeholders.spare + 1}`,
        value: results.presentValue,
      },
      should: { formula: total, value: results.presentValue },
      meaning: two,
      format: money,
    },
    {
      name: t('workbook/checks/byOutcome'),
      here: {
        formula: `${sheet}$E$${places.outcomes.spare + 1}`,
        value: results.presentValue,
      },
      should: { formula: total, value: results.presentValue },
      meaning: two,
      format: money,
    },
    ...(['byOutput', 'byTag', 'byAgency', 'byKind'] as const).map((name): Check => {
      const section = ({ byOutput: 'outputs', byTag: 'tags', byAgency: 'agencies', byKind: 'kinds' } as const)[name];
      return {
        name: t(`workbook/checks/${name}`),
        here: { formula: `${sheet}$E$${places[section].spare + 2}`, value: results.presentValue },
        should: { formula: total, value: results.presentValue },
        meaning: two,
        format: money,
      };
    }),
    {
      name: t('workbook/checks/bySubgroups'),
      here: {
        formula: `SUMIF(${stakeholders.range('parentNumber')},0,${stakeholders.range(lastSum(context))})`,
        value: results.presentValue,
      },
      should: { formula: total, value: results.presentValue },
      meaning: two,
      format: money,
    },
    {
      name: t('workbook/checks/waterfall'),
      here: { formula: `${sheet}$B$${places.waterfall.spare + 1}`, value: results.presentValue },
      should: { formula: total, value: results.presentValue },
      meaning: two,
      format: money,
    },
    {
      name: t('workbook/checks/byColumn'),
      here: { formula: `SUM(${presentValues.prefix}${discountedTotals})`, value: results.presentValue },
      should: { formula: total, value: results.presentValue },
      meaning: two,
      format: money,
    },
    {
      name: t('workbook/checks/ratioTimesInvestment'),
      here: {
        formula: `N(${figures.result('ratio')})*${figures.result('investment')}`,
        value: (values.ratio ?? 0) * results.investment,
      },
      should: {
        formula: `${figures.result('hasRatio')}*${total}`,
        value: values.ratio === null ? 0 : results.presentValue,
      },
      meaning: two,
      format: money,
    },
    {
      name: t('workbook/checks/inputs'),
      here: { formula: `SUM(${map.range('inputValue')})`, value: results.investment },
      should: { formula: figures.result('investment'), value: results.investment },
      meaning: two,
      format: money,
    },
    {
      name: t('workbook/checks/outcomesOnMap'),
      here: { formula: `COUNT(${map.range('outcome')})`, value: numbers.ids('outcome').length },
      should: { formula: `COUNT(${outcomes.range('number')})`, value: numbers.ids('outcome').length },
      meaning: two,
      format: '0',
    },
    counted(t('workbook/checks/errors'), all, 0, none),
    {
      name: t('workbook/checks/settings'),
      here: { formula: settingsCells.reading('settingsUsable'), value: counts.settings },
      should: { value: 1 },
      meaning: t('workbook/checks/settingsMeaning'),
      format: '0',
    },
    counted(t('workbook/checks/shares'), `SUM(${adjustments.range('unusable')})`, counts.shares, none),
    counted(
      t('workbook/checks/allValued'),
      figures.result('notValued'),
      counts.allValued,
      t('workbook/checks/allValuedMeaning'),
    ),
    counted(
      t('workbook/checks/allInputs'),
      `COUNTIF(${inputs.range('valued')},${context.lists.cell(FLAG_LIST, 'yes')})-SUM(${inputs.range('counts')})`,
      counts.allInputs,
      none,
    ),
    counted(
      t('workbook/checks/durations'),
      `COUNTIFS(${valued},1,${workings.range('yearsCounted')},0,${workings.range('inForce')},0)`,
      counts.durations,
      none,
    ),
    counted(
      t('workbook/checks/fits'),
      `(1-${settingsCells.reading('hasHorizon')})*COUNTIFS(${valued},1,${workings.range('byColumn')},0,${workings.range('lastColumn')},">"&(MAX(${columnNumbers})+1))+SUM(${columnWorkings.range('short')})`,
      counts.fits,
      t('workbook/checks/fitsMeaning'),
    ),
    {
      name: t('workbook/checks/columnLines'),
      here: {
        formula: `SUMPRODUCT(${['valuedLine', 'isCohort', 'counts', 'present'].map((key) => columnWorkings.range(key)).join(',')},1*(${columnWorkings.range('step')}=0))`,
        value: statedQuantities(context),
      },
      should: {
        formula: `SUMPRODUCT(${valued},${workings.range('statedQuantity')})`,
        value: statedQuantities(context),
      },
      meaning: t('workbook/checks/fitsMeaning'),
      format: '0',
    },
    counted(
      t('workbook/checks/signs'),
      `COUNTIFS(${workings.range('sign')},1,${workings.range('impact')},"<0")+COUNTIFS(${workings.range('sign')},-1,${workings.range('impact')},">0")`,
      counts.signs,
      none,
    ),
  ];
}

/** How many columns state a quantity of an outcome that is valued. */
function statedQuantities(context: WriteContext): number {
  return outcomeSteps(context).reduce((sum, { valued, statedQuantity }) => sum + valued * statedQuantity, 0);
}

function exportChecks(context: WriteContext, figures: Figures): Check[] {
  const { translator, formats } = context;
  const { t } = translator;
  const values = resultValues(context);
  return controlRows.map((name) => ({
    name: t(`workbook/results/${name}`),
    here: { formula: `N(${figures.result(name)})`, value: values[name] ?? 0 },
    should: { formula: `N(${figures.control(name)})`, value: values[name] ?? 0 },
    meaning: t('workbook/checks/controlMeaning'),
    format:
      name === 'payback' || name === 'paybackRunning'
        ? formats.months
        : name === 'valuedOutcomes' || name === 'notValued'
          ? '0'
          : formats.money,
  }));
}

interface Finding {
  readonly name: string;
  readonly formula: string;
  readonly value: number;
  readonly meaning: string;
}

function putFindings(context: WriteContext, builder: SheetBuilder, top: number, tables: Tables): void {
  const { t } = context.translator;
  builder.put(top, 1, { role: 'section', stage: 'about', value: t('workbook/checks/findings') });
  [t('workbook/checks/check'), t('workbook/checks/count'), '', '', '', t('workbook/checks/meaning')].forEach(
    (heading, index) => {
      builder.put(top + 1, index + 1, {
        role: 'heading',
        stage: 'about',
        value: heading,
        align: index === 1 ? 'right' : undefined,
      });
    },
  );
  findings(context, tables).forEach(({ name, formula, value, meaning }, index) => {
    const row = top + 2 + index;
    builder.put(row, 1, { role: 'label', value: name, wrap: true });
    builder.put(row, 2, { role: 'calculation', formula, value, format: '0', align: 'right' });
    builder.put(row, 6, { role: 'text', value: meaning, wrap: true });
  });
}

function findings(context: WriteContext, tables: Tables): Finding[] {
  const { translator, project, lists, numbers } = context;
  const { t } = translator;
  const { adjustments, proxies, stakeholders, inputs, indicators, figureNotes } = tables;
  const steps = outcomeSteps(context);
  const notes = numbers.ids('outcome').flatMap((outcome) =>
    shares.map((share) => {
      const note = noteAt(project, { entity: 'outcome', target: outcome, field: share, column: null });
      return { outcome, used: figureInForce(context, 'outcome', outcome, share), note };
    }),
  );
  const no = lists.cell(FLAG_LIST, 'no');
  const count = (name: Parameters<typeof word>[0], formula: string, value: number): Finding => ({
    name: word(name),
    formula,
    value,
    meaning: t(`workbook/checks/${name}Meaning`),
  });
  function word(
    name:
      | 'noReason'
      | 'weak'
      | 'noSource'
      | 'noYear'
      | 'excluded'
      | 'unvaluedInputs'
      | 'unanswered'
      | 'blankShares'
      | 'beside'
      | 'mixedPrices',
  ) {
    return t(`workbook/checks/${name}`);
  }
  const valued = new Set(steps.flatMap((step) => (step.valued === 1 && step.outcome !== null ? [step.outcome] : [])));
  const { workings, prices } = tables;
  const { settingsCells, settings } = context;
  const years = [...rowsOf(project, 'proxy'), ...inputRows(context)];
  return [
    count(
      'beside',
      `SUM(${workings.range('valued')})-SUM(${workings.range('counted')})`,
      steps.reduce((sum, step) => sum + step.valued - step.counted, 0),
    ),
    count(
      'mixedPrices',
      `(1-${settingsCells.reading('uprate')})*SUMPRODUCT((${prices.range('priceYear')}<>"")*(${prices.range('priceYear')}<>${settingsCells.field('priceYear')}&""))`,
      settings.uprate
        ? 0
        : years.filter(({ priceYear }) => priceYear !== null && priceYear !== settings.priceYear).length,
    ),
    count(
      'noReason',
      `COUNTIFS(${adjustments.range('used')},">0",${adjustments.range('basis')},"",${adjustments.range('reason')},"")`,
      notes.filter(
        ({ used, note }) => used.used > 0 && (note?.basis ?? null) === null && (note?.reason ?? null) === null,
      ).length,
    ),
    count(
      'blankShares',
      `COUNTIFS(${adjustments.range('blank')},1,${adjustments.range('valued')},1)`,
      notes.filter(({ outcome, used }) => used.state === 0 && valued.has(outcome)).length,
    ),
    count(
      'weak',
      `COUNTIF(${adjustments.range('grade')},${lists.cell('figureNote.grade', 'weak')})`,
      notes.filter(({ note }) => note?.grade === 'weak').length,
    ),
    count(
      'noSource',
      `COUNT(${proxies.range('number')})-COUNTIFS(${figureNotes.range('entity')},"proxy",${figureNotes.range('field')},"value",${figureNotes.range('column')},"",${figureNotes.range('source')},"<>")`,
      rowsOf(project, 'proxy').filter(({ id }) => {
        return (
          (noteAt(project, { entity: 'proxy', target: id, field: 'value', column: null })?.source ?? null) === null
        );
      }).length,
    ),
    count(
      'noYear',
      `COUNT(${proxies.range('number')})-COUNTA(${proxies.range('priceYear')})`,
      rowsOf(project, 'proxy').filter(({ priceYear }) => priceYear === null).length,
    ),
    count(
      'excluded',
      `COUNTIFS(${stakeholders.range('included')},${no},${stakeholders.range('includedReason')},"")`,
      rowsOf(project, 'stakeholder').filter(({ included, includedReason }) => !included && includedReason === null)
        .length,
    ),
    count(
      'unvaluedInputs',
      `COUNTIFS(${inputs.range('valued')},${no},${inputs.range('valuedReason')},"")`,
      inputRows(context).filter(({ valued: counts, valuedReason }) => !counts && valuedReason === null).length,
    ),
    count(
      'unanswered',
      `COUNTIFS(${indicators.range('usable')},1,${indicators.range('nonResponseShareState')},0)`,
      rowsOf(project, 'indicator').filter((row) => {
        return (
          indicatorState(context, row).usable === 1 &&
          figureInForce(context, 'indicator', row.id, 'nonResponseShare').state === 0
        );
      }).length,
    ),
  ];
}
