/** What the fill handle puts into the cells that it is drawn over, as Excel does. */
import { calendarTexts } from './calendar-names.ts';
import type { CountedText } from './counted-text.ts';
import { dateSeries } from './date-series.ts';
import { decimalLine } from './decimal-line.ts';
import { numberedText } from './numbered-text.ts';
import { remainder, type Series, type SeriesCell } from './series-cell.ts';
import { textSeries } from './text-series.ts';

export interface SeriesOptions {
  /** Forward is down or to the right, and backward is up or to the left. */
  readonly direction: 'forward' | 'backward';
  /** Copies repeat the source; a series counts on from a number that stands alone, which is otherwise copied. */
  readonly mode: 'auto' | 'copy' | 'series';
  readonly locale: string;
}

/**
 * The cells that follow the source or, backward, that precede it; the one beside the source comes first.
 *
 * Where the kinds of cells repeat in the source, each place in the block that repeats is a series of its own: after
 * 1, a, 2, b come 3, a, 4, b. Where they do not, each stretch of neighbours of one kind is a series, and the source goes
 * on block by block: after 1, 2, a come 3, 4, a; after 1, a, 3 come 2, a, 4. So a number counts on where it stands among
 * other cells or blanks, and is copied where it stands alone.
 */
export function continueSeries(
  source: readonly SeriesCell[],
  howMany: number,
  { direction, mode, locale }: SeriesOptions,
): SeriesCell[] {
  if (source.length === 0) return [];
  const isCopied = mode === 'copy' || (mode === 'auto' && isCopiedAlone(source));
  const cellAt = isCopied ? repeated(source) : continued(classified(source, locale));
  return Array.from({ length: howMany }, (_, index) =>
    cellAt(direction === 'forward' ? source.length + index : -1 - index),
  );
}

/** Whether the source is a number that stands alone, which is copied by itself. */
export function isCopiedAlone(source: readonly SeriesCell[]): boolean {
  const [cell, ...others] = source;
  return others.length === 0 && (cell?.kind === 'number' || cell?.kind === 'percent');
}

/** A cell with what it counts as. */
interface Classified {
  readonly cell: SeriesCell;
  /** Cells of one family can make a series. */
  readonly family: string;
  readonly counted: CountedText | null;
}

function classified(source: readonly SeriesCell[], locale: string): Classified[] {
  const choices = source.map((cell) => (cell.kind === 'text' ? countedTexts(cell.text, locale) : []));
  const certain = new Set(choices.flatMap((each) => (each.length === 1 ? each.map(({ family }) => family) : [])));
  return source.map((cell, index) => {
    const possible = choices[index] ?? [];
    const counted = possible.find(({ family }) => certain.has(family)) ?? possible[0] ?? null;
    return { cell, family: counted === null ? cell.kind : `${cell.kind} ${counted.family}`, counted };
  });
}

function countedTexts(text: string, locale: string): readonly CountedText[] {
  const names = calendarTexts(text, locale);
  if (names.length > 0) return names;
  const counted = numberedText(text);
  return counted === null ? [] : [counted];
}

function continued(source: readonly Classified[]): Series {
  const period = periodOf(source);
  if (period < source.length) {
    const places = Array.from({ length: period }, (_, place) =>
      seriesOf(source.filter((_cell, index) => index % period === place)),
    );
    return (index) => cellOf(places[remainder(index, period)], Math.floor(index / period));
  }
  const stretches = source.flatMap((_, start) => stretchFrom(source, start));
  return (index) => {
    const within = remainder(index, source.length);
    const stretch = stretches.findLast(({ start }) => start <= within);
    const round = Math.floor(index / source.length);
    return cellOf(stretch?.series, round * (stretch?.length ?? 0) + within - (stretch?.start ?? 0));
  };
}

function cellOf(series: Series | undefined, place: number): SeriesCell {
  return series === undefined ? { kind: 'blank' } : series(place);
}

/** The length of the shortest block of families that the source consists of. */
function periodOf(source: readonly Classified[]): number {
  const isPeriod = (length: number) =>
    source.length % length === 0 && source.every(({ family }, index) => family === source[index % length]?.family);
  return source.findIndex((_, index) => isPeriod(index + 1)) + 1;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly series: Series;
}

/** The stretch of cells of one family that begins here; none where one goes on. */
function stretchFrom(source: readonly Classified[], start: number): Stretch[] {
  const family = source[start]?.family;
  if (source[start - 1]?.family === family) return [];
  const beyond = source.findIndex((cell, index) => index > start && cell.family !== family);
  const cells = source.slice(start, beyond === -1 ? source.length : beyond);
  return [{ start, length: cells.length, series: seriesOf(cells) }];
}

/** The series through cells of one family. */
function seriesOf(cells: readonly Classified[]): Series {
  const values = cells.map(({ cell }) => cell);
  const [first] = values;
  if (first?.kind === 'number' || first?.kind === 'percent') return quantitySeries(first.kind, values);
  if (first?.kind === 'date') return dateSeries(values.flatMap((cell) => (cell.kind === 'date' ? [cell.value] : [])));
  const counted = cells.flatMap((cell) => cell.counted ?? []);
  return textSeries(counted) ?? repeated(values);
}

/** A percentage by itself goes on by one percent, as a number by itself does by one. */
function quantitySeries(kind: 'number' | 'percent', cells: readonly SeriesCell[]): Series {
  const line = decimalLine(
    cells.flatMap((cell) => (cell.kind === kind ? [cell.value] : [])),
    kind === 'percent' ? 0.01 : 1,
  );
  return (place) => {
    const value = line(place);
    return value === null ? { kind: 'blank' } : { kind, value };
  };
}

function repeated(cells: readonly SeriesCell[]): Series {
  return (place) => cells[remainder(place, cells.length)] ?? { kind: 'blank' };
}
