/** What another program put on the clipboard, as a table of cells. */

/** One cell as another program put it on the clipboard. */
export interface ClipboardCell {
  /** As displayed: "25%", "£1,200.50". Line breaks are \n. */
  readonly text: string;
  /** The number behind the text in full precision, where the program told it; 25 % is 0.25. */
  readonly value: number | null;
  /** Whether the other program shows the value as a percentage. */
  readonly percent: boolean;
  /**
   * What was typed into a cell of this program, where that says more than its text: a formula, a range. Other programs'
   * formulas mean nothing here and are not read.
   */
  readonly entered?: string;
}

/** Rectangular: every row is equally long. No rows where there is nothing to paste. */
export type ClipboardTable = readonly (readonly ClipboardCell[])[];

export const blankCell: ClipboardCell = { text: '', value: null, percent: false };

export function textCell(text: string): ClipboardCell {
  return text === '' ? blankCell : { text, value: null, percent: false };
}
