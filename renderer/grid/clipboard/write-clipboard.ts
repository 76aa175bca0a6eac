/** Writes cells in the two forms in which programs look for a table on the clipboard. */
import { writeHtmlTable } from './write-html-table.ts';
import { writeTabSeparated } from './write-tab-separated.ts';
import { COPY_ATTRIBUTE, type WrittenCell } from './written-cell.ts';

/**
 * For text/plain and text/html. Reading either gives the texts back, and reading the HTML the values, the percents and what
 * was typed.
 *
 * @param copy by which {@link isCopy} knows what was written again, wherever it has lain in the meantime.
 */
export function writeClipboard(
  rows: readonly (readonly WrittenCell[])[],
  copy: string | null = null,
): { readonly text: string; readonly html: string } {
  return { text: writeTabSeparated(rows), html: writeHtmlTable(rows, copy) };
}

/** Whether the HTML of the clipboard is a copy that was written here. */
export function isCopy(html: string, copy: string): boolean {
  return html.includes(`${COPY_ATTRIBUTE}="${copy}"`);
}
