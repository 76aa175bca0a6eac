/**
 * What is selected on a sheet: one or several rectangles, and the active cell in the last of them, where typing goes.
 * Corners are named by line and column, so that a selection stays on its cells while lines come and go around them. Pure.
 */
import type { CellAt, CellName, Displayed } from './displayed.ts';

/** A rectangle of cells, of whole lines, or of whole columns. */
export interface SelectedRange {
  readonly kind: 'cells' | 'lines' | 'columns' | 'all';
  /** The corner that stays, and the one that moves. */
  readonly anchor: CellName;
  readonly head: CellName;
}

export interface Selection {
  readonly ranges: readonly SelectedRange[];
  readonly active: CellName;
}

/** A rectangle of what is displayed, both ends included. */
export interface Rectangle {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function selectCell(cell: CellName): Selection {
  return { ranges: [{ kind: 'cells', anchor: cell, head: cell }], active: cell };
}

/** Makes the last range reach from its anchor to a cell. */
export function extendTo(selection: Selection, head: CellName): Selection {
  const last = lastRange(selection);
  return { ...selection, ranges: [...selection.ranges.slice(0, -1), { ...last, head }] };
}

/** Adds a range of one cell, as clicking with Ctrl does. */
export function addCell(selection: Selection, cell: CellName): Selection {
  return { ranges: [...selection.ranges, { kind: 'cells', anchor: cell, head: cell }], active: cell };
}

/** Selects whole lines or columns, from one to another; beside what is selected already where `added`. */
export function selectWhole(
  selection: Selection | null,
  kind: 'lines' | 'columns',
  anchor: CellName,
  head: CellName,
  added: boolean,
): Selection {
  const range = { kind, anchor, head };
  return { ranges: added && selection !== null ? [...selection.ranges, range] : [range], active: anchor };
}

export function selectAll(first: CellName, active: CellName): Selection {
  return { ranges: [{ kind: 'all', anchor: first, head: first }], active };
}

export function lastRange({ ranges }: Selection): SelectedRange {
  const last = ranges.at(-1);
  if (last === undefined) throw new Error('A selection has at least one range');
  return last;
}

/** Where a range lies now; null where neither of its corners is displayed any more. */
export function rectangleOf({ kind, anchor, head }: SelectedRange, displayed: Displayed): Rectangle | null {
  const last = { line: displayed.lines.length - 1, column: displayed.columns.length - 1 };
  if (kind === 'all') return { firstLine: 0, lastLine: last.line, firstColumn: 0, lastColumn: last.column };
  const lines = between(displayed.lineAt(anchor.line), displayed.lineAt(head.line));
  const columns = between(displayed.columnAt(anchor.column), displayed.columnAt(head.column));
  const [firstLine, lastLine] = kind === 'columns' ? [0, last.line] : (lines ?? []);
  const [firstColumn, lastColumn] = kind === 'lines' ? [0, last.column] : (columns ?? []);
  if (firstLine === undefined || lastLine === undefined) return null;
  if (firstColumn === undefined || lastColumn === undefined) return null;
  return { firstLine, lastLine, firstColumn, lastColumn };
}

function between(a: number | null, b: number | null): readonly [number, number] | null {
  const known = a ?? b;
  if (known === null) return null;
  return [Math.min(a ?? known, b ?? known), Math.max(a ?? known, b ?? known)];
}

export function rectanglesOf(selection: Selection, displayed: Displayed): readonly Rectangle[] {
  return selection.ranges.flatMap((range) => rectangleOf(range, displayed) ?? []);
}

export function contains(rectangle: Rectangle, { line, column }: CellAt): boolean {
  return (
    line >= rectangle.firstLine &&
    line <= rectangle.lastLine &&
    column >= rectangle.firstColumn &&
    column <= rectangle.lastColumn
  );
}

export function isOneCell({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle): boolean {
  return firstLine === lastLine && firstColumn === lastColumn;
}

export function sameRectangle(a: Rectangle, b: Rectangle): boolean {
  return (
    a.firstLine === b.firstLine &&
    a.lastLine === b.lastLine &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}
