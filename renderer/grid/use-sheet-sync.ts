import type { GridApi } from 'ag-grid-community';
import { useEffect } from 'react';
import type { WindowModel, WindowState } from '../state/index.ts';
import { columnDefs, columnsKey } from './column-defs.ts';
import { type MapLine, mapLines } from './map-lines.ts';
import { type SheetContext, stakeholderOfLine } from './sheet-context.ts';
import { lineOf, type SheetRow } from './totals-row.ts';

/** The lines that the grid shows now, and what its columns were made from. */
export interface Shown {
  lines: readonly MapLine[];
  columns: string;
}

/** Paints what changes in the model, at once and outside React: a keystroke must not wait for it. */
export function useSheetSync(
  model: WindowModel,
  api: GridApi<SheetRow> | null,
  context: SheetContext,
  shown: Shown,
): void {
  useEffect(() => {
    if (api === null) return;
    return model.store.subscribe((state, before) => {
      if (state.open === null || api.isDestroyed()) return;
      if (isRepainted(state, before)) paint(api, context, shown);
      else if (state.selection?.line !== before.selection?.line) paintSelection(api, state, before);
    });
  }, [model, api, context, shown]);
}

function isRepainted({ open }: WindowState, { open: before }: WindowState): boolean {
  return open?.project !== before?.project || open?.results !== before?.results;
}

/** The number of the line, and the invitations to type in the block that the focus left and the one it came to. */
function paintSelection(api: GridApi<SheetRow>, { selection }: WindowState, { selection: before }: WindowState): void {
  api.refreshCells({ columns: ['line'], force: true });
  const blocks = [selection, before].map((place) => (place === null ? null : stakeholderOfLine(place.line)));
  if (blocks[0] === blocks[1]) return;
  const waiting = api.getRenderedNodes().filter(({ data }) => {
    const line = lineOf(data);
    return line?.waiting === true && blocks.includes(line.stakeholder);
  });
  api.refreshCells({ rowNodes: waiting, force: true, suppressFlash: true });
}

function paint(api: GridApi<SheetRow>, context: SheetContext, shown: Shown): void {
  const { project } = context.scope();
  const columns = columnsKey(context, project);
  if (columns !== shown.columns) {
    shown.columns = columns;
    api.setGridOption('columnDefs', columnDefs(context));
  }
  const lines = mapLines(project, shown.lines);
  if (lines !== shown.lines) {
    shown.lines = lines;
    api.setGridOption('rowData', [...lines]);
  }
  api.refreshCells({ force: true, suppressFlash: true });
}
