/** Filling and clearing: the fill handle, and the keys of a spreadsheet that put something into many cells. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

const LINES = ['participants/0', 'participants/1', 'participants/2', 'participants/3'];

oneWindow((opened) => {
  map = opened.map;
});

beforeEach(() => hands.begin('lwtc-devon-2015'));

afterEach(() => {
  expect(map.complaints).toEqual([]);
});

const notice = (text: string | RegExp) => map.page.getByText(text).first().waitFor();
const entered = () => map.page.getByTestId('formula-bar').inputValue();
const shares = (...percents: readonly (number | '')[]) => percents.map((each) => (each === '' ? '' : `${each}%`));

/** Pastes cells to begin from, so that they are one step. */
async function put(line: string, column: string, text: string): Promise<void> {
  await hands.click(line, column);
  await hands.paste({ text });
}

describe('the fill handle', () => {
  test('copies a single number, and counts on from it while Ctrl is held', async () => {
    await hands.click('participants/0', 'outcome.quantity');
    await hands.drawHandle(['participants/0', 'outcome.quantity'], ['participants/2', 'outcome.quantity']);
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['237', '237', '237', '60']);
    await hands.undoAll();
    await hands.click('participants/0', 'outcome.quantity');
    await hands.drawHandle(['participants/0', 'outcome.quantity'], ['participants/2', 'outcome.quantity'], true);
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['237', '238', '239', '60']);
    await hands.undoAll();
  });

  test('goes on with two numbers, and repeats them while Ctrl is held', async () => {
    await put('participants/0', 'outcome.quantity', '10\n15');
    await hands.drawHandle(['participants/1', 'outcome.quantity'], ['participants/3', 'outcome.quantity']);
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['10', '15', '20', '25']);
    await hands.press('Control+z');
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['10', '15', '110', '60']);
    await hands.select(['participants/0', 'outcome.quantity'], ['participants/1', 'outcome.quantity']);
    await hands.drawHandle(['participants/1', 'outcome.quantity'], ['participants/3', 'outcome.quantity'], true);
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['10', '15', '10', '15']);
  });

  test('goes up as well', async () => {
    await put('participants/2', 'outcome.quantity', '10\n15');
    await hands.drawHandle(['participants/3', 'outcome.quantity'], ['participants/0', 'outcome.quantity']);
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['0', '5', '10', '15']);
  });

  test('goes to the right and to the left', async () => {
    await put('participants/0', 'outcome.deadweight', '10%\t15%');
    await hands.drawHandle(['participants/0', 'outcome.displacement'], ['participants/0', 'outcome.dropOff']);
    await expect.poll(() => hands.texts(['participants/0'], 'outcome.dropOff')).toEqual(shares(25));
    expect(await hands.texts(['participants/0'], 'outcome.attribution')).toEqual(shares(20));
    await put('participants/1', 'outcome.attribution', '40%\t50%');
    await hands.drawHandle(['participants/1', 'outcome.dropOff'], ['participants/1', 'outcome.deadweight']);
    await expect.poll(() => hands.texts(['participants/1'], 'outcome.deadweight')).toEqual(shares(20));
  });

  test('counts the numbers in texts, and knows weekdays, months and financial years', async () => {
    await put('participants/0', 'outcome.unit', 'Year 1');
    await hands.drawHandle(['participants/0', 'outcome.unit'], ['participants/2', 'outcome.unit']);
    await expect.poll(() => hands.texts(LINES, 'outcome.unit')).toEqual(['Year 1', 'Year 2', 'Year 3', 'people']);
    await put('participants/0', 'outcome.unit', 'Friday');
    await hands.drawHandle(['participants/0', 'outcome.unit'], ['participants/2', 'outcome.unit']);
    await expect.poll(() => hands.texts(LINES, 'outcome.unit')).toEqual(['Friday', 'Saturday', 'Sunday', 'people']);
    await put('participants/0', 'outcome.unit', 'Nov');
    await hands.drawHandle(['participants/0', 'outcome.unit'], ['participants/2', 'outcome.unit']);
    await expect.poll(() => hands.texts(LINES, 'outcome.unit')).toEqual(['Nov', 'Dec', 'Jan', 'people']);
    await put('participants/0', 'proxy.priceYear', '2010/11');
    await hands.drawHandle(['participants/0', 'proxy.priceYear'], ['participants/2', 'proxy.priceYear']);
    await expect
      .poll(() => hands.texts(LINES.slice(0, 3), 'proxy.priceYear'))
      .toEqual(['2010/11', '2011/12', '2012/13']);
  });

  test('takes formulas along as they are', async () => {
    await put('participants/0', 'outcome.quantity', '=3*70');
    await hands.drawHandle(['participants/0', 'outcome.quantity'], ['participants/1', 'outcome.quantity']);
    await expect.poll(() => hands.texts(LINES, 'outcome.quantity')).toEqual(['210', '210', '110', '60']);
    await hands.click('participants/1', 'outcome.quantity');
    expect(await entered()).toBe('=3*70');
  });

  test('fills on a double click, as far down as the column beside it goes', async () => {
    await put('participants/1', 'outcome.displacement', '5%');
    await hands.doubleClickHandle('participants/1', 'outcome.displacement');
    const last = ['participants/5', 'families/0', 'nhs/0'];
    await expect.poll(() => hands.texts(last, 'outcome.displacement')).toEqual(shares(5, 5, 5));
    expect(await map.page.locator('.ww-editor').count()).toBe(0);
    await hands.press('Control+z');
    await expect.poll(() => hands.texts(last, 'outcome.displacement')).toEqual(shares(0, 0, 0));
    // A gap in the column beside it ends the filling.
    await hands.click('participants/3', 'outcome.deadweight');
    await hands.press('Delete');
    await hands.click('participants/1', 'outcome.displacement');
    await hands.doubleClickHandle('participants/1', 'outcome.displacement');
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(0, 5, 5, 0));
  });

  test('drawn back over its own cells empties them', async () => {
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/3', 'outcome.deadweight']);
    await hands.drawHandle(['participants/3', 'outcome.deadweight'], ['participants/1', 'outcome.deadweight']);
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(10, 10, '', ''));
    await hands.undoAll();
  });

  test('names the cells that refuse, and the way there', async () => {
    await hands.click('participants/0', 'outcome.dropOff');
    await hands.drawHandle(['participants/0', 'outcome.dropOff'], ['participants/0', 'impact']);
    await notice(/^0 cells filled\. 1 calculated cell was left as it is\./);
    await map.page.getByRole('button', { name: 'Show', exact: true }).click();
    await map.page
      .getByTestId('report')
      .getByRole('button', { name: /^Line 1 · Impact/ })
      .click();
    await expect.poll(() => hands.focused()).toBe('participants/0 impact');
  });
});

