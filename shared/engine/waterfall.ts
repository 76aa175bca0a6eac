/**
 * The levels that value passes on its way from gross to present value, in the order in which it is taken off. A line of
 * the waterfall is what lies between two levels, so the lines always foot.
 */
export const LEVELS = [
  /** Quantity × proxy over the whole duration, nothing taken off. */
  'gross',
  /** After multipliers above 1. */
  'multiplied',
  'afterDeadweight',
  'afterDisplacement',
  'afterAttribution',
  /** After further deductions, and multipliers of 1 or less. */
  'afterFactors',
  /** After drop-off: the undiscounted value of all columns. */
  'afterDropOff',
  'presentValue',
] as const;

export type Level = (typeof LEVELS)[number];

export type Waterfall = { readonly [L in Level]: number };

export const STEPS = [
  'multipliers',
  'deadweight',
  'displacement',
  'attribution',
  'factors',
  'dropOff',
  'discounting',
] as const;

/** What each step adds, and takes off where it is negative: the difference of the levels around it. */
export function waterfallSteps(
  waterfall: Waterfall,
): readonly { readonly step: (typeof STEPS)[number]; readonly change: number }[] {
  return STEPS.map((step, index) => {
    const from = waterfall[LEVELS[index] ?? 'gross'];
    const to = waterfall[LEVELS[index + 1] ?? 'presentValue'];
    return { step, change: to === from ? 0 : to - from };
  });
}
