/** Finding and replacing in the cells of the sheets, in a real browser. */
import { beforeEach, expect, test } from 'vitest';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

oneWindow((opened) => {
  map = opened.map;
});

// Each begins with the published map as it is, and nothing looked for.
beforeEach(async () => {
  await hands.begin('lwtc-devon-2015');
  await map.turnTo('map');
  await hands.click('participants/0', 'outcome.description');
});

const field = () => map.page.getByTestId('find-text');
const count = () => map.page.getByTestId('find-count').innerText();
/** How many are found, whether or not the cell in focus is one of them: “3 of 17” or “17 found”. */
const total = async () => Number(/(\d+)(?: found)?$/.exec(await count())?.[1] ?? 0);
const where = (value: 'here' | 'everywhere') => map.page.getByTestId('find-where').selectOption(value);
const isInField = () => field().evaluate((element) => element === document.activeElement);
const marked = () => map.sheet.locator('.ag-cell.ww-found').allInnerTexts();

async function look(text: string, key = 'Control+f'): Promise<void> {
  await hands.press(key);
  await field().waitFor();
  await field().fill(text);
  await expect.poll(count).not.toMatch(/^$|Searching/);
}

test('Ctrl+F finds in the cells as they are shown, marks and counts them, and goes from one to the next', async () => {
  await look('health');
  const found = await total();
  expect(found).toBeGreaterThan(1);
  expect((await marked()).every((text) => /health/i.test(text))).toBe(true);
  await hands.press('Enter');
  await expect.poll(count).toMatch(new RegExp(`of ${found}$`));
  expect(await isInField()).toBe(true);
  const first = await count();
  const cell = await hands.focused();
  await hands.press('F3');
  await expect.poll(count).not.toBe(first);
  expect(await isInField()).toBe(true);
  await hands.press('Shift+Enter');
  await expect.poll(count).toBe(first);
  expect(await hands.focused()).toBe(cell);
  await hands.press('Escape');
  await field().waitFor({ state: 'detached' });
  expect(await hands.focused()).toBe(cell);
  expect(await map.page.evaluate(() => document.activeElement?.classList.contains('ag-cell'))).toBe(true);
  expect(await marked()).toEqual([]);
});

test('what is typed at once after the key goes into the bar, and the cell stays as it is', async () => {
  const before = await map.text('participants/0', 'outcome.description');
  await map.page.keyboard.press('Control+f');
  await map.page.keyboard.type('diet');
  expect(await field().inputValue()).toBe('diet');
  await hands.press('Escape');
  await map.page.keyboard.press('Control+k');
  await map.page.keyboard.type('undo');
  expect(await map.page.getByTestId('palette').getByRole('combobox').inputValue()).toBe('undo');
  await hands.press('Escape');
  expect(await map.text('participants/0', 'outcome.description')).toBe(before);
});

test('what is looked for is kept until the bar is asked for again', async () => {
  await look('mental');
  await hands.press('Escape');
  await hands.press('F3');
  await field().waitFor();
  expect(await field().inputValue()).toBe('mental');
});

test('capitals and whole cells count when they are asked to', async () => {
  await look('BETTER MENTAL HEALTH');
  expect(await count()).not.toBe('Nothing found');
  await map.page.getByLabel('Match case').click();
  await expect.poll(count).toBe('Nothing found');
  await map.page.getByLabel('Match case').click();
  await field().fill('mental health');
  await map.page.getByLabel('Whole cell').click();
  await expect.poll(count).toBe('Nothing found');
  await map.page.getByLabel('Whole cell').click();
});

test('all sheets are searched when they are asked for, one after the other', async () => {
  await look('the');
  const here = await total();
  await where('everywhere');
  await expect.poll(total).toBeGreaterThan(here);
  await hands.press('Escape');
  await look('Volunteers', 'Control+f');
  await where('everywhere');
  const sheets = new Set<string>();
  await expect.poll(total).toBeGreaterThan(1);
  const all = await total();
  await field().focus();
  for (let step = 0; step < all; step += 1) {
    const before = await count();
    await hands.press('Enter');
    await expect.poll(count).not.toBe(before);
    expect(await isInField()).toBe(true);
    sheets.add((await map.page.locator('.ww-tab[aria-selected="true"]').innerText()).trim());
  }
  expect(sheets.size).toBeGreaterThan(1);
  await where('here');
  await hands.press('Escape');
});

test('a line that a filter hides is found and shown', async () => {
  await hands.click('participants/0', 'outcome.description');
  const name = await map.text('participants/0', 'outcome.description');
  await hands.press('Control+k');
  await map.page.keyboard.type('only lines with this value');
  await hands.press('Enter');
  await expect.poll(() => map.sheet.getByTestId('view-status').innerText()).toContain('1 of');
  await look('Better mental health');
  await hands.press('Enter');
  await expect.poll(() => map.page.locator('.ag-cell-focus').first().innerText()).toContain('Better mental health');
  expect(await map.text('participants/0', 'outcome.description')).toBe(name);
  await hands.press('Escape');
});

test('Ctrl+H replaces one and goes to the next', async () => {
  await look('mental health', 'Control+h');
  await map.page.getByTestId('replace-text').fill('wellbeing');
  await field().focus();
  await hands.press('Enter');
  await expect.poll(count).toMatch(/ of /);
  const before = await total();
  await map.page.getByTestId('replace-one').click();
  await expect.poll(total).toBeLessThan(before);
  await hands.press('Escape');
  await hands.undoAll();
});

test('replacing all is one step of undo, on all sheets', async () => {
  await look('Volunteer', 'Control+h');
  await where('everywhere');
  await map.page.getByTestId('replace-text').fill('Helper');
  await map.page.getByTestId('replace-all').click();
  await expect.poll(count).toMatch(/cells? replaced/);
  await field().focus();
  await where('here');
  await hands.press('Escape');
  await hands.undoAll();
});

test('what a cell refuses is told like a paste, with the way there', async () => {
  await look('10%', 'Control+h');
  await map.page.getByTestId('replace-text').fill('ten');
  await map.page.getByTestId('replace-all').click();
  const notice = map.page.getByTestId('notice-problem').last();
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(/refused/);
  await notice.getByRole('button', { name: 'Show' }).click();
  const report = map.page.getByTestId('report').getByRole('dialog');
  await report.waitFor();
  expect(await report.innerText()).toContain('Impact map · Line');
  await hands.press('Escape');
  await report.waitFor({ state: 'detached' });
  await field().focus();
  await hands.press('Escape');
});

test('a calculated cell is found and not replaced', async () => {
  const shown = await map.text('participants/0', 'presentValue');
  await look(shown, 'Control+h');
  await field().focus();
  await hands.press('Enter');
  await expect.poll(count).toMatch(/ of /);
  await map.page.getByTestId('replace-one').click();
  await expect.poll(count).toContain('calculated');
  expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
  await field().focus();
  await hands.press('Escape');
});

test('what is being typed is taken over first', async () => {
  await map.page.keyboard.type('Typed just now');
  await look('Typed just now');
  await expect.poll(count).toMatch(/1/);
  await hands.press('Escape');
  await hands.undoAll();
});

test('no serious fault that axe finds', async () => {
  await look('health', 'Control+h');
  for (const colorScheme of ['dark', 'light'] as const) {
    await map.page.emulateMedia({ colorScheme });
    expect(await map.accessibilityFaults()).toEqual([]);
  }
  await hands.press('Escape');
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
