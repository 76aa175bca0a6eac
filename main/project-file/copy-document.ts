/**
 * Makes a copy of a session's document that can stand in a folder of the person's: whole, compact, without a log beside it,
 * on the disk, and checked by reading it back. It opens a connection of its own and takes nothing but paths, so it runs on
 * a worker as well, and commits go on meanwhile.
 */
import { openDatabase } from './database.ts';
import type { Disk } from './disk.ts';
import { HEADER_BYTES, headerProblem } from './header.ts';
import { flawOf } from './soundness.ts';

export interface DocumentCopy {
  /** The last journal entry that the copy holds. */
  readonly revision: number;
  readonly size: number;
  readonly sha256: string;
}

export type CopyDocument = (source: string, target: string) => Promise<DocumentCopy>;

/** @throws whatever the disk or SQLite refuses; the target may then be half there, and the caller removes it. */
export async function copyDocument(disk: Disk, source: string, target: string): Promise<DocumentCopy> {
  const from = openDatabase(source, 'read');
  try {
    from.prepare('VACUUM INTO ?').run(target);
  } finally {
    from.close();
  }
  await disk.sync(target);
  const header = await disk.readStart(target, HEADER_BYTES);
  if (headerProblem(header, '') !== null) throw new UnsoundCopy('header');
  const revision = checkedRevision(target);
  const size = (await disk.stat(target))?.size ?? 0;
  return { revision, size, sha256: await disk.hash(target) };
}

/** The copy that was just written reads back wrong: the medium it lies on lost something. Told as a failure to write. */
class UnsoundCopy extends Error {
  readonly code = 'EBADCOPY';

  constructor(flaw: string) {
    super(`The copy reads back wrong: ${flaw}`);
  }
}

function checkedRevision(path: string): number {
  const copy = openDatabase(path, 'read');
  try {
    const flaw = flawOf(copy);
    if (flaw !== null) throw new UnsoundCopy(flaw);
    return Number(copy.prepare('SELECT coalesce(max(seq), 0) FROM journal').pluck().get());
  } finally {
    copy.close();
  }
}
