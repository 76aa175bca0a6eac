import type { GridApi } from 'ag-grid-community';
import { focusCell } from './keyboard.ts';
import type { EnteredColumn } from './map-columns.ts';
import { lineShowing, type MapLine } from './map-lines.ts';
import type { SheetContext } from './sheet-context.ts';
import { lineOf, type SheetRow } from './totals-row.ts';
import { typeInto } from './type-into.ts';

/** Types text into a cell of the sheet. Where that made a row which stands on another line, the focus goes there. */
export function typeIntoSheet(
  context: SheetContext,
  api: GridApi<SheetRow>,
  line: MapLine,
  column: EnteredColumn,
  text: string,
  index: number | null | undefined,
): void {
  const shows = typeInto(context.model, line, column, text)?.shows ?? null;
  if (shows === null) return;
  const lines: MapLine[] = [];
  api.forEachNode(({ data }) => {
    const each = lineOf(data);
    if (each !== null) lines.push(each);
  });
  const place = lineShowing(context.scope().project, lines, shows.entity, shows.id);
  const now = place === null ? -1 : lines.indexOf(place);
  if (now === -1 || now === index) return;
  // After the focus has moved on from the cell that was typed into.
  setTimeout(() => {
    if (!api.isDestroyed()) focusCell(api, now, api.getFocusedCell()?.column ?? column.id);
  });
}
