/** Dates as people of a locale write them, into yyyy-mm-dd and back. */
import { problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';

/** 1 April 2024, in the language and order of the locale. */
export function dateToText(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** 2024-04-01, 1/4/2024 with day and month in the order of the locale, or the month by its name: 1 April 2024. */
export function parseDate(typed: string, locale: string): Result<string | null> {
  const text = typed.trim();
  if (text === '') return done(null);
  const date = isoDate(text) ?? numericDate(text, locale) ?? namedDate(text, locale);
  return date !== null && isReal(date) ? done(date) : refused(problem('parsing.notADate', { text }));
}

function isoDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return written(year, month, day);
}

function numericDate(text: string, locale: string): string | null {
  const [, first, second, year] = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text) ?? [];
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  const monthFirst = parts.indexOf('month') < parts.indexOf('day');
  return monthFirst ? written(year, first, second) : written(year, second, first);
}

function namedDate(text: string, locale: string): string | null {
  const dayFirst = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const name = dayFirst?.[2] ?? monthFirst?.[1] ?? '';
  const month = name.length < 3 ? 0 : monthNamed(name, locale);
  return month === 0 ? null : written(dayFirst?.[3] ?? monthFirst?.[3], String(month), day);
}

/** The number of the month whose name begins like this, from 1; 0 where none or several do. */
function monthNamed(name: string, locale: string): number {
  const folded = name.toLocaleLowerCase(locale);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2024, index, 1));
    return parts.find(({ type }) => type === 'month')?.value.toLocaleLowerCase(locale) ?? '';
  });
  const fits = months.flatMap((month, index) => (month.startsWith(folded) ? [index + 1] : []));
  return fits.length === 1 ? (fits[0] ?? 0) : 0;
}

function written(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether the calendar has this day: 31 February is none. */
function isReal(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
