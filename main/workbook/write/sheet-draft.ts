/** A sheet before it becomes a file: cells, widths and what is printed, with nothing of the library that writes it. */

import type { SheetKey } from '../sheet-keys.ts';
import type { SheetStage } from '../stage-colours.ts';

export type Scalar = string | number | boolean | null;

/** What a cell is for; decides how it looks and whether it can be typed over. */
export type CellRole =
  | 'title'
  | 'status'
  | 'purpose'
  | 'section'
  | 'stage'
  | 'heading'
  | 'key'
  | 'label'
  | 'text'
  | 'input'
  | 'calculation'
  | 'figure'
  | 'structure'
  | 'control'
  | 'headline'
  | 'total'
  | 'quiet'
  | 'lineKey'
  | 'link';

export interface CellDraft {
  readonly role: CellRole;
  /** The value, or the result of the formula as the program has it. */
  readonly value: Scalar;
  /** Without its equals sign. */
  readonly formula?: string | undefined;
  readonly stage?: SheetStage | undefined;
  readonly format?: string | undefined;
  readonly align?: 'left' | 'right' | 'center' | undefined;
  readonly wrap?: boolean | undefined;
  /** A range of the sheet of lists that the cell's choices stand in. */
  readonly choices?: string | undefined;
  readonly share?: boolean | undefined;
  readonly note?: string | undefined;
  /** An address on the web, or `#'Sheet'!A1` for a place in this workbook. */
  readonly link?: string | undefined;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellDraft;
}

/** Cells that turn colour by their own value. */
export interface Highlight {
  readonly range: string;
  readonly kind: 'pass-or-fail' | 'above-zero' | 'switched-off' | 'status';
  /** For `status`: how the text begins when all is well. */
  readonly good?: string;
  /**
   * For `pass-or-fail` and `switched-off`: true where the first cell of the range fails, without asking that cell itself, since LibreOffice
   * crashes while it prints a rule on a cell that is TRUE or FALSE.
   */
  readonly fails?: string;
}

export interface SheetDraft {
  readonly key: SheetKey;
  readonly name: string;
  readonly stage: SheetStage;
  readonly cells: readonly PlacedCell[];
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The heading row and the last row and column of a table that can be filtered. */
  readonly filter: { readonly row: number; readonly lastRow: number; readonly lastColumn: number } | null;
  readonly printedTitleRows: string;
  readonly printedTitleColumns: string | null;
  readonly pagesWide: number;
  readonly paper: 'A4' | 'A3';
  readonly highlights: readonly Highlight[];
}

/** Collects the cells of one sheet. */
export class SheetBuilder {
  readonly #cells: PlacedCell[] = [];
  readonly #rows = new Map<number, PlacedCell[]>();
  readonly heights = new Map<number, number>();
  readonly highlights: Highlight[] = [];

  put(row: number, column: number, cell: CellDraft | null): void {
    if (cell === null) return;
    const placed = { row, column, cell };
    this.#cells.push(placed);
    const inRow = this.#rows.get(row);
    if (inRow === undefined) this.#rows.set(row, [placed]);
    else inRow.push(placed);
  }

  inRow(row: number): readonly PlacedCell[] {
    return this.#rows.get(row) ?? [];
  }

  get cells(): readonly PlacedCell[] {
    return this.#cells;
  }
}

export interface WorkbookDraft {
  readonly sheets: readonly SheetDraft[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly at: string;
  /** `A4` footer words: what stands between the page numbers. */
  readonly footer: string;
}
