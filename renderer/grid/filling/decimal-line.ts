/** Straight lines through decimal numbers, without the noise of binary fractions: after 0.1 and 0.2 comes 0.3. */

/** A number as so many units of a power of ten. */
interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

/** As many digits as Excel keeps of a quotient that never ends. */
const DIGITS = 15;

/**
 * The line of least squares through the numbers at 0, 1, 2 and so on, which for equal steps is the series itself. A
 * number by itself has the slope `step`. What is too large for a number comes as null.
 */
export function decimalLine(numbers: readonly number[], step: number): (place: number) => number | null {
  const exponent = Math.min(...[...numbers, step].map((number) => toDecimal(number).exponent));
  const heights = numbers.map((number) => inUnits(number, exponent));
  if (heights.length === 1) heights.push(...heights.map((height) => height + inUnits(step, exponent)));
  // With x counted from the middle, the line is Σy/n + x·Σxy/Σx²; everything is doubled and brought to one denominator.
  const n = BigInt(heights.length);
  const sum = heights.reduce((total, height) => total + height, 0n);
  const tilt = heights.reduce((total, height, index) => total + (2n * BigInt(index) - n + 1n) * height, 0n);
  const denominator = n * (n * n - 1n);
  return (place) => {
    const numerator = sum * (n * n - 1n) + 3n * tilt * (2n * BigInt(place) - n + 1n);
    return toNumber(numerator, denominator, exponent);
  };
}

function toDecimal(value: number): Decimal {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  return { units: BigInt(`${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
}

function inUnits(value: number, exponent: number): bigint {
  const decimal = toDecimal(value);
  return decimal.units * 10n ** BigInt(decimal.exponent - exponent);
}

function toNumber(numerator: bigint, denominator: bigint, exponent: number): number | null {
  if (numerator % denominator === 0n) return finite(`${numerator / denominator}e${exponent}`);
  const more = DIGITS + String(denominator).length;
  const quotient = (numerator * 10n ** BigInt(more)) / denominator;
  const value = finite(`${quotient}e${exponent - more}`);
  return value === null ? null : Number(value.toPrecision(DIGITS));
}

function finite(text: string): number | null {
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
}
