import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormats } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';

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
  const figures = [
    ['window/details/gross', result.gross],
    ['window/details/impact', result.impact],
    ['window/details/presentValue', result.presentValue],
  ] as const;
  if (result.presentValue === null) return null;
  return (
    <dl className="ww-result ww-figures">
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value === null ? '' : formats.money(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
