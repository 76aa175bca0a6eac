/** The lines and columns of a sheet as they are displayed now, in their order. */
import type { SheetColumn, SheetLine } from '../sheet.ts';

/** A cell by what it is, wherever that is displayed. */
export interface CellName {
  readonly line: string;
  readonly column: string;
}

/** A cell by where it is displayed, from 0. */
export interface CellAt {
  readonly line: number;
  readonly column: number;
}

export class Displayed<L extends SheetLine = SheetLine> {
  readonly lines: readonly L[];
  readonly columns: readonly SheetColumn[];
  readonly #lineAt: ReadonlyMap<string, number>;
  readonly #columnAt: ReadonlyMap<string, number>;

  constructor(lines: readonly L[], columns: readonly SheetColumn[], before?: Displayed<L>) {
    this.lines = lines;
    this.columns = columns;
    // Columns come and go without the lines, and thousands of lines need not be counted again for it.
    this.#lineAt = before?.lines === lines ? before.#lineAt : new Map(lines.map(({ id }, index) => [id, index]));
    this.#columnAt = new Map(columns.map(({ id }, index) => [id, index]));
  }

  at({ line, column }: CellName): CellAt | null {
    const lineAt = this.#lineAt.get(line);
    const columnAt = this.#columnAt.get(column);
    return lineAt === undefined || columnAt === undefined ? null : { line: lineAt, column: columnAt };
  }

  lineAt(id: string): number | null {
    return this.#lineAt.get(id) ?? null;
  }

  columnAt(id: string): number | null {
    return this.#columnAt.get(id) ?? null;
  }

  name({ line, column }: CellAt): CellName | null {
    const shownLine = this.lines[line];
    const shownColumn = this.columns[column];
    return shownLine === undefined || shownColumn === undefined ? null : { line: shownLine.id, column: shownColumn.id };
  }

  /** The nearest cell that is displayed. Throws for a sheet without lines or columns, which there is none of. */
  nearest({ line, column }: CellAt): CellAt {
    return {
      line: Math.min(Math.max(line, 0), this.lines.length - 1),
      column: Math.min(Math.max(column, 0), this.columns.length - 1),
    };
  }
}
