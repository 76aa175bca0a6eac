/**
 * The cell under the mouse, read from the page itself: the grid tells of a press a moment late, and a key that was pressed
 * meanwhile would go to the cell that was selected before.
 */
export interface CellUnder {
  /** Where its line is displayed; of a cell over several lines, the first of them. */
  readonly line: number;
  /** Its column's id. */
  readonly column: string;
  readonly isEdited: boolean;
  /** The mouse is on a button of the cell, which takes the press itself. */
  readonly isButton: boolean;
}

/** Null outside of the cells of lines, such as on a heading or on the totals. */
export function cellUnder(target: EventTarget | null): CellUnder | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('.ag-cell');
  const line = cell === null ? null : lineIndexOf(cell);
  const column = cell?.getAttribute('col-id') ?? null;
  if (cell === null || line === null || column === null) return null;
  return {
    line,
    column,
    isEdited: cell.classList.contains('ag-cell-inline-editing'),
    isButton: target.closest('button') !== null,
  };
}

/** Where the line of a cell is displayed; null for the totals. */
export function lineIndexOf(cell: Element): number | null {
  const index = Number(cell.closest('[row-index]')?.getAttribute('row-index') ?? Number.NaN);
  return Number.isInteger(index) ? index : null;
}
