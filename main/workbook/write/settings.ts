/** Every convention, how the formulas read it, and a place to try other figures. */

import { columnLabel } from '../../../shared/engine/index.ts';
import {
  catalogue,
  type FieldName,
  fieldOf,
  MOST_COLUMNS,
  PROJECT_ID,
  withinBounds,
} from '../../../shared/model/index.ts';
import { LINE_KEY_COLUMN } from '../layout-version.ts';
import { putBanner } from './banner.ts';
import { FLAG_LIST } from './choice-lists.ts';
import { columnFigureStates } from './column-figure-states.ts';
import { figuresOf } from './column-figures.ts';
import type { WriteContext } from './context.ts';
import { dateSerial } from './dates.ts';
import { fieldCell, nameOfNumber } from './field-cells.ts';
import { figureInForce } from './figure-in-force.ts';
import type { Figures } from './figures.ts';
import { settingInForce } from './named-cells.ts';
import { figureFormulas, indexOfProject, partsOfYear, SECOND_YEAR_SHARE, yearPartFormulas } from './prices.ts';
import { scheduleState } from './reference-lines.ts';
import { type Reading, readings, type SettingsCells, shares, trials } from './settings-cells.ts';
import { type Scalar, SheetBuilder, type SheetDraft } from './sheet-draft.ts';
import { wrappedLines } from './table-sheet.ts';
import type { Tables } from './tables.ts';
import { NORMAL_DEVIATE } from './workings-values.ts';

const WIDTHS = [36, 40, 14, 84, 22];

