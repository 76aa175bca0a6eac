/** What cells are filled with by the fill handle. Pure: the locale comes in as a parameter. */
export { continueSeries, type SeriesOptions } from './series.ts';
export type { SeriesCell } from './series-cell.ts';
