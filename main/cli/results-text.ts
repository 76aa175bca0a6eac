/** The results for a person at a terminal: the totals, where they come from, what is missing, and by which conventions. */
import { exactSum, type Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import { fieldOf, formulaOf, nameOf, numberOf, type Project, rowOf, settingsOf } from '../../shared/model/index.ts';
import { inputsNotValued, outcomesNotValued } from './not-valued.ts';
import { outcomesOfMap, yearLabel } from './rows.ts';
import { type TextColumn, textTable } from './text-table.ts';

const NAME: TextColumn = { align: 'left', most: 44 };
const FIGURE: TextColumn = { align: 'right' };

/** The conventions that decide what a ratio means, in the order in which one would ask for them. */
const CONVENTIONS = [
  'currency',
  'timing',
  'discountRate',
  'inputDiscounting',
  'activityColumns',
  'durationCounts',
  'fractionalDuration',
  'dropOffStart',
  'horizon',
  'priceYear',
] as const;

export function resultsText(project: Project, results: Results, translator: Translator): string {
  const sections = [
    heading(project, translator),
    results.problems.map((why) => translator.sentence(why)).join('\n'),
    totals(project, results, translator),
    years(project, results, translator),
    stakeholders(project, results, translator),
    outcomes(project, results, translator),
    notValued(project, results, translator),
    conventions(project, translator),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function heading(project: Project, { t, optionLabel }: Translator): string {
  const { title, organisation, periodFrom, periodTo, analysis, locale } = settingsOf(project);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const isoDate = (text: string) => date.format(new Date(`${text}T00:00:00Z`));
  const period =
    periodFrom === null || periodTo === null
      ? null
      : t('cli/calc/period', { from: isoDate(periodFrom), to: isoDate(periodTo) });
  const about = [organisation, optionLabel('project', 'analysis', analysis), period];
  const facts = about.filter((fact) => fact !== null && fact !== '').join(', ');
  return `${title || t('cli/calc/untitled')}\n${facts}`;
}

function totals(project: Project, results: Results, { t }: Translator): string {
  const { currency, locale } = settingsOf(project);
  const money = moneyFormat(project);
  const unit =
    currency === null
      ? '1'
      : new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(1);
  const none = t('cli/calc/none');
  const perUnit = (ratio: number | null) =>
    ratio === null ? none : t('cli/calc/perUnit', { value: money(ratio), unit });
  const months = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { paybackMonths } = results;
  const figures = textTable(
    [NAME, FIGURE],
    [
      [t('cli/calc/investment'), money(results.investment)],
      [t('cli/calc/presentValue'), money(results.presentValue)],
      [t('cli/calc/netPresentValue'), money(results.netPresentValue)],
    ],
  );
  const ratios = textTable(
    [NAME, { align: 'left' }],
    [
      [t('cli/calc/ratio'), perUnit(results.ratio)],
      [t('cli/calc/netRatio'), perUnit(results.netRatio)],
      [
        t('cli/calc/payback'),
        paybackMonths === null ? none : t('cli/calc/months', { months: months.format(paybackMonths) }),
      ],
    ],
  );
  return `${figures}\n\n${ratios}`;
}

function years(project: Project, results: Results, translator: Translator): string {
  const { t } = translator;
  const money = moneyFormat(project);
  if (results.columns.length === 0) return '';
  const undiscounted = exactSum(results.columns.map(({ value }) => value));
  return textTable(
    [NAME, FIGURE, FIGURE],
    [
      [t('cli/calc/column'), t('cli/calc/value'), t('cli/calc/presentValue')],
      ...results.columns.map(({ column, value, presentValue }) => [
        yearLabel(project, column, translator),
        money(value),
        money(presentValue),
      ]),
      [t('cli/calc/total'), money(undiscounted), money(results.presentValue)],
    ],
  );
}

function stakeholders(project: Project, results: Results, { t }: Translator): string {
  const money = moneyFormat(project);
  if (results.stakeholders.length === 0) return '';
  return textTable(
    [NAME, FIGURE],
    [
      [t('cli/calc/stakeholder'), t('cli/calc/presentValue')],
      ...results.stakeholders.map(({ stakeholder, presentValue }) => [
        named(project, 'stakeholder', stakeholder, t('cli/calc/unnamed')),
        money(presentValue),
      ]),
    ],
  );
}

function outcomes(project: Project, results: Results, { t }: Translator): string {
  const money = moneyFormat(project);
  const unnamed = t('cli/calc/unnamed');
  const valued = outcomesOfMap(project).filter(({ id }) => results.outcomes.get(id)?.valued === true);
  if (valued.length === 0) return '';
  return textTable(
    [NAME, { align: 'left', most: 26 }, FIGURE, FIGURE],
    [
      [t('cli/calc/outcome'), t('cli/calc/stakeholder'), t('cli/calc/impact'), t('cli/calc/presentValue')],
      ...valued.map(({ id, stakeholder }) => {
        const result = results.outcomes.get(id);
        return [
          named(project, 'outcome', id, unnamed),
          named(project, 'stakeholder', stakeholder, unnamed),
          money(result?.impact ?? 0),
          money(result?.presentValue ?? 0),
        ];
      }),
    ],
  );
}

function notValued(project: Project, results: Results, { t, sentence, entityName }: Translator): string {
  const rows = [...outcomesNotValued(results), ...inputsNotValued(results)];
  if (rows.length === 0) return '';
  const lines = rows.flatMap(({ entity, id, problems }) => [
    `  ${named(project, entity, id, t('cli/calc/unnamed'))} (${entityName(entity)})`,
    ...problems.map((why) => `    ${sentence(why)}`),
  ]);
  return [t('cli/calc/notValued'), ...lines].join('\n');
}

function conventions(project: Project, { t, fieldLabel, optionLabel }: Translator): string {
  const settings = settingsOf(project);
  const percent = new Intl.NumberFormat(settings.locale, { style: 'percent', maximumFractionDigits: 4 });
  const rows = CONVENTIONS.flatMap((name) => {
    const value = settings[name];
    if (value === null) return [];
    const field = fieldOf('project', name);
    const text =
      typeof value === 'string' && field?.kind === 'choice'
        ? optionLabel('project', name, value)
        : name === 'discountRate'
          ? rateText(settings.discountRate, percent)
          : String(value);
    return [[fieldLabel('project', name), text]];
  });
  return `${t('cli/calc/conventions')}\n${indented(textTable([NAME, { align: 'left' }], rows))}`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

function rateText(rate: Parameters<typeof numberOf>[0], percent: Intl.NumberFormat): string {
  const number = numberOf(rate);
  return number === null ? `=${formulaOf(rate) ?? ''}` : percent.format(number);
}

function moneyFormat(project: Project): (value: number) => string {
  const { currency, locale } = settingsOf(project);
  const style =
    currency === null
      ? ({ minimumFractionDigits: 2, maximumFractionDigits: 2 } as const)
      : ({ style: 'currency', currency } as const);
  const format = new Intl.NumberFormat(locale, style);
  return (value) => format.format(value);
}

function named(project: Project, entity: 'stakeholder' | 'outcome' | 'input', id: string, unnamed: string): string {
  const row = rowOf(project, entity, id);
  return (row === undefined ? '' : nameOf(entity, row)) || unnamed;
}
