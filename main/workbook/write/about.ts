/** The first sheet: what this workbook is, its result with the conventions in the same breath, and where to find what. */
import type { FieldName } from '../../../shared/model/index.ts';
import { LAYOUT_KEY, LAYOUT_VERSION, LINE_KEY_COLUMN, SHEET_KEY_PREFIX } from '../layout-version.ts';
import { type SheetKey, sheetKeys } from '../sheet-keys.ts';
import { stageColours } from '../stage-colours.ts';
import { sheetPrefix } from './addresses.ts';
import { putBanner } from './banner.ts';
import type { WriteContext } from './context.ts';
import { controlRows } from './control-rows.ts';
import { dateSerial } from './dates.ts';
import { fieldCell } from './field-cells.ts';
import { CONTROLS_FIRST_ROW, type Figures } from './figures.ts';
import { definedNames } from './names.ts';
import { resultValues } from './results.ts';
import { type CellDraft, SheetBuilder, type SheetDraft } from './sheet-draft.ts';
import { wrappedLines } from './table-sheet.ts';
import type { Tables } from './tables.ts';

const PARTICULARS = [
  'organisation',
  'activity',
  'purpose',
  'audience',
  'periodFrom',
  'periodTo',
  'analysis',
  'preparedBy',
] as const satisfies readonly FieldName<'project'>[];
const CONVENTIONS = [
  'timing',
  'durationCounts',
  'fractionalDuration',
  'dropOffStart',
  'discountRate',
  'discountSchedule',
  'inputDiscounting',
  'horizon',
  'priceYear',
  'uprate',
  'priceIndex',
  'currency',
] as const satisfies readonly FieldName<'project'>[];

