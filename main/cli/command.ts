import type { Translator } from '../../shared/messages/index.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ArgumentShape, Arguments } from './arguments.ts';

/** How a command ends: done, done with findings, or not done. */
export type Ending = { readonly code: 0 | 1 } | { readonly code: 2; readonly problem: Problem };

export const DONE: Ending = { code: 0 };
export const FINDINGS: Ending = { code: 1 };

export function notDone(why: Problem): Ending {
  return { code: 2, problem: why };
}

/** What a command has to do with the world around it. */
export interface Surroundings {
  /** Where paths are meant from. */
  readonly folder: string;
  readonly translator: Translator;
  readonly version: string;
  readonly now: () => Date;
  /** Prints results. */
  readonly print: (text: string) => void;
  /** Says something beside the results, which a program that reads them does not want. */
  readonly remark: (text: string) => void;
}

export interface Command extends ArgumentShape {
  help(translator: Translator): string;
  run(given: Arguments, around: Surroundings): Promise<Ending>;
}
