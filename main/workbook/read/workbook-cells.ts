/** The cells of a workbook as plain data, which is all that leaves the worker. */

/** A calendar date, as a cell formatted as one holds it; or an error such as #REF!. */
export type PlainValue = string | number | boolean | { readonly date: string } | { readonly error: string };

/** What a cell holds; of a formula that a person may have typed, its text and what it came to. */
export type ReadValue = PlainValue | { readonly formula: string; readonly result: PlainValue | null };

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
