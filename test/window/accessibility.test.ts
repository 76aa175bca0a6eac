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

test('an open editor, and a list to choose from', async () => {
  await map.openExample('lwtc-devon-2015');
  await map.cell('participants/1', 'outcome.description').click({ position: { x: 12, y: 8 } });
  await map.page.keyboard.press('F2');
  await map.page.locator('.ww-editor').waitFor();
  expect(await faults()).toEqual([]);
  await map.page.keyboard.press('Escape');
  await map.show('outcome.treatment');
  await map.cell('participants/1', 'outcome.treatment').click({ position: { x: 12, y: 8 } });
  await map.page.keyboard.press('Alt+ArrowDown');
  await map.page.getByRole('option').first().waitFor();
  expect(await faults()).toEqual([]);
});

test('the menus: of the file, of a cell, of a column, and its filter', async () => {
  await map.openExample('lwtc-devon-2015');
  await map.page.getByTestId('file-menu').click();
  await map.page.getByRole('menuitem', { name: 'Close' }).waitFor();
  expect(await faults()).toEqual([]);
  await map.page.keyboard.press('Escape');
  await map.cell('participants/1', 'outcome.description').click({ button: 'right' });
  await map.page.getByTestId('menu-duplicate').waitFor();
  expect(await faults()).toEqual([]);
  await map.page.keyboard.press('Escape');
  await map.page.locator('.ag-header-cell[col-id="outcome.description"]').hover();
  await map.page.getByTestId('column-menu-outcome.description').click();
  await map.page.getByTestId('column-filter').waitFor();
  expect(await faults()).toEqual([]);
  await map.page.getByTestId('column-filter').click();
  await map.page.getByTestId('filter-box').waitFor();
  expect(await faults()).toEqual([]);
});

test('a notice of what was refused, and its list', async () => {
  await map.openExample('lwtc-devon-2015');
  await map.show('outcome.deadweight');
  await map.cell('participants/1', 'outcome.deadweight').click({ position: { x: 12, y: 8 } });
  await map.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'plenty');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const show = map.page.getByRole('alert').getByRole('button', { name: 'Show' });
  await show.waitFor();
  expect(await faults()).toEqual([]);
  await show.click();
  await map.page.getByRole('dialog').waitFor();
  expect(await faults()).toEqual([]);
});

test('enlarged to 200 %, everything is there and nothing is cut off', async () => {
  // A window of 1440 × 900 has so many pixels of the page then.
  await map.page.setViewportSize({ width: 720, height: 450 });
  await map.openExample('riverside-repair-cafe');
  expect(await map.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  const cut = await map.page.evaluate(() =>
    [...document.querySelectorAll('[role="toolbar"] button, [role="tab"], [data-testid="conventions"]')]
      .filter((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
      .map((each) => each.textContent),
  );
  expect(cut).toEqual([]);
  for (const key of ['Control+f', 'Control+k', 'Control+,', 'Control+p', 'F1']) {
    await map.page.keyboard.press(key);
    await map.page.waitForTimeout(150);
    const dialog = map.page.getByRole('dialog').last();
    const box = (await dialog.count()) > 0 ? await dialog.boundingBox() : null;
    if (box !== null) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(720);
      expect(box.y + box.height).toBeLessThanOrEqual(450);
    }
    expect(await map.accessibilityFaults()).toEqual([]);
    await map.page.keyboard.press('Escape');
  }
});
