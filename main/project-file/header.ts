/** The first bytes of a file, read before SQLite sees it: is it a project at all, and one that this program can read? */
import { type Problem, problem } from '../../shared/problem.ts';
import { APPLICATION_ID, FORMAT_VERSION } from './format.ts';

export const HEADER_BYTES = 100;

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

export function isSqlite(header: Uint8Array): boolean {
  return header.length >= MAGIC.length && MAGIC.equals(header.subarray(0, MAGIC.length));
}

/** Why a file with this header cannot be opened as a project, or null where it may be tried. */
export function headerProblem(header: Uint8Array, name: string): Problem | null {
  if (header.length === 0) return problem('file.empty', { name });
  if (!isSqlite(header) || header.length < HEADER_BYTES) return problem('file.notAProject', { name });
  const bytes = Buffer.from(header.buffer, header.byteOffset, header.byteLength);
  if (bytes.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return problem('file.notAProject', { name });
  const version = bytes.readInt32BE(USER_VERSION_AT);
  if (version > FORMAT_VERSION) return problem('file.newerVersion', { name, version });
  return version < 1 ? problem('file.damaged', { name, where: 'header' }) : null;
}
