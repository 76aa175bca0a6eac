import type { Entry, FigureField } from '../model/index.ts';
import type { FigureContext } from './figure-context.ts';
import { formulaToText } from './formula-text.ts';
import { normaliseSpaces } from './number-marks.ts';

/** Enough for every double: it is written with as few digits as say it. */
const ALL_DIGITS = 21;

/** What stands in the editor of a number cell: text that parses back to just this entry. */
export function figureToText(
  entry: Entry,
  kind: FigureField['kind'],
  context: Omit<FigureContext, 'currency'>,
): string {
  if (entry === null) return '';
  if (typeof entry === 'number') return numberToText(entry, kind, context.locale);
  if ('formula' in entry) return formulaToText(entry.formula, context.locale, context);
  return `${figureToText(entry.best, kind, context)} (${entry.range})`;
}

function numberToText(value: number, kind: FigureField['kind'], locale: string): string {
  return normaliseSpaces(formatFor(kind === 'percent' ? 'percent' : 'decimal', locale).format(value)).replace(
    / %$/,
    '%',
  );
}

/** Making a format takes far longer than using it, and a sheet shows thousands of figures. */
const formats = new Map<string, Intl.NumberFormat>();

function formatFor(style: 'percent' | 'decimal', locale: string): Intl.NumberFormat {
  const key = `${style} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: ALL_DIGITS, style });
  formats.set(key, format);
  return format;
}
