/** What each key does that moves the focus, begins an edit or ends it: as somebody expects who knows spreadsheets. */
import { beforeEach, describe, expect, test } from 'vitest';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

oneWindow((opened) => {
  map = opened.map;
});

beforeEach(() => hands.begin('lwtc-devon-2015'));

const DEADWEIGHT = 'outcome.deadweight';
const editor = () => map.page.locator('.ww-sheet-panel[data-hidden="false"] .ag-cell-inline-editing');
const edited = () => map.page.locator('.ag-cell-inline-editing textarea, .ag-cell-inline-editing input').inputValue();
const marked = () => map.sheet.locator('.ww-selected').count();

describe('moving', () => {
  test('arrows go one cell, and stay at the edge of the sheet', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp');
    expect(await hands.focused()).toBe('participants/1 outcome.displacement');
    await hands.press('Control+Home', 'ArrowUp', 'ArrowLeft');
    expect(await hands.focused()).toBe('participants/0 stakeholder.name');
  });

  test('Page Down and Page Up go by what is in sight, in the same column', async () => {
    await map.page.setViewportSize({ width: 1600, height: 520 });
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('PageDown');
    const below = await hands.focused();
    expect(below).toMatch(/ outcome\.deadweight$/);
    expect(below).not.toMatch(/^participants\/[0-3] /);
    await hands.press('PageUp');
    expect(await hands.focused()).toMatch(/^participants\/[01] outcome\.deadweight$/);
    await map.page.setViewportSize({ width: 1600, height: 900 });
  });

  test('Tab goes to the right and Shift+Tab to the left, without an edit', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('Tab', 'Tab', 'Shift+Tab');
    expect(await hands.focused()).toBe('participants/1 outcome.displacement');
    expect(await editor().count()).toBe(0);
  });

  test('Enter goes down and Shift+Enter up, without an edit', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('Enter', 'Enter', 'Shift+Enter');
    expect(await hands.focused()).toBe(`participants/2 ${DEADWEIGHT}`);
    expect(await editor().count()).toBe(0);
  });

  test('End goes to the last cell of the line', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('End');
    expect(await hands.focused()).toBe('participants/1 presentValue');
  });
});

describe('selecting', () => {
  test('Ctrl+Shift and an arrow select to the edge of what is filled', async () => {
    await hands.click('participants/0', DEADWEIGHT);
    await hands.press('Control+ArrowDown');
    const edge = Number(/^participants\/(\d+) /.exec(await hands.focused())?.[1]);
    await hands.press('Control+ArrowUp', 'Control+Shift+ArrowDown');
    await expect.poll(marked).toBe(edge + 1);
  });

  test('Shift+Space selects the line, Ctrl+Space the column, Ctrl+A all', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('Shift+Space');
    await expect
      .poll(() => map.cell('participants/1', 'outcome.attribution').getAttribute('class'))
      .toMatch(/selected/);
    expect(await map.cell('participants/0', DEADWEIGHT).getAttribute('class')).not.toMatch(/ww-selected/);
    await hands.press('Escape', 'Control+Space');
    await expect.poll(() => map.cell('participants/0', DEADWEIGHT).getAttribute('class')).toMatch(/ww-selected/);
    expect(await map.cell('participants/1', 'outcome.attribution').getAttribute('class')).not.toMatch(/ww-selected/);
    const column = await marked();
    await hands.press('Control+a');
    await expect.poll(marked).toBeGreaterThan(10 * column);
  });
});

