/** Writes cells in the two forms in which programs look for a table on the clipboard. */
import { writeHtmlTable } from './write-html-table.ts';
import { writeTabSeparated } from './write-tab-separated.ts';
import type { WrittenCell } from './written-cell.ts';

/** For text/plain and text/html. Reading either gives the texts back, and reading the HTML the values, percents and formulas. */
export function writeClipboard(rows: readonly (readonly WrittenCell[])[]): { text: string; html: string } {
  return { text: writeTabSeparated(rows), html: writeHtmlTable(rows) };
}
