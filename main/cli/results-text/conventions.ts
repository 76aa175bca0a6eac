import { rowsOf, settingsOf } from '../../../shared/model/index.ts';
import { textTable } from '../text-table.ts';
import { indented, NAME, type Page, WORDS } from './page.ts';
import { settingText } from './setting-text.ts';

/** The conventions that decide what a ratio means, in the order in which one would ask for them. */
export function conventions(page: Page): string {
  const { project, translator } = page;
  const { t, fieldLabel } = translator;
  const settings = settingsOf(project);
  const line = (name: keyof typeof settings) => [fieldLabel('project', name), settingText(page, name, settings[name])];
  const { currency, timing, horizon } = settings;
  const lines = [
    ...(currency === null ? [] : [line('currency')]),
    line('timing'),
    ...(timing === 'activity-year-first' || timing === 'custom' ? [line('activityColumns')] : []),
    ...(timing === 'custom' && settings.firstExponent !== null ? [line('firstExponent')] : []),
    line('durationCounts'),
    line('fractionalDuration'),
    line('dropOffStart'),
    ...discounting(page),
    [t('cli/calc/conventions/inputs'), settingText(page, 'inputDiscounting', settings.inputDiscounting)],
    ...(horizon === null
      ? []
      : [[fieldLabel('project', 'horizon'), t('cli/calc/conventions/horizon', { count: horizon })]]),
    [t('cli/calc/conventions/priceBase'), priceBase(page)],
  ];
  return `${t('cli/calc/conventions/heading')}\n${indented(textTable([NAME, WORDS], lines))}`;
}

/** By one rate or by a named schedule; and by others, where outcomes follow their own. */
function discounting(page: Page): readonly (readonly string[])[] {
  const { project, results, translator, name, rate } = page;
  const { t, fieldLabel } = translator;
  const { discountSchedule, discountRate } = settingsOf(project);
  const byRate = () =>
    results.problems.length > 0
      ? settingText(page, 'discountRate', discountRate)
      : t('cli/calc/conventions/oneRate', { rate: rate(results.plan.discountRate) });
  const own =
    discountSchedule === null
      ? [fieldLabel('project', 'discountRate'), byRate()]
      : [fieldLabel('project', 'discountSchedule'), name('referenceTable', discountSchedule)];
  const others = new Set(
    rowsOf(project, 'outcome').flatMap((outcome) => {
      const valued = results.outcomes.get(outcome.id)?.valued === true;
      return valued && outcome.discountSchedule !== null ? [name('referenceTable', outcome.discountSchedule)] : [];
    }),
  );
  const ofOutcomes = [...others].map((table) => [
    t('cli/calc/conventions/ofOutcomes', { field: fieldLabel('outcome', 'discountSchedule') }),
    table,
  ]);
  return [own, ...ofOutcomes];
}

function priceBase({ project, translator: { t }, name }: Page): string {
  const { uprate, priceYear, priceIndex } = settingsOf(project);
  if (priceYear === null) return t('cli/calc/conventions/asTyped');
  if (!uprate || priceIndex === null) return t('cli/calc/conventions/ofYear', { year: priceYear });
  return t('cli/calc/conventions/uprated', { year: priceYear, index: name('referenceTable', priceIndex) });
}
