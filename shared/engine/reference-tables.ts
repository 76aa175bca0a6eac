/** The project's reference tables as the calculation reads them: rates of discount, an index of prices, foreign money. */
import { type Project, type Row, rowsBy, rowsOf } from '../model/index.ts';

/** The lines of a table that hold a figure, by year; the line without a year stands for every year that has none. */
export interface Lines {
  readonly byYear: ReadonlyMap<number, number>;
  readonly anyYear: number | null;
}

export function linesOf(project: Project, table: string): Lines {
  const byYear = new Map<number, number>();
  let anyYear: number | null = null;
  for (const { year, value } of rowsBy(project, 'referenceValue', 'table', table)) {
    if (typeof value !== 'number') continue;
    if (year === null) anyYear = value;
    else byYear.set(year, value);
  }
  return { byYear, anyYear };
}

/** The tables that say what a foreign currency is worth. */
export function exchangeTables(project: Project, currency: string): readonly Row<'referenceTable'>[] {
  return rowsOf(project, 'referenceTable').filter((table) => {
    return table.kind === 'exchange-rate' && table.currency === currency;
  });
}

/**
 * The figure of a year. A financial year written 2010/11 has three quarters in its first calendar year and one in its
 * second. Undefined where a calendar year that is needed has no line.
 *
 * @param year a calendar year (2015) or a financial year (2010/11).
 */
export function figureOfYear({ byYear, anyYear }: Lines, year: string): number | undefined {
  const first = Number(year.slice(0, 4));
  const one = byYear.get(first) ?? anyYear ?? undefined;
  if (!year.includes('/')) return one;
  const two = byYear.get(first + 1) ?? anyYear ?? undefined;
  return one === undefined || two === undefined ? undefined : 0.75 * one + 0.25 * two;
}
