/** What is timed inside a page: from an event to the frame that shows what it did, frames while it scrolls, and freezes. */
import type { CDPSession, Page } from 'playwright-core';

/** So long after what was timed the page is left alone, for what it does when it has nothing else to do. */
const REST = 30;
const LONG_REST = 700;

/** What something slow comes to. */
export interface Answer {
  /** Milliseconds until it was done and painted. */
  readonly time: number;
  /** The longest time within it in which the window answered to nothing. */
  readonly freeze: number;
}

export class MeasuredPage {
  readonly page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** Milliseconds from a key's event to the end of the frame that shows what it did. */
  async keyToPaint(key: string): Promise<number> {
    await this.page.evaluate(() => {
      window.painted = new Promise((resolve) => {
        const onEvent = (event: Event) => {
          // What is posted from within a frame is heard when the frame has been painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
          requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        document.addEventListener('keydown', onEvent, { capture: true, once: true });
      });
    });
    await this.page.keyboard.press(key);
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
    await this.page.waitForTimeout(LONG_REST);
    return time;
  }

  /**
   * Does something slow, by a key or a click, and waits until a text of the page is as it should be.
   *
   * @param selector of the element that shows when it is done
   * @param pattern what its text then matches; the text is empty while there is no such element
   */
  async answerTo(event: 'keydown' | 'click', act: () => Promise<void>, selector: string, pattern: RegExp) {
    await this.page.evaluate(
      ([name, where, source]) => {
        const wanted = new RegExp(source);
        window.answered = new Promise((resolve) => {
          const onEvent = (event: Event) => {
            let last = event.timeStamp;
            let freeze = 0;
            let isDone = false;
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              const now = performance.now();
              freeze = Math.max(freeze, now - last);
              last = now;
              if (isDone) resolve({ time: now - event.timeStamp, freeze });
              else channel.port2.postMessage(null);
            };
            channel.port2.postMessage(null);
            const look = () => {
              isDone = wanted.test(document.querySelector(where)?.textContent?.trim() ?? '');
              if (!isDone) requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          };
          document.addEventListener(name, onEvent, { capture: true, once: true });
        });
      },
      [event, selector, pattern.source] as const,
    );
    await act();
    const answer: Answer | undefined = await this.page.evaluate(() => window.answered);
    await this.page.waitForTimeout(LONG_REST);
    if (answer === undefined) throw new Error('Nothing was timed');
    return answer;
  }

  /** The length of each frame while the sheet scrolls down by eleven lines a frame, and back up again. */
  async scroll(frames: number): Promise<readonly number[]> {
    const times = await this.page.evaluate(async (howMany) => {
      const viewport = document.querySelector('.ag-grid-viewport');
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
    await this.page.waitForTimeout(LONG_REST);
    return times;
  }

  /** The text of a cell, by where its line is displayed. */
  async text(line: number, column: string): Promise<string> {
    return await this.page.evaluate(
      ([at, name]) => document.querySelector(`[row-index="${at}"] [col-id="${name}"]`)?.textContent?.trim() ?? '',
      [line, column] as const,
    );
  }

  /** Brings a column into sight and puts the focus on its first cell. */
  async focusFirst(column: string): Promise<void> {
    const { page } = this;
    await page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo({ top: 0 }));
    for (let left = 0; left <= 4_000; left += 300) {
      if ((await page.locator(`.ag-header-cell[col-id="${column}"]`).count()) > 0) break;
      await page
        .locator('.ag-body-horizontal-scroll-viewport')
        .first()
        .evaluate((element, to) => element.scrollTo({ left: to }), left);
      await page.waitForTimeout(80);
    }
    const cell = page.locator(`[row-index="0"] [col-id="${column}"]`);
    await cell.scrollIntoViewIfNeeded();
    await cell.click({ position: { x: 12, y: 8 } });
    await page.waitForTimeout(200);
  }

  /** Bytes that JavaScript holds after a collection. */
  async heap(): Promise<number> {
    const session = await this.#devtools();
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.send('HeapProfiler.disable');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  }

  /** Samples what JavaScript does until the profile is asked for. */
  async startProfile(): Promise<void> {
    const session = await this.#devtools();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
  }

  /** The profile, in the form that browsers' developer tools read. */
  async profile(): Promise<string> {
    const { profile } = await (await this.#devtools()).send('Profiler.stop');
    return JSON.stringify(profile);
  }

  async #devtools(): Promise<CDPSession> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    return this.#session;
  }
}

declare global {
  interface Window {
    painted?: Promise<number>;
    answered?: Promise<Answer>;
  }
}
