/** The number behind a cell's text, where the attributes of an HTML cell tell it. */
import type { HtmlStyles } from './html-styles.ts';
import { type FormatKind, formatKind } from './number-format.ts';
import { sheetsFormatKind, sheetsNumber } from './sheets-attributes.ts';

export interface ToldNumber {
  readonly value: number | null;
  readonly percent: boolean;
}

/** The value is null for dates, truth values and texts: the number behind a date is a count of days that nobody copied. */
export function toldNumber(cell: Element, text: string, styles: HtmlStyles): ToldNumber {
  const kind = kindOf(cell, styles);
  const value = kind === 'other' || cell.hasAttribute('x:str') ? null : numberIn(cell, text);
  // A text in a cell that is formatted for percentages ("n/a") is none.
  return { value, percent: kind === 'percent' && (value !== null || /\d/.test(text)) };
}

function kindOf(cell: Element, styles: HtmlStyles): FormatKind {
  const sdnum = cell.getAttribute('sdnum');
  // LibreOffice: two numbers for languages, then the format, which may hold semicolons itself.
  if (sdnum !== null) return formatKind(sdnum.split(';').slice(2).join(';'));
  const sheets = sheetsFormatKind(cell.getAttribute('data-sheets-numberformat'));
  return sheets ?? formatKind(styles.of(cell, 'mso-number-format') ?? '');
}

function numberIn(cell: Element, text: string): number | null {
  // LibreOffice comes before Google Sheets, because it writes Sheets' attribute too and cuts the decimals off there.
  return (
    plainNumber(cell.getAttribute('sdval')) ??
    excelNumber(cell.getAttribute('x:num'), text) ??
    sheetsNumber(cell.getAttribute('data-sheets-value'))
  );
}

/** An x:num without a number says that the text is the number. That is read where no locale could mean anything else by it. */
function excelNumber(attribute: string | null, text: string): number | null {
  if (attribute !== '') return plainNumber(attribute);
  const whole = /^(-?\d{1,15})(%?)$/.exec(text);
  return whole === null ? null : Number(whole[1]) / (whole[2] === '' ? 1 : 100);
}

function plainNumber(text: string | null): number | null {
  if (text === null || !/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim())) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