export function aboutSheet(context: WriteContext, figures: Figures, tables: Tables): SheetDraft {
  const { translator, settings } = context;
  const { t } = translator;
  const builder = new SheetBuilder();
  const name = context.sheetName('about');
  putBanner(context, figures, builder, {
    key: 'about',
    title: settings.title ?? t('workbook/untitled'),
    purpose: t('workbook/purposes/about'),
    stage: 'about',
    columns: 5,
  });

  // A title is one line; a longer text is for the sheet of settings.
  PARTICULARS.forEach((field, index) => {
    putSetting(context, builder, 5 + index, field);
  });
  const headline = 14;
  builder.put(headline, 1, { role: 'headline', value: t('workbook/results/ratio') });
  const values = resultValues(context);
  builder.put(headline, 2, {
    role: 'headline',
    formula: figures.result('ratio'),
    value: values.ratio ?? t('workbook/results/noRatio'),
    format: context.formats.money,
    align: 'left',
  });
  builder.put(headline, 3, {
    role: 'purpose',
    value: t('workbook/results/ratioUnit', { currency: settings.currency ?? '' }),
  });
  builder.heights.set(headline, 30);
  const money = (row: number, key: 'presentValue' | 'investment' | 'netPresentValue') => {
    builder.put(row, 1, { role: 'label', value: t(`workbook/results/${key}`) });
    builder.put(row, 2, {
      role: 'figure',
      formula: figures.result(key),
      value: values[key] ?? 0,
      format: context.formats.money,
      align: 'left',
    });
  };
  money(15, 'presentValue');
  money(16, 'investment');
  money(17, 'netPresentValue');

  section(builder, 18, t('workbook/about/conventions'));
  CONVENTIONS.forEach((field, index) => {
    putSetting(context, builder, 19 + index, field);
  });

  section(builder, CONTROLS_FIRST_ROW - 1, t('workbook/about/controlTotals'));
  builder.put(CONTROLS_FIRST_ROW - 1, 2, { role: 'purpose', value: t('workbook/about/controlTotalsPurpose') });
  controlRows.forEach((key, index) => {
    const row = CONTROLS_FIRST_ROW + index;
    const counts = key === 'valuedOutcomes' || key === 'notValued';
    builder.put(row, 1, { role: 'label', value: t(`workbook/results/${key}`) });
    builder.put(row, 2, {
      role: 'control',
      value: values[key] ?? t(isMonths(key) ? 'workbook/results/notRepaid' : 'workbook/results/noRatio'),
      format: counts ? '0' : isMonths(key) ? context.formats.months : context.formats.money,
      align: 'left',
    });
  });

  let row = CONTROLS_FIRST_ROW + controlRows.length + 1;
  section(builder, row, t('workbook/about/made'));
  const facts: readonly (readonly [string, string | number, string | null])[] = [
    [t('workbook/about/programVersion'), context.programVersion, null],
    [t('workbook/about/exportedAt'), context.at, null],
    [t('workbook/about/layout'), LAYOUT_VERSION, LAYOUT_KEY],
  ];
  for (const [label, value, key] of facts) {
    row += 1;
    builder.put(row, 1, { role: 'label', value: label });
    builder.put(row, 2, { role: 'control', value, align: 'left', format: '0' });
    if (key !== null) builder.put(row, LINE_KEY_COLUMN, { role: 'lineKey', value: key });
  }

  row += 2;
  section(builder, row, t('workbook/about/key'));
  row = putColourKey(context, builder, row);

  row += 2;
  section(builder, row, t('workbook/about/contents'));
  for (const key of sheetKeys) {
    row += 1;
    putSheetLink(context, builder, row, key);
  }

  row += 2;
  section(builder, row, t('workbook/about/names'));
  for (const { name: defined, reference } of definedNames(context, figures, tables)) {
    row += 1;
    builder.put(row, 1, { role: 'label', value: defined });
    builder.put(row, 2, { role: 'quiet', value: reference });
  }
  builder.heights.set(4, 6);
  builder.heights.set(13, 8);
  return {
    key: 'about',
    name,
    stage: 'about',
    cells: builder.cells,
    widths: [36, 46, 40, 10, 22],
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

function isMonths(key: string): boolean {
  return key === 'payback' || key === 'paybackRunning';
}

function section(builder: SheetBuilder, row: number, title: string): void {
  builder.heights.set(row, 26);
  builder.put(row, 1, { role: 'section', stage: 'about', value: title });
}

/** What a setting says, by reference: its home is the sheet of settings. */
function putSetting(context: WriteContext, builder: SheetBuilder, row: number, field: FieldName<'project'>): void {
  const { settings, settingsCells, translator, formats } = context;
  const content = fieldCell(context, 'project', field, settings[field]);
  const cell = settingsCells.field(field);
  const table = tableOf(context, field);
  const date = field === 'periodFrom' || field === 'periodTo';
  const shown: CellDraft = {
    role: 'figure',
    // A blank cell would show as 0.
    formula: `IF(ISBLANK(${cell}),"",${table === null ? cell : settingsCells.nameOf(field)})`,
    value: (table === null ? content.value : table.name) ?? '',
    format:
      date && typeof settings[field] === 'string' && dateSerial(settings[field]) !== null
        ? formats.date
        : content.format,
    align: 'left',
    wrap: true,
  };
  builder.put(row, 1, { role: 'label', value: translator.fieldLabel('project', field) });
  builder.put(row, 2, shown);
  const text = typeof content.value === 'string' ? content.value : '';
  builder.heights.set(row, Math.min(400, wrappedLines(text, 46) * 13.5 + 3));
}

/** The reference table that a setting names; null for a setting that names none. */
function tableOf(
  { project, settings }: WriteContext,
  field: FieldName<'project'>,
): { readonly name: string | null } | null {
  if (field !== 'discountSchedule' && field !== 'priceIndex') return null;
  return project.referenceTable.get(settings[field] ?? '') ?? { name: null };
}

function putColourKey(context: WriteContext, builder: SheetBuilder, top: number): number {
  const { t } = context.translator;
  let row = top;
  const line = (sample: CellDraft, words: string) => {
    row += 1;
    builder.put(row, 1, sample);
    builder.put(row, 2, { role: 'text', value: words, align: 'left' });
  };
  for (const stage of ['stakeholders', 'inputsAndOutputs', 'outcomes', 'adjustments', 'value'] as const) {
    line({ role: 'stage', stage, value: t(`workbook/stages/${stage}`) }, `#${stageColours[stage].strong}`);
  }
  line({ role: 'input', value: '1,234', align: 'right' }, t('workbook/about/inputCell'));
  line({ role: 'calculation', value: '1,234', align: 'right' }, t('workbook/about/calculationCell'));
  line({ role: 'control', value: '1,234', align: 'right' }, t('workbook/about/controlCell'));
  line({ role: 'structure', value: '12', align: 'right' }, t('workbook/about/structureCell'));
  for (const words of [t('workbook/about/protection'), t('workbook/about/typed')]) {
    row += 1;
    builder.put(row, 1, { role: 'purpose', value: words });
  }
  return row;
}

function putSheetLink(context: WriteContext, builder: SheetBuilder, row: number, key: SheetKey): void {
  const { t } = context.translator;
  const name = context.sheetName(key);
  builder.put(row, 1, { role: 'link', value: name, link: `#${sheetPrefix(name)}A1` });
  builder.put(row, 2, { role: 'purpose', value: t(`workbook/purposes/${key}`) });
  builder.put(row, LINE_KEY_COLUMN, { role: 'lineKey', value: `${SHEET_KEY_PREFIX}${key}` });
}
