import { columnLabel } from '../../shared/engine/index.ts';
import { rowsOf } from '../../shared/model/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { FiguresTable } from './figures-table.tsx';
import { withRunningTotals } from './running-totals.ts';

/** Digits of a discount factor: enough to work it out again to the penny. */
const FACTOR = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 6, maximumFractionDigits: 6 });

/** What falls in each column, how it is discounted, and what it comes to. */
export function ValueByYear() {
  const { results, project } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const lines = withRunningTotals(results.columns).map((column) => {
    const label = columnLabel(project, column.column);
    return {
      id: String(column.column),
      cells: [
        label.kind === 'calendar' ? String(label.year) : t('window/grid/year', { year: label.year }),
        formats.amount(column.value),
        column.exponent === null ? t('window/resultsSheet/years/exponentTyped') : formats.number(column.exponent),
        Number.isNaN(column.discountFactor) ? '' : FACTOR.format(column.discountFactor),
        formats.amount(column.presentValue),
        formats.amount(column.running),
      ],
    };
  });
  const total = {
    id: 'total',
    total: true,
    cells: [
      t('window/resultsSheet/groups/total'),
      formats.amount(results.waterfall.afterDropOff),
      '',
      '',
      formats.amount(results.presentValue),
      '',
    ],
  };
  const withUnit = (label: string) => t('window/grid/withUnit', { label, unit: formats.currencySign });
  const hasOwn = rowsOf(project, 'outcome').some(({ discountSchedule }) => discountSchedule !== null);
  return (
    <FiguresTable
      testId="results-years"
      heading={t('window/resultsSheet/years/heading')}
      columns={[
        { id: 'column', heading: t('window/resultsSheet/years/column') },
        { id: 'value', heading: withUnit(t('window/resultsSheet/years/value')), numeric: true },
        { id: 'exponent', heading: t('window/resultsSheet/years/exponent'), numeric: true },
        { id: 'factor', heading: t('window/resultsSheet/years/factor'), numeric: true },
        { id: 'presentValue', heading: withUnit(t('window/resultsSheet/years/presentValue')), numeric: true },
        { id: 'running', heading: withUnit(t('window/resultsSheet/years/running')), numeric: true },
      ]}
      lines={[...lines, total]}
      notes={[hasOwn ? t('window/resultsSheet/years/ownSchedules') : null]}
    />
  );
}
