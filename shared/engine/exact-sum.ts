/**
 * The sum of numbers as if it had been worked out exactly and rounded once. So it depends only on which numbers are
 * added, never on their order or on what was added and taken away before: a recalculated total equals a fresh one to
 * the last bit.
 *
 * Shewchuk's method ("Adaptive precision floating-point arithmetic", 1997): partial sums that do not overlap hold the
 * exact total; the last step rounds half to even.
 */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = [];
  for (const value of values) addTo(partials, value);
  return rounded(partials);
}

/** Adds a number to partial sums, smallest first, that do not overlap; afterwards they do not either. */
export function addTo(partials: number[], value: number): void {
  let rest = value;
  let kept = 0;
  for (let index = 0; index < partials.length; index += 1) {
    const partial = partials[index] ?? 0;
    const isLarger = Math.abs(rest) >= Math.abs(partial);
    const large = isLarger ? rest : partial;
    const small = isLarger ? partial : rest;
    const sum = large + small;
    const lost = small - (sum - large);
    if (lost !== 0) {
      partials[kept] = lost;
      kept += 1;
    }
    rest = sum;
  }
  partials.length = kept;
  partials.push(rest);
}

/** Adds the partials from the largest down; where the rest lies just half-way, the sign of what is below decides. */
export function rounded(partials: readonly number[]): number {
  let index = partials.length - 1;
  let sum = partials[index] ?? 0;
  let lost = 0;
  while (index > 0 && lost === 0) {
    index -= 1;
    const large = sum;
    const small = partials[index] ?? 0;
    sum = large + small;
    lost = small - (sum - large);
  }
  const below = partials[index - 1] ?? 0;
  if (index > 0 && lost !== 0 && Math.sign(lost) === Math.sign(below)) {
    const doubled = lost * 2;
    const up = sum + doubled;
    if (up - sum === doubled) sum = up;
  }
  // Minus zero would show as a sign without a figure.
  return sum === 0 ? 0 : sum;
}
