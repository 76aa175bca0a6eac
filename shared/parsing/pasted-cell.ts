/** A cell that was pasted: read like a typed one, but by the number behind its text where that is known. */
import { type CellValue, type Field, isFigure } from '../model/index.ts';
import { done, type Result } from '../result.ts';
import { type CellContext, parseCell, type TypedField } from './cell-text.ts';
import { numberMarks } from './number-marks.ts';
import { readNumber } from './typed-number.ts';

export interface PastedCell {
  /** As displayed where it came from. */
  readonly text: string;
  /** The number in full precision; null where it is not known. 25 % is 0.25. */
  readonly value: number | null;
  readonly percent: boolean;
}

/** What bare numbers between 0 and 1 are in a column of percentages: 0.25 as 25 %, or as 0.25 %. */
export type Fractions = 'shares' | 'hundredths';

export function parsePasted(
  cell: PastedCell,
  field: TypedField,
  previous: CellValue,
  context: CellContext,
  fractions: Fractions,
): Result<CellValue> {
  const { value, percent } = cell;
  if (!isFigure(field)) return parseCell(cell.text, field, previous, context);
  if (isUnclearShare(cell, field, context)) {
    const number = bareNumber(cell, context) ?? 0;
    return done(fractions === 'shares' ? number : hundredth(number));
  }
  if (value === null || isMoreThanANumber(cell.text)) return parseCell(cell.text, field, previous, context);
  return done(field.kind === 'percent' && !percent ? hundredth(value) : value);
}

/** Whether a cell could mean either: a bare number between 0 and 1 in a column of percentages. */
export function isUnclearShare(cell: PastedCell, field: Field, context: CellContext): boolean {
  if (field.kind !== 'percent' || cell.percent) return false;
  const number = bareNumber(cell, context);
  return number !== null && number > 0 && number < 1;
}

function bareNumber({ text, value }: PastedCell, { locale, currency }: CellContext): number | null {
  if (isMoreThanANumber(text)) return null;
  if (value !== null) return value;
  const read = readNumber(text, numberMarks(locale, currency));
  return read === null || 'foreignSign' in read || read.percent || read.money ? null : read.value;
}

/** A formula or a range says more than the number that it comes to. */
function isMoreThanANumber(text: string): boolean {
  return text.trimStart().startsWith('=') || /\d\s*(?:to|\.\.|±)\s*\d/i.test(text);
}

/** In decimal, so that 1.1 is 0.011 and not the nearest quotient of two doubles. */
function hundredth(value: number): number {
  const [digits, power = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(power) - 2}`);
}
