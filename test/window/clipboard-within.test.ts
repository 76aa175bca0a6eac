/** Copying, cutting and pasting within the map: what a copy holds, what a cut leaves, and the other ways to paste. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

const LINES = ['participants/0', 'participants/1', 'participants/2', 'participants/3'];

oneWindow((opened) => {
  map = opened.map;
});

beforeAll(async () => {
  await map.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

beforeEach(() => hands.begin('lwtc-devon-2015'));

afterEach(() => {
  expect(map.complaints).toEqual([]);
});

const notice = (text: string | RegExp) => map.page.getByText(text).first().waitFor();
const entered = () => map.page.getByTestId('formula-bar').inputValue();
const shares = (...percents: readonly (number | '')[]) => percents.map((each) => (each === '' ? '' : `${each}%`));
const isUntouched = () => map.page.getByTestId('undo').isDisabled();

/** Chooses from the menu of a cell, which reads the real clipboard. */
async function menu(line: string, column: string, action: string): Promise<void> {
  await map.show(column);
  await map.cell(line, column).click({ button: 'right', position: { x: 12, y: 8 } });
  await map.page.getByTestId(`menu-${action}`).click();
}

describe('a copy', () => {
  test('takes formulas and ranges along, and values only where that is asked for', async () => {
    await map.type('participants/0', 'outcome.quantity', '=3*70');
    await map.type('participants/1', 'outcome.quantity', '20 to 40');
    await hands.select(['participants/0', 'outcome.quantity'], ['participants/1', 'outcome.quantity']);
    const { html } = await hands.take('copy');
    expect(html).toContain('data-worthwhile-entered="=3*70"');
    await hands.click('participants/2', 'outcome.quantity');
    await hands.paste({ text: '210\n149', html });
    await expect.poll(entered).toBe('=3*70');
    await hands.click('participants/3', 'outcome.quantity');
    expect(await entered()).toBe('149 (20 to 40)');
    await menu('participants/0', 'outcome.quantity', 'copy');
    await hands.click('participants/2', 'outcome.quantity');
    await hands.press('Control+Shift+V');
    await expect.poll(entered).toBe('210');
  });

  test('is known again by its text alone, and by no other table that says the same', async () => {
    await map.type('participants/0', 'outcome.quantity', '=3*70');
    await hands.click('participants/0', 'outcome.quantity');
    await hands.take('copy');
    await hands.click('participants/1', 'outcome.quantity');
    await hands.paste({ text: '210' });
    await expect.poll(entered).toBe('=3*70');
    await hands.click('participants/2', 'outcome.quantity');
    await hands.paste({ text: '210', html: '<table><tr><td>210</td></tr></table>' });
    await expect.poll(entered).toBe('210');
  });

  test('of a percentage is exact, and asks nothing', async () => {
    await map.type('participants/0', 'outcome.deadweight', '12.3456%');
    await hands.click('participants/0', 'outcome.deadweight');
    const contents = await hands.take('copy');
    await hands.select(['participants/1', 'outcome.deadweight'], ['participants/2', 'outcome.deadweight']);
    await hands.paste(contents);
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(12.35, 12.35, 12.35, 10));
    expect(await entered()).toBe('12.3456%');
  });

  test('of several ranges is one block where they stand in the same lines, and a sentence where they do not', async () => {
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/1', 'outcome.deadweight']);
    await hands.click('participants/0', 'outcome.dropOff', ['Control']);
    await hands.click('participants/1', 'outcome.dropOff', ['Shift']);
    expect((await hands.take('copy')).text).toBe('10%\t22%\n10%\t22%');
    await hands.click('participants/3', 'outcome.attribution', ['Control']);
    expect((await hands.take('copy')).text).toBe('');
    await notice(/These ranges cannot be copied together\./);
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/1', 'outcome.deadweight']);
    await hands.click('participants/3', 'outcome.deadweight', ['Control']);
    expect((await hands.take('cut')).text).toBe('');
    await notice(/Only one range can be cut at a time\./);
  });

  test('is pasted by Enter while it is marked; Esc takes the marks off', async () => {
    const marks = map.page.locator('.ww-copied');
    await hands.click('participants/0', 'outcome.dropOff');
    await hands.take('copy');
    // A click elsewhere leaves the marks, as in Excel.
    await hands.click('participants/1', 'outcome.deadweight');
    expect(await marks.count()).toBe(1);
    await hands.press('Enter');
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(10, 22, 10, 10));
    expect(await marks.count()).toBe(0);
    await hands.undoAll();
    await hands.click('participants/0', 'outcome.dropOff');
    await hands.take('copy');
    await hands.press('Escape');
    expect(await marks.count()).toBe(0);
    await hands.press('Enter');
    expect(await hands.focused()).toBe('participants/1 outcome.dropOff');
    expect(await isUntouched()).toBe(true);
  });
});