describe('editing', () => {
  test('typing replaces what was there, Enter takes it and goes down', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await map.page.keyboard.type('37%');
    expect(await edited()).toBe('37%');
    await hands.press('Enter');
    await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual(['37%']);
    expect(await hands.focused()).toBe(`participants/2 ${DEADWEIGHT}`);
    await hands.press('Shift+Enter');
    await map.page.keyboard.type('38%');
    await hands.press('Shift+Enter');
    await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual(['38%']);
    expect(await hands.focused()).toBe(`participants/0 ${DEADWEIGHT}`);
  });

  test('Tab takes what was typed and goes to the right, and the next cell is not edited', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await map.page.keyboard.type('37%');
    await hands.press('Tab');
    await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual(['37%']);
    expect(await hands.focused()).toBe('participants/1 outcome.displacement');
    expect(await editor().count()).toBe(0);
  });

  test.each([
    ['ArrowRight', 'participants/1 outcome.displacement'],
    ['ArrowDown', `participants/2 ${DEADWEIGHT}`],
    ['ArrowUp', `participants/0 ${DEADWEIGHT}`],
  ])('after typing, %s takes it and moves', async (key, place) => {
    await hands.click('participants/1', DEADWEIGHT);
    await map.page.keyboard.type('37%');
    await hands.press(key);
    await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual(['37%']);
    expect(await hands.focused()).toBe(place);
    expect(await editor().count()).toBe(0);
  });

  test('F2 opens what is there with the caret at its end, arrows stay in it, and F2 again lets them leave', async () => {
    await hands.click('participants/1', 'outcome.description');
    const before = await map.text('participants/1', 'outcome.description');
    await hands.press('F2');
    expect(await edited()).toBe(before);
    await hands.press('ArrowLeft');
    await map.page.keyboard.type('X');
    expect(await edited()).toBe(`${before.slice(0, -1)}X${before.slice(-1)}`);
    await hands.press('F2', 'ArrowDown');
    await expect.poll(() => editor().count()).toBe(0);
    expect(await hands.focused()).toBe('participants/2 outcome.description');
    expect(await map.text('participants/1', 'outcome.description')).toContain('X');
  });

  test('Esc leaves everything as it was', async () => {
    const before = await map.text('participants/1', DEADWEIGHT);
    await hands.click('participants/1', DEADWEIGHT);
    await map.page.keyboard.type('37%');
    await hands.press('Escape');
    expect(await map.text('participants/1', DEADWEIGHT)).toBe(before);
    expect(await hands.focused()).toBe(`participants/1 ${DEADWEIGHT}`);
    expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
  });

  test('Backspace opens an empty cell, and what was there is kept until it is taken', async () => {
    const before = await map.text('participants/1', DEADWEIGHT);
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('Backspace');
    expect(await edited()).toBe('');
    await hands.press('Escape');
    expect(await map.text('participants/1', DEADWEIGHT)).toBe(before);
    await hands.press('Backspace', 'Enter');
    await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).not.toEqual([before]);
  });

  test('a double click opens the cell', async () => {
    await map.show(DEADWEIGHT);
    await map.cell('participants/1', DEADWEIGHT).dblclick({ position: { x: 12, y: 8 } });
    await editor().waitFor();
    await hands.press('Escape');
  });

  test('Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again', async () => {
    const before = await map.text('participants/1', DEADWEIGHT);
    await map.type('participants/1', DEADWEIGHT, '37%');
    await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual(['37%']);
    for (const again of ['Control+y', 'Control+Shift+z']) {
      await hands.press('Control+z');
      await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual([before]);
      await hands.press(again);
      await expect.poll(() => hands.texts(['participants/1'], DEADWEIGHT)).toEqual(['37%']);
    }
  });

  test('Ctrl+Z while a text is edited takes back in the text alone', async () => {
    await map.type('participants/0', DEADWEIGHT, '37%');
    await hands.click('participants/1', 'outcome.description');
    await hands.press('F2');
    const before = await edited();
    await map.page.keyboard.type('X');
    await hands.press('Control+z');
    await expect.poll(edited).toBe(before);
    await hands.press('Escape');
    expect(await hands.texts(['participants/0'], DEADWEIGHT)).toEqual(['37%']);
  });
});

describe('what belongs to a cell', () => {
  test('Shift+F2 goes to its note in the details', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await hands.press('Shift+F2');
    await map.page.getByTestId('details').waitFor();
    await expect
      .poll(() => map.page.evaluate(() => document.activeElement?.closest('[data-testid="details"]') !== null))
      .toBe(true);
  });

  test('a right click and Shift+F10 open its menu, Esc gives the focus back', async () => {
    await hands.click('participants/1', DEADWEIGHT);
    await map.cell('participants/2', DEADWEIGHT).click({ button: 'right' });
    await map.page.getByTestId('menu-duplicate').waitFor();
    await hands.press('Escape');
    await map.page.getByTestId('menu-duplicate').waitFor({ state: 'detached' });
    expect(await hands.focused()).toBe(`participants/2 ${DEADWEIGHT}`);
    await hands.press('Shift+F10');
    await map.page.getByTestId('menu-duplicate').waitFor();
    await hands.press('Escape');
    await expect.poll(hands.focused.bind(hands)).toBe(`participants/2 ${DEADWEIGHT}`);
  });
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
