/** The palette, the list of keys and the keys that go round the window, in a real browser. */
import { beforeEach, expect, test } from 'vitest';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

oneWindow((opened) => {
  map = opened.map;
});

beforeEach(async () => {
  await map.page.keyboard.press('Escape');
  if (!(await map.page.getByTestId('file-menu').isVisible())) await map.openExample('lwtc-devon-2015');
  await map.turnTo('map');
  await hands.click('participants/0', 'outcome.description');
});

const palette = () => map.page.getByTestId('palette').getByRole('combobox');
const options = () => map.page.getByTestId('palette').getByRole('option').allInnerTexts();
const chosen = () => map.page.locator('[role="option"][aria-selected="true"]').innerText();

async function openPalette(query = ''): Promise<void> {
  await hands.press('Control+k');
  await palette().waitFor();
  if (query !== '') await map.page.keyboard.type(query);
}

test('the palette finds a command by words in any order, with its key, and runs it on the cell that had the focus', async () => {
  await hands.press('ArrowDown');
  const before = await hands.focused();
  await openPalette('right fill');
  expect(await chosen()).toContain('Fill right');
  expect(await chosen()).toMatch(/Ctrl\s*R/);
  await hands.press('Escape');
  await palette().waitFor({ state: 'detached' });
  await expect.poll(hands.focused.bind(hands)).toBe(before);
  await openPalette('sheet: inputs');
  await hands.press('Enter');
  await map.page.getByTestId('sheet-inputs').waitFor();
  expect(await map.page.getByTestId('tab-inputs').getAttribute('aria-selected')).toBe('true');
});

test('arrows go through the palette, round and round, and what was chosen last comes first', async () => {
  await openPalette();
  const all = await options();
  await hands.press('ArrowUp');
  expect(await chosen()).toBe(all.at(-1));
  await hands.press('ArrowDown');
  expect(await chosen()).toBe(all[0]);
  await hands.press('Escape');
  await openPalette('zoom in');
  await hands.press('Enter');
  await expect.poll(() => map.sheet.getByTestId('zoom-percent').innerText()).toBe('110%');
  await openPalette();
  expect((await options())[0]).toContain('Zoom in');
  await map.page.keyboard.type('100');
  await hands.press('Enter');
  await expect.poll(() => map.sheet.getByTestId('zoom-percent').innerText()).toBe('100%');
});

test('what cannot be done now is left out', async () => {
  await openPalette('undo');
  expect((await options()).filter((text) => text.startsWith('Undo'))).toEqual([]);
  await hands.press('Escape');
  await openPalette('nothing is called so');
  expect(await map.page.getByTestId('palette').getByRole('status').innerText()).toContain('Nothing is called that');
});

test('a row is found by its name, and has the focus then', async () => {
  await openPalette('outcome mental');
  expect(await chosen()).toContain('Better mental health');
  await hands.press('Enter');
  await expect.poll(async () => (await hands.focused()).split(' ')[1]).toBe('outcome.description');
  await expect.poll(() => map.page.locator('.ag-cell-focus').first().innerText()).toContain('Better mental health');
});

test.each(['F1', 'Control+/'])('%s lists the keys', async (key) => {
  await hands.press(key);
  const dialog = map.page.getByTestId('shortcuts').getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('Fill down');
  await hands.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(hands.focused.bind(hands)).toBe('participants/0 outcome.description');
});

test('a question mark is typed into a cell that takes it, and lists the keys on one that is calculated', async () => {
  await hands.press('?');
  expect(await map.page.getByTestId('shortcuts').getByRole('dialog').count()).toBe(0);
  expect(await map.page.locator('.ag-cell-inline-editing').count()).toBe(1);
  await hands.press('Escape');
  await hands.click('participants/0', 'impact');
  await hands.press('?');
  await map.page.getByTestId('shortcuts').getByRole('dialog').waitFor();
  await hands.press('Escape');
});

test('F6 goes round the parts of the window, Shift+F6 the other way, and comes back to the same cell', async () => {
  if (!(await map.page.getByTestId('details').isVisible())) await map.page.getByTestId('toggle-details').click();
  await hands.click('participants/0', 'outcome.description');
  const pane = () =>
    map.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null);
  const round = [];
  for (let step = 0; step < 6; step += 1) {
    await hands.press('F6');
    round.push(await pane());
  }
  expect(round).toEqual(['details', 'tabs', 'toolbar', 'results', 'formula', 'sheet']);
  expect(await hands.focused()).toBe('participants/0 outcome.description');
  await hands.press('Shift+F6');
  expect(await pane()).toBe('formula');
});

test('no serious fault that axe finds, on the palette and on the list of keys', async () => {
  for (const key of ['Control+k', 'F1']) {
    await hands.press(key);
    await map.page.getByRole('dialog').waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await map.page.emulateMedia({ colorScheme });
      expect(await map.accessibilityFaults()).toEqual([]);
    }
    await hands.press('Escape');
    await map.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
