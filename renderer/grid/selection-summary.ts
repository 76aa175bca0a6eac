/** Count, sum, mean, least and most of what is selected: worked out in slices, so that a large selection never holds up the window. */

import { type Displayed, type Rectangle, spanHead, type Terrain } from './selection/index.ts';
import type { CellView, Sheet, SheetColumn, SheetLine, SheetScope } from './sheet.ts';

export interface SelectionSummary {
  /** Cells with something in them, and those of them that are numbers. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  /** The column of all numbers, where they are of one: its figures decide how the sum is written. */
  readonly column: SheetColumn | null;
}

export class SummaryInMaking {
  readonly #rectangles: readonly Rectangle[];
  readonly #displayed: Displayed;
  #range = 0;
  #line = 0;
  #filled = 0;
  #numbers = 0;
  #sum = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #columns = new Set<SheetColumn>();

  constructor(rectangles: readonly Rectangle[], displayed: Displayed) {
    this.#rectangles = rectangles;
    this.#displayed = displayed;
    this.#line = rectangles[0]?.firstLine ?? 0;
  }

  /** Goes on for about so many cells. Null while there is more to do. */
  work(cells: number, sheet: Sheet, scope: SheetScope, view: View, terrain: Terrain): SelectionSummary | null {
    let left = cells;
    while (left > 0) {
      const rectangle = this.#rectangles[this.#range];
      if (rectangle === undefined) return this.#summary();
      this.#addLine(rectangle, sheet, scope, view, terrain);
      left -= rectangle.lastColumn - rectangle.firstColumn + 1;
      this.#line += 1;
      if (this.#line <= rectangle.lastLine) continue;
      this.#range += 1;
      this.#line = this.#rectangles[this.#range]?.firstLine ?? 0;
    }
    return null;
  }

  #addLine(rectangle: Rectangle, sheet: Sheet, scope: SheetScope, view: View, terrain: Terrain): void {
    const line = this.#displayed.lines[this.#line];
    if (line === undefined) return;
    for (let at = rectangle.firstColumn; at <= rectangle.lastColumn; at += 1) {
      const column = this.#displayed.columns[at];
      if (column === undefined) continue;
      const isInside =
        this.#line > rectangle.firstLine &&
        sheet.spanOf(line, column) !== null &&
        spanHead(terrain, { line: this.#line, column: at }).line < this.#line;
      if (isInside) continue;
      this.#addCell(sheet.number(scope, line, column), view(line, column), column);
    }
  }

  #addCell(number: number | null, { text, placeholder }: CellView, column: SheetColumn): void {
    if (text !== '' && !placeholder) this.#filled += 1;
    if (number === null) return;
    this.#numbers += 1;
    this.#sum += number;
    this.#least = Math.min(this.#least, number);
    this.#most = Math.max(this.#most, number);
    this.#columns.add(column);
  }

  #summary(): SelectionSummary {
    const [only = null] = this.#columns;
    return {
      filled: this.#filled,
      numbers: this.#numbers,
      sum: this.#sum,
      least: this.#least,
      most: this.#most,
      column: this.#columns.size === 1 ? only : null,
    };
  }
}

type View = (line: SheetLine, column: SheetColumn) => CellView;
