/** Pasted cells into what cells hold, by the kind of their field. */
import { type CellValue, type FigureField, isFigure } from '../model/index.ts';
import { problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type CellContext, isCount, notACount, parseCell, type TypedField } from './cell-text.ts';
import type { FigureContext } from './figure-context.ts';
import { type PastedCell, type PastedNumber, readPastedNumber } from './pasted-number.ts';
import { shown } from './shown.ts';

/** What bare numbers below 1 mean in columns of percentages: 0.25 as a share is 25 %, in hundredths 0.25 %. */
export type Fractions = 'shares' | 'hundredths';

/**
 * Reads a cell that was pasted: like typing, but the number behind the displayed text is taken in full precision where
 * it is known, and a bare number in a column of percentages may be a share.
 *
 * `fractions` is one answer for one paste. As shares, 1 is 100 %, for it ends a column of 0.25, 0.5 and 1; what is
 * beyond 1 counts in hundredths either way, and so does 1 where nobody had to be asked, as in Excel.
 */
export function parsePasted(
  cell: PastedCell,
  field: TypedField,
  previous: CellValue,
  context: CellContext,
  fractions: Fractions,
): Result<CellValue> {
  const typed = () => parseCell(cell.text, field, previous, context);
  if (!isFigure(field) && field.kind !== 'count' && field.kind !== 'year') return typed();
  const read = readPastedNumber(cell, context);
  if (read === null) return typed();
  // Dates that show just their year hold the number of a day.
  if ('code' in read) return field.kind === 'year' ? typed() : refused(read);
  const text = cell.text.trim();
  if (isFigure(field)) return pastedFigure(read, text, field.kind, fractions);
  if (read.percent || read.money) return typed();
  if (field.kind === 'count') return isCount(read.value, field) ? done(read.value) : refused(notACount(text, field));
  // A year may be shown as any number is: 2,024.
  return cell.value !== null && Number.isInteger(read.value)
    ? parseCell(String(read.value), field, previous, context)
    : typed();
}

/**
 * Whether a pasted cell could mean two things: a bare number between 0 and 1 in a column of percentages, or between −1
 * and 0. Of .25 as well, which means 25 % when it is typed: whether a 0 stands before the point is a matter of the other
 * program's format. Neither 0, which is the same either way, nor 1, which is 1 % as in Excel, is a reason to ask.
 */
export function isUnclearShare(cell: PastedCell, field: TypedField, context: FigureContext): boolean {
  if (field.kind !== 'percent') return false;
  const read = readPastedNumber(cell, context);
  return read !== null && !('code' in read) && !read.percent && !read.money && isFraction(read.value);
}

function pastedFigure(
  read: PastedNumber,
  text: string,
  kind: FigureField['kind'],
  fractions: Fractions,
): Result<number> {
  const { value, percent, money, scaled } = read;
  if (money && kind !== 'money') return refused(problem('parsing.moneyHere', { text: shown(text) }));
  if (kind !== 'percent' || percent || value === 0) return done(value);
  if (fractions === 'shares' && (isFraction(value) || Math.abs(value) === 1)) return done(value);
  // Small numbers are shown with an exponent wherever there is little room; large ones are left to who wrote them so.
  if (scaled && !isFraction(value)) return refused(problem('parsing.unclearShare', { text: shown(text) }));
  return done(hundredthsOf(value));
}

function isFraction(value: number): boolean {
  return value !== 0 && Math.abs(value) < 1;
}

/** The number with its decimal point moved, so that 1.1 becomes 0.011 and not the nearest quotient of two doubles. */
function hundredthsOf(value: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) - 2}`);
}
