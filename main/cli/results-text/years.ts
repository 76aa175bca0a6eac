import { exactSum } from '../../../shared/engine/index.ts';
import { yearLabel } from '../rows.ts';
import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page } from './page.ts';

const FACTOR_DIGITS = 6;

/** Value by year, undiscounted and discounted. */
export function years({ project, results, translator, money, number }: Page): string {
  const { t } = translator;
  const { columns } = results;
  if (columns.length === 0) return '';
  return textTable(
    [NAME, FIGURE, FIGURE, FIGURE],
    [
      [t('cli/calc/column'), t('cli/calc/value'), t('cli/calc/factor'), t('cli/calc/presentValue')],
      ...columns.map(({ column, value, discountFactor, presentValue }) => [
        yearLabel(project, column, translator),
        money(value),
        Number.isNaN(discountFactor) ? '' : number(discountFactor, FACTOR_DIGITS),
        money(presentValue),
      ]),
      [t('cli/calc/total'), money(exactSum(columns.map(({ value }) => value))), '', money(results.presentValue)],
    ],
  );
}
