/** Series of calendar dates: by days, and by months or years where the days of the month are equal. */
import { decimalLine } from './decimal-line.ts';
import type { Series, SeriesCell } from './series-cell.ts';

interface CalendarDay {
  /** Months since the year 0. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

const DAY = 86_400_000;

/** One date goes on by the day. The fill handle knows no dates before the year 0 or after 9999: they are blank. */
export function dateSeries(dates: readonly string[]): Series {
  const days = dates.map(calendarDay);
  const byMonths = monthStep(days);
  const first = days[0];
  if (byMonths !== null && first !== undefined) {
    const anchor = anchorOf(days);
    return (place) => onMonth(first.month + byMonths * place, anchor);
  }
  const line = decimalLine(
    dates.map((date) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)),
    1,
  );
  return (place) => onDay(Math.round(line(place) ?? Number.NaN));
}

function calendarDay(date: string): CalendarDay {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { month: year * 12 + month - 1, day };
}

/** How many months lie between dates that are equally far apart in months; null where days have to be counted. */
function monthStep(days: readonly CalendarDay[]): number | null {
  const [first, second] = days;
  if (first === undefined || second === undefined) return null;
  const step = second.month - first.month;
  const anchor = anchorOf(days);
  const isEven = days.every(
    ({ month, day }, index) => month === first.month + step * index && day === Math.min(anchor, lengthOf(month)),
  );
  return isEven && step !== 0 ? step : null;
}

/**
 * The day of the month that dates keep to, as far as their months have it: after 31 January and 28 February comes
 * 31 March, and after 30 January and 28 February comes 30 March.
 */
function anchorOf(days: readonly CalendarDay[]): number {
  const numbers = days.map(({ day }) => day);
  const most = Math.max(...numbers);
  if (numbers.every((day) => day === most)) return most;
  return days.every(({ month, day }) => day === lengthOf(month)) ? 31 : most;
}

function lengthOf(month: number): number {
  const year = Math.floor(month / 12);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - year * 12] ?? 31;
}

function onMonth(month: number, anchor: number): SeriesCell {
  const year = Math.floor(month / 12);
  if (year < 0 || year > 9999) return { kind: 'blank' };
  const parts = [
    String(year).padStart(4, '0'),
    String(month - year * 12 + 1).padStart(2, '0'),
    String(Math.min(anchor, lengthOf(month))).padStart(2, '0'),
  ];
  return { kind: 'date', value: parts.join('-') };
}

function onDay(day: number): SeriesCell {
  const date = new Date(day * DAY);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { kind: 'date', value: text } : { kind: 'blank' };
}
