/** The places in a list of different numbers of one of its longest rising runs, gaps allowed: what need not move to sort the rest. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** By length, the place where the run of that length ends lowest; and what stands before each place in its run. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) kept.add(place);
  return kept;
}
