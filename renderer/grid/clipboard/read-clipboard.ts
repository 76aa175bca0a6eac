/**
 * What other programs put on the clipboard, as a table of cells. The HTML form is preferred where it holds a table: Excel,
 * LibreOffice and Google Sheets all tell there the numbers behind the texts that they display.
 */
import Papa from 'papaparse';
import { type ClipboardCell, type ClipboardTable, plainCell, rectangular } from './clipboard-table.ts';

/** More is no part of a map, and would only hold up the window. */
const MOST_CELLS = 500_000;

/** @param parse a page that is only read: scripts in it do not run, and nothing that it names is fetched. */
export function readClipboard(
  { html, text }: { readonly html: string; readonly text: string },
  parse: (html: string) => Document,
): ClipboardTable {
  const table = html === '' ? null : parse(withoutStyles(html)).querySelector('table');
  const cells = table === null ? [] : fromTable(table);
  return cells.length > 0 ? cells : fromText(text);
}

/**
 * Styles under a name that means nothing: a page that is only read would not apply them, but the window's security policy
 * counts each as an attempt to.
 */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ' data-style='));
}

function fromText(text: string): ClipboardTable {
  if (text === '') return [];
  const { data } = Papa.parse<string[]>(text, { delimiter: '\t' });
  const rows = data.map((row) => row.map((cell) => plainCell(cell.replaceAll('\r\n', '\n'))));
  // A line break after the last row begins no other one.
  if (rows.length > 1 && data.at(-1)?.join('') === '') rows.pop();
  return rectangular(rows);
}

function fromTable(table: HTMLTableElement): ClipboardTable {
  const rows: ClipboardCell[][] = [];
  /** How many rows more a cell above reaches down, by column. */
  const reaching: number[] = [];
  let count = 0;
  for (const row of table.rows) {
    if (/display\s*:\s*none/i.test(row.dataset.style ?? '') || count > MOST_CELLS) continue;
    const cells: ClipboardCell[] = [];
    const fill = () => {
      for (let left = reaching[cells.length] ?? 0; left > 0; left = reaching[cells.length] ?? 0) {
        reaching[cells.length] = left - 1;
        cells.push(plainCell(''));
      }
    };
    for (const cell of row.cells) {
      fill();
      const width = Math.max(1, cell.colSpan);
      for (let at = 0; at < width; at += 1) {
        if (cell.rowSpan > 1) reaching[cells.length] = cell.rowSpan - 1;
        cells.push(at === 0 ? cellOf(cell) : plainCell(''));
      }
    }
    fill();
    count += cells.length;
    rows.push(cells);
  }
  return count === 0 ? [] : rectangular(rows);
}

function cellOf(cell: HTMLTableCellElement): ClipboardCell {
  const text = textOf(cell);
  const value = text === '' ? null : valueIn(cell);
  const format = `${cell.getAttribute('sdnum') ?? ''} ${cell.dataset.style ?? ''} ${cell.getAttribute('data-sheets-numberformat') ?? ''}`;
  return { text, value, percent: text.endsWith('%') || (value !== null && /0%|percent/i.test(format)) };
}

/** The number as Excel (x:num), LibreOffice (sdval) and Google Sheets (data-sheets-value) tell it. */
function valueIn(cell: HTMLTableCellElement): number | null {
  const told =
    cell.getAttribute('x:num') ?? cell.getAttribute('sdval') ?? sheetsNumber(cell.getAttribute('data-sheets-value'));
  const value = told === null || told === '' ? Number.NaN : Number(told);
  return Number.isFinite(value) ? value : null;
}

/** {"1":3,"3":0.25}: a number, and which. */
function sheetsNumber(json: string | null): string | null {
  const found = json === null ? null : /"1"\s*:\s*3\b.*"3"\s*:\s*(-?[\d.]+(?:e[-+]?\d+)?)/i.exec(json);
  return found?.[1] ?? null;
}

const BLOCKS: ReadonlySet<string> = new Set(['P', 'DIV', 'LI']);

/** The text as it is displayed: white space of the source is one space, breaks and blocks are line breaks. */
function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (each: Node) => {
    for (const child of each.childNodes) {
      if (child.nodeType === child.TEXT_NODE) parts.push((child.textContent ?? '').replaceAll(/[\t\n\r ]+/g, ' '));
      else if (child.nodeName === 'BR') parts.push('\n');
      else {
        walk(child);
        if (BLOCKS.has(child.nodeName)) parts.push('\n');
      }
    }
  };
  walk(node);
  return parts
    .join('')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/ *\n */g, '\n')
    .trim();
}
