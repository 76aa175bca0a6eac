/** How figures look on the screen, by the project's settings. What is typed and kept is in `shared/parsing`. */
import type { Field, FigureField } from '../../shared/model/index.ts';
import { formatAmount, type Negatives } from '../../shared/negatives.ts';

export interface Formats {
  readonly locale: string;
  readonly currency: string;
  /** The sign that stands in headings: £. */
  readonly currencySign: string;
  /** Money with its sign: £119,446.00, or without pence where `pence` is false. */
  money(value: number, pence?: boolean): string;
  /** Money without its sign, for columns whose heading has it. */
  amount(value: number, pence?: boolean): string;
  /** As exact as it was entered, within reason. */
  number(value: number): string;
  /** An estimate, whose further digits would say more than is known. */
  oneDecimal(value: number): string;
  percent(value: number): string;
  /** A part of a total, always with one decimal, so that shares stand under each other. */
  share(value: number): string;
  ratio(value: number): string;
  signed(value: number): string;
  date(iso: string): string;
}

const known = new Map<string, Formats>();

/** Negative amounts of money and ratios stand in brackets where the project says so; counts and shares have a minus. */
export function formatsFor(locale: string, currency: string | null, negatives: Negatives = 'minus'): Formats {
  const key = `${locale} ${currency} ${negatives}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const formats = createFormats(locale, currency, negatives);
  known.set(key, formats);
  return formats;
}

function createFormats(locale: string, wanted: string | null, negatives: Negatives): Formats {
  const currency = wanted ?? 'XXX';
  const money = (digits: number) => currencyFormat(locale, currency, digits);
  const withPence = money(2);
  const withoutPence = money(0);
  const pounds = decimal(locale, 0, 0);
  const pence = decimal(locale, 2, 2);
  const plain = decimal(locale, 0, 4);
  const estimate = decimal(locale, 0, 1);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const sign = withPence.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
  return {
    locale,
    currency,
    currencySign: wanted === null ? '' : sign,
    money: (value, inPence = true) =>
      formatAmount(wanted === null ? pence : inPence ? withPence : withoutPence, value, negatives),
    amount: (value, inPence = true) => formatAmount(inPence ? pence : pounds, nonNegativeZero(value), negatives),
    number: (value) => plain.format(nonNegativeZero(value)),
    oneDecimal: (value) => estimate.format(nonNegativeZero(value)),
    percent: (value) => percent.format(value),
    share: (value) => share.format(value),
    ratio: (value) => formatAmount(pence, value, negatives),
    signed: (value) => signed.format(value),
    date: (iso) => date.format(new Date(iso)),
  };
}

function currencyFormat(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const options = {
    style: 'currency',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  try {
    return new Intl.NumberFormat(locale, { ...options, currency });
  } catch {
    return new Intl.NumberFormat(locale, { ...options, currency: 'XXX' });
  }
}

function decimal(locale: string, least: number, most: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
}

function nonNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

/** Words that stand for values which are not figures. */
export interface ValueWords {
  optionLabel(option: string): string;
  readonly yes: string;
  readonly no: string;
}

/** What a cell shows of a value that is no figure. */
export function displayText(value: string | boolean | number | null, field: Field, words: ValueWords): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return field.kind === 'choice' ? words.optionLabel(String(value)) : String(value);
}

/** What a cell shows of a figure. */
export function figureText(value: number, kind: FigureField['kind'], formats: Formats): string {
  if (kind === 'percent') return formats.percent(value);
  if (kind === 'money') return formats.amount(value, !Number.isInteger(value));
  return formats.number(value);
}
