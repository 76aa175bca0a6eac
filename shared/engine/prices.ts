/** R-PRICES of docs/method.md: what an amount of another currency or another year's prices is worth in the project's. */
import { type EntityName, type Project, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { exchangeTables, figureOfYear, linesOf } from './reference-tables.ts';

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
  const lines = linesOf(project, table.id);
  const year = priceYear ?? settings.priceYear;
  const rate = year === null ? (lines.anyYear ?? undefined) : figureOfYear(lines, year);
  if (rate !== undefined && rate > 0) return rate;
  return problem('engine.noRateOfYear', { entity, field: 'priceYear', currency, year: year ?? '' });
}

function indexFactor(project: Project, entity: EntityName, { priceYear }: Priced): number | Problem {
  const settings = settingsOf(project);
  if (!settings.uprate || priceYear === null || priceYear === settings.priceYear) return 1;
  if (settings.priceYear === null) return problem('engine.noPriceYear', { entity, field: 'priceYear' });
  if (settings.priceIndex === null) return problem('engine.noPriceIndex', { entity, field: 'priceYear' });
  const lines = linesOf(project, settings.priceIndex);
  const to = figureOfYear(lines, settings.priceYear);
  const from = figureOfYear(lines, priceYear);
  const missing = to === undefined ? settings.priceYear : priceYear;
  if (to === undefined || from === undefined || !(from > 0) || !(to > 0)) {
    return problem('engine.yearOutsideIndex', { entity, field: 'priceYear', year: missing });
  }
  return to / from;
}
