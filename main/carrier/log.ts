/** What went wrong inside the program, in a file on this machine that goes nowhere unless a person sends it. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (what: unknown) => void;

const MOST_BYTES = 1024 * 1024;

/** The log never fails: a program that cannot write it goes on without. */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'worthwhile.log');
  return (what) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, `${now().toISOString()} ${described(what)}\n`);
    } catch {
      // Nowhere to say it.
    }
  };
}

function described(what: unknown): string {
  if (what instanceof Error) return what.stack ?? what.message;
  return typeof what === 'string' ? what : JSON.stringify(what);
}
