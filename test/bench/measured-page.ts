/** What is timed inside a page: from a key, a click or a paste to the frame that shows it, and the frames while it scrolls. */
import type { Page } from 'playwright-core';

/** So long after what was timed the page is left alone, for what it does when it has nothing else to do. */
const REST = 60;

export class MeasuredPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Milliseconds from a key's event to the end of the frame that shows what it did. */
  async keyToPaint(key: string): Promise<number> {
    await this.#awaitEvent('keydown');
    await this.page.keyboard.press(key);
    return await this.#painted();
  }

  /** The same for a click. */
  async clickToPaint(click: () => Promise<void>): Promise<number> {
    await this.#awaitEvent('click');
    await click();
    return await this.#painted();
  }

  async #awaitEvent(type: 'keydown' | 'click'): Promise<void> {
    await this.page.evaluate((name) => {
      window.painted = new Promise((resolve) => {
        const onEvent = (event: Event) => {
          // What is posted from within a frame is heard when the frame has been painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
          requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        document.addEventListener(name, onEvent, { capture: true, once: true });
      });
    }, type);
  }

  async #painted(): Promise<number> {
    const time = await this.page.evaluate(() => window.painted);
    await this.page.waitForTimeout(REST);
    if (time === undefined) throw new Error('Nothing was timed');
    return time;
  }

  /** Pastes text into the cell in focus, as an event of the browser; milliseconds to the frame that shows it. */
  async pasteToPaint(text: string): Promise<number> {
    const time = await this.page.evaluate((plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      const start = performance.now();
      document.activeElement?.dispatchEvent(event);
      return new Promise<number>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - start);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
    }, text);
    await this.page.waitForTimeout(1_000);
    return time;
  }

  /** The length of each frame while the sheet scrolls down by eleven lines a frame, and back up again. */
  async scroll(frames: number): Promise<readonly number[]> {
    const times = await this.page.evaluate(async (howMany) => {
      const viewport = document.querySelector('.ag-body-viewport');
      if (viewport === null) throw new Error('The page has no grid');
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const lengths: number[] = [];
      let last = await frame();
      for (let each = 0; each < howMany; each += 1) {
        viewport.scrollTop += each < howMany / 2 ? 330 : -330;
        const now = await frame();
        lengths.push(now - last);
        last = now;
      }
      return lengths;
    }, frames);
    await this.page.waitForTimeout(500);
    return times;
  }

  /** Bytes that JavaScript holds after a collection. */
  async heap(): Promise<number> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  }
}

declare global {
  interface Window {
    painted?: Promise<number>;
  }
}
