/** What a person is told when the disk refuses. Anything that is not the disk's doing is a bug and is thrown on. */
import { type Problem, problem } from '../../shared/problem.ts';
import { isDatabaseError } from './database.ts';
import { isSystemError } from './disk.ts';

/** @throws the error itself when it is neither the operating system's nor SQLite's. */
export function writeProblem(error: unknown, name: string): Problem {
  if (!isSystemError(error) && !isDatabaseError(error)) throw error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return problem('file.diskFull', { name });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
      return problem('file.noPermission', { name });
    case 'EBUSY':
    case 'ETXTBSY':
      return problem('file.inUse', { name });
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('file.folderGone', { name });
    default:
      return problem('file.notWritten', { name, code: error.code });
  }
}

/** @throws the error itself when it is not the operating system's. */
export function readProblem(error: unknown, name: string): Problem {
  if (!isSystemError(error)) throw error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return problem('file.notFound', { name });
  // Reading takes room too: for the copy in the session's folder.
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return problem('file.diskFull', { name });
  return problem('file.unreadable', { name, code: error.code });
}
