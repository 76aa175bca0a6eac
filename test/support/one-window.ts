import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { MapPage } from './map-page.ts';
import { Desk, type Program } from './program.ts';

interface Opened {
  readonly map: MapPage;
  /** Where the program keeps its files. */
  readonly desk: Desk;
}

/**
 * One program with one window for all tests of a file: the address that a window is opened with works once.
 *
 * @param take gets the window before the first test.
 */
export function oneWindow(take: (opened: Opened) => void, size = { width: 1600, height: 900 }): void {
  let browser: Browser;
  let desk: Desk;
  let program: Program;

  beforeAll(async () => {
    browser = await launchBrowser();
    desk = new Desk();
    program = await desk.start();
    const map = await MapPage.open(browser, program.address, size);
    // What is not there by then will not come.
    map.page.setDefaultTimeout(5_000);
    take({ map, desk });
  });

  afterAll(async () => {
    await browser.close();
    await program.stop();
    desk.clear();
  });
}
