/** Reads a table from the two forms in which programs put it on the clipboard. */
import { done, type Result } from '../../../shared/result.ts';
import type { ClipboardCell, ClipboardTable } from './clipboard-table.ts';
import { readHtmlTable } from './read-html-table.ts';
import { readTabSeparated } from './read-tab-separated.ts';

export interface ClipboardContents {
  /** The form text/html, or '' where there is none. */
  readonly html: string;
  /** The form text/plain, or '' where there is none. */
  readonly text: string;
}

/** The table of the HTML, else that of the plain text. No rows where the clipboard is empty; refused where it is too large. */
export function readClipboard({ html, text }: ClipboardContents): Result<ClipboardTable> {
  const table = readHtmlTable(html);
  const plain = readTabSeparated(text);
  if (table === null) return plain;
  return table.ok && plain.ok ? done(withBlanksOf(plain.value, table.value)) : table;
}

/**
 * LibreOffice and Google Sheets write a text with two blanks in a row as it is, which HTML then runs together. Where the plain
 * text has the same cell but for its blanks, it has the text as it was.
 */
function withBlanksOf(plain: ClipboardTable, table: ClipboardTable): ClipboardTable {
  if (plain.length !== table.length || plain[0]?.length !== table[0]?.length) return table;
  return table.map((row, index) => row.map((cell, column) => withBlanks(cell, plain[index]?.[column])));
}

function withBlanks(cell: ClipboardCell, plain: ClipboardCell | undefined): ClipboardCell {
  if (plain === undefined || plain.text === cell.text || runTogether(plain.text) !== runTogether(cell.text))
    return cell;
  return { ...cell, text: plain.text };
}

function runTogether(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').trim();
}
