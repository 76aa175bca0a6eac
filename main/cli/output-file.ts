/** Where a command writes: never over a file that exists unless told to, and never half a file. */
import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type Problem, problem } from '../../shared/problem.ts';
import { nodeDisk, pauseWith, realTimers, replaceFile, withoutLinks, writeProblem } from '../project-file/index.ts';

export interface OutputRules {
  /** What the name may end in. */
  readonly endings: readonly string[];
  readonly force: boolean;
  /** The file that the result is made from. */
  readonly source: string | null;
}

/** Why nothing may be written to a path, or null. Asked before any work is done. */
export function outputRefusal(path: string, { endings, force, source }: OutputRules): Problem | null {
  if (!endings.includes(extname(path).toLowerCase())) {
    return problem('cli.unknownFormat', { path, endings: endings.join(', ') });
  }
  if (source !== null && isSameFile(source, path)) return problem('cli.sameFile');
  return existsSync(path) && !force ? problem('cli.fileExists', { path }) : null;
}

/** Writes a whole file; null when it is there. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Problem | null> {
  try {
    await replaceFile(nodeDisk, await withoutLinks(nodeDisk, path), bytes, randomUUID(), pauseWith(realTimers));
    return null;
  } catch (error) {
    return writeProblem(error, basename(path));
  }
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
