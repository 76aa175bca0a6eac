import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { FiguresTable } from './figures-table.tsx';
import { type Bar, barsOf, type WaterfallLine, waterfallLines } from './waterfall-lines.ts';

/** How gross value becomes present value: as a table that foots, with a bar for each of its lines. */
export function WaterfallTable() {
  const { results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const lines = waterfallLines(results);
  const bars = barsOf(lines);
  const nameOfLine = ({ name }: WaterfallLine) => t(`window/resultsSheet/waterfall/${name}`);
  const withUnit = (label: string) => t('window/grid/withUnit', { label, unit: formats.currencySign });
  const spoken = (line: WaterfallLine) => {
    const said = { step: nameOfLine(line), amount: formats.money(line.amount) };
    if (line.kind === 'level') return t('window/resultsSheet/waterfall/barLevel', said);
    return t('window/resultsSheet/waterfall/barStep', { ...said, left: formats.money(line.left) });
  };
  return (
    <FiguresTable
      testId="results-waterfall"
      heading={t('window/resultsSheet/waterfall/heading')}
      help={t('window/resultsSheet/waterfall/help')}
      columns={[
        { id: 'step', heading: t('window/resultsSheet/waterfall/step') },
        { id: 'amount', heading: withUnit(t('window/resultsSheet/waterfall/amount')), numeric: true },
        { id: 'left', heading: withUnit(t('window/resultsSheet/waterfall/left')), numeric: true },
        { id: 'picture', heading: t('window/resultsSheet/waterfall/picture') },
      ]}
      lines={lines.map((line, index) => ({
        id: line.name,
        total: line.name === 'presentValue',
        cells: [
          nameOfLine(line),
          formats.amount(line.amount),
          line.kind === 'level' ? '' : formats.amount(line.left),
          <BarPicture key="bar" bar={bars[index]} line={line} label={spoken(line)} />,
        ],
      }))}
      notes={[
        `${t('window/resultsSheet/waterfall/yearlyGross')}: ${formats.money(results.yearlyGross)}. ${t(
          'window/resultsSheet/waterfall/yearlyImpact',
        )}: ${formats.money(results.yearlyImpact)}. ${t('window/resultsSheet/waterfall/oneYearHelp')}`,
      ]}
    />
  );
}

interface BarProps {
  readonly bar: Bar | undefined;
  readonly line: WaterfallLine;
  readonly label: string;
}

/** A bar thinner than this could not be seen. */
const THINNEST = 0.003;

function BarPicture({ bar, line, label }: BarProps) {
  if (bar === undefined) return null;
  const percent = (share: number) => `${(100 * share).toFixed(3)}%`;
  const kind = line.kind === 'level' ? 'level' : line.amount < 0 ? 'down' : 'up';
  return (
    <svg className="ww-bar" role="img" aria-label={label}>
      <rect
        className={`ww-bar-${kind}`}
        x={percent(Math.min(bar.from, 1 - THINNEST))}
        width={percent(Math.max(bar.to - bar.from, THINNEST))}
        y="3"
        height="12"
      />
    </svg>
  );
}
