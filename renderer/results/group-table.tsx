import type { ReactNode } from 'react';
import type { GroupTotals } from '../../shared/engine/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { type FigureColumn, FiguresTable } from './figures-table.tsx';
import { sharesOf } from './shares.ts';
import { valuedCount } from './valued-count.ts';

interface Props {
  readonly heading: string;
  readonly name: string;
  readonly totals: GroupTotals;
  /** What a group is called; of those that belong to none, null is asked for. */
  readonly nameOf: (id: string | null) => ReactNode;
  /** Said where no outcome belongs to any group. */
  readonly empty?: string;
  readonly testId: string;
}

/** Present value by something that outcomes have, the largest first. The last line is always the total of the map. */
export function GroupTable({ heading, name, totals, nameOf, empty, testId }: Props) {
  const { results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const shares = useShareColumns();
  const groups = totals.groups.toSorted((a, b) => {
    if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1;
    return b.presentValue - a.presentValue;
  });
  const isEmpty = groups.every(({ id }) => id === null);
  return (
    <FiguresTable
      testId={testId}
      heading={heading}
      empty={isEmpty && empty !== undefined ? empty : null}
      columns={[
        { id: 'name', heading: name },
        { id: 'outcomes', heading: t('window/resultsSheet/groups/outcomes'), numeric: true },
        {
          id: 'presentValue',
          heading: t('window/grid/withUnit', {
            label: t('window/resultsSheet/groups/presentValue'),
            unit: formats.currencySign,
          }),
          numeric: true,
        },
        ...shares.columns,
      ]}
      lines={[
        ...groups.map(({ id, outcomes, presentValue }) => ({
          id: id ?? ' none',
          cells: [nameOf(id), formats.number(outcomes), formats.amount(presentValue), ...shares.cells(presentValue)],
        })),
        {
          id: ' total',
          total: true,
          cells: [
            t('window/resultsSheet/groups/total'),
            formats.number(valuedCount(results)),
            formats.amount(results.presentValue),
            ...shares.cells(results.presentValue),
          ],
        },
      ]}
      notes={[totals.overlapping ? t('window/resultsSheet/groups/overlapping') : null]}
    />
  );
}

/** The share of the total; beside it, where an outcome is negative, the share of what is above zero. */
export function useShareColumns(): {
  readonly columns: readonly FigureColumn[];
  readonly cells: (presentValue: number) => readonly string[];
  /** What the second share is of; null where there is one share. */
  readonly note: string | null;
} {
  const { results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const shares = sharesOf(results);
  const percent = (share: number | null) => (share === null ? '' : formats.share(share));
  const total = { id: 'share', heading: t('window/resultsSheet/groups/share'), numeric: true };
  const positive = { id: 'positive', heading: t('window/resultsSheet/groups/positiveShare'), numeric: true };
  return {
    columns: shares.hasNegative ? [total, positive] : [total],
    note: shares.hasNegative
      ? t('window/resultsSheet/groups/positiveHelp', { amount: formats.money(results.positivePresentValue) })
      : null,
    cells: (value) => {
      const ofTotal = percent(shares.ofTotal(value));
      return shares.hasNegative ? [ofTotal, percent(shares.ofPositive(value))] : [ofTotal];
    },
  };
}
