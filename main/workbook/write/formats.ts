/** Number formats of cells. Excel puts the separators of the reader's own country in; only the currency is ours to say. */

import type { Negatives } from '../../../shared/negatives.ts';

export interface Formats {
  readonly money: string;
  readonly count: string;
  readonly factor: string;
  readonly ratio: string;
  readonly date: string;
  readonly flag: string;
  readonly months: string;
  /** TRUE and FALSE for programs that show a calculated one as a number. */
  readonly truth: string;
}

export function formatsFor(locale: string, currency: string | null, negatives: Negatives): Formats {
  const written = moneyFigure(locale, currency);
  const money = moneyFormat(written, negatives);
  return {
    money,
    count: '#,##0',
    factor: '0.000000',
    ratio: negatives === 'minus' ? written : money.slice(0, money.lastIndexOf(';')),
    date: 'yyyy-mm-dd',
    flag: '0',
    months: '#,##0.0',
    truth: '"TRUE";"TRUE";"FALSE"',
  };
}

/** A positive amount, a negative one, and a dash for nothing, so that what counts stands out. */
function moneyFormat(written: string, negatives: Negatives): string {
  if (negatives === 'minus') return `${written};-${written};"–"`;
  // As wide as the bracket, so that digits stand under digits.
  return `${written}_);(${written});"–"_)`;
}

function moneyFigure(locale: string, currency: string | null): string {
  if (currency === null) return '#,##0.00';
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const symbol = `"${(parts.find(({ type }) => type === 'currency')?.value ?? currency).replaceAll('"', '')}"`;
  const digits = parts.find(({ type }) => type === 'fraction')?.value.length ?? 0;
  const figure = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const before = (parts[0]?.type ?? 'currency') === 'currency';
  const spaced = parts.some(({ type, value }) => type === 'literal' && value.trim() === '');
  const gap = spaced ? ' ' : '';
  return before ? `${symbol}${gap}${figure}` : `${figure}${gap}${symbol}`;
}

/** A typed number with as many decimals as it was typed with. */
export function plainFormat(value: number): string {
  const decimals = decimalsOf(value, 6);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

export function percentFormat(value: number): string {
  const decimals = decimalsOf(value * 100, 4);
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

function decimalsOf(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals += 1) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9 * Math.max(1, Math.abs(value))) return decimals;
  }
  return most;
}
