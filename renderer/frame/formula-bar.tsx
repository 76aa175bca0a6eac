/** The whole text of the cell in focus, which the sheet cuts to its column, and why a figure is what it is. */
import { useState } from 'react';
import { isFigure } from '../../shared/model/index.ts';
import { tellingSteps } from '../../shared/trace/index.ts';
import { typeInto } from '../grid/index.ts';
import { TraceButton, TraceLine } from '../panels/index.ts';
import { useFocusedCell } from '../sheets/index.ts';
import { useOpen, useText, useWindow } from '../state/index.ts';

export function FormulaBar() {
  const model = useWindow();
  const { t, fieldLabel } = useText();
  const focused = useFocusedCell();
  const column = focused?.column.kind === 'entered' ? focused.column : null;
  const value = focused?.content ?? '';
  const isLong = column?.facts.kind === 'note';
  const [draft, setDraft] = useState<string | null>(null);
  const place = `${focused?.line.id} ${focused?.column.id} ${value}`;
  const [seen, setSeen] = useState(place);
  if (seen !== place) {
    setSeen(place);
    setDraft(null);
  }
  const commit = () => {
    setDraft(null);
    if (focused === null || column === null || draft === null || draft === value) return;
    const { sheet, line } = focused;
    const made = typeInto(model, sheet, line, column, draft);
    // Where a line only waited for typing, the row that it has become has the focus.
    if (made !== null && line.waiting) model.focus(made.entity, made.id, column.id);
  };
  return (
    <div className="ww-formula" data-pane="formula">
      <span className="ww-formula-place">
        {column === null ? t('window/formula/calculated') : fieldLabel(column.entity, column.field)}
      </span>
      <textarea
        rows={1}
        className="ww-formula-text"
        data-testid="formula-bar"
        aria-label={t('window/formula/name')}
        value={draft ?? value}
        readOnly={column === null}
        data-kind={column === null ? 'calculated' : isFigure(column.facts) ? 'figure' : 'text'}
        onChange={(event) =>
          setDraft(isLong ? event.currentTarget.value : withoutLineBreaks(event.currentTarget.value))
        }
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.altKey && isLong) {
            event.preventDefault();
            setDraft(withLineBreak(event.currentTarget, draft ?? value));
            return;
          }
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          model.returnToSheet();
        }}
      />
      <TraceLine />
      <AllSteps />
    </div>
  );
}

function withoutLineBreaks(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

/** The text with a line break where the caret is, or in place of what is selected. */
function withLineBreak({ selectionStart, selectionEnd }: HTMLTextAreaElement, text: string): string {
  return `${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`;
}

/** The steps behind the cell in focus, where the line shows only the first of several. */
function AllSteps() {
  const { results } = useOpen();
  const { t } = useText();
  const focused = useFocusedCell();
  const cell = focused === null || focused.view.problem !== null ? null : focused.explained;
  if (cell === null || tellingSteps(results.explain(cell)).length < 2) return null;
  return (
    <div className="ww-formula-steps">
      <TraceButton key={JSON.stringify(cell)} cell={cell}>
        {t('window/why/steps')}
      </TraceButton>
    </div>
  );
}
