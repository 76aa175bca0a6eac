import type { Translator } from '../../shared/messages/index.ts';
import { type Project, rowOf, settingsOf } from '../../shared/model/index.ts';
import { keyOf, type Overridden, type Override } from './override-settings.ts';

/** Settings that were asked for and take no part beside the other ones: a sentence for each. */
export function idleOverrides({ project, overrides }: Overridden, translator: Translator): readonly string[] {
  return overrides.flatMap((override) => idleness(override, project, translator) ?? []);
}

function idleness(override: Override, project: Project, { t, optionLabel }: Translator): string | null {
  if (override.value === null) return null;
  const { timing, discountSchedule, uprate } = settingsOf(project);
  const under = { key: keyOf(override), timing: optionLabel('project', 'timing', timing) };
  switch (override.field) {
    case 'discountRate': {
      if (discountSchedule === null) return null;
      const table = rowOf(project, 'referenceTable', discountSchedule)?.name;
      return t('cli/calc/idle/discountRate', { table: typeof table === 'string' ? table : discountSchedule });
    }
    case 'firstExponent':
    case 'columnFactor':
      return timing === 'custom' ? null : t('cli/calc/idle/customTiming', under);
    case 'activityColumns':
      return timing === 'end-of-year' || timing === 'mid-year' ? t('cli/calc/idle/timing', under) : null;
    case 'priceIndex':
      return uprate ? null : t('cli/calc/idle/priceIndex');
    default:
      return null;
  }
}
