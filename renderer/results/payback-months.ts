/** A payback period as a person reads it: so many months, and in which month of how many that is. */
export interface PaybackMonths {
  /** To one decimal. */
  readonly after: number;
  /** The month in which it happens, the first one being 1. */
  readonly month: number;
}

export function paybackMonths(months: number): PaybackMonths {
  return { after: Math.round(months * 10) / 10, month: Math.max(1, Math.ceil(months)) };
}
