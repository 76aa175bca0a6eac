/** What a screen reader and a person with weak sight meet: no serious fault that axe finds, on any screen, in both themes. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { MapPage, type Violation } from '../support/map-page.ts';
import { Desk, type Program } from '../support/program.ts';

let browser: Browser;
let desk: Desk;
let program: Program;
let map: MapPage;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = new Desk();
});

afterAll(async () => {
  await browser.close();
  desk.clear();
});

beforeEach(async () => {
  program = await desk.start();
  map = await MapPage.open(browser, program.address);
});

afterEach(async () => {
  await map.page.close();
  await program.stop();
});

/** The faults of what is on the screen, in the light theme and in the dark one. */
async function faults(): Promise<(Violation & { readonly theme: string })[]> {
  const found = [];
  for (const theme of ['light', 'dark'] as const) {
    await map.page.emulateMedia({ colorScheme: theme });
    for (const fault of await map.accessibilityFaults()) found.push({ theme, ...fault });
  }
  return found;
}

test('the start screen', async () => {
  expect(await faults()).toEqual([]);
});

test('the file chooser', async () => {
  await map.page.getByTestId('open').click();
  await map.page.getByRole('dialog').waitFor();
  expect(await faults()).toEqual([]);
});

test.each(['lwtc-devon-2015', 'riverside-repair-cafe'])('the map of %s', async (example) => {
  await map.openExample(example);
  expect(await faults()).toEqual([]);
});

test.each(['stakeholders', 'inputs', 'proxies', 'evidence'])('the sheet of %s, with its details', async (sheet) => {
  await map.openExample('riverside-repair-cafe');
  await map.turnTo(sheet);
  await map.page.getByTestId('toggle-details').click();
  await map.page.getByTestId('details').waitFor();
  expect(await faults()).toEqual([]);
});

test('the assumptions, none and some', async () => {
  await map.openExample('lwtc-devon-2015');
  await map.turnTo('assumptions');
  await map.page.getByTestId('add-first-assumptions').waitFor();
  expect(await faults()).toEqual([]);
  await map.page.getByTestId('add-first-assumptions').click();
  await map.page.keyboard.type('broken');
  await map.page.keyboard.press('Tab');
  await map.page.keyboard.type('=1/0');
  await map.page.keyboard.press('Enter');
  await map.sheet.getByText('#DIV/0!').waitFor();
  expect(await faults()).toEqual([]);
});

test.each(['lwtc-devon-2015', 'riverside-repair-cafe'])('the results of %s', async (example) => {
  await map.openExample(example);
  await map.page.getByTestId('tab-results').click();
  const sheet = map.page.getByTestId('results-sheet');
  await sheet.waitFor();
  expect(await faults()).toEqual([]);
  // The keys scroll it, and reach the names in it.
  await map.page.keyboard.press('Tab');
  expect(await sheet.locator(':focus').count()).toBe(1);
  await map.page.keyboard.press('End');
  await expect.poll(() => sheet.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
});

test('the settings', async () => {
  await map.openExample('riverside-repair-cafe');
  await map.page.getByTestId('settings').click();
  await map.page.getByRole('dialog').waitFor();
  for (const section of ['About', 'Money and rates', 'Years and timing', 'Reference tables', 'Tags']) {
    await map.page.getByRole('tab', { name: section }).click();
    if (section === 'Reference tables') {
      await map.page.getByTestId('add-shipped').click();
      await map.page.getByRole('menuitem', { name: /WELLBY.*central/ }).click();
      await map.page.getByTestId('table-lines').waitFor();
    }
    expect(await faults()).toEqual([]);
  }
});
