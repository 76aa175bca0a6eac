import { exactSum, type Results } from '../../../shared/engine/index.ts';

/** What those inputs are worth today whose discount factors are known; the others are counted beside it. */
export function discountedKnown(results: Results): number {
  return exactSum([...results.inputs.values()].map(({ presentValue }) => presentValue ?? 0));
}
