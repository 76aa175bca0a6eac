/** The number format that makes a spreadsheet show a value as its text does: "12.5%" is 0.0%, "£1,200.50" is [$£]#,##0.00. */

const MOST_DECIMALS = 10;

/**
 * Found from the digits and not from the marks between them, which every locale writes its own way. Null where the text is no
 * plain showing of the value, such as "1.2m".
 */
export function shownFormat(text: string, value: number, percent: boolean): string | null {
  const decimals = decimalsOf(text, Math.abs(value) * (percent ? 100 : 1));
  if (decimals === null) return percent ? '0.00%' : null;
  const marks = text.match(/\d\D+(?=\d)/g)?.length ?? 0;
  const whole = marks > (decimals > 0 ? 1 : 0) ? '#,##0' : '0';
  const number = decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
  return percent ? `${number}%` : withCurrency(text, number);
}

function decimalsOf(text: string, shown: number): number | null {
  const digits = text.replace(/\D/g, '');
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    if (shown.toFixed(decimals).replace('.', '') === digits) return decimals;
  }
  return null;
}

function withCurrency(text: string, number: string): string {
  const sign = /\p{Sc}/u.exec(text);
  if (sign === null) return number;
  return sign.index < text.search(/\d/) ? `[$${sign[0]}]${number}` : `${number} [$${sign[0]}]`;
}
