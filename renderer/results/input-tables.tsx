/** What was put in by whom, and the public purse's view of it. */
import { settingsOf } from '../../shared/model/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { FiguresTable } from './figures-table.tsx';

export function FunderTable() {
  const { results, project } = useOpen();
  const { t, optionLabel } = useText();
  const formats = useFormats();
  const { byFunder } = results.inputTotals;
  const share = (amount: number) => (results.investment > 0 ? formats.share(amount / results.investment) : '');
  const { inputDiscounting } = settingsOf(project);
  const counted = t(`window/resultsSheet/funders/${inputDiscounting}`);
  return (
    <FiguresTable
      testId="results-funders"
      heading={t('window/resultsSheet/funders/heading')}
      empty={byFunder.length === 0 ? t('window/resultsSheet/funders/empty') : null}
      columns={[
        { id: 'name', heading: t('window/resultsSheet/funders/name') },
        {
          id: 'amount',
          heading: `${t('window/grid/withUnit', {
            label: t('window/resultsSheet/funders/amount'),
            unit: formats.currencySign,
          })}, ${counted.toLowerCase()}`,
          numeric: true,
        },
        { id: 'share', heading: t('window/resultsSheet/funders/share'), numeric: true },
      ]}
      lines={[
        ...byFunder.map(({ funder, amount }) => ({
          id: funder ?? ' none',
          cells: [
            funder === null ? t('window/resultsSheet/funders/rest') : optionLabel('input', 'funder', funder),
            formats.amount(amount),
            share(amount),
          ],
        })),
        {
          id: ' total',
          total: true,
          cells: [t('window/resultsSheet/groups/total'), formats.amount(results.investment), share(results.investment)],
        },
      ]}
    />
  );
}

export function PublicTable() {
  const { results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const { fiscal, publicInputs, fiscalToAllInputs, fiscalToPublicInputs } = results.publicView;
  const money = (value: number | null) =>
    value === null ? t('window/resultsSheet/summary/none') : formats.money(value);
  const figures = [
    ['fiscal', formats.money(fiscal)],
    ['publicInputs', formats.money(publicInputs)],
    ['toAll', money(fiscalToAllInputs)],
    ['toPublic', money(fiscalToPublicInputs)],
  ] as const;
  return (
    <FiguresTable
      testId="results-public"
      heading={t('window/resultsSheet/public/heading')}
      help={t('window/resultsSheet/public/help')}
      columns={[
        { id: 'name', heading: t('window/resultsSheet/public/name') },
        { id: 'figure', heading: t('window/resultsSheet/public/figure'), numeric: true },
      ]}
      lines={figures.map(([name, figure]) => ({
        id: name,
        cells: [t(`window/resultsSheet/public/${name}`), figure],
      }))}
      notes={[publicInputs === 0 ? t('window/resultsSheet/public/noPublicInputs') : null]}
    />
  );
}
