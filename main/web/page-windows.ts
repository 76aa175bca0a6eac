import { openDocumentCommand } from '../../shared/menu-commands.ts';
import type { Log, WindowHost } from '../carrier/index.ts';
import { PageWindow } from './page-window.ts';

/** An id that a page makes for itself. */
const WINDOW_ID = /^[A-Za-z0-9-]{8,64}$/;

/** The windows of all pages, by the ids that the pages gave themselves. */
export class PageWindows {
  readonly #windows = new Map<string, PageWindow>();
  readonly #host: WindowHost;
  readonly #patience: number;
  readonly #log: Log;
  /** The document that the program was started with: for the first page that comes, and not again. */
  #document: string | null;

  constructor(host: WindowHost, options: { patience: number; document: string | null; log: Log }) {
    this.#host = host;
    this.#patience = options.patience;
    this.#document = options.document;
    this.#log = options.log;
  }

  /** The window of an id, opened now if there is none; null where it is not an id. */
  of(id: unknown): PageWindow | null {
    if (typeof id !== 'string' || !WINDOW_ID.test(id)) return null;
    return this.#windows.get(id) ?? this.#open(id);
  }

  /** Closes all windows: what is open in them is saved. */
  async closeAll(): Promise<void> {
    const ids = [...this.#windows.keys()];
    await Promise.all(ids.map((id) => this.#close(id)));
  }

  #open(id: string): PageWindow {
    const page = new PageWindow(
      (send) => {
        const window = this.#host.openWindow(send);
        if (this.#document !== null) {
          send({ type: 'menu', command: openDocumentCommand(window.grant(this.#document)) });
          this.#document = null;
        }
        return window;
      },
      this.#patience,
      () => void this.#close(id),
    );
    this.#windows.set(id, page);
    return page;
  }

  async #close(id: string): Promise<void> {
    const page = this.#windows.get(id);
    if (page === undefined) return;
    this.#windows.delete(id);
    try {
      await page.close();
    } catch (error) {
      this.#log(error);
    }
  }
}
