/** How the figures of a sum are written in its sentence, by the project's locale and currency. */
import type { AmountKind } from '../engine/index.ts';
import { type Project, settingsOf } from '../model/index.ts';

export interface Amounts {
  /** @param currency the code of a foreign currency, or null for the project's. */
  amount(value: number, kind: AmountKind, currency?: string | null): string;
}

/** As many digits as tell a discount factor or a share of people apart, and no more. */
const DIGITS = 4;

export function amountsOf(project: Project): Amounts {
  const { locale, currency: own } = settingsOf(project);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: DIGITS });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const moneyIn = new Map<string, Intl.NumberFormat>();
  const money = (currency: string | null): Intl.NumberFormat => {
    const key = currency ?? '';
    const format = moneyIn.get(key) ?? moneyFormat(locale, currency);
    moneyIn.set(key, format);
    return format;
  };
  return {
    amount(value, kind, currency = null) {
      // A space that does not break stands where the locale puts none: 10 % is read as one word.
      if (kind === 'percent') return percent.format(value).replace(/\s?%/, '\u00A0%');
      const text = kind === 'money' ? money(currency ?? own).format(value) : number.format(value);
      // The true minus, as it stands between the figures.
      return text.replace('-', '\u2212');
    },
  };
}

function moneyFormat(locale: string, currency: string | null): Intl.NumberFormat {
  const pence = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  if (currency === null) return new Intl.NumberFormat(locale, pence);
  try {
    return new Intl.NumberFormat(locale, { ...pence, style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    // A code that is not that of a currency stands before the amount as it is.
    return new Intl.NumberFormat(locale, pence);
  }
}
