/** R-WILSON of docs/method.md: how far a counted share may lie from the true one, since only some were asked. */

/** The normal deviate of a 95 % interval. */
const Z = 1.959963984540054;

export interface SamplingRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % Wilson interval of a share, times those to whom it applies: Wilson, "Probable inference, the law of
 * succession, and statistical inference", 1927. Unlike the usual one it stays within 0 and the whole, for few answers too.
 *
 * @param people the group; or those who answered, and of the others the share that is assumed to have changed alike.
 * @param answered more than 0, and not less than `changed`.
 */
export function samplingRange(people: number, answered: number, changed: number): SamplingRange {
  const share = changed / answered;
  const square = Z ** 2 / answered;
  const middle = (share + square / 2) / (1 + square);
  const spread = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / answered + square / (4 * answered));
  return { low: people * Math.max(0, middle - spread), high: people * Math.min(1, middle + spread) };
}
