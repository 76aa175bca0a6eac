/**
 * Lets commands through in the order of their sequence numbers, whatever order they arrive in: over a network connection
 * a later one may overtake. One whose turn does not come within a few seconds is turned away.
 */
import type { Timers } from '../project-file/index.ts';

const PATIENCE_MS = 5_000;

interface Waiting {
  readonly go: (admitted: boolean) => void;
  readonly cancel: () => void;
}

export class Turnstile {
  readonly #timers: Timers;
  readonly #waiting = new Map<number, Waiting>();
  /** The number whose turn it is; null while any may begin. */
  #next: number | null;

  constructor(timers: Timers, first: number | null) {
    this.#timers = timers;
    this.#next = first;
  }

  /** Whether any number may be the next. */
  get isFresh(): boolean {
    return this.#next === null;
  }

  /** Whether it is this number's turn, once that is known. Whoever is admitted calls {@link passed} before giving way. */
  enter(sequence: number): boolean | Promise<boolean> {
    if (this.#next === null || sequence === this.#next) return true;
    if (sequence < this.#next || this.#waiting.has(sequence)) return false;
    return new Promise((resolve) => {
      const cancel = this.#timers.after(PATIENCE_MS, () => {
        this.#waiting.delete(sequence);
        resolve(false);
      });
      this.#waiting.set(sequence, { go: resolve, cancel });
    });
  }

  /** The turn of the number after this one has come. */
  passed(sequence: number): void {
    this.#next = sequence + 1;
    const waiting = this.#waiting.get(this.#next);
    if (waiting === undefined) return;
    this.#waiting.delete(this.#next);
    waiting.cancel();
    waiting.go(true);
  }

  /** The window starts afresh: whatever waits is turned away, and any number may be the next. */
  reset(): void {
    for (const { go, cancel } of this.#waiting.values()) {
      cancel();
      go(false);
    }
    this.#waiting.clear();
    this.#next = null;
  }
}
