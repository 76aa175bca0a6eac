/** A pasted number: what its cell shows, and what stands behind that in the program that it comes from. */
import { type Problem, problem } from '../problem.ts';
import type { FigureContext } from './figure-context.ts';
import { isNoFigure } from './no-figure.ts';
import { type NumberMarks, numberMarks } from './number-marks.ts';
import { shown } from './shown.ts';
import { readNumber, type TypedNumber } from './typed-number.ts';

/** A cell of a spreadsheet as it lies on the clipboard. */
export interface PastedCell {
  /** What the cell shows. */
  readonly text: string;
  /** The number behind it in full precision, where the clipboard tells; of dates and texts it is null. */
  readonly value: number | null;
  /** Whether the cell is formatted as a percentage: 25% stands for 0.25. */
  readonly percent: boolean;
}

/** A pasted number with what was shown beside it. */
export interface PastedNumber extends Pick<TypedNumber, 'money' | 'scaled'> {
  readonly value: number;
  /** Whether the number is a share that was shown as a percentage. */
  readonly percent: boolean;
}

/** How other programs write numbers, whatever the locale of the project: tried only against a value that is known. */
const OTHER_MARKS: readonly Pick<NumberMarks, 'decimal' | 'group'>[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: ' ' },
  { decimal: '.', group: ' ' },
  { decimal: '.', group: '\u2019' },
  { decimal: '.', group: "'" },
];

/**
 * The number of a pasted cell; null where it shows none that can be read, and a problem where it shows another than it
 * holds. A figure in thousands that shows 237 and holds 236,550, and a day that shows 12 and holds 45,424, look alike:
 * neither the text nor the value is always what is meant.
 */
export function readPastedNumber(cell: PastedCell, context: FigureContext): PastedNumber | Problem | null {
  const text = cell.text.trim();
  const marks = numberMarks(context.locale, context.currency);
  const own = readNumber(text, marks);
  const { value } = cell;
  if (value === null || !Number.isFinite(value)) {
    if (own === null || 'foreignSign' in own) return null;
    const percent = own.percent || cell.percent;
    return { ...own, value: percent ? own.hundredths : own.value, percent };
  }
  if (value === 0 && showsDash(text, marks)) return { value: 0, percent: cell.percent, money: false, scaled: false };
  for (const each of [marks, ...OTHER_MARKS]) {
    const read = readNumber(text, { ...marks, ...each });
    if (read === null || 'foreignSign' in read || !agrees(read, value, cell.percent)) continue;
    return { ...read, value: value === 0 ? 0 : value, percent: read.percent || cell.percent };
  }
  if (own === null || 'foreignSign' in own) return null;
  return problem('parsing.shownOtherwise', { text: shown(text), value: String(value) });
}

/** Zero in the format for accounts: “-” or “£ -”. */
function showsDash(text: string, { currencySigns }: NumberMarks): boolean {
  const sign = currencySigns.find((each) => text.startsWith(each));
  const rest = text.slice(sign?.length ?? 0).trim();
  return rest !== '' && isNoFigure(rest);
}

/** Whether the text is the value, rounded to the digits that it shows. */
function agrees(read: TypedNumber, value: number, percentFormat: boolean): boolean {
  if (isRounded(read.value, value, read.lastPlace)) return true;
  return percentFormat && !read.percent && isRounded(read.hundredths, value, read.lastPlace - 2);
}

function isRounded(displayed: number, value: number, lastPlace: number): boolean {
  // Programs round halves differently, and the half of a decimal is rarely a double.
  const room = 10 ** lastPlace * 0.500_001;
  const hasSign = displayed < 0 || value >= 0;
  // Formats may show minus by a colour alone, so digits without a sign agree with a value below zero.
  return Math.abs(displayed - (hasSign ? value : -value)) <= room;
}
