/** R-INPUT of docs/method.md: what an input is worth in each column. */
import type { Row } from '../model/index.ts';
import { problem } from '../problem.ts';
import type { ColumnFigures, FigureReader } from './figure-reader.ts';
import { readFactors } from './further-factors.ts';
import { priceFactors } from './prices.ts';

/** Its amounts by column, else its amount, else hours × rate; times its further factors, in the project's prices. */
export function inputWorth(reader: FigureReader, input: Row<'input'>): ColumnFigures | null {
  const { project, relations } = reader.source;
  const stated = reader.columns('input', input.id, 'amount');
  const amount = stated === undefined ? reader.optional('input', input.id, 'amount') : undefined;
  const hours = reader.optional('input', input.id, 'hours');
  const rate = reader.optional('input', input.id, 'hourlyRate');
  const prices = priceFactors(project, 'input', input);
  if ('code' in prices) reader.problems.push(prices);
  const { multiplier, kept } = readFactors(reader, relations.of('factor', 'input', input.id));
  const column = input.column ?? 0;
  let amounts: ColumnFigures | null = stated ?? null;
  if (typeof amount === 'number') amounts = new Map([[column, amount]]);
  else if (stated === undefined && typeof hours === 'number' && typeof rate === 'number') {
    amounts = new Map([[column, hours * rate]]);
  }
  if (amounts === null && reader.problems.length === 0) reader.problems.push(problem('engine.noAmount'));
  if (amounts === null || 'code' in prices || reader.problems.length > 0) return null;
  return new Map(
    [...amounts].map(([each, worth]) => [each, worth * multiplier * kept * prices.exchange * prices.index]),
  );
}
