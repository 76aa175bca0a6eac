/** The project file: a SQLite document that is never edited in place, and the sessions that work on copies of it. */

export { type ChainFault, chainFaults } from './chain.ts';
export type { CopyDocument } from './copy-document.ts';
export { COPY_WORKER_SOURCE, copyOnWorker } from './copy-on-worker.ts';
export { type Disk, nodeDisk } from './disk.ts';
export { readProblem, writeProblem } from './disk-problem.ts';
export { PROJECT_EXTENSION } from './format.ts';
export { isSqlite } from './header.ts';
export { projectInTime } from './project-in-time.ts';
export { replaceFile, withoutLinks } from './put-in-place.ts';
export type { Session } from './session.ts';
export { SessionStore } from './session-store.ts';
export { type ProjectWithHistory, readFileWithHistory, readProjectFile, writeProjectFile } from './standalone.ts';
export { pauseWith, realTimers, type Surroundings, surroundingsOf, type Timers } from './surroundings.ts';
