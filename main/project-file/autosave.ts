/** When to save without being asked: a little after the last change, and now and then while changes go on. */
import type { Timers } from './surroundings.ts';

export const QUIET_MS = 3_000;
export const LONGEST_MS = 30_000;

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
    const wait = Math.max(0, Math.min(QUIET_MS, this.#waitingSince + LONGEST_MS - now));
    this.#cancel = this.#timers.after(wait, () => {
      this.stop();
      this.#save();
    });
  }

  /** Nothing is waiting any more: it was saved, or is not to be. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#waitingSince = null;
  }
}
