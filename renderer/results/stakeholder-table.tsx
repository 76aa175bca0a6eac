import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { FiguresTable } from './figures-table.tsx';
import { useShareColumns } from './group-table.tsx';
import { RowLink } from './row-link.tsx';

/** Present value by stakeholder: its own, that of its sub-groups by set, and both together. */
export function StakeholderTable() {
  const { results, project } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const shares = useShareColumns();
  const hasSets = results.stakeholders.some(({ sets }) => sets.length > 0);
  const notCounted = <em className="ww-result-aside">{t('window/resultsSheet/stakeholders/notCounted')}</em>;
  const isBeside = results.stakeholders.some(({ counted, sets }) => !counted || sets.some((set) => !set.counted));
  const withUnit = (label: string) => t('window/grid/withUnit', { label, unit: formats.currencySign });
  const blankShares = shares.columns.map(() => '');
  const lines = results.stakeholders.flatMap(({ stakeholder, presentValue, counted, sets, withSubgroups }) => [
    {
      id: stakeholder,
      inner: project.stakeholder.get(stakeholder)?.parent != null,
      cells: [
        <span key="name">
          <RowLink entity="stakeholder" id={stakeholder} /> {counted ? null : notCounted}
        </span>,
        formats.amount(presentValue),
        ...(hasSets ? [sets.length === 0 ? '' : formats.amount(withSubgroups)] : []),
        ...(counted ? shares.cells(presentValue) : blankShares),
      ],
    },
    ...sets.map((set) => ({
      id: `${stakeholder} ${set.set}`,
      inner: true,
      cells: [
        <span key="name" className="ww-result-aside">
          {set.set === ''
            ? t('window/resultsSheet/stakeholders/unnamedSet')
            : t('window/resultsSheet/stakeholders/set', { set: set.set })}{' '}
          {set.counted ? null : notCounted}
        </span>,
        '',
        ...(hasSets ? [formats.amount(set.presentValue)] : []),
        ...blankShares,
      ],
    })),
  ]);
  return (
    <FiguresTable
      testId="results-stakeholders"
      heading={t('window/resultsSheet/stakeholders/heading')}
      columns={[
        { id: 'name', heading: t('window/resultsSheet/stakeholders/name') },
        { id: 'own', heading: withUnit(t('window/resultsSheet/stakeholders/own')), numeric: true },
        ...(hasSets
          ? [
              {
                id: 'withSubgroups',
                heading: withUnit(t('window/resultsSheet/stakeholders/withSubgroups')),
                numeric: true,
              },
            ]
          : []),
        ...shares.columns,
      ]}
      lines={[
        ...lines,
        {
          id: ' total',
          total: true,
          cells: [
            t('window/resultsSheet/groups/total'),
            formats.amount(results.presentValue),
            ...(hasSets ? [''] : []),
            ...shares.cells(results.presentValue),
          ],
        },
      ]}
      notes={[shares.note, isBeside ? t('window/resultsSheet/stakeholders/notCountedHelp') : null]}
    />
  );
}
