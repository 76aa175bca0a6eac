import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';
import { TraceButton } from './trace-button.tsx';

/** What the calculation makes of an outcome, or what it lacks. */
export function OutcomeResult({ outcome }: { readonly outcome: string }) {
  const { results } = useOpen();
  const { t, what, todo } = useText();
  const formats = useFormats();
  const result = results.outcomes.get(outcome);
  if (result === undefined) return null;
  if (result.problems.length > 0) {
    return (
      <div className="ww-warning" data-testid="outcome-problems">
        <IconAlertTriangle size={16} aria-hidden />
        <div>
          <strong>{t('window/grid/notValued')}</strong>
          <ul>
            {result.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                {what(problem)} {todo(problem)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    );
  }
  if (result.presentValue === null) return null;
  return (
    <div className="ww-result ww-figures">
      <dl>
        {FIGURES.map((figure) => {
          const value = result[figure];
          return (
            <div key={figure}>
              <dt>{t(`window/details/${figure}`)}</dt>
              <dd>
                {value !== null && (
                  <TraceButton cell={{ kind: 'outcome', id: outcome, figure }}>{formats.money(value)}</TraceButton>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <Sampling outcome={outcome} />
    </div>
  );
}

const FIGURES = ['gross', 'impact', 'presentValue'] as const;

/** How far a counted quantity may lie from the true one, since only some were asked. */
function Sampling({ outcome }: { readonly outcome: string }) {
  const { project, results } = useOpen();
  const { t } = useText();
  const formats = useFormats();
  const { quantity, sampling } = results.outcomes.get(outcome) ?? { quantity: null, sampling: null };
  // Where less is assumed of those who did not answer, the range is of another figure than the quantity.
  if (quantity === null || sampling === null || quantity < sampling.low || quantity > sampling.high) return null;
  const unit = project.outcome.get(outcome)?.unit ?? null;
  const number = formats.oneDecimal(quantity);
  return (
    <p className="ww-sampling" title={t('window/why/samplingHelp')} data-testid="sampling">
      {t('window/why/sampling', {
        quantity: unit === null ? number : `${number} ${unit}`,
        low: formats.oneDecimal(sampling.low),
        high: formats.oneDecimal(sampling.high),
      })}
    </p>
  );
}
