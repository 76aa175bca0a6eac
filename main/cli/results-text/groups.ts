import { type Grouping, groupingsOf } from '../groupings.ts';
import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page } from './page.ts';

const NO_GROUP = {
  output: 'cli/calc/groups/noOutput',
  tag: 'cli/calc/groups/noTag',
  agency: 'cli/calc/groups/noAgency',
  kind: 'cli/calc/groups/noKind',
} as const;

/** Present value by output, tag, agency and kind: a table for each of them that any outcome has. */
export function groups(page: Page): string {
  return groupingsOf(page.project, page.results, page.translator)
    .filter((grouping) => grouping.groups.some(({ id }) => id !== null))
    .map((grouping) => table(page, grouping))
    .join('\n\n');
}

function table({ results, translator: { t }, money, share }: Page, { by, groups: all, overlapping }: Grouping): string {
  const { presentValue: total } = results;
  const shareOf = (value: number) => (total > 0 ? share(value / total) : '');
  const lines = textTable(
    [NAME, FIGURE, FIGURE, FIGURE],
    [
      [t(`cli/calc/groups/${by}`), t('cli/calc/outcomes'), t('cli/calc/presentValue'), t('cli/calc/share')],
      ...all.map(({ id, name, outcomes, presentValue }) => [
        id === null ? t(NO_GROUP[by]) : name || t('cli/calc/unnamed'),
        String(outcomes),
        money(presentValue),
        shareOf(presentValue),
      ]),
      [t('cli/calc/total'), '', money(total), shareOf(total)],
    ],
  );
  return overlapping ? `${lines}\n${t('cli/calc/groups/overlapping')}` : lines;
}
