import { type NumberMarks, normaliseSpaces } from './number-marks.ts';

/** A number as it was typed: what it says, and what was written beside it. */
export interface TypedNumber {
  /** The number itself. 25 % is 0.25; 1.2k is 1200. */
  readonly value: number;
  /** The same digits read as hundredths: what a bare number means in a column of percentages. */
  readonly hundredths: number;
  readonly percent: boolean;
  readonly money: boolean;
  /** Written with an exponent, as in 1e3, or with a letter for thousands or millions. */
  readonly scaled: boolean;
  /** Begins with its decimal mark, as in .25. */
  readonly bareFraction: boolean;
  /** The power of ten of the last digit that was written: −2 for 1.25, and for 25 %; 3 for 12k. */
  readonly lastPlace: number;
}

type ReadNumber = TypedNumber | { readonly foreignSign: string } | null;

const POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };
const FOREIGN_SIGN = /^(?:(\p{Sc}|[A-Z]{3})\s*(?=[-\d.,(])|.*\d\s*(\p{Sc}|[A-Z]{3})$)/u;

/**
 * Reads a number as a careful person writes it; null where it is none. Groups must be groups of three: 1,2,3 and, where
 * the comma is the decimal mark, 12.5 are refused rather than guessed at.
 */
export function readNumber(typed: string, marks: NumberMarks): ReadNumber {
  let text = normaliseSpaces(typed).trim();
  let negative = false;
  const enclosed = /^\((.+)\)$/.exec(text);
  if (enclosed !== null) {
    text = enclosed[1]?.trim() ?? '';
    if (/^[-+]/.test(text)) return null;
    negative = true;
  }
  const takeSign = () => {
    const sign = /^[-+]/.exec(text)?.[0];
    if (sign === undefined) return false;
    text = text.slice(1).trimStart();
    if (sign === '-') negative = true;
    return true;
  };
  const signed = takeSign();
  const beforeMoney = text;
  text = withoutCurrency(text, marks);
  const money = text !== beforeMoney;
  if (!signed && takeSign() && enclosed !== null) return null;
  const beforePercent = text;
  text = text.replace(/\s*%$/, '');
  const percent = text !== beforePercent;
  const letter = /^(.*\d\S?)\s*(k|m|bn)$/i.exec(text);
  const exponent = /^(.*\d\S?)e([+-]?\d{1,3})$/i.exec(text);
  const power = letter === null ? Number(exponent?.[2] ?? 0) : (POWERS[letter[2]?.toLowerCase() ?? ''] ?? 0);
  text = letter?.[1] ?? exponent?.[1] ?? text;

  const digits = plainDigits(text, marks);
  if (digits === null) {
    const foreign = FOREIGN_SIGN.exec(text);
    const sign = foreign?.[1] ?? foreign?.[2];
    return sign === undefined ? null : { foreignSign: sign };
  }
  const scaled = letter !== null || exponent !== null;
  if (percent && (money || scaled)) return null;
  const sign = negative ? '-' : '';
  // Scaled in decimal, so that 1.1 % is 0.011 and not the nearest quotient of two doubles.
  const exponentOfTen = percent ? -2 : power;
  const value = withoutMinusZero(Number(`${sign}${digits}e${exponentOfTen}`));
  if (!Number.isFinite(value)) return null;
  const hundredths = percent ? value : withoutMinusZero(Number(`${sign}${digits}e${power - 2}`));
  const lastPlace = exponentOfTen - fractionLength(text, marks);
  return { value, hundredths, percent, money, scaled, bareFraction: text.startsWith(marks.decimal), lastPlace };
}

/** Minus zero is nothing that anyone means; entries hold none. */
function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}

function fractionLength(text: string, { decimal }: NumberMarks): number {
  const at = text.indexOf(decimal);
  return at === -1 ? 0 : text.length - at - decimal.length;
}

function withoutCurrency(text: string, { currencySigns }: NumberMarks): string {
  for (const sign of currencySigns) {
    if (text.startsWith(sign)) return text.slice(sign.length).trimStart();
    if (text.endsWith(sign)) return text.slice(0, -sign.length).trimEnd();
  }
  return text;
}

/** The digits with a point for the decimal mark and nothing between groups; null where they are not well grouped. */
function plainDigits(text: string, { decimal, group }: NumberMarks): string | null {
  const at = text.indexOf(decimal);
  const whole = at === -1 ? text : text.slice(0, at);
  const fraction = at === -1 ? '' : text.slice(at + decimal.length);
  if (!/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return null;
  const groups = group === '' ? [whole] : whole.split(group);
  const wellGrouped =
    groups.length === 1 ||
    groups.every((each, index) => (index === 0 ? 1 <= each.length && each.length <= 3 : each.length === 3));
  const plain = groups.join('');
  if (!wellGrouped || !/^\d*$/.test(plain)) return null;
  return `${plain === '' ? '0' : plain}.${fraction === '' ? '0' : fraction}`;
}
