/** Reads the table in the HTML of the clipboard, which says more than its plain text: numbers in full, merged cells. */
import { done, type Result, refused } from '../../../shared/result.ts';
import { blankCell, type ClipboardCell, type ClipboardTable } from './clipboard-table.ts';
import { isUnseen, seenText } from './html-cell-text.ts';
import { placesIn } from './html-places.ts';
import { HtmlStyles } from './html-styles.ts';
import { withInertStyles } from './inert-styles.ts';
import { tooLarge } from './table-size.ts';
import { toldNumber } from './told-number.ts';
import { ENTERED_ATTRIBUTE } from './written-cell.ts';

/** Beyond this the browser would take seconds to read the markup; the plain text is a tenth of it. */
const MOST_CHARACTERS = 60_000_000;

/**
 * Null where the HTML holds no table, or holds one only among other text, such as a page with a table in it. Nothing of the
 * HTML runs or is fetched: a document from a DOMParser has no window, so its scripts, handlers and pictures stay what they are.
 */
export function readHtmlTable(html: string): Result<ClipboardTable> | null {
  if (html.length > MOST_CHARACTERS || !/<table|data-sheets-/i.test(html)) return null;
  const { body, styles } = parsed(html);
  const table = [...body.querySelectorAll('table')].find(({ rows }) => [...rows].some(({ cells }) => cells.length > 0));
  if (table === undefined) return readSingleCell(body, styles);
  return hasTextBesideTables(body, styles) ? null : readTable(table, styles);
}

function parsed(html: string): { body: HTMLElement; styles: HtmlStyles } {
  const document = new DOMParser().parseFromString(withInertStyles(html), 'text/html');
  return { body: document.body, styles: new HtmlStyles(document) };
}

function readTable(table: HTMLTableElement, styles: HtmlStyles): Result<ClipboardTable> {
  const places = placesIn(table, styles);
  if (places === null) return refused(tooLarge());
  const rows = Array.from({ length: places.rows }, () => Array<ClipboardCell>(places.columns).fill(blankCell));
  for (const { element, row, column } of places.cells) {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = readCell(element, styles);
  }
  return done(rows);
}

function readCell(element: Element, styles: HtmlStyles): ClipboardCell {
  const text = seenText(element, styles);
  const entered = element.getAttribute(ENTERED_ATTRIBUTE);
  return { text, ...toldNumber(element, text, styles), ...(entered === null ? {} : { entered }) };
}

/** Google Sheets writes a single cell as a <span> without a table. */
function readSingleCell(body: HTMLElement, styles: HtmlStyles): Result<ClipboardTable> | null {
  const [cell, ...others] = body.querySelectorAll('[data-sheets-root], [data-sheets-value]');
  if (cell === undefined || others.length > 0 || seenText(cell, styles) !== seenText(body, styles)) return null;
  return done([[readCell(cell, styles)]]);
}

function hasTextBesideTables(element: Element, styles: HtmlStyles): boolean {
  return [...element.childNodes].some((child) => {
    if (child instanceof Text) return child.data.trim() !== '';
    if (!(child instanceof Element) || child.localName === 'table' || isUnseen(child, styles)) return false;
    return hasTextBesideTables(child, styles);
  });
}