describe('a cut', () => {
  test('moves what it marks, as one step', async () => {
    await hands.select(['participants/0', 'outcome.dropOff'], ['participants/1', 'outcome.dropOff']);
    const contents = await hands.take('cut');
    expect(await hands.texts(LINES, 'outcome.dropOff')).toEqual(shares(22, 22, 22, 22));
    await hands.click('participants/2', 'outcome.displacement');
    await hands.paste(contents);
    await expect.poll(() => hands.texts(LINES, 'outcome.dropOff')).toEqual(shares('', '', 22, 22));
    expect(await hands.texts(LINES, 'outcome.displacement')).toEqual(shares(0, 0, 22, 22));
    // It is moved once; pasted again, it is a copy.
    await hands.undoAll();
    await hands.click('participants/0', 'outcome.displacement');
    await hands.paste(contents);
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(22, 22, 0, 0));
    expect(await hands.texts(LINES, 'outcome.dropOff')).toEqual(shares(22, 22, 22, 22));
    await hands.undoAll();
  });

  test('over a part of itself keeps what lies under the paste', async () => {
    await map.type('participants/0', 'outcome.dropOff', '1%');
    await map.type('participants/1', 'outcome.dropOff', '2%');
    await hands.select(['participants/0', 'outcome.dropOff'], ['participants/1', 'outcome.dropOff']);
    const contents = await hands.take('cut');
    await hands.click('participants/1', 'outcome.dropOff');
    await hands.paste(contents);
    await expect.poll(() => hands.texts(LINES, 'outcome.dropOff')).toEqual(shares('', 1, 2, 22));
  });

  test('leaves what its new place refuses', async () => {
    await hands.select(['participants/0', 'outcome.description'], ['participants/0', 'outcome.treatment']);
    const contents = await hands.take('cut');
    await hands.click('participants/2', 'outcome.quantity');
    await hands.paste(contents);
    await notice(/^1 cell moved\. 1 refused\./);
    expect(await hands.texts(['participants/0'], 'outcome.description')).toEqual(['A healthier diet']);
    await hands.undoAll();
  });

  test('of a proxy takes the link along, and leaves the proxy as it is', async () => {
    await hands.select(['participants/0', 'proxy.description'], ['participants/0', 'proxy.value']);
    const contents = await hands.take('cut');
    await hands.click('participants/1', 'proxy.description');
    await hands.paste(contents);
    await expect
      .poll(() => hands.texts(['participants/1', 'families/0'], 'proxy.description'))
      .toEqual(['Healthy eating course', 'Healthy eating course']);
    expect(await hands.texts(['participants/1', 'families/0'], 'proxy.value')).toEqual(['45.33', '45.33']);
    await hands.undoAll();
  });

  test('is a copy once Esc is pressed or something is edited', async () => {
    await hands.click('participants/0', 'outcome.dropOff');
    const contents = await hands.take('cut');
    await hands.press('Escape');
    await hands.click('participants/2', 'outcome.deadweight');
    await hands.paste(contents);
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(10, 10, 22, 10));
    expect(await hands.texts(LINES, 'outcome.dropOff')).toEqual(shares(22, 22, 22, 22));
    await hands.click('participants/0', 'outcome.dropOff');
    await hands.take('cut');
    await map.type('participants/3', 'outcome.deadweight', '7%');
    await expect.poll(() => map.page.locator('.ww-copied').count()).toBe(0);
  });
});

describe('the other ways to paste', () => {
  test('transposed: lines become columns', async () => {
    await map.type('participants/1', 'outcome.deadweight', '20%');
    await map.type('participants/2', 'outcome.deadweight', '30%');
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.deadweight']);
    await menu('participants/1', 'outcome.deadweight', 'copy');
    await menu('participants/3', 'outcome.deadweight', 'pasteTransposed');
    await expect.poll(() => hands.texts(['participants/3'], 'outcome.attribution')).toEqual(shares(30));
    expect(await hands.texts(['participants/3'], 'outcome.displacement')).toEqual(shares(20));
    await hands.press('Control+z');
    await expect.poll(() => hands.texts(['participants/3'], 'outcome.attribution')).toEqual(shares(10));
  });

  test('into empty cells only: what holds something stays', async () => {
    await hands.click('participants/1', 'outcome.displacement');
    await hands.press('Delete');
    await map.page.evaluate(() => navigator.clipboard.writeText('5%\n6%\n7%'));
    await menu('participants/0', 'outcome.displacement', 'pasteIntoEmpty');
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(0, 6, 0, 0));
  });
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
