/** How many cells one paste may have, so that a runaway copy is refused before it takes up memory. */
import { type Problem, problem } from '../../../shared/problem.ts';

const MOST_CELLS = 200_000;

export function isTooLarge(rows: number, columns: number): boolean {
  return rows * columns > MOST_CELLS;
}

export function tooLarge(): Problem {
  return problem('parsing.pasteTooLarge', { most: MOST_CELLS.toLocaleString('en-GB') });
}
