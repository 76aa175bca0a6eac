/** Keys that the grid would take otherwise than a spreadsheet does. */
import type { Column, GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import { enteredColumn, LINE_NUMBER } from './map-columns.ts';
import { lineOf, type SheetRow } from './totals-row.ts';

const ARROWS: Readonly<Record<string, readonly [lines: 0 | 1 | -1, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** What the grid's keys need to know of an open editor. */
export interface EditorState {
  /** The edit was begun by typing, not with F2 or the mouse: arrows then end it and move on, as in Excel. */
  begunByTyping: boolean;
}

/** Whether the grid is to leave a key alone, after it was handled here or because it is not the sheet's. */
export function handleKey(
  { event, editing, api }: SuppressKeyboardEventParams<SheetRow>,
  editor: EditorState,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const command = ctrlKey || metaKey;
  if (key === 'Enter' && !command && !altKey) {
    if (editing) api.stopEditing();
    step(api, shiftKey ? -1 : 1);
    event.preventDefault();
    return true;
  }
  if (editing) {
    const arrow = ARROWS[key];
    if (arrow === undefined || !editor.begunByTyping || command || altKey || shiftKey) return false;
    api.stopEditing();
    if (arrow[0] === 0) stepAside(api, arrow[1]);
    else step(api, arrow[0]);
    event.preventDefault();
    return true;
  }
  if (key === 'Home' || key === 'End') {
    jump(api, key, command);
    event.preventDefault();
    return true;
  }
  // The browser's and the window's own shortcuts; with Alt nothing is typed.
  if (command && key.length === 1) return true;
  return (key === 'F2' && shiftKey) || altKey;
}

/** Whether a key would begin typing, or empty the cell. */
export function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return (key.length === 1 && key !== ' ') || key === 'F2' || key === 'Delete' || key === 'Backspace';
}

function cellColumns(api: GridApi<SheetRow>): Column[] {
  return api.getAllDisplayedColumns().filter((column) => column.getColId() !== LINE_NUMBER);
}

/** Home and End stay in the line; with Ctrl they go to the first and the last cell of the sheet. */
function jump(api: GridApi<SheetRow>, key: 'Home' | 'End', wholeSheet: boolean): void {
  const focused = api.getFocusedCell();
  const columns = cellColumns(api);
  const column = key === 'Home' ? columns[0] : columns.at(-1);
  if (focused === null || column === undefined) return;
  const last = api.getDisplayedRowCount() - 1;
  // The first cells stand still; what scrolls beside them is brought to its beginning as well.
  const scrolling = columns.find((each) => !each.isPinned());
  if (key === 'Home' && scrolling !== undefined) api.ensureColumnVisible(scrolling, 'start');
  focusCell(api, wholeSheet ? (key === 'Home' ? 0 : last) : focused.rowIndex, column);
}

/** One cell up or down, past the lines that a spanned cell covers. */
function step(api: GridApi<SheetRow>, direction: 1 | -1): void {
  const focused = api.getFocusedCell();
  if (focused === null || focused.rowPinned) return;
  const shown = shownAt(api, focused.rowIndex, focused.column);
  let line = focused.rowIndex + direction;
  while (shown !== null && shownAt(api, line, focused.column) === shown) line += direction;
  const next = shownAt(api, line, focused.column);
  // Upwards, a span is entered at its first line.
  while (direction === -1 && next !== null && shownAt(api, line - 1, focused.column) === next) line -= 1;
  if (line >= 0 && line < api.getDisplayedRowCount()) focusCell(api, line, focused.column);
  else focusCell(api, focused.rowIndex, focused.column);
}

/** The row whose cell spans lines there; null for a cell of its own. */
function shownAt(api: GridApi<SheetRow>, index: number, column: Column): string | null {
  const entity = enteredColumn(column.getColId())?.entity;
  const line = lineOf(api.getDisplayedRowAtIndex(index)?.data);
  return line !== null && (entity === 'stakeholder' || entity === 'output') ? line[entity] : null;
}

function stepAside(api: GridApi<SheetRow>, steps: number): void {
  const focused = api.getFocusedCell();
  if (focused === null) return;
  const columns = cellColumns(api);
  focusCell(api, focused.rowIndex, columns[columns.indexOf(focused.column) + steps] ?? focused.column);
}

export function focusCell(api: GridApi<SheetRow>, line: number, column: Column | string): void {
  api.ensureIndexVisible(line);
  api.ensureColumnVisible(column);
  api.setFocusedCell(line, column);
}
