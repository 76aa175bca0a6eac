/** The cells of a workbook as plain data, which is all that leaves the worker. */

/** A calendar date, as a cell formatted as one holds it; or an error such as #REF!. */
export type ReadValue = string | number | boolean | { readonly date: string } | { readonly error: string };

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: ReadValue;
}

export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly ReadCell[];
}

export interface WorkbookCells {
  readonly sheets: readonly ReadSheet[];
}
