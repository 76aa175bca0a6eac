import type { ExplainedCell } from '../../shared/engine/index.ts';
import { type ImpactMapLine, settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import { useOpen, useText, useWindowState } from '../state/index.ts';
import { type CellView, calculatedView, enteredView, type SheetScope, showsPence } from './cell-view.ts';
import { explainedCell } from './explained-cell.ts';
import { type MapColumn, mapColumn } from './map-columns.ts';
import { useSelectedLine } from './use-selected-line.ts';

export interface FocusedCell {
  readonly line: ImpactMapLine;
  readonly column: MapColumn;
  readonly view: CellView;
  /** The number that it shows, for the calculation to explain; null where it shows none. */
  readonly explained: ExplainedCell | null;
}

/** The cell of the sheet that has the focus, with what it shows. */
export function useFocusedCell(): FocusedCell | null {
  const { project, results } = useOpen();
  const translator = useText();
  const columnId = useWindowState((state) => state.selection?.column ?? null);
  const line = useSelectedLine();
  const column = columnId === null ? null : mapColumn(columnId, results.columns.length);
  if (line === null || column === null) return null;
  const { locale, currency, negatives } = settingsOf(project);
  const scope: SheetScope = {
    project,
    results,
    translator,
    formats: formatsFor(locale, currency, negatives),
    pence: showsPence(results),
    current: null,
  };
  const view = column.kind === 'entered' ? enteredView(scope, line, column) : calculatedView(scope, line, column);
  return { line, column, view, explained: explainedCell(project, line, column) };
}
