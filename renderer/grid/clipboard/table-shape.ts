/** What a paste may ask of the shape of a table. */
import type { ClipboardCell, ClipboardTable } from './clipboard-table.ts';

/** Rows as columns. */
export function transposed(table: ClipboardTable): ClipboardTable {
  const [first = []] = table;
  return first.map((_, column) => table.flatMap((row) => row[column] ?? []));
}

export function isBlank({ text }: ClipboardCell): boolean {
  return text.trim() === '';
}

/**
 * Whether a row holds the headings of the columns that it would go to: at least two of them, and more than half of what the row
 * says. One could be chance, since a cell may well say what its column is called.
 */
export function looksLikeHeadings(row: readonly ClipboardCell[], headings: readonly string[]): boolean {
  const said = row.filter((cell) => !isBlank(cell)).length;
  const equal = row.filter((cell, column) => !isBlank(cell) && bare(cell.text) === bare(headings[column] ?? '')).length;
  return equal >= 2 && equal * 2 > said;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
