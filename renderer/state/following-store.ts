/**
 * The window's state a little later: what stands beside a sheet follows it when its keys rest, so that no key waits for it.
 * While somebody works in what stands there, it follows at once.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { After } from './layout-keeper.ts';
import type { WindowState } from './window-state.ts';

/** Longer than it takes somebody who types fast to come to the next key. */
const REST_MS = 200;

export class FollowingStore {
  readonly store: StoreApi<WindowState>;
  readonly #ahead: StoreApi<WindowState>;
  readonly #after: After;
  readonly #shownBy = new Set<() => boolean>();
  #cancel: (() => void) | null = null;

  constructor(ahead: StoreApi<WindowState>, after: After) {
    this.#ahead = ahead;
    this.#after = after;
    this.store = createStore(() => ahead.getState());
    ahead.subscribe((state, before) => {
      this.#cancel?.();
      const isOther = state.open?.session !== before.open?.session || state.sheet !== before.sheet;
      if (isOther || this.#isAwaited()) this.catchUp();
      else this.#cancel = after(REST_MS, () => this.catchUp());
    });
  }

  /**
   * Something shows this state from now on, until it calls back; while nothing does, nothing needs to wait.
   *
   * @param isAtOnce whether a change is to be seen here as soon as everywhere else.
   */
  shown(isAtOnce: () => boolean): () => void {
    this.#shownBy.add(isAtOnce);
    return () => {
      this.#shownBy.delete(isAtOnce);
    };
  }

  /** A key was pressed in a sheet: what has not been shown yet waits for the keys to rest. */
  keyPressed(): void {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#cancel = this.#after(REST_MS, () => this.catchUp());
  }

  #isAwaited(): boolean {
    return this.#shownBy.size === 0 || [...this.#shownBy].some((isAtOnce) => isAtOnce());
  }

  catchUp(): void {
    this.#cancel?.();
    this.#cancel = null;
    const state = this.#ahead.getState();
    if (this.store.getState() !== state) this.store.setState(state, true);
  }
}
