/** A cell that goes to the clipboard. */

export interface WrittenCell {
  /** As the sheet shows it. */
  readonly text: string;
  /** The number behind the text; 25 % is 0.25. Null for a text. */
  readonly value: number | null;
  /** Whether the value is shown as a percentage; counts only where there is a value. */
  readonly percent: boolean;
  /** A formula of this program. Other programs do not know its names, so they get what it came to. */
  readonly formula?: string | null;
}

/** Where the HTML keeps a formula for a paste into this program. */
export const FORMULA_ATTRIBUTE = 'data-worthwhile-formula';

/** A text as every form of the clipboard can hold it: line breaks are \n, and HTML knows no NUL. */
export function writtenText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
