/** One line of the window's table: what was timed, in the window and in its peer. */
import { quantile } from './report.ts';

/** How many times are told as few: the middle one with the one that 99 of 100 do not exceed, with the longest, or alone. */
export type Summary = 'p99' | 'longest' | 'median';

export interface Measurement {
  readonly name: string;
  readonly summary: Summary;
  /** Milliseconds, each of one time. */
  readonly times: readonly number[];
  /** What it should not exceed, as the table names it. */
  readonly target: string;
}

const SECOND: Readonly<Record<Exclude<Summary, 'median'>, (times: readonly number[]) => number>> = {
  p99: (times) => quantile(times, 0.99),
  longest: (times) => Math.max(...times),
};

export const ms = (time: number) => (time < 100 ? time.toFixed(1) : time.toFixed(0));

export function told({ summary, times }: Measurement): string {
  const middle = ms(quantile(times, 0.5));
  return summary === 'median' ? middle : `${middle} / ${ms(SECOND[summary](times))}`;
}

/** The window's figure by its peer's: of medians, and of the longest where that is what counts. */
export function ratioOf(ours: Measurement, peer: Measurement): string {
  const of = (times: readonly number[]) => (ours.summary === 'longest' ? Math.max(...times) : quantile(times, 0.5));
  return (of(ours.times) / of(peer.times)).toFixed(1);
}
