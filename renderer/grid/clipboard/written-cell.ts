/** A cell that goes to the clipboard. */

export interface WrittenCell {
  /** As the sheet shows it. */
  readonly text: string;
  /** The number behind the text; 25 % is 0.25. Null for a text. */
  readonly value: number | null;
  /** Whether the value is shown as a percentage; counts only where there is a value. */
  readonly percent: boolean;
  /** What was typed, where that says more than the text. Other programs do not know the names of a formula, so they get what it came to. */
  readonly entered?: string | null;
}

/** Where the HTML keeps what was typed, for a paste into this program. */
export const ENTERED_ATTRIBUTE = 'data-worthwhile-entered';

/** Where the HTML says which copy of this program it is. */
export const COPY_ATTRIBUTE = 'data-worthwhile-copy';

/** A text as every form of the clipboard can hold it: line breaks are \n, and HTML knows no NUL. */
export function writtenText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
