import type { ExplainedCell } from '../../shared/engine/index.ts';
import { sentenceText, tellingSteps } from '../../shared/trace/index.ts';
import { type FocusedCell, useFocusedCell } from '../sheets/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';
import './trace.css';
import { goToCell } from './trace-place.ts';
import { TraceSentence } from './trace-sentence.tsx';
import { useTraceContext } from './use-trace-context.ts';

/** Why the cell in focus shows what it shows, in one line of the formula bar; nothing where there is nothing to say. */
export function TraceLine() {
  const { sentence } = useText();
  const focused = useFocusedCell();
  const problem = focused?.view.problem ?? null;
  const said = problem === null ? '' : sentence(problem);
  return (
    <>
      {/* Always there, so that a screen reader hears of what comes into it. */}
      <span className="ww-visually-hidden" role="status">
        {said}
      </span>
      {focused !== null && said !== '' && (
        <div className="ww-formula-why" data-tone={focused.view.severity} title={said} data-testid="formula-why">
          {said}
        </div>
      )}
      {focused !== null && said === '' && <Sum focused={focused} />}
    </>
  );
}

function Sum({ focused: { view, explained } }: { readonly focused: FocusedCell }) {
  const model = useWindow();
  const { project, results } = useOpen();
  const { t } = useText();
  const context = useTraceContext();
  const step = explained === null ? undefined : tellingSteps(results.explain(explained))[0];
  const isReplaced = view.marks.includes('columns') || view.marks.includes('override');
  if (step === undefined || isReplaced) {
    if (view.hint === null) return null;
    return (
      <div className="ww-formula-why" title={view.hint} data-testid="formula-why">
        {view.hint}
      </div>
    );
  }
  const go = (cell: ExplainedCell) => {
    // A discount factor stands nowhere by itself; what it comes from is in the settings.
    if (!goToCell(model, project, cell)) model.showSettings('money');
  };
  return (
    <section
      className="ww-formula-why"
      aria-label={t('window/why/bar')}
      title={sentenceText(step, context)}
      data-testid="formula-why"
    >
      <TraceSentence step={step} onGo={go} />
    </section>
  );
}
