import type { FileState } from '../../shared/contract.ts';
import { type Problem, problem } from '../../shared/problem.ts';

export interface NoticeBars {
  /** What holds for as long as the file is as it is: it cannot be replaced, and why. */
  readonly standing: Problem | null;
  /** What opening the file found, until it is dismissed. */
  readonly passing: readonly Problem[];
}

/** The bars to show. That a file is read-only is said once, by the bar that stays, and not by opening it as well. */
export function noticeBars(file: FileState, notices: readonly Problem[]): NoticeBars {
  const standing = file.problem ?? (file.readOnly ? problem('file.readOnly', { name: file.name }) : null);
  const passing = file.readOnly ? notices.filter(({ code }) => code !== 'file.readOnly') : notices;
  return { standing, passing };
}
