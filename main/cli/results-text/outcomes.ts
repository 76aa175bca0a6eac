import { outcomesOfMap } from '../rows.ts';
import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page, SHORT_NAME, WORDS } from './page.ts';

/** The outcomes that have a value; all of them where their ids are asked for, since any of them can be explained. */
export function outcomes({ project, results, translator: { t, optionLabel }, money, name, ids }: Page): string {
  const shown = outcomesOfMap(project).filter(({ id }) => ids || results.outcomes.get(id)?.valued === true);
  if (shown.length === 0) return '';
  return textTable(
    [...(ids ? [SHORT_NAME] : []), NAME, SHORT_NAME, FIGURE, FIGURE, WORDS],
    [
      [
        ...(ids ? [t('cli/calc/id')] : []),
        t('cli/calc/outcome'),
        t('cli/calc/stakeholder'),
        t('cli/calc/impact'),
        t('cli/calc/presentValue'),
        '',
      ],
      ...shown.map(({ id, stakeholder, treatment }) => {
        const result = results.outcomes.get(id);
        const remark = result?.valued === true && !result.counted ? t('cli/calc/beside') : '';
        return [
          ...(ids ? [id] : []),
          name('outcome', id),
          name('stakeholder', stakeholder),
          result?.impact == null ? '' : money(result.impact),
          result?.presentValue == null ? '' : money(result.presentValue),
          treatment === 'valued' ? remark : optionLabel('outcome', 'treatment', treatment),
        ];
      }),
    ],
  );
}

/** How far quantities that were counted from answers may lie from the true ones. */
export function sampling({ project, results, translator: { t }, number, name }: Page): string {
  const lines = outcomesOfMap(project).flatMap(({ id }) => {
    const { quantity, sampling: range } = results.outcomes.get(id) ?? { quantity: null, sampling: null };
    if (quantity === null || range === null) return [];
    const fromTo = t('cli/calc/sampling/fromTo', { low: number(range.low, 1), high: number(range.high, 1) });
    return [[name('outcome', id), number(quantity, 2), fromTo]];
  });
  if (lines.length === 0) return '';
  return textTable(
    [NAME, FIGURE, FIGURE],
    [[t('cli/calc/outcome'), t('cli/calc/sampling/quantity'), t('cli/calc/sampling/range')], ...lines],
  );
}
