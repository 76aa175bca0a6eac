import type { Translator } from '../../shared/messages/index.ts';
import { nameOf, numberOf, type Project, settingsOf } from '../../shared/model/index.ts';
import type { Formats } from './formats.ts';

/** The conventions that the ratio depends on, in a line: every view and every export names them. */
export function conventionsOf(project: Project, translator: Translator, formats: Formats): string {
  const { t, optionLabel } = translator;
  const { timing, durationCounts, inputDiscounting, horizon } = settingsOf(project);
  const duration = optionLabel('project', 'durationCounts', durationCounts);
  const inputs = optionLabel('project', 'inputDiscounting', inputDiscounting);
  const parts = [
    optionLabel('project', 'timing', timing).toLowerCase(),
    t('window/results/duration', { counts: duration.charAt(0).toLowerCase() + duration.slice(1) }),
    t('window/results/inputs', { discounting: inputs.toLowerCase() }),
    discounting(project, translator, formats),
    priceBase(project, translator),
    horizon === null ? null : t('window/results/horizon', { count: horizon }),
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** The one rate, or the schedule that takes its place. */
function discounting(project: Project, { t }: Translator, formats: Formats): string | null {
  const { discountRate, discountSchedule } = settingsOf(project);
  const schedule = discountSchedule === null ? undefined : project.referenceTable.get(discountSchedule);
  if (schedule !== undefined) return t('window/results/schedule', { name: nameOf('referenceTable', schedule) });
  const rate = numberOf(discountRate);
  return rate === null ? null : t('window/results/rate', { rate: formats.percent(rate) });
}

function priceBase(project: Project, { t }: Translator): string | null {
  const { priceYear, uprate, priceIndex } = settingsOf(project);
  if (priceYear === null) return null;
  const index = uprate && priceIndex !== null ? project.referenceTable.get(priceIndex) : undefined;
  if (index === undefined) return t('window/results/priceBase', { year: priceYear });
  return t('window/results/uprated', { year: priceYear, name: nameOf('referenceTable', index) });
}
