import { type Results, waterfallSteps } from '../../../shared/engine/index.ts';
import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page } from './page.ts';

type StepName = ReturnType<typeof waterfallSteps>[number]['step'];

/** The level that each step leaves. */
const LEFT: Readonly<Record<StepName, keyof Results['waterfall']>> = {
  multipliers: 'multiplied',
  deadweight: 'afterDeadweight',
  displacement: 'afterDisplacement',
  attribution: 'afterAttribution',
  factors: 'afterFactors',
  dropOff: 'afterDropOff',
  discounting: 'presentValue',
};

/** From gross value to present value: what each step takes off, and what it leaves. Steps that change nothing are left out. */
export function waterfall({ results, translator: { t }, money }: Page): string {
  const levels = results.waterfall;
  if (levels.gross === 0 && levels.presentValue === 0) return '';
  const steps = waterfallSteps(levels).flatMap(({ step, change }) =>
    change === 0 ? [] : [[t(`cli/calc/waterfall/${step}`), money(change), money(levels[LEFT[step]])]],
  );
  return textTable(
    [NAME, FIGURE, FIGURE],
    [
      [t('cli/calc/waterfall/heading'), t('cli/calc/waterfall/amount'), t('cli/calc/waterfall/left')],
      [t('cli/calc/waterfall/gross'), money(levels.gross), money(levels.gross)],
      ...steps,
      [t('cli/calc/waterfall/presentValue'), money(levels.presentValue), ''],
      [t('cli/calc/waterfall/yearlyGross'), money(results.yearlyGross), ''],
      [t('cli/calc/waterfall/yearlyImpact'), money(results.yearlyImpact), ''],
    ],
  );
}
