/** Writes cells as the HTML of the clipboard, with their numbers in full where Excel, LibreOffice and Google Sheets look. */
import { shownFormat } from './shown-format.ts';
import { COPY_ATTRIBUTE, ENTERED_ATTRIBUTE, type WrittenCell, writtenText } from './written-cell.ts';

type Attributes = Readonly<Record<string, string>>;

/** LibreOffice's number for the language of a format; without a format after it, the general one. */
const ENGLISH = '1033;';

/** Google Sheets' numbers for kinds of values and of formats. */
const SHEETS = { text: 2, number: 3, numberFormat: 2, percentFormat: 3, currencyFormat: 4 } as const;

/** Excel reads x:num only where the namespace is declared, and puts every line into a row of its own unless a style says not to. */
const HEAD =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">' +
  '<style>br{mso-data-placement:same-cell}</style></head>';

export function writeHtmlTable(rows: readonly (readonly WrittenCell[])[], copy: string | null): string {
  const lines = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  // Google Sheets trusts its attributes only in a table that is marked as one of its own.
  const mark = copy === null ? '' : ` ${COPY_ATTRIBUTE}="${escaped(copy)}"`;
  const table = `<google-sheets-html-origin><table data-sheets-root="1"${mark}><tbody>${lines.join('')}</tbody></table>`;
  return `${HEAD}<body>${table}</google-sheets-html-origin></body></html>`;
}

function cellHtml(cell: WrittenCell): string {
  const text = writtenText(cell.text);
  const { value } = cell;
  const attributes: Attributes = {
    ...(value === null || !Number.isFinite(value) ? textAttributes(text) : numberAttributes(text, value, cell.percent)),
    ...(cell.entered ? { [ENTERED_ATTRIBUTE]: writtenText(cell.entered) } : {}),
  };
  const styles = [attributes.style ?? '', keepsBlanks(text) ? 'white-space:pre-wrap' : ''].filter(Boolean).join(';');
  const all = Object.entries({ ...attributes, style: styles }).filter(
    ([name, each]) => name !== 'style' || each !== '',
  );
  return `<td${all.map(([name, each]) => ` ${name}="${escaped(each)}"`).join('')}>${lineBreaks(escaped(text))}</td>`;
}

function numberAttributes(text: string, value: number, percent: boolean): Attributes {
  const number = String(value);
  const format = shownFormat(text, value, percent);
  const told = {
    'x:num': number,
    sdval: number,
    'data-sheets-value': JSON.stringify({ 1: SHEETS.number, 3: value }),
  };
  if (format === null) return { ...told, sdnum: ENGLISH };
  const plain = format.includes('[$') ? SHEETS.currencyFormat : SHEETS.numberFormat;
  return {
    ...told,
    ...formatAttributes(format),
    'data-sheets-numberformat': JSON.stringify({ 1: percent ? SHEETS.percentFormat : plain, 2: format, 3: 1 }),
  };
}

function textAttributes(text: string): Attributes {
  if (text === '') return {};
  const told = { 'data-sheets-value': JSON.stringify({ 1: SHEETS.text, 2: text }) };
  return isReadAsOther(text) ? { 'x:str': '', ...told, ...formatAttributes('@') } : told;
}

/** Whether a spreadsheet would take a text for a formula, a number, a date or a truth value. */
function isReadAsOther(text: string): boolean {
  return /^\s*(?:[=+\-@−.,'(＝＋－＠\p{Sc}\d]|(?:true|false)\s*$)/iu.test(text);
}

/** A format for Excel, as an escaped style, and for LibreOffice, behind the numbers for English and for no other language. */
function formatAttributes(format: string): Attributes {
  const escapedFormat = format.replace(/[^\w%\p{Sc}]/gu, '\\$&');
  return { sdnum: `${ENGLISH}0;${format}`, style: `mso-number-format:"${escapedFormat}"` };
}

/** Whether the text has blanks that HTML would run together, or a no-break blank that is meant as one. */
function keepsBlanks(text: string): boolean {
  return /[\t\f\u00A0\n]|^ | $| {2}/.test(text);
}

function lineBreaks(html: string): string {
  // The last <br> of a cell only ends its line, so a text that ends with a line break takes two.
  return html.replaceAll('\n', '<br>').replace(/<br>$/, '<br><br>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
