import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { FiguresTable } from './figures-table.tsx';
import { outsideTotals } from './outside-totals.ts';

/** How many outcomes are treated in which way; only those that are valued and counted have a present value here. */
export function TreatmentTable() {
  const { project, results } = useOpen();
  const { t, optionLabel } = useText();
  const formats = useFormats();
  const outside = outsideTotals(project, results);
  const reasons = (['missing', 'beside', 'notIncluded'] as const).filter((reason) => outside[reason] > 0);
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
        ...reasons.map((reason) => ({
          id: ` ${reason}`,
          cells: [t(`window/resultsSheet/treatments/${reason}`), formats.number(outside[reason]), '–'],
        })),
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
