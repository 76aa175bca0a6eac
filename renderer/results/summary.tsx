import type { ReactNode } from 'react';
import { settingsOf } from '../../shared/model/index.ts';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { cutOffOf } from './cut-off.ts';
import { paybackMonths } from './payback-months.ts';

/** The ratio, what it is made of, and what it would be with the inputs counted otherwise. */
export function Summary() {
  const { results, project } = useOpen();
  const translator = useText();
  const { t } = translator;
  const formats = useFormats();
  const { ratio, netRatio, ratioOtherInputs, ratioWithoutMultipliers } = results;
  const cutOff = cutOffOf(results, translator, formats);
  const none = t('window/resultsSheet/summary/none');
  const money = (value: number | null) => (value === null ? none : formats.money(value));
  const { inputDiscounting } = settingsOf(project);
  const other = inputDiscounting === 'discounted' ? 'inputsUndiscounted' : 'inputsDiscounted';
  const noInvestment = ratio === null ? t('window/resultsSheet/summary/noInvestment') : null;
  return (
    <section className="ww-result-block ww-result-wide" data-testid="results-summary">
      <h2>{t('window/resultsSheet/summary/heading')}</h2>
      <dl className="ww-result-figures ww-figures">
        <Figure
          label={t('window/resultsSheet/summary/ratio')}
          value={money(ratio)}
          help={noInvestment}
          testId="ratio"
        />
        <Figure
          label={t('window/resultsSheet/summary/netRatio')}
          value={money(netRatio)}
          help={t('window/resultsSheet/summary/netRatioHelp')}
          testId="net-ratio"
        />
        <Figure
          label={t('window/resultsSheet/summary/presentValue')}
          value={formats.money(results.presentValue)}
          testId="present-value"
        />
        <Figure
          label={t('window/resultsSheet/summary/investment')}
          value={formats.money(results.investment)}
          testId="investment"
        />
        <Figure
          label={t('window/resultsSheet/summary/netPresentValue')}
          value={formats.money(results.netPresentValue)}
          testId="net-present-value"
        />
        {ratioOtherInputs !== null && (
          <Figure
            label={t(`window/resultsSheet/summary/${other}`)}
            value={money(ratioOtherInputs)}
            help={t('window/resultsSheet/summary/otherInputsHelp')}
            testId="other-inputs"
          />
        )}
        {ratioWithoutMultipliers !== null && (
          <Figure
            label={t('window/resultsSheet/summary/withoutMultipliers')}
            value={money(ratioWithoutMultipliers)}
            help={t('window/resultsSheet/summary/withoutMultipliersHelp')}
            testId="without-multipliers"
          />
        )}
        {cutOff !== null && (
          <Figure
            label={t('window/resultsSheet/summary/cutOff')}
            value={cutOff.value}
            help={cutOff.help}
            testId="cut-off"
          />
        )}
      </dl>
      <Paybacks />
    </section>
  );
}

function Paybacks() {
  const { results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const { ofOneYear, running } = results.payback;
  if (results.ratio === null) return null;
  const after = (months: number) =>
    t('window/resultsSheet/payback/after', { months: formats.number(paybackMonths(months).after) });
  const runningText =
    running === null
      ? t('window/resultsSheet/payback/never')
      : `${after(running)}, ${t('window/resultsSheet/payback/place', {
          month: paybackMonths(running).month,
          all: 12 * results.columns.length,
        })}`;
  return (
    <dl className="ww-result-figures ww-figures">
      <Figure
        label={`${t('window/resultsSheet/payback/heading')}, ${t('window/resultsSheet/payback/running').toLowerCase()}`}
        value={runningText}
        help={t('window/resultsSheet/payback/runningHelp')}
        isSentence
        testId="payback-running"
      />
      <Figure
        label={`${t('window/resultsSheet/payback/heading')}, ${t('window/resultsSheet/payback/ofOneYear').toLowerCase()}`}
        value={ofOneYear === null ? t('window/resultsSheet/payback/neverOfOneYear') : after(ofOneYear)}
        help={t('window/resultsSheet/payback/ofOneYearHelp')}
        isSentence
        testId="payback-one-year"
      />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly help?: string | null;
  /** Holds words beside its figure, which need more room. */
  readonly isSentence?: boolean;
  readonly testId: string;
}

function Figure({ label, value, help = null, isSentence = false, testId }: FigureProps) {
  return (
    <div className={isSentence ? 'ww-result-sentence' : undefined}>
      <dt>{label}</dt>
      <dd>
        <span data-testid={`result-${testId}`}>{value}</span>
        {help !== null && <small>{help}</small>}
      </dd>
    </div>
  );
}
