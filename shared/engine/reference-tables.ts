/** The project's reference tables as the calculation reads them: rates of discount, an index of prices, foreign money. */
import { type Project, type Row, rowsBy, rowsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';

/** The lines of a table that hold a figure, by year; the line without a year stands for every year that has none. */
export interface Lines {
  readonly byYear: ReadonlyMap<number, number>;
  readonly anyYear: number | null;
  /** The years for which more than one line has a figure; null among them for lines without a year. */
  readonly repeated: ReadonlySet<number | null>;
}

export function linesOf(project: Project, table: string): Lines {
  const byYear = new Map<number, number>();
  const repeated = new Set<number | null>();
  let anyYear: number | null = null;
  for (const { year, value } of rowsBy(project, 'referenceValue', 'table', table)) {
    if (typeof value !== 'number') continue;
    if (year === null ? anyYear !== null : byYear.has(year)) repeated.add(year);
    if (year === null) anyYear = value;
    else byYear.set(year, value);
  }
  return { byYear, anyYear, repeated };
}

/** What is wrong with a table of which every line must name a year of its own; null where nothing is. */
export function unclearLine(project: Project, table: string, { anyYear, repeated }: Lines): Problem | null {
  if (anyYear !== null) return problem('engine.lineWithoutYear', { table: nameOf(project, table) });
  const [year] = repeated;
  return year === undefined ? null : repeatedYear(project, table, year);
}

/** The sentence for a year that a table has twice: which of its figures holds is not for the calculation to choose. */
export function repeatedYear(project: Project, table: string, year: number | null, where: Where = {}): Problem {
  const name = nameOf(project, table);
  if (year === null) return problem('engine.noYearTwice', { ...where, table: name });
  return problem('engine.yearTwice', { ...where, table: name, year: String(year) });
}

type Where = Problem['params'];

export function nameOf(project: Project, table: string): string {
  return project.referenceTable.get(table)?.name ?? '';
}

/** The tables that say what a foreign currency is worth. */
export function exchangeTables(project: Project, currency: string): readonly Row<'referenceTable'>[] {
  return rowsOf(project, 'referenceTable').filter((table) => {
    return table.kind === 'exchange-rate' && table.currency === currency;
  });
}

/** Why a table has no one figure for a year: it has none, or several. */
export type Gap = { readonly gap: 'missing' } | { readonly gap: 'repeated'; readonly year: number | null };

/**
 * The figure of a year. A financial year written 2010/11 has three quarters in its first calendar year and one in its
 * second.
 *
 * @param year a calendar year (2015), a financial year (2010/11), or null where only a line without a year can help.
 */
export function figureOfYear(lines: Lines, year: string | null): number | Gap {
  if (year === null) return figureOfAnyYear(lines);
  const first = Number(year.slice(0, 4));
  const one = figureOfCalendarYear(lines, first);
  if (!year.includes('/') || typeof one !== 'number') return one;
  const two = figureOfCalendarYear(lines, first + 1);
  return typeof two === 'number' ? 0.75 * one + 0.25 * two : two;
}

function figureOfCalendarYear(lines: Lines, year: number): number | Gap {
  if (lines.repeated.has(year)) return { gap: 'repeated', year };
  return lines.byYear.get(year) ?? figureOfAnyYear(lines);
}

function figureOfAnyYear({ anyYear, repeated }: Lines): number | Gap {
  return repeated.has(null) ? { gap: 'repeated', year: null } : (anyYear ?? { gap: 'missing' });
}
