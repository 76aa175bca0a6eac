/**
 * The one place where a database is opened. Every connection gets the pragmas that a file from somewhere else calls for:
 * nothing in its schema is trusted, every cell is checked, and a commit is on the disk before it is acknowledged.
 */
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID } from './format.ts';
import { migrations } from './migrations/index.ts';

export type ProjectDatabase = Sqlite.Database;
export type Statement<Values extends unknown[]> = Sqlite.Statement<Values>;

/** How long a commit waits while the worker's connection reads. */
const PATIENCE_MS = 10_000;

export function openDatabase(path: string, mode: 'read' | 'write' | 'create'): ProjectDatabase {
  const database = new Sqlite(path, {
    readonly: mode === 'read',
    fileMustExist: mode !== 'create',
    timeout: PATIENCE_MS,
  });
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('foreign_keys = ON');
    database.pragma('cell_size_check = ON');
    database.pragma('mmap_size = 0');
    database.pragma('synchronous = FULL');
    database.pragma('fullfsync = ON');
    database.pragma('checkpoint_fullfsync = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A database that nothing is ever written to: only its lock is wanted, now or not at all. */
export function openForLock(path: string): ProjectDatabase {
  return new Sqlite(path, { timeout: 0 });
}

/** A new database of the newest form, without a row. In memory where `path` is ':memory:'. */
export function createDatabase(path: string, version: number = migrations.length): ProjectDatabase {
  const database = openDatabase(path, 'create');
  database.pragma(`application_id = ${APPLICATION_ID}`);
  // In one transaction, since each on its own would wait for the disk.
  database.transaction(() => migrate(database, version))();
  return database;
}

export function versionOf(database: ProjectDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Takes a database to a later form. The caller has a transaction around it where rows are at stake. */
export function migrate(database: ProjectDatabase, version: number = migrations.length): void {
  for (const step of migrations.slice(versionOf(database), version)) database.exec(step);
  database.pragma(`user_version = ${version}`);
}

/** In the session a commit appends to a log; a document that is handed on is one file, without a log beside it. */
export function keepLog(database: ProjectDatabase): void {
  database.pragma('journal_mode = WAL');
}

/** What SQLite says when the disk or another process is in its way. Its other errors are mistakes of this program. */
const OUTSIDE_CAUSES = /^SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CANTOPEN|CORRUPT|NOTADB|PERM|NOMEM|PROTOCOL|TOOBIG)/;

/** By its code and not by its class, which does not come through from a worker. */
export function isDatabaseError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && OUTSIDE_CAUSES.test(error.code);
}
