/** Brings a file from somewhere else into a private folder, as long as it is what it says it is. The file is only read. */
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Disk } from './disk.ts';
import { readProblem } from './disk-problem.ts';
import { MOST_BYTES } from './format.ts';
import { HEADER_BYTES, headerProblem } from './header.ts';
import { DOCUMENT, type SeenFile } from './session-facts.ts';

export interface FetchedFile {
  readonly seen: SeenFile;
  readonly readOnly: boolean;
  readonly notices: readonly Problem[];
}

/** Beside a file that another program left in the middle of a change. SQLite brings a copy of both to a sound state. */
const COMPANIONS = ['-journal', '-wal'];

const ATTEMPTS = 3;

/** Copies the file at `path`, which has no links in it, into a folder. */
export async function fetchFile(disk: Disk, path: string, folder: string): Promise<Result<FetchedFile>> {
  const name = basename(path);
  try {
    const unfit = await unfitness(disk, path, name);
    if (unfit !== null) return refused(unfit);
    const seen = await copySteadily(disk, path, join(folder, DOCUMENT));
    if (seen === null) return refused(problem('file.unreadable', { name, code: 'EAGAIN' }));
    const notices: Problem[] = [];
    for (const ending of COMPANIONS) {
      if ((await disk.stat(path + ending))?.kind !== 'file') continue;
      await disk.copy(path + ending, join(folder, DOCUMENT + ending));
      notices.push(problem('file.companion', { name }));
    }
    const readOnly = !((await disk.isWritable(path)) && (await disk.isWritable(dirname(path))));
    if (readOnly) notices.push(problem('file.readOnly', { name }));
    return done({ seen, readOnly, notices });
  } catch (error) {
    return refused(readProblem(error, name));
  }
}

async function unfitness(disk: Disk, path: string, name: string): Promise<Problem | null> {
  const found = await disk.stat(path);
  if (found === null) return problem('file.notFound', { name });
  if (found.kind !== 'file') return problem('file.notRegular', { name });
  if (found.size > MOST_BYTES) return problem('file.tooLarge', { name, megabytes: MOST_BYTES / 1024 ** 2 });
  return headerProblem(await disk.readStart(path, HEADER_BYTES), name);
}

/** A copy of the file at one moment: taken again when the file changes meanwhile. Null when it keeps changing. */
async function copySteadily(disk: Disk, path: string, target: string): Promise<SeenFile | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await disk.stat(path);
    await disk.remove(target);
    await disk.copy(path, target);
    const after = await disk.stat(path);
    if (before !== null && after?.size === before.size && after.modifiedMs === before.modifiedMs) {
      return { size: after.size, modifiedMs: after.modifiedMs, sha256: await disk.hash(target) };
    }
  }
  return null;
}
