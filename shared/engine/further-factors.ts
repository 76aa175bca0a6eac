/** R-FACTOR of docs/method.md: a project's own named factors on an outcome or on an input. */
import { problem } from '../problem.ts';
import type { FigureReader } from './figure-reader.ts';

export interface FurtherFactors {
  /** The product of the multipliers above 1, which have a line of their own in the waterfall. */
  readonly multiplier: number;
  /** The product of all others: 1 − d for a deduction, m for a multiplier of 1 or less. */
  readonly kept: number;
}

export function readFactors(reader: FigureReader, ids: ReadonlySet<string>): FurtherFactors {
  if (ids.size === 0) return { multiplier: 1, kept: 1 };
  const above: number[] = [];
  const others: number[] = [];
  for (const id of [...ids].sort()) {
    const value = reader.required('factor', id, 'value');
    if (value === null) continue;
    const isDeduction = reader.source.project.factor.get(id)?.kind === 'deduction';
    if (isDeduction && value > 1) {
      reader.problems.push(problem('engine.outOfBounds', { entity: 'factor', field: 'value' }));
    }
    if (!isDeduction && value > 1) above.push(value);
    else others.push(isDeduction ? 1 - value : value);
  }
  return { multiplier: product(above), kept: product(others) };
}

/** In the order of size, so that the product does not depend on the order of the rows. */
function product(factors: readonly number[]): number {
  return factors.toSorted((a, b) => a - b).reduce((all, factor) => all * factor, 1);
}
