/**
 * Numbers as Excel sees them: by their first 15 decimal digits. So 0.1+0.2 counts as 0.3, and 1.005 as just that,
 * although the nearest double lies a little below.
 */

const DIGITS = 15;

export type Rounding = 'half-away' | 'away' | 'towards-zero';

/** The number of 15 digits that is nearest. */
export function asSeen(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Rounds to so many decimal places; to tens, hundreds and so on where `places` is negative. */
export function roundedTo(value: number, places: number, rounding: Rounding): number {
  // No double has a digit further out, and a place that far would not be read as an exponent.
  const place = Math.max(-400, Math.min(400, Math.trunc(places)));
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + place;
  // Beyond the digits that are seen there is nothing to round, and cutting the rest off would only lose it.
  if (kept > DIGITS) return value;
  const whole = digits.slice(0, Math.max(0, kept));
  const rest = kept < 0 ? `0${digits}` : digits.slice(kept);
  const count = Number(whole) + (roundsUp(rest, rounding) ? 1 : 0);
  return Math.sign(value) * Number(`${count}e${-place}`);
}

function roundsUp(rest: string, rounding: Rounding): boolean {
  switch (rounding) {
    case 'half-away':
      return rest.charAt(0) >= '5';
    case 'away':
      return /[1-9]/.test(rest);
    case 'towards-zero':
      return false;
  }
}
