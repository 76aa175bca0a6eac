/** When to save without being asked: a little after the last change, and now and then while changes go on. */
import type { Timers } from './surroundings.ts';

const QUIET_MS = 3_000;
const LONGEST_MS = 30_000;

export class Autosave {
  readonly #timers: Timers;
  readonly #save: () => void;
  #cancel: (() => void) | null = null;
  #waitingSince: number | null = null;

  constructor(timers: Timers, save: () => void) {
    this.#timers = timers;
    this.#save = save;
  }

  changed(): void {
    const now = this.#timers.now().getTime();
    this.#waitingSince ??= now;
    this.#cancel?.();
    this.#saveAfter(Math.max(0, Math.min(QUIET_MS, this.#waitingSince + LONGEST_MS - now)));
  }

  /** Saving did not go well, and may after a while. */
  retry(): void {
    this.stop();
    this.#saveAfter(LONGEST_MS);
  }

  /** Nothing is waiting any more: it was saved, or is not to be. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#waitingSince = null;
  }

  #saveAfter(milliseconds: number): void {
    this.#cancel = this.#timers.after(milliseconds, () => {
      this.stop();
      this.#save();
    });
  }
}
