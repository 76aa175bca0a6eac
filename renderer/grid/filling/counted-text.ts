/** A text that a series counts on from, taken apart: Year 1, Q3, 2010/11, Monday. */
export interface CountedText {
  /** Texts of one family make one series: Year 1 and Year 3, but not Year 1 and Phase 1. */
  readonly family: string;
  readonly count: bigint;
  /** After how many it begins again, as the quarters do after four; null where it never does. */
  readonly cycle: bigint | null;
  /** How many digits the number has at least; zero where it begins with none that is a nought. */
  readonly width: number;
  /** The text with another count. */
  write(count: bigint, width: number): string;
}
