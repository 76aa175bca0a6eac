import type { ExplainedCell, Step } from '../../shared/engine/index.ts';
import { sentenceOf, stepName } from '../../shared/trace/index.ts';
import { unbrokenParts } from './unbroken-parts.ts';
import { useTraceContext } from './use-trace-context.ts';

interface Props {
  readonly step: Step;
  readonly onGo: (cell: ExplainedCell) => void;
}

/** The sum behind a number, each figure of it a button that leads to where it stands. */
export function TraceSentence({ step, onGo }: Props) {
  const context = useTraceContext();
  const { project, translator } = context;
  const own = JSON.stringify(step.cell);
  return (
    <>
      {unbrokenParts(sentenceOf(step, context)).map(({ text, cell, before, after }, place) => {
        // A sentence is made anew as a whole, so its parts are told apart by their place.
        const key = `${place} ${text}`;
        if (cell === null) return <span key={key}>{text}</span>;
        const name = stepName(cell, project, translator);
        const spoken = text.includes(name) ? text : translator.t('window/why/of', { name, text });
        return (
          <span key={key} className="ww-unbroken">
            {before}
            {JSON.stringify(cell) === own ? (
              <strong>{text}</strong>
            ) : (
              <button type="button" className="ww-operand" title={name} aria-label={spoken} onClick={() => onGo(cell)}>
                {text}
              </button>
            )}
            {after}
          </span>
        );
      })}
    </>
  );
}