describe('the keys', () => {
  test('Ctrl+D and Ctrl+R copy the first line or column of the selection, or what is before a single cell', async () => {
    await put('participants/0', 'outcome.deadweight', '=40%+4%\t3%');
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.displacement']);
    await hands.press('Control+d');
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(44, 44, 44, 10));
    expect(await hands.texts(LINES, 'outcome.displacement')).toEqual(shares(3, 3, 3, 0));
    await hands.press('Control+z');
    await hands.click('participants/1', 'outcome.deadweight');
    await hands.press('Control+d');
    await expect.poll(entered).toBe('=40%+4%');
    await hands.click('participants/0', 'outcome.attribution');
    await hands.press('Control+r');
    await expect.poll(() => hands.texts(['participants/0'], 'outcome.attribution')).toEqual(shares(3));
  });

  test('Ctrl+Enter puts what is typed into all that is selected, as one step', async () => {
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.displacement']);
    await map.page.keyboard.type('12%');
    await hands.press('Control+Enter');
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(12, 12, 12, 0));
    expect(await hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(12, 12, 12, 10));
    await hands.undoAll();
  });

  test('what Ctrl+Enter puts is refused cell by cell', async () => {
    await hands.select(['participants/0', 'outcome.unit'], ['participants/0', 'outcome.duration']);
    await map.page.keyboard.type('months');
    await hands.press('Control+Enter');
    await notice(/^1 cell filled\. 2 refused\./);
    await hands.undoAll();
  });

  test('Delete empties everything that is selected but what is worked out, as one step', async () => {
    await hands.select(['participants/0', 'outcome.attribution'], ['participants/1', 'impact']);
    await hands.press('Delete');
    await expect.poll(() => hands.texts(LINES, 'outcome.attribution')).toEqual(shares('', '', 10, 10));
    expect(await hands.texts(LINES, 'outcome.dropOff')).toEqual(shares('', '', 22, 22));
    expect(await map.page.getByText(/cells? cleared\. .*refused/).count()).toBe(0);
    await hands.undoAll();
  });

  test('Delete over a proxy takes the link away and leaves the proxy to its other lines', async () => {
    await hands.select(['participants/0', 'proxy.description'], ['participants/0', 'proxy.value']);
    await hands.press('Delete');
    await expect.poll(() => hands.texts(['participants/0', 'families/0'], 'proxy.value')).toEqual(['', '45.33']);
    await hands.undoAll();
  });

  test('F4 types the last text again, Ctrl+’ what stands above', async () => {
    await map.type('participants/0', 'outcome.deadweight', '17%');
    await hands.click('participants/2', 'outcome.deadweight');
    await hands.press('F4');
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(17, 10, 17, 10));
    await hands.click('participants/3', 'outcome.deadweight');
    await hands.press("Control+'");
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(17, 10, 17, 17));
  });

  test('Ctrl+; types the date of today', async () => {
    await hands.click('participants/0', 'outcome.unit');
    await hands.press('Control+;');
    await expect.poll(entered).toMatch(/^\d{4}-\d\d-\d\d$/);
    await hands.undoAll();
  });

  test('Alt+Enter breaks a line of a text where the caret is, and does nothing in a figure', async () => {
    await hands.click('participants/0', 'outcome.description');
    const editor = map.page.locator('.ww-editor');
    await hands.press('F2');
    await editor.waitFor();
    await hands.press('Home', 'ArrowRight', 'Alt+Enter');
    await map.page.keyboard.type('much');
    expect(await editor.inputValue()).toBe('A\nmuch healthier diet');
    await hands.press('Enter');
    await hands.click('participants/0', 'outcome.description');
    await hands.press('F2');
    expect(await editor.inputValue()).toBe('A\nmuch healthier diet');
    await hands.press('Escape');
    await hands.undoAll();
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.press('F2');
    await editor.waitFor();
    await hands.press('Alt+Enter');
    expect(await editor.inputValue()).toBe('10%');
    await hands.press('Escape');
  });
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
