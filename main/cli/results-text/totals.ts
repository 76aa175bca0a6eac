import { settingsOf } from '../../../shared/model/index.ts';
import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page, WORDS } from './page.ts';

/** What was put in and what came of it. */
export function totals({ results, translator: { t }, money }: Page): string {
  const { investment, presentValue, netPresentValue, positivePresentValue, cutOff } = results;
  return textTable(
    [NAME, FIGURE],
    [
      [t('cli/calc/investment'), money(investment)],
      [t('cli/calc/presentValue'), money(presentValue)],
      [t('cli/calc/netPresentValue'), money(netPresentValue)],
      ...(positivePresentValue === presentValue ? [] : [[t('cli/calc/positive'), money(positivePresentValue)]]),
      ...(cutOff === 0 ? [] : [[t('cli/calc/cutOff'), cutOff === null ? t('cli/calc/notKnown') : money(cutOff)]]),
    ],
  );
}

/** The ratio, those beside it that differ from it, and when the investment is paid back. */
export function ratios({ project, results, translator: { t }, perUnit, number }: Page): string {
  const none = t('cli/calc/none');
  const { ratio, netRatio, ratioOtherInputs, ratioWithoutMultipliers, payback } = results;
  const discounted = settingsOf(project).inputDiscounting === 'discounted';
  const others = t(discounted ? 'cli/calc/ratioInputsUndiscounted' : 'cli/calc/ratioInputsDiscounted');
  const months = (value: number | null) => (value === null ? none : t('cli/calc/months', { months: number(value, 1) }));
  return textTable(
    [NAME, WORDS],
    [
      [t('cli/calc/ratio'), ratio === null ? none : perUnit(ratio)],
      [t('cli/calc/netRatio'), netRatio === null ? none : perUnit(netRatio)],
      ...(ratioOtherInputs === null ? [] : [[others, perUnit(ratioOtherInputs)]]),
      ...(ratioWithoutMultipliers === null
        ? []
        : [[t('cli/calc/ratioWithoutMultipliers'), perUnit(ratioWithoutMultipliers)]]),
      [t('cli/calc/paybackOfOneYear'), months(payback.ofOneYear)],
      [t('cli/calc/paybackRunning'), months(payback.running)],
    ],
  );
}
