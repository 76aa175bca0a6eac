import { settingsOf } from '../../../shared/model/index.ts';
import type { Page } from './page.ts';

/** What the map is about; and below, why it has no results where the settings leave none. */
export function heading({ project, results, translator }: Page): string {
  const { t, optionLabel, sentence } = translator;
  const { title, organisation, periodFrom, periodTo, analysis, locale } = settingsOf(project);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const isoDate = (text: string) => date.format(new Date(`${text}T00:00:00Z`));
  const period =
    periodFrom === null || periodTo === null
      ? null
      : t('cli/calc/period', { from: isoDate(periodFrom), to: isoDate(periodTo) });
  const about = [organisation, optionLabel('project', 'analysis', analysis), period];
  const facts = about.filter((fact) => fact !== null && fact !== '').join(', ');
  const problems = results.problems.map((why) => sentence(why));
  return [`${title || t('cli/calc/untitled')}\n${facts}`, problems.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
