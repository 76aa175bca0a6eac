/**
 * Who has a session: held as a lock of the operating system on a file in its folder, so it ends with the process however
 * that ends, and no number of another process can be mistaken for it.
 */
import { join } from 'node:path';
import { isDatabaseError, openForLock, type ProjectDatabase } from './database.ts';

/** The file that is locked. Nothing is written to it, so its age is that of the session. */
export const LOCK = 'lock';

export class SessionLock {
  readonly #held: ProjectDatabase;

  private constructor(held: ProjectDatabase) {
    this.#held = held;
  }

  /** Null when someone has it, this process included. */
  static take(folder: string): SessionLock | null {
    const database = openForLock(join(folder, LOCK));
    try {
      database.exec('BEGIN EXCLUSIVE');
      return new SessionLock(database);
    } catch (error) {
      database.close();
      if (isDatabaseError(error) && error.code.startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
  }

  release(): void {
    this.#held.close();
  }
}
