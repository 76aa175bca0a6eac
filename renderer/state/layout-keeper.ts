/**
 * Sends how the sheets are laid out to be kept: a little after the last change, since a column is dragged in many steps,
 * and at once when something is about to be saved or closed. One after the other, so that the last one stands.
 */
import type { SheetLayout } from '../../shared/model/index.ts';

const QUIET_MS = 400;

/** Calls back later unless the returned function is called before. */
export type After = (milliseconds: number, callback: () => void) => () => void;

export class LayoutKeeper {
  readonly #send: (sheet: string, layout: SheetLayout) => Promise<unknown>;
  readonly #after: After;
  readonly #waiting = new Map<string, SheetLayout>();
  #cancel: (() => void) | null = null;
  #sent: Promise<unknown> = Promise.resolve();

  constructor(send: (sheet: string, layout: SheetLayout) => Promise<unknown>, after: After) {
    this.#send = send;
    this.#after = after;
  }

  changed(sheet: string, layout: SheetLayout): void {
    this.#waiting.set(sheet, layout);
    this.#cancel?.();
    this.#cancel = this.#after(QUIET_MS, () => void this.flush());
  }

  /** Ends when every layout so far was sent and answered. */
  async flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    const layouts = [...this.#waiting];
    this.#waiting.clear();
    for (const [sheet, layout] of layouts) this.#sent = this.#sent.then(() => this.#send(sheet, layout));
    await this.#sent;
  }
}
