/** Shares of the total, and of what is above zero where something lies below it. */
import type { Results } from '../../shared/engine/index.ts';

export interface Shares {
  /** Whether any outcome is negative, so that shares of the total alone would mislead. */
  readonly hasNegative: boolean;
  /** Null where there is nothing to have a share of. */
  ofTotal(presentValue: number): number | null;
  ofPositive(presentValue: number): number | null;
}

export function sharesOf({ presentValue: total, positivePresentValue: positive }: Results): Shares {
  const share = (value: number, whole: number) => (whole > 0 ? value / whole : null);
  return {
    hasNegative: positive !== total,
    ofTotal: (value) => share(value, total),
    ofPositive: (value) => share(value, positive),
  };
}
