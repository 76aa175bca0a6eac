/** Texts with a number at their end or at their beginning. */
import type { CountedText } from './counted-text.ts';

/** What is longer is prose that happens to end in a number. */
const LONGEST_LABEL = 200;
const QUARTER = /^(q|qtr\.?|quarter)(\s*)([1-4])$/i;
const SPLIT_YEAR = /^(.*?)(\d{4})(\s*[/\u2013-]\s*)(\d{2}|\d{4})$/;
/** With or without an ordinal: Year 1, Year 1st. */
const AT_END = /^(|.*\D)(\d+)(st|nd|rd|th|)$/is;
/** Not of 3.5 hours, nor of 1,200 people, nor of 9:30 to noon. */
const AT_BEGINNING = /^(\d+)(?!\d|[.,:/]\d)(.+)$/s;
const ORDINAL = /^(st|nd|rd|th)(?!\p{L})/iu;

/** Null where the text holds no number that could be counted on from. */
export function numberedText(text: string): CountedText | null {
  if (text.length > LONGEST_LABEL) return null;
  return quarter(text) ?? splitYear(text) ?? numberAtEnd(text) ?? numberAtBeginning(text);
}

/** Q3, Qtr 3, Quarter 3: after the fourth comes the first. */
function quarter(text: string): CountedText | null {
  const [, word, blank = '', digit] = QUARTER.exec(text) ?? [];
  if (word === undefined || digit === undefined) return null;
  return {
    family: `quarter ${word.toLowerCase()}${blank}`,
    count: BigInt(digit) - 1n,
    cycle: 4n,
    width: 0,
    write: (count) => `${word}${blank}${count + 1n}`,
  };
}

/** Financial years: 2010/11, 2010/2011, FY 2010-11. */
function splitYear(text: string): CountedText | null {
  const [, before = '', first, between = '', second] = SPLIT_YEAR.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const secondOf = (year: bigint) =>
    String(year + 1n)
      .slice(-second.length)
      .padStart(second.length, '0');
  if (secondOf(BigInt(first)) !== second) return null;
  return {
    family: `year ${before.toLowerCase()} ${between} ${second.length}`,
    count: BigInt(first),
    cycle: null,
    width: 4,
    write: (year, width) => `${before}${digitsOf(year, width)}${between}${secondOf(magnitude(year))}`,
  };
}

function numberAtEnd(text: string): CountedText | null {
  const [, before = '', digits, ordinal = ''] = AT_END.exec(text) ?? [];
  // The last group of 1,200 is no number of its own.
  if (digits === undefined || /\d,$/.test(before)) return null;
  if (ordinal !== '' && !isOrdinalOf(digits, ordinal)) return null;
  return numbered(before, digits, ordinal, '');
}

function numberAtBeginning(text: string): CountedText | null {
  const [, digits, rest = ''] = AT_BEGINNING.exec(text) ?? [];
  if (digits === undefined) return null;
  const letters = ORDINAL.exec(rest)?.[1] ?? '';
  const ordinal = isOrdinalOf(digits, letters) ? letters : '';
  return numbered('', digits, ordinal, rest.slice(ordinal.length));
}

function numbered(before: string, digits: string, ordinal: string, after: string): CountedText {
  const ordinalFor = (count: bigint) => {
    if (ordinal === '') return '';
    return ordinal === ordinal.toUpperCase() ? ordinalOf(count).toUpperCase() : ordinalOf(count);
  };
  return {
    family: `number ${ordinal !== ''} ${before.toLowerCase()}\u0000${after.toLowerCase()}`,
    count: BigInt(digits),
    cycle: null,
    width: digits.length > 1 && digits.startsWith('0') ? digits.length : 0,
    write: (count, width) => `${before}${digitsOf(count, width)}${ordinalFor(magnitude(count))}${after}`,
  };
}

/** Below zero, Excel counts up again: Year 1, Year 0, Year 1. A hyphen would make another text of it. */
function magnitude(count: bigint): bigint {
  return count < 0n ? -count : count;
}

function digitsOf(count: bigint, width: number): string {
  return String(magnitude(count)).padStart(width, '0');
}

function isOrdinalOf(digits: string, letters: string): boolean {
  return letters.toLowerCase() === ordinalOf(BigInt(digits));
}

/** What English writes behind the digits of first, second, third and so on. */
function ordinalOf(count: bigint): string {
  if ((count / 10n) % 10n === 1n) return 'th';
  return ['th', 'st', 'nd', 'rd'][Number(count % 10n)] ?? 'th';
}
