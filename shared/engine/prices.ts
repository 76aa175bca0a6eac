/** R-PRICES of docs/method.md: what an amount of another currency or another year's prices is worth in the project's. */
import { type EntityName, type Project, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { exchangeTables, figureOfYear, linesOf, nameOf, repeatedYear } from './reference-tables.ts';

interface Priced {
  readonly currency: string | null;
  /** A calendar year (2015) or a financial year (2010/11). */
  readonly priceYear: string | null;
}

export interface PriceFactors {
  /** What one unit of the row's currency is worth in the project's; 1 for the same currency. */
  readonly exchange: number;
  /** Prices of the project's year ÷ prices of the row's year; 1 where nothing is taken from year to year. */
  readonly index: number;
}

export const OWN_PRICES: PriceFactors = { exchange: 1, index: 1 };

/** @returns the factors, or why there are none. Foreign money is converted at its price year's rate, then uprated. */
export function priceFactors(project: Project, entity: EntityName, priced: Priced): PriceFactors | Problem {
  const exchange = exchangeFactor(project, entity, priced);
  if (typeof exchange !== 'number') return exchange;
  const index = indexFactor(project, entity, priced);
  return typeof index === 'number' ? { exchange, index } : index;
}

function exchangeFactor(project: Project, entity: EntityName, { currency, priceYear }: Priced): number | Problem {
  const settings = settingsOf(project);
  if (currency === null || currency === settings.currency) return 1;
  const tables = exchangeTables(project, currency);
  const table = tables[0];
  if (table === undefined) return problem('engine.noExchangeRate', { entity, field: 'currency', currency });
  if (tables.length > 1) return problem('engine.twoExchangeRates', { entity, field: 'currency', currency });
  const year = priceYear ?? settings.priceYear;
  const rate = figureOfYear(linesOf(project, table.id), year);
  if (typeof rate === 'number' && rate > 0) return rate;
  const where = { entity, field: 'priceYear' };
  if (typeof rate !== 'number' && rate.gap === 'repeated') return repeatedYear(project, table.id, rate.year, where);
  return problem('engine.noRateOfYear', { ...where, currency, year: year ?? '' });
}

function indexFactor(project: Project, entity: EntityName, { priceYear }: Priced): number | Problem {
  const settings = settingsOf(project);
  if (!settings.uprate || priceYear === null || priceYear === settings.priceYear) return 1;
  if (settings.priceYear === null) return problem('engine.noPriceYear', { entity, field: 'priceYear' });
  if (settings.priceIndex === null) return problem('engine.noPriceIndex', { entity, field: 'priceYear' });
  const from = figureOfIndex(project, entity, settings.priceIndex, priceYear);
  const to = figureOfIndex(project, entity, settings.priceIndex, settings.priceYear);
  if (typeof to !== 'number') return to;
  return typeof from === 'number' ? to / from : from;
}

/** An index has a figure for a year or it has none: a line without a year stands for no other. */
function figureOfIndex(project: Project, entity: EntityName, index: string, year: string): number | Problem {
  const lines = linesOf(project, index);
  const figure = figureOfYear({ ...lines, anyYear: null, repeated: yearsAmong(lines.repeated) }, year);
  if (typeof figure === 'number' && figure > 0) return figure;
  const where = { entity, field: 'priceYear' };
  if (typeof figure === 'number') return problem('engine.yearOutsideIndex', { ...where, year });
  if (figure.gap === 'repeated') return repeatedYear(project, index, figure.year, where);
  if (lines.anyYear !== null) return problem('engine.lineWithoutYear', { ...where, table: nameOf(project, index) });
  return problem('engine.yearOutsideIndex', { ...where, year });
}

function yearsAmong(years: ReadonlySet<number | null>): ReadonlySet<number | null> {
  return new Set([...years].filter((year) => year !== null));
}
