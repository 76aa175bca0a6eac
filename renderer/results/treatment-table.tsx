import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { FiguresTable } from './figures-table.tsx';

/** How many outcomes are treated in which way; only those that are valued have a present value. */
export function TreatmentTable() {
  const { results } = useOpen();
  const { t, optionLabel } = useText();
  const formats = useFormats();
  const missing = results.notValued.length;
  const lines = results.treatments.map(({ treatment, outcomes, presentValue }) => ({
    id: treatment,
    cells: [
      optionLabel('outcome', 'treatment', treatment),
      formats.number(outcomes),
      treatment === 'valued' ? formats.amount(presentValue) : '–',
    ],
  }));
  return (
    <FiguresTable
      testId="results-treatments"
      heading={t('window/resultsSheet/treatments/heading')}
      columns={[
        { id: 'name', heading: t('window/resultsSheet/treatments/name') },
        { id: 'outcomes', heading: t('window/resultsSheet/groups/outcomes'), numeric: true },
        {
          id: 'presentValue',
          heading: t('window/grid/withUnit', {
            label: t('window/resultsSheet/groups/presentValue'),
            unit: formats.currencySign,
          }),
          numeric: true,
        },
      ]}
      lines={[
        ...lines,
        ...(missing === 0
          ? []
          : [{ id: ' missing', cells: [t('window/resultsSheet/treatments/missing'), formats.number(missing), '–'] }]),
        {
          id: ' total',
          total: true,
          cells: [
            t('window/resultsSheet/groups/total'),
            formats.number(results.outcomes.size),
            formats.amount(results.presentValue),
          ],
        },
      ]}
    />
  );
}
