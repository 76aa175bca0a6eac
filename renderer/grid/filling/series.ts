/** What follows a row of cells when it is drawn on, as Excel's fill handle does. Pure. */
export type SeriesCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

type Direction = 'forward' | 'backward';

/** The cells after the source, so many of them; going backward, those before it, nearest first. */
export function continueSeries(
  source: readonly SeriesCell[],
  howMany: number,
  direction: Direction,
  locale: string,
): readonly SeriesCell[] {
  if (source.length === 0) return [];
  const numbers = source.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  if (numbers.length === source.length && numbers.length > 1) return alongLine(numbers, howMany, direction);
  const texts = source.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  const counted = texts.length === source.length ? countOn(texts, howMany, direction, locale) : null;
  if (counted !== null) return counted.map((text) => ({ kind: 'text', text }));
  const inOrder = direction === 'forward' ? source : source.toReversed();
  return Array.from({ length: howMany }, (_, at) => inOrder[at % inOrder.length]).filter((cell) => cell !== undefined);
}

/** On the straight line that lies nearest to all of the numbers, as Excel's does. */
function alongLine(numbers: readonly number[], howMany: number, direction: Direction): SeriesCell[] {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  let slope = 0;
  let spread = 0;
  numbers.forEach((value, at) => {
    slope += (at - middle) * (value - mean);
    spread += (at - middle) ** 2;
  });
  slope /= spread;
  return Array.from({ length: howMany }, (_, step) => {
    const at = direction === 'forward' ? numbers.length + step : -1 - step;
    // Doubles hold 15 digits for sure; what lies beyond them is noise, such as that of 0.1 + 0.2.
    return { kind: 'number', value: Number((mean + slope * (at - middle)).toPrecision(15)) };
  });
}

/** Texts that count: a number at their end, quarters, financial years, names of months and days. Null where they do not. */
function countOn(texts: readonly string[], howMany: number, direction: Direction, locale: string): string[] | null {
  const counter = COUNTERS.map((make) => make(texts[0] ?? '', locale)).find((each) => each !== null);
  if (counter === undefined || counter === null) return null;
  const places = texts.map((text) => counter.place(text));
  const first = places[0];
  if (first === undefined || places.some((place) => place === null) || first === null) return null;
  const second = places[1] ?? first + 1;
  const step = second - first;
  const isEven = places.every((place, at) => place === first + step * at);
  if (!isEven || step === 0) return null;
  return Array.from({ length: howMany }, (_, at) =>
    counter.text(direction === 'forward' ? first + step * (places.length + at) : first - step * (at + 1)),
  );
}

interface Counter {
  /** Null for a text of another kind. */
  place(text: string): number | null;
  text(place: number): string;
}

const COUNTERS: readonly ((sample: string, locale: string) => Counter | null)[] = [quarters, years, numbered, named];

function quarters(sample: string): Counter | null {
  const form = /^(Q|Quarter )([1-4])$/i;
  const lead = form.exec(sample)?.[1];
  if (lead === undefined) return null;
  return {
    place: (text) => Number(form.exec(text)?.[2] ?? Number.NaN) || null,
    text: (place) => `${lead}${((((place - 1) % 4) + 4) % 4) + 1}`,
  };
}

/** 2010/11 is followed by 2011/12. */
function years(sample: string): Counter | null {
  const form = /^(\d{4})\/(\d\d)$/;
  if (!form.test(sample)) return null;
  return {
    place: (text) => Number(form.exec(text)?.[1] ?? Number.NaN) || null,
    text: (place) => `${place}/${String((place + 1) % 100).padStart(2, '0')}`,
  };
}

function numbered(sample: string): Counter | null {
  const form = /^(.*\D)(\d{1,9})$/s;
  const parts = form.exec(sample);
  const [, lead, digits] = parts ?? [];
  if (lead === undefined || digits === undefined || sample.startsWith('=')) return null;
  return {
    place: (text) => {
      const found = form.exec(text);
      return found?.[1] === lead ? Number(found[2]) : null;
    },
    text: (place) => `${lead}${String(Math.abs(place)).padStart(digits.length, '0')}`,
  };
}

function named(sample: string, locale: string): Counter | null {
  const folded = sample.trim().toLocaleLowerCase(locale);
  const names = nameLists(locale).find((list) => list.some((name) => name.toLocaleLowerCase(locale) === folded));
  if (names === undefined) return null;
  return {
    place: (text) => {
      const found = names.findIndex((name) => name.toLocaleLowerCase(locale) === text.trim().toLocaleLowerCase(locale));
      return found === -1 ? null : found + 1;
    },
    text: (place) => names[(((place - 1) % names.length) + names.length) % names.length] ?? '',
  };
}

const known = new Map<string, readonly (readonly string[])[]>();

/** Months and days of the week in the language, long and short. */
function nameLists(locale: string): readonly (readonly string[])[] {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const lists = (['long', 'short'] as const).flatMap((length) => {
    const month = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
    return [
      Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2024, at, 1))),
      // 1 January 2024 was a Monday.
      Array.from({ length: 7 }, (_, at) => day.format(Date.UTC(2024, 0, 1 + at))),
    ];
  });
  known.set(locale, lists);
  return lists;
}
