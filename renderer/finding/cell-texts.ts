/**
 * The texts of a sheet's cells, for as long as the project and the order of the sheet stay as they are: each cell is worded
 * once, however often it is searched. Wording thousands takes a while, so it is done in slices, between which the window
 * has its turn.
 */
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../grid/index.ts';
import type { FindQuery } from '../state/index.ts';
import type { Matcher } from './matcher.ts';

export interface Hit {
  readonly line: SheetLine;
  readonly column: SheetColumn;
  /** Counts the cells of the sheet, line by line, so that hits and the cell in focus can be put in order. */
  readonly order: number;
}

interface TextOfCell extends Hit {
  readonly text: string;
}

export class CellTexts {
  readonly #sheet: Sheet;
  readonly #scope: SheetScope;
  readonly #lines: readonly SheetLine[];
  readonly #columns: readonly SheetColumn[];
  readonly #lookIn: FindQuery['lookIn'];
  readonly #texts: TextOfCell[] = [];
  /** What the cells that span lines have in common, by column: each is one cell, and stands on its first line. */
  readonly #spans = new Map<string, string>();
  #next = 0;

  constructor(
    sheet: Sheet,
    scope: SheetScope,
    lines: readonly SheetLine[],
    columns: readonly SheetColumn[],
    lookIn: FindQuery['lookIn'],
  ) {
    this.#sheet = sheet;
    this.#scope = scope;
    this.#lines = lines;
    this.#columns = columns;
    this.#lookIn = lookIn;
  }

  /** Words about so many cells more; true when all are. */
  work(cells: number): boolean {
    let left = cells;
    while (left > 0 && this.#next < this.#lines.length) {
      const line = this.#lines[this.#next];
      const first = this.#next * this.#columns.length;
      this.#next += 1;
      if (line === undefined) continue;
      for (const [at, column] of this.#columns.entries()) this.#add(line, column, first + at);
      left -= this.#columns.length;
    }
    return this.#next >= this.#lines.length;
  }

  #add(line: SheetLine, column: SheetColumn, order: number): void {
    const span = this.#sheet.spanOf(line, column);
    const isInside = span !== null && this.#spans.get(column.id) === span;
    if (span !== null) this.#spans.set(column.id, span);
    if (isInside) return;
    const text = this.#textOf(line, column);
    if (text !== '') this.#texts.push({ line, column, order, text });
  }

  /** A calculated cell has no other text than the one that it shows. */
  #textOf(line: SheetLine, column: SheetColumn): string {
    const entered = this.#lookIn === 'entered' ? this.#sheet.editText(this.#scope, line, column) : null;
    if (entered !== null) return entered;
    const { text, placeholder } = this.#sheet.view(this.#scope, line, column);
    return placeholder ? '' : text;
  }

  /** Where a cell stands among the others; null where it is not searched. */
  orderOf(line: string, column: string): number | null {
    const lineAt = this.#lines.findIndex(({ id }) => id === line);
    const columnAt = this.#columns.findIndex(({ id }) => id === column);
    return lineAt === -1 || columnAt === -1 ? null : lineAt * this.#columns.length + columnAt;
  }

  /** The cells that hold what is looked for, line by line from left to right. */
  find(matcher: Matcher): readonly Hit[] {
    return this.#texts.filter(({ text }) => matcher.matches(text));
  }
}
