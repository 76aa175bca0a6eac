import type { Translator } from '../../shared/messages/index.ts';
import { numberOf, type Row } from '../../shared/model/index.ts';
import type { Formats } from '../format/index.ts';

/** The conventions that the ratio depends on, in a line: every view and every export names them. */
export function conventionsOf(settings: Row<'project'>, { t, optionLabel }: Translator, formats: Formats): string {
  const { timing, durationCounts, inputDiscounting, horizon } = settings;
  const rate = numberOf(settings.discountRate);
  const duration = optionLabel('project', 'durationCounts', durationCounts);
  const inputs = optionLabel('project', 'inputDiscounting', inputDiscounting);
  const parts = [
    optionLabel('project', 'timing', timing).toLowerCase(),
    t('window/results/duration', { counts: duration.charAt(0).toLowerCase() + duration.slice(1) }),
    t('window/results/inputs', { discounting: inputs.toLowerCase() }),
    ...(rate === null ? [] : [t('window/results/rate', { rate: formats.percent(rate) })]),
    ...(horizon === null ? [] : [t('window/results/horizon', { count: horizon })]),
  ];
  return parts.join('; ');
}
