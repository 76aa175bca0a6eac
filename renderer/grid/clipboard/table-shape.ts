import type { ClipboardTable } from './clipboard-table.ts';

/** Rows as columns, and columns as rows. */
export function transposed(table: ClipboardTable): ClipboardTable {
  return Array.from({ length: table[0]?.length ?? 0 }, (_, column) =>
    table.map((row) => row[column]).filter((cell) => cell !== undefined),
  );
}

/** Whether a row repeats the headings of the columns that it goes into: at least two of them, and most of what it holds. */
export function looksLikeHeadings(texts: readonly string[], headings: readonly string[]): boolean {
  const filled = texts.filter((text) => folded(text) !== '').length;
  const same = texts.filter((text, at) => folded(text) !== '' && folded(text) === folded(headings[at] ?? '')).length;
  return same >= 2 && same > filled / 2;
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
}
