import type { HostEvent } from '../../shared/contract.ts';
import type { CarriedWindow } from '../carrier/index.ts';

/** Takes one event to a page. */
export type Deliver = (event: HostEvent) => void;

/** The most events that wait for a page that is reconnecting; beyond that the oldest are dropped. */
const MOST_WAITING = 200;

/**
 * One window of the host, as a browser's page holds on to it: by event streams that come and go as the page is reloaded or
 * the machine sleeps. When none has been there for `patience`, the page is gone and `onGone` is called.
 */
export class PageWindow {
  readonly #streams = new Set<Deliver>();
  readonly #waiting: HostEvent[] = [];
  readonly #patience: number;
  readonly #onGone: () => void;
  #timer: NodeJS.Timeout | undefined;
  #busy = 0;
  /** Once closed it waits for nobody: a stream that ends afterwards must not keep the process alive. */
  #closed = false;
  readonly host: CarriedWindow;

  constructor(open: (send: Deliver) => CarriedWindow, patience: number, onGone: () => void) {
    this.#patience = patience;
    this.#onGone = onGone;
    this.host = open((event) => this.#send(event));
    this.#wait();
  }

  /** Delivers events until the returned function is called; first those that came while no page was listening. */
  listen(deliver: Deliver): () => void {
    this.#streams.add(deliver);
    this.#wait();
    for (const event of this.#waiting.splice(0)) deliver(event);
    return () => {
      this.#streams.delete(deliver);
      this.#wait();
    };
  }

  /** Does something for the page; meanwhile it does not count as gone. */
  async work<T>(job: (host: CarriedWindow) => Promise<T>): Promise<T> {
    this.#busy += 1;
    this.#wait();
    try {
      return await job(this.host);
    } finally {
      this.#busy -= 1;
      this.#wait();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#patienceEnds();
    this.#streams.clear();
    await this.host.close();
  }

  #send(event: HostEvent): void {
    for (const deliver of this.#streams) deliver(event);
    if (this.#streams.size > 0) return;
    this.#waiting.push(event);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
  }

  #wait(): void {
    this.#patienceEnds();
    if (this.#closed || this.#streams.size > 0 || this.#busy > 0) return;
    this.#timer = setTimeout(this.#onGone, this.#patience);
  }

  #patienceEnds(): void {
    clearTimeout(this.#timer);
  }
}
