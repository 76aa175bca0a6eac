/** The project file: a SQLite document that is never edited in place, and the sessions that work on copies of it. */
export { type CopyDocument, copyDocument, type DocumentCopy } from './copy-document.ts';
export { COPY_WORKER_SOURCE, copyOnWorker } from './copy-on-worker.ts';
export { type Disk, isSystemError, nodeDisk } from './disk.ts';
export { readProblem, writeProblem } from './disk-problem.ts';
export type { Change, Committed } from './document.ts';
export { MOST_BYTES, PROJECT_EXTENSION } from './format.ts';
export { isSqlite } from './header.ts';
export { replaceFile, withoutLinks } from './put-in-place.ts';
export type { Session } from './session.ts';
export { type RecoverableSession, SessionStore } from './session-store.ts';
export { readProjectFile, writeProjectFile } from './standalone.ts';
export { pauseWith, realTimers, type Surroundings, surroundingsOf, type Timers } from './surroundings.ts';