export function settingsSheet(context: WriteContext, figures: Figures, tables: Tables): SheetDraft {
  const { translator, settingsCells } = context;
  const { t } = translator;
  const builder = new SheetBuilder();
  const name = context.sheetName('settings');
  putBanner(context, figures, builder, {
    key: 'settings',
    title: name,
    purpose: t('workbook/purposes/settings'),
    stage: 'about',
    columns: 5,
  });
  putFields(
    context,
    builder,
    tables,
    settingsCells.titles.about,
    t('workbook/settings/about'),
    settingsCells.aboutFields,
  );
  putOrder(context, builder);
  putFields(
    context,
    builder,
    tables,
    settingsCells.titles.conventions,
    t('workbook/settings/conventions'),
    settingsCells.conventionFields,
  );
  putTrials(context, builder);
  putTimings(context, builder);
  putReadings(context, builder, tables);
  builder.heights.set(4, 5);
  return {
    key: 'settings',
    name,
    stage: 'about',
    cells: builder.cells,
    widths: WIDTHS,
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

function putHead(builder: SheetBuilder, row: number, title: string, headings: readonly string[]): void {
  builder.put(row, 1, { role: 'section', stage: 'value', value: title });
  headings.forEach((heading, index) => {
    builder.put(row + 1, index + 1, { role: 'heading', stage: 'about', value: heading });
  });
}

function putFields(
  context: WriteContext,
  builder: SheetBuilder,
  tables: Tables,
  title: number,
  words: string,
  names: readonly string[],
): void {
  const { translator, settings, settingsCells } = context;
  const { t } = translator;
  putHead(builder, title, words, [
    t('workbook/settings/setting'),
    t('workbook/settings/value'),
    '',
    t('workbook/settings/meaning'),
    '',
  ]);
  for (const name of names) {
    const row = settingsCells.row('field', name);
    const field = name as FieldName<'project'>;
    const content = fieldCell(context, 'project', name, settings[field]);
    const help = translator.fieldHelp('project', name);
    builder.put(row, 1, { role: 'label', value: translator.fieldLabel('project', name) });
    builder.put(row, 2, { role: 'input', align: 'left', wrap: true, ...content });
    const facts = fieldOf('project', name);
    if (facts?.kind === 'reference') {
      const id = settings[field];
      const named = nameOfNumber(
        context,
        tables,
        facts.to,
        settingsCells.field(field),
        typeof id === 'string' ? id : null,
      );
      builder.put(row, 3, { role: 'calculation', ...named, align: 'left', wrap: true });
    }
    builder.put(row, 4, { role: 'text', value: help, wrap: true });
    builder.put(row, LINE_KEY_COLUMN, { role: 'lineKey', value: `project.${name}` });
    const typed = typeof content.value === 'string' ? content.value : '';
    builder.heights.set(row, Math.min(400, Math.max(wrappedLines(help, 92), wrappedLines(typed, 38)) * 13.5 + 3));
  }
}

/** The place of the settings row among rows, which import needs like that of any other row. */
function putOrder(context: WriteContext, builder: SheetBuilder): void {
  const row = context.settingsCells.row('field', 'order');
  const { order } = context.settings;
  builder.put(row, 1, { role: 'quiet', value: context.translator.t('workbook/columns/order') });
  builder.put(row, 2, { role: 'quiet', value: order === '' ? null : order });
  builder.put(row, LINE_KEY_COLUMN, { role: 'lineKey', value: 'project.order' });
}

function putTrials(context: WriteContext, builder: SheetBuilder): void {
  const { translator, settingsCells } = context;
  const { t } = translator;
  const title = settingsCells.titles.trials;
  putHead(builder, title, t('workbook/settings/whatIf'), [
    t('workbook/settings/whatIf'),
    t('workbook/settings/setAllTo'),
    t('workbook/settings/multiplyBy'),
    '',
  ]);
  builder.put(title, 2, { role: 'purpose', value: t('workbook/settings/whatIfPurpose') });
  for (const trial of trials) {
    const row = settingsCells.row('trial', trial);
    const share = shares.find((each) => each === trial);
    const label =
      share === undefined
        ? t(`workbook/settings/${trial as 'quantities' | 'proxies' | 'inputs'}`)
        : translator.fieldLabel('outcome', share);
    builder.put(row, 1, { role: 'label', value: label });
    if (share !== undefined)
      builder.put(row, 2, { role: 'input', value: null, format: '0.##%', align: 'left', share: true });
    builder.put(row, 3, { role: 'input', value: 1, format: 'General', align: 'left' });
  }
}

const TIMING_EXPONENTS = { 'end-of-year': 1, 'activity-year-first': 0, 'mid-year': 0.5, custom: null } as const;

function putTimings(context: WriteContext, builder: SheetBuilder): void {
  const { translator, settingsCells, lists } = context;
  const { t } = translator;
  putHead(builder, settingsCells.titles.timings, t('workbook/settings/timings'), [
    t('workbook/settings/timing'),
    t('workbook/settings/firstExponent'),
    '',
    '',
  ]);
  for (const timing of catalogue.project.timing.options) {
    const row = settingsCells.row('timing', timing);
    builder.put(row, 1, {
      role: 'calculation',
      formula: lists.cell('project.timing', timing),
      value: lists.label('project.timing', timing),
    });
    builder.put(row, 2, { role: 'structure', value: TIMING_EXPONENTS[timing], format: '0.0', align: 'left' });
  }
}

interface ReadingContent {
  readonly formula?: string;
  readonly value: Scalar;
  readonly format?: string;
}

function putReadings(context: WriteContext, builder: SheetBuilder, tables: Tables): void {
  const { translator, settingsCells } = context;
  const { t } = translator;
  const title = settingsCells.titles.readings;
  putHead(builder, title, t('workbook/settings/reading'), [
    t('workbook/settings/setting'),
    t('workbook/settings/value'),
    '',
    '',
  ]);
  builder.put(title, 2, { role: 'purpose', value: t('workbook/settings/readingPurpose') });
  const contents = readingContents(context, settingsCells, tables);
  for (const reading of readings) {
    const row = settingsCells.row('reading', reading);
    const { formula, value, format } = contents[reading];
    builder.put(row, 1, { role: 'label', value: t(`workbook/settings/${reading}`) });
    builder.put(row, 2, {
      role: formula === undefined ? 'structure' : 'calculation',
      formula,
      value,
      format: format ?? '0',
      align: 'left',
    });
  }
}

function readingContents(
  context: WriteContext,
  cells: SettingsCells,
  tables: Tables,
): Readonly<Record<Reading, ReadingContent>> {
  const { settings, plan, lists, results, project } = context;
  const bit = (condition: boolean) => (condition ? 1 : 0);
  const is = (
    field: 'timing' | 'durationCounts' | 'fractionalDuration' | 'dropOffStart' | 'inputDiscounting' | 'columnLabels',
    option: string,
  ): ReadingContent => ({
    formula: `1*(${cells.field(field)}=${lists.cell(`project.${field}`, option)})`,
    value: bit(settings[field] === option),
  });
  const rate = settingInForce(context, tables, 'discountRate');
  const rateFacts = catalogue.project.discountRate;
  const rateInForce = figureInForce(context, 'project', PROJECT_ID, 'discountRate');
  const rateUsable = rateInForce.state === 1 && withinBounds(rateFacts, rateInForce.used);
  const schedule = project.referenceTable.get(settings.discountSchedule ?? '');
  const { referenceTables } = tables;
  const factorFigures = columnFigureStates(context).filter(({ row }) => row.entity === 'project');
  const custom01 = bit(settings.timing === 'custom');
  const toYear = partsOfYear(settings.priceYear);
  const toParts = yearPartFormulas(cells, cells.field('priceYear'));
  const toFigure = figureFormulas(
    tables,
    `N(${cells.field('priceIndex')})`,
    { first: cells.reading('indexToFirst'), second: cells.reading('indexToSecond') },
    'stands-for-none',
  );
  const index = indexOfProject(context);
  const custom = cells.reading('custom');
  const first = cells.field('firstExponent');
  const firstSound = `(ABS(N(${first}))<=${cells.reading('mostColumns')})`;
  const { columnFigures, map } = tables;
  const { setAllTo, multiplyBy } = cells.allTrials;
  const fromYear0 = `(${cells.field('columnLabels')}=${lists.cell('project.columnLabels', 'from-year-0')})`;
  const label = columnLabel(project, 0);
  return {
    leastRate: { value: rateFacts.least, format: '0%' },
    mostRate: { value: rateFacts.most, format: '0%' },
    mostColumns: { value: MOST_COLUMNS },
    rateUsable: {
      formula: `1*AND(ISNUMBER(${rate}),N(${rate})>=${cells.reading('leastRate')},N(${rate})<=${cells.reading('mostRate')})`,
      value: bit(rateUsable),
    },
    hasSchedule: {
      formula: `1*ISNUMBER(${cells.field('discountSchedule')})`,
      value: bit(settings.discountSchedule !== null),
    },
    scheduleSound: {
      formula: `SUMIF(${referenceTables.range('number')},N(${cells.field('discountSchedule')}),${referenceTables.range('sound')})`,
      value: schedule === undefined ? 0 : scheduleState(context, schedule).sound,
    },
    rate: {
      formula: `(1-${cells.reading('hasSchedule')})*${cells.reading('rateUsable')}*N(${rate})`,
      value: schedule === undefined && rateUsable ? rateInForce.used : 0,
      format: '0.0###%',
    },
    custom: is('timing', 'custom'),
    activityFirst: is('timing', 'activity-year-first'),
    activityColumns: {
      formula: `${cells.reading('activityFirst')}*MAX(1,N(${cells.field('activityColumns')}))+${custom}*N(${cells.field('activityColumns')})`,
      value: plan.activityColumns,
    },
    firstExponentUsed: {
      formula: `${custom}*${firstSound}*N(${first})+SUMIF(${cells.timingLabels},${cells.field('timing')},${cells.timingExponents})`,
      value: plan.firstExponent ?? 0,
      format: '0.0##',
    },
    exponentKnown: {
      formula: `1-${custom}*(1-ISNUMBER(${first})*${firstSound})`,
      value: bit(plan.firstExponent !== null),
    },
    columnFactors: {
      formula: `${custom}*COUNTIFS(${figuresOf(tables, '"project 1 columnFactor"')})`,
      value: custom01 * factorFigures.filter(({ counted }) => counted === 1).length,
    },
    columnFactorsUnusable: {
      formula: `${custom}*COUNTIFS(${columnFigures.range('entity')},"project",${columnFigures.range('unusable')},1)`,
      value: custom01 * factorFigures.filter(({ unusable }) => unusable === 1).length,
    },
    settingsUsable: {
      formula: `IF(${cells.reading('hasSchedule')}=1,${cells.reading('scheduleSound')},${cells.reading('rateUsable')})*(${cells.reading('exponentKnown')}+${cells.reading('columnFactors')}>0)*(1-${custom}*(1-${firstSound}))*(${cells.reading('columnFactorsUnusable')}=0)`,
      value: bit(results.problems.length === 0),
    },
    durationAfter: is('durationCounts', 'after-activity'),
    roundUp: is('fractionalDuration', 'round-up'),
    dropOffFirst: is('dropOffStart', 'first-year-after-activity'),
    discountInputs: is('inputDiscounting', 'discounted'),
    uprate: { formula: `1*(${cells.field('uprate')}=${lists.cell(FLAG_LIST, 'yes')})`, value: bit(settings.uprate) },
    secondYearShare: { value: SECOND_YEAR_SHARE, format: '0.00' },
    indexToFirst: { formula: toParts.first, value: toYear.first },
    indexToSecond: { formula: toParts.second, value: toYear.second, format: '0.00' },
    indexTo: {
      formula: `(1-${cells.reading('indexToSecond')})*${toFigure.one}+${cells.reading('indexToSecond')}*${toFigure.two}`,
      value: index.figure,
      format: '#,##0.00####',
    },
    indexToUsable: {
      formula: `1*AND(${cells.field('priceYear')}<>"",${toFigure.there},${cells.reading('indexTo')}>0)`,
      value: index.usable,
    },
    normalDeviate: { value: NORMAL_DEVIATE, format: '0.00000' },
    hasHorizon: { formula: `1*ISNUMBER(${cells.field('horizon')})`, value: bit(settings.horizon !== null) },
    horizon: {
      formula: `IF(${cells.reading('hasHorizon')}=1,${cells.field('horizon')},${cells.reading('mostColumns')})`,
      value: settings.horizon ?? MOST_COLUMNS,
    },
    calendar: {
      formula: `(${cells.field('columnLabels')}=${lists.cell('project.columnLabels', 'calendar')})*ISNUMBER(${cells.field('periodFrom')})`,
      value: bit(label.kind === 'calendar' && dateSerial(settings.periodFrom ?? '') !== null),
    },
    firstLabel: {
      formula: `IF(${cells.reading('calendar')}=1,YEAR(${cells.field('periodFrom')}),1-${fromYear0})`,
      value: label.year,
    },
    neutral: {
      formula: `1*AND(COUNT(${setAllTo})=0,COUNTIF(${multiplyBy},1)=ROWS(${multiplyBy}),COUNTIF(${map.range('include')},1)=COUNT(${map.range('outcome')}))`,
      value: 1,
    },
  };
}
