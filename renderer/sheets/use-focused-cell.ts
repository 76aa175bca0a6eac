import { useMemo } from 'react';
import type { ExplainedCell } from '../../shared/engine/index.ts';
import { PLAIN_LAYOUT } from '../../shared/model/index.ts';
import { type Formats, useFormats } from '../format/index.ts';
import type { CellView, Sheet, SheetColumn, SheetLine, SheetScope } from '../grid/index.ts';
import { useOpen, useText, useWindowState } from '../state/index.ts';
import { flatLine, type MapLine, mapSheet } from './map/index.ts';
import { linesOf, sheetNamed } from './named-sheets.ts';

export interface FocusedCell {
  readonly sheet: Sheet;
  readonly line: SheetLine;
  readonly column: SheetColumn;
  readonly view: CellView;
  /** The row whose field it shows; null for a calculated cell, and where there is none yet. */
  readonly row: string | null;
  /** The number that it shows, for the calculation to explain; null where it shows none. */
  readonly explained: ExplainedCell | null;
  /** What its editor begins with; of a calculated figure, the whole of it, which its cell may round. */
  readonly content: string;
}

/** The cell that has the focus on the sheet that is shown, with what it shows; null on a sheet without cells. */
export function useFocusedCell(): FocusedCell | null {
  const { project, results } = useOpen();
  const translator = useText();
  const formats = useFormats();
  const columnId = useWindowState((state) => state.selection?.column ?? null);
  const here = useFocusedLine();
  if (here === null || columnId === null) return null;
  const { sheet, line } = here;
  const scope: SheetScope = { project, results, translator, formats, pence: true, current: null };
  const column = sheet
    .groups(scope)
    .flatMap(({ columns }) => columns)
    .find(({ id }) => id === columnId);
  if (column === undefined) return null;
  const number = column.kind === 'calculated' ? sheet.number(scope, line, column) : null;
  return {
    sheet,
    line,
    column,
    view: sheet.view(scope, line, column),
    row: column.kind === 'entered' ? sheet.rowShown(project, line, column) : null,
    explained: sheet.explained(project, line, column),
    content: sheet.editText(scope, line, column) ?? (number === null ? '' : exact(formats, column, number)),
  };
}

function exact(formats: Formats, column: SheetColumn, number: number): string {
  const measure = column.kind === 'calculated' ? (column.measure ?? 'money') : 'number';
  if (measure === 'money') return formats.money(number);
  return measure === 'share' ? formats.share(number) : formats.number(number);
}

/** The line that has the focus on the sheet that is shown, with its sheet. */
export function useFocusedLine(): { readonly sheet: Sheet; readonly line: SheetLine } | null {
  const open = useOpen();
  const name = useWindowState((state) => state.sheet);
  const selected = useWindowState((state) => state.selection?.line ?? null);
  const sheet = sheetNamed(name);
  const line = sheet === null || selected === null ? undefined : linesOf(open, sheet).byId.get(selected);
  return sheet === null || line === undefined ? null : { sheet, line };
}

/** The line of the map that has the focus, as the sheet shows it; null on every other sheet. */
export function useSelectedLine(): MapLine | null {
  const open = useOpen();
  const isMap = useWindowState((state) => state.sheet === 'map');
  const selected = useWindowState((state) => state.selection?.line ?? null);
  const isFlat = useWindowState(({ layouts }) => {
    const { sort, filters } = layouts.map ?? PLAIN_LAYOUT;
    return sort.length > 0 || Object.keys(filters).length > 0;
  });
  const line = !isMap || selected === null ? null : (linesOf(open, mapSheet).byId.get(selected) ?? null);
  return useMemo(() => (line !== null && isFlat ? flatLine(line) : line), [line, isFlat]);
}
