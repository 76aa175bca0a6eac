/** Writes cells as the plain text of the clipboard. */
import { type WrittenCell, writtenText } from './written-cell.ts';

/**
 * Tabs between cells, line ends between rows; quotes only where a reader would go wrong without them. A text that begins with
 * "=" goes as it is, as Excel writes it: plain text has no way to say that it is no formula, and an apostrophe in front would
 * arrive as part of the text. The HTML form, which spreadsheets prefer, says it.
 */
export function writeTabSeparated(rows: readonly (readonly WrittenCell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(writtenText(cell.text))).join('\t'));
  // A line end begins no row by itself, so a last row of one blank cell needs one of its own.
  return lines.join('\n') + (lines.at(-1) === '' ? '\n' : '');
}

function quoted(text: string): string {
  return /[\t\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
