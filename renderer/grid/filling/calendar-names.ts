/** The names of months and weekdays, long and short, in the language of a locale. */
import type { CountedText } from './counted-text.ts';

interface Names {
  readonly family: 'weekday' | 'month';
  readonly length: 'short' | 'long';
  readonly names: readonly string[];
}

const known = new Map<string, readonly Names[]>();
const MONTH_AND_YEAR = /^(\p{L}+\.?)(\s+|-)(\d{4})$/u;

/**
 * What a text is as a month, a weekday, or a month with its year. There are two answers where a name is its own
 * abbreviation, as May is: which one is meant shows only beside other names. The first is that for a name by itself.
 */
export function calendarTexts(text: string, locale: string): readonly CountedText[] {
  const [, name, blank = '', year] = MONTH_AND_YEAR.exec(text) ?? [];
  const lists = namesOf(locale);
  if (name === undefined || year === undefined) return lists.flatMap((list) => named(text, list, locale));
  return lists.flatMap((list) => (list.family === 'month' ? monthOfYear(name, blank, BigInt(year), list, locale) : []));
}

function named(text: string, { family, length, names }: Names, locale: string): CountedText[] {
  const index = indexOf(text, names, locale);
  if (index === null) return [];
  const write = (count: bigint) => styled(names[Number(count)] ?? '', text, locale);
  return [{ family: `${family} ${length}`, count: BigInt(index), cycle: BigInt(names.length), width: 0, write }];
}

function monthOfYear(
  name: string,
  blank: string,
  year: bigint,
  { length, names }: Names,
  locale: string,
): CountedText[] {
  const index = indexOf(name, names, locale);
  if (index === null) return [];
  const write = (count: bigint) => {
    const month = ((count % 12n) + 12n) % 12n;
    return `${styled(names[Number(month)] ?? '', name, locale)}${blank}${(count - month) / 12n}`;
  };
  return [
    { family: `month of year ${length}${blank}`, count: year * 12n + BigInt(index), cycle: null, width: 0, write },
  ];
}

function indexOf(text: string, names: readonly string[], locale: string): number | null {
  const folded = fold(text, locale);
  const index = names.findIndex((name) => fold(name, locale) === folded);
  if (index !== -1) return index;
  // English has two abbreviations of September.
  return isEnglish(locale) && folded === 'sept' && names[8] === 'Sep' ? 8 : null;
}

function fold(name: string, locale: string): string {
  return name.replace(/\.$/, '').toLocaleLowerCase(locale);
}

/** In small letters, in capitals or with a capital, and without the full stop of an abbreviation, as it was typed. */
function styled(name: string, typed: string, locale: string): string {
  const dotted = typed.endsWith('.') ? name : name.replace(/\.$/, '');
  if (typed === typed.toLocaleLowerCase(locale)) return dotted.toLocaleLowerCase(locale);
  if (typed === typed.toLocaleUpperCase(locale)) return dotted.toLocaleUpperCase(locale);
  return dotted.charAt(0).toLocaleUpperCase(locale) + dotted.slice(1);
}

/** Short names come first: after May by itself comes Jun, as in Excel. */
function namesOf(locale: string): readonly Names[] {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const lists = (['short', 'long'] as const).flatMap((length): Names[] => [
    { family: 'weekday', length, names: inOrder(7, locale, length, { weekday: length }) },
    { family: 'month', length, names: inOrder(12, locale, length, { month: length }) },
  ]);
  known.set(locale, lists);
  return lists;
}

function inOrder(
  many: number,
  locale: string,
  length: Names['length'],
  options: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'month'>,
): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return Array.from({ length: many }, (_, index) => {
    // The year 2024 began on a Monday.
    const name = format.format(options.month === undefined ? Date.UTC(2024, 0, 1 + index) : Date.UTC(2024, index, 1));
    // British English would have Sept among eleven names of three letters, and nobody types it so in a table.
    return length === 'short' && isEnglish(locale) ? name.slice(0, 3) : name;
  });
}

function isEnglish(locale: string): boolean {
  return /^en\b/.test(locale);
}
