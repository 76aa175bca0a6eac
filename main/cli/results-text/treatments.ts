import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page } from './page.ts';

/** How many outcomes are treated how; nothing where all of them are valued. */
export function treatments({ results, translator: { t, optionLabel }, money }: Page): string {
  if (results.treatments.every(({ treatment, outcomes }) => treatment === 'valued' || outcomes === 0)) return '';
  const lines = results.treatments.flatMap(({ treatment, outcomes, presentValue }) =>
    outcomes === 0
      ? []
      : [
          [
            optionLabel('outcome', 'treatment', treatment),
            String(outcomes),
            treatment === 'valued' ? money(presentValue) : '',
          ],
        ],
  );
  const missing = results.notValued.length;
  return textTable(
    [NAME, FIGURE, FIGURE],
    [
      [t('cli/calc/groups/treatment'), t('cli/calc/outcomes'), t('cli/calc/presentValue')],
      ...lines,
      ...(missing === 0 ? [] : [[t('cli/calc/groups/missing'), String(missing), '']]),
    ],
  );
}
