/** Ranges and the keys of a spreadsheet, in a real browser. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
oneWindow((opened) => {
  map = opened.map;
});

// Each begins with the published map as it is.
beforeEach(async () => {
  if (await map.page.getByTestId('file-menu').isVisible()) {
    await map.close();
  }
  await map.openExample('lwtc-devon-2015');
});

afterEach(() => {
  expect(map.complaints).toEqual([]);
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await map.page.keyboard.press(key);
};

/** Puts the focus on a cell, as a click does. */
async function click(line: string, column: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
  await map.show(column);
  await map.cell(line, column).click({ position: { x: 12, y: 8 }, modifiers });
}

const focused = () =>
  map.page.evaluate(() => {
    const cell = document.querySelector('.ag-cell-focus');
    return `${cell?.closest('[row-id]')?.getAttribute('row-id')} ${cell?.getAttribute('col-id')}`;
  });

describe('moving and selecting', () => {
  test('Shift and arrows extend the selection, whose count, sum and mean stand in the footer', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    const footer = map.page.getByTestId('selection-footer');
    await footer.waitFor();
    expect(await footer.innerText()).toMatch(/Count\s+3[\s\S]*Sum[\s\S]*Mean[\s\S]*Min[\s\S]*Max/);
    expect(await map.page.locator('.ww-selected').count()).toBe(3);
    expect(await focused()).toBe('participants/0 outcome.deadweight');
    await press('Escape');
    await footer.waitFor({ state: 'detached' });
  });

  test('Home goes to the start of the line, Ctrl+Home to the first cell, Ctrl+End to the last', async () => {
    await click('participants/2', 'outcome.deadweight');
    await press('Home');
    // The cell spans the block, and the focus shows at its first line.
    expect(await focused()).toBe('participants/0 stakeholder.name');
    await press('Control+End');
    expect(await focused()).toMatch(/^\/0 presentValue$/);
    await press('Control+Home');
    expect(await focused()).toMatch(/ stakeholder\.name$/);
  });

  test('Ctrl and an arrow go to the edge of what is filled', async () => {
    await click('participants/0', 'outcome.description');
    await press('Control+ArrowDown');
    const edge = await focused();
    expect(edge).toMatch(/^participants\/\d+ outcome\.description$/);
    await press('Control+ArrowUp');
    expect(await focused()).toBe('participants/0 outcome.description');
  });

  test('after Tab, Enter goes on under the cell where typing began', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Tab', 'Tab', 'Enter');
    expect(await focused()).toBe('participants/1 outcome.deadweight');
  });

  test('Enter and Tab go round inside a selection', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    const seen = [await focused()];
    for (let times = 0; times < 4; times += 1) {
      await press('Tab');
      seen.push(await focused());
    }
    expect(seen).toEqual([
      'participants/0 outcome.deadweight',
      'participants/0 outcome.displacement',
      'participants/1 outcome.deadweight',
      'participants/1 outcome.displacement',
      'participants/0 outcome.deadweight',
    ]);
  });

  test('Shift and a click extend, Ctrl and a click add, the number of a line and a heading select them whole', async () => {
    await click('participants/0', 'outcome.deadweight');
    await click('participants/2', 'outcome.attribution', ['Shift']);
    expect(await map.page.locator('.ww-selected').count()).toBe(9);
    await click('participants/4', 'outcome.deadweight', ['Control']);
    expect(await map.page.locator('.ww-selected').count()).toBe(10);
    await map.page.locator('.ag-row[row-id="participants/1"] [col-id="line"]').first().click();
    expect(await map.page.locator('.ag-row[row-id="participants/1"] .ww-selected').count()).toBeGreaterThan(10);
    await map.page.locator('.ag-header-cell[col-id="outcome.deadweight"] .ww-heading').click();
    expect(await map.page.locator('[col-id="outcome.deadweight"].ww-selected').count()).toBeGreaterThan(10);
  });

  test('dragging selects', async () => {
    await map.show('outcome.displacement');
    const from = await map.cell('participants/0', 'outcome.deadweight').boundingBox();
    const to = await map.cell('participants/2', 'outcome.displacement').boundingBox();
    if (from === null || to === null) throw new Error('The cells are not in sight');
    await map.page.mouse.move(from.x + 10, from.y + 10);
    await map.page.mouse.down();
    await map.page.mouse.move(to.x + 10, to.y + 10, { steps: 4 });
    await map.page.mouse.up();
    expect(await map.page.locator('.ww-selected').count()).toBe(6);
  });
});

describe('lines', () => {
  test('a line is duplicated, moved and removed from the menu of the cell and by key', async () => {
    await map.cell('participants/0', 'outcome.description').click({ button: 'right' });
    await map.page.getByTestId('menu-duplicate').click();
    const texts = () => map.page.locator('.ag-row [col-id="outcome.description"]').allInnerTexts();
    const first = (await texts())[0];
    await expect.poll(async () => (await texts()).filter((text) => text === first).length).toBe(2);
    await click('participants/0', 'outcome.description');
    const before = await texts();
    await press('Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown');
    await expect.poll(async () => (await texts())[1]).toBe(before[2]);
    await press('Control+-');
    await map.page.getByTestId('question-yes').click();
    await expect.poll(async () => (await texts()).filter((text) => text === first).length).toBe(1);
  });
});
