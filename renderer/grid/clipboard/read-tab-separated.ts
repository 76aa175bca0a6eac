/** Reads the plain text of the clipboard: cells between tabs, rows between line ends, as spreadsheets write them. */
import { done, type Result, refused } from '../../../shared/result.ts';
import { blankCell, type ClipboardCell, type ClipboardTable, textCell } from './clipboard-table.ts';
import { isTooLarge, tooLarge } from './table-size.ts';

interface ReadCell {
  readonly content: string;
  /** Where the tab or the line end after the cell is. */
  readonly end: number;
}

/**
 * A text without tabs is one column with a row for each line, as Excel takes it. The line end after the last row begins no
 * further row. Short rows are filled with blanks.
 */
export function readTabSeparated(text: string): Result<ClipboardTable> {
  const rows: ClipboardCell[][] = [];
  let columns = 0;
  let at = 0;
  while (at < text.length) {
    const row: ClipboardCell[] = [];
    rows.push(row);
    for (;;) {
      const { content, end } = cellAt(text, at);
      row.push(textCell(content));
      columns = Math.max(columns, row.length);
      if (isTooLarge(rows.length, columns)) return refused(tooLarge());
      at = end;
      if (text[at] !== '\t') break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return done(rows.map((row) => [...row, ...Array<ClipboardCell>(columns - row.length).fill(blankCell)]));
}

function cellAt(text: string, at: number): ReadCell {
  return quotedCellAt(text, at) ?? plainCellAt(text, at);
}

function plainCellAt(text: string, at: number): ReadCell {
  const cell = /[^\t\r\n]*/y;
  cell.lastIndex = at;
  const content = cell.exec(text)?.[0] ?? '';
  return { content, end: at + content.length };
}

/**
 * A cell in quotes, whose tabs and line breaks are its own. Null where the quotes only belong to the text: where nothing closes
 * them, or more follows them. A list whose first line begins with a quotation must not become one cell.
 */
function quotedCellAt(text: string, at: number): ReadCell | null {
  if (text[at] !== '"') return null;
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) return null;
    const content = text
      .slice(at + 1, quote)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n');
    return { content, end };
  }
}
