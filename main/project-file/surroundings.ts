/** What a session takes from the world around it, given from outside so that tests decide it. */
import { randomUUID } from 'node:crypto';
import { type CopyDocument, copyDocument } from './copy-document.ts';
import { type Disk, nodeDisk } from './disk.ts';

export interface Timers {
  now(): Date;
  /** Calls back later unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Surroundings {
  readonly disk: Disk;
  readonly timers: Timers;
  /** Names for sessions and temporary files: letters, digits and hyphens, no two alike. */
  readonly ids: () => string;
  readonly copy: CopyDocument;
  /** Told of what went wrong where no request is there to answer. */
  readonly log: (error: unknown) => void;
}

export const realTimers: Timers = {
  now: () => new Date(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function surroundingsOf(given: Partial<Surroundings> = {}): Surroundings {
  const disk = given.disk ?? nodeDisk;
  return {
    disk,
    timers: given.timers ?? realTimers,
    ids: given.ids ?? randomUUID,
    copy: given.copy ?? ((source, target) => copyDocument(disk, source, target)),
    log: given.log ?? (() => {}),
  };
}

export function pauseWith(timers: Timers): (milliseconds: number) => Promise<void> {
  return (milliseconds) => new Promise((resolve) => void timers.after(milliseconds, resolve));
}
