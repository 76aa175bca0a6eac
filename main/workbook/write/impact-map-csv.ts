/** The lines of the impact map with their results, as CSV. */
import Papa from 'papaparse';
import { calculate, columnLabel, type Results } from '../../../shared/engine/index.ts';
import type { Translator } from '../../../shared/messages/index.ts';
import {
  type AnyRow,
  type Entry,
  entrySchema,
  formulaOf,
  impactMapLines,
  numberOf,
  type Project,
  rowOf,
  settingsOf,
} from '../../../shared/model/index.ts';
import type { WorkbookContext } from './context.ts';

type Value = string | number | null;

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; a number stays a number. */
export function guarded(value: Value): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return /^[=+\-@\t\r\n\0＝＋－＠]/.test(value) ? `'${value}` : value;
}

const OUTCOME_FIELDS = ['description', 'treatment', 'negative', 'quantity', 'unit', 'start', 'duration'] as const;
const SHARE_FIELDS = ['deadweight', 'displacement', 'attribution', 'dropOff'] as const;

export function writeImpactMapCsv(project: Project, { translator }: Pick<WorkbookContext, 'translator'>): string {
  const results = calculate(project);
  const { t } = translator;
  const yesOrNo = (value: boolean) => t(value ? 'workbook/yes' : 'workbook/no');
  const outcomeValue = (row: AnyRow, field: string): Value => {
    const value = row[field];
    if (typeof value === 'boolean') return yesOrNo(value);
    if (typeof value !== 'string') return figure(value ?? null, results, translator);
    return field === 'treatment' || field === 'start' ? translator.optionLabel('outcome', field, value) : value;
  };
  const columns: readonly string[] = [
    t('workbook/csv/line'),
    translator.fieldLabel('stakeholder', 'name'),
    translator.fieldLabel('input', 'description'),
    t('workbook/csv/inputValue'),
    translator.fieldLabel('output', 'description'),
    ...OUTCOME_FIELDS.map((field) => translator.fieldLabel('outcome', field)),
    translator.fieldLabel('proxy', 'description'),
    translator.fieldLabel('proxy', 'value'),
    ...SHARE_FIELDS.map((field) => translator.fieldLabel('outcome', field)),
    t('workbook/csv/valued'),
    t('workbook/csv/gross'),
    t('workbook/csv/impact'),
    ...results.columns.map(({ column }) => yearName(project, column, translator)),
    t('workbook/csv/presentValue'),
    t('workbook/csv/countedAs'),
  ];
  const counted = countedAs(project, results, translator);
  const lines = impactMapLines(project, { emptyLines: false }).map((line, index): Value[] => {
    const outcome = line.outcome === null ? undefined : rowOf(project, 'outcome', line.outcome);
    const result = line.outcome === null ? undefined : results.outcomes.get(line.outcome);
    const proxy = typeof outcome?.proxy === 'string' ? project.proxy.get(outcome.proxy) : undefined;
    const blank = (fields: readonly string[]) =>
      fields.map((field) => (outcome === undefined ? null : outcomeValue(outcome, field)));
    return [
      index + 1,
      project.stakeholder.get(line.stakeholder ?? '')?.name ?? null,
      project.input.get(line.input ?? '')?.description ?? null,
      results.inputs.get(line.input ?? '')?.value ?? null,
      project.output.get(line.output ?? '')?.description ?? null,
      ...blank(OUTCOME_FIELDS),
      proxy?.description ?? null,
      figure(proxy?.value ?? null, results, translator),
      ...blank(SHARE_FIELDS),
      result === undefined ? null : yesOrNo(result.valued),
      result?.gross ?? null,
      result?.impact ?? null,
      ...results.columns.map(({ column }) => (result?.valued === true ? (result.years[column] ?? 0) : null)),
      result?.presentValue ?? null,
      counted,
    ];
  });
  return Papa.unparse(
    [columns, ...lines].map((line) => line.map(guarded)),
    { newline: '\r\n' },
  );
}

/** The conventions that decide what the figures mean, on every line: a table of its own rows has no other place for them. */
function countedAs(project: Project, results: Results, { t, optionLabel, fieldLabel }: Translator): string {
  const { timing, durationCounts, inputDiscounting, discountSchedule, locale } = settingsOf(project);
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
  const schedule = discountSchedule === null ? undefined : project.referenceTable.get(discountSchedule)?.name;
  return [
    optionLabel('project', 'timing', timing),
    `${fieldLabel('project', 'durationCounts')}: ${optionLabel('project', 'durationCounts', durationCounts)}`,
    `${t('workbook/csv/inputs')}: ${optionLabel('project', 'inputDiscounting', inputDiscounting)}`,
    `${fieldLabel('project', 'discountRate')}: ${schedule ?? rate.format(results.plan.discountRate)}`,
  ].join('; ');
}

function yearName(project: Project, column: number, { t }: Translator): string {
  const { kind, year } = columnLabel(project, column);
  return kind === 'calendar' ? String(year) : `${t('workbook/years/year')} ${year}`;
}

/** A number, of a formula what it comes to; where that is nothing, why. */
function figure(value: unknown, results: Results, translator: Translator): Value {
  const entry: Entry = entrySchema.parse(value);
  const formula = formulaOf(entry);
  if (formula === null) return numberOf(entry);
  const found = results.formula(formula);
  return typeof found === 'number' ? found : translator.what(found);
}
