import type { ExplainedCell } from '../../../shared/engine/index.ts';
import { useFormats } from '../../format/index.ts';
import type { CellView } from '../../grid/index.ts';
import { useOpen, useText, useWindowState } from '../../state/index.ts';
import { explainedCell } from './explained-cell.ts';
import { type MapColumn, mapColumn } from './map-columns.ts';
import type { MapLine } from './map-lines.ts';
import { calculatedNumber, calculatedView, enteredView } from './map-view.ts';
import { useSelectedLine } from './use-selected-line.ts';

export interface FocusedCell {
  readonly line: MapLine;
  readonly column: MapColumn;
  readonly view: CellView;
  /** The number that it shows, for the calculation to explain; null where it shows none. */
  readonly explained: ExplainedCell | null;
  /** Of a calculated figure, the whole of it, which its cell may round; '' of others. */
  readonly exact: string;
}

/** The cell of the map that has the focus, with what it shows. */
export function useFocusedCell(): FocusedCell | null {
  const { project, results } = useOpen();
  const translator = useText();
  const formats = useFormats();
  const columnId = useWindowState((state) => state.selection?.column ?? null);
  const line = useSelectedLine();
  const column = columnId === null ? null : mapColumn(columnId, results.columns.length);
  if (line === null || column === null) return null;
  const scope = { project, results, translator, formats, pence: true, current: null };
  const view = column.kind === 'entered' ? enteredView(scope, line, column) : calculatedView(scope, line, column);
  const result = line.outcome === null ? undefined : results.outcomes.get(line.outcome);
  const number = column.kind === 'calculated' && result !== undefined ? calculatedNumber(result, column.value) : null;
  const exact = number === null ? '' : formats.money(number);
  return { line, column, view, explained: explainedCell(project, line, column), exact };
}
