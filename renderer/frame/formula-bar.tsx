/** The whole text of the cell in focus, which the sheet cuts to its column, and why a figure is what it is. */
import { useState } from 'react';
import { isFigure } from '../../shared/model/index.ts';
import { tellingSteps } from '../../shared/trace/index.ts';
import { typeInto } from '../grid/index.ts';
import { TraceButton, TraceLine } from '../panels/index.ts';
import { editText, enteredColumn, mapSheet, useFocusedCell, useSelectedLine } from '../sheets/index.ts';
import { useOpen, useText, useWindow, useWindowState } from '../state/index.ts';

export function FormulaBar() {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const { t, fieldLabel } = translator;
  const focused = useFocusedCell();
  const selection = useWindowState((state) => state.selection);
  const column = selection === null ? null : enteredColumn(selection.column);
  const line = useSelectedLine();
  const value =
    column === null ? (focused?.exact ?? '') : line === null ? '' : editText({ project, translator }, line, column);
  const [draft, setDraft] = useState<string | null>(null);
  const place = `${selection?.line} ${selection?.column} ${value}`;
  const [seen, setSeen] = useState(place);
  if (seen !== place) {
    setSeen(place);
    setDraft(null);
  }
  const commit = () => {
    if (line !== null && column !== null && draft !== null && draft !== value)
      typeInto(model, mapSheet, line, column, draft);
    setDraft(null);
  };
  return (
    <div className="ww-formula">
      <span className="ww-formula-place">
        {column === null ? t('window/formula/calculated') : fieldLabel(column.entity, column.field)}
      </span>
      <input
        className="ww-formula-text"
        data-testid="formula-bar"
        aria-label={t('window/formula/name')}
        value={draft ?? value}
        readOnly={column === null}
        data-kind={column === null ? 'calculated' : isFigure(column.facts) ? 'figure' : 'text'}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
          if (event.key === 'Enter' || event.key === 'Escape') model.returnToSheet();
        }}
      />
      <TraceLine />
      <AllSteps />
    </div>
  );
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
