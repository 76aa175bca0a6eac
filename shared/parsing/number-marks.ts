/** How a locale writes numbers: its decimal mark, what may stand between groups of three, and the sign of its money. */
export interface NumberMarks {
  readonly decimal: string;
  readonly group: string;
  /** What may stand before or after an amount of the project's currency: £, GBP. */
  readonly currencySigns: readonly string[];
}

const known = new Map<string, NumberMarks>();

export function numberMarks(locale: string, currency: string): NumberMarks {
  const key = `${locale} ${currency}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5);
  const part = (type: string) => normaliseSpaces(parts.find((each) => each.type === type)?.value ?? '');
  const marks = { decimal: part('decimal'), group: part('group'), currencySigns: signsOf(locale, currency) };
  known.set(key, marks);
  return marks;
}

function signsOf(locale: string, currency: string): readonly string[] {
  const signs = new Set<string>();
  for (const display of ['code', 'symbol', 'narrowSymbol'] as const) signs.add(signOf(locale, currency, display));
  // Longest first, so that US$ is not read as U, S and $.
  return [...signs].sort((a, b) => b.length - a.length);
}

function signOf(locale: string, currency: string, currencyDisplay: 'code' | 'symbol' | 'narrowSymbol'): string {
  try {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
  } catch {
    // A code that is not (yet) three letters has no sign of its own.
    return currency;
  }
}

/** The blanks that word processors and browsers put into numbers, as plain ones; and the true minus as a hyphen. */
export function normaliseSpaces(text: string): string {
  return text.replace(/[\u00A0\u2007\u2009\u202F]/g, ' ').replace(/\u2212/g, '-');
}
