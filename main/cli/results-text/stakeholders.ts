import { textTable } from '../text-table.ts';
import { FIGURE, NAME, type Page, WORDS } from './page.ts';

/** Present value by stakeholder; where there are sub-groups, of each set as well, and marked where it is not in the total. */
export function stakeholders({ results, translator: { t }, money, share, name }: Page): string {
  if (results.stakeholders.length === 0) return '';
  const { presentValue: total } = results;
  const shareOf = (value: number) => (total > 0 ? share(value / total) : '');
  const hasSets = results.stakeholders.some(({ sets }) => sets.length > 0);
  const isBeside = results.stakeholders.some(({ counted, sets }) => !counted || sets.some((set) => !set.counted));
  const besides = (counted: boolean) => (counted ? '' : t('cli/calc/beside'));
  const line = (label: string, own: string, all: string, part: string, remark: string) => [
    label,
    own,
    ...(hasSets ? [all] : []),
    part,
    remark,
  ];
  const setLabel = (set: string) => (set === '' ? t('cli/calc/unnamedSubgroups') : t('cli/calc/subgroups', { set }));
  const table = textTable(
    [NAME, FIGURE, ...(hasSets ? [FIGURE] : []), FIGURE, WORDS],
    [
      line(
        t('cli/calc/stakeholder'),
        t(hasSets ? 'cli/calc/ownOutcomes' : 'cli/calc/presentValue'),
        t('cli/calc/withSubgroups'),
        t('cli/calc/share'),
        '',
      ),
      ...results.stakeholders.flatMap(({ stakeholder, presentValue, counted, sets, withSubgroups }) => [
        line(
          name('stakeholder', stakeholder),
          money(presentValue),
          sets.length === 0 ? '' : money(withSubgroups),
          counted ? shareOf(presentValue) : '',
          besides(counted),
        ),
        ...sets.map((set) => line(setLabel(set.set), '', money(set.presentValue), '', besides(set.counted))),
      ]),
      line(t('cli/calc/total'), money(total), '', shareOf(total), ''),
    ],
  );
  return isBeside ? `${table}\n${t('cli/calc/besideHelp')}` : table;
}
