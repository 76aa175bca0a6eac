/** Ranges, the clipboard, filling and the keys of a spreadsheet, in a real browser with real clipboard events. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { MapPage } from '../support/map-page.ts';
import { Desk, type Program } from '../support/program.ts';

let browser: Browser;
let desk: Desk;
let program: Program;
let map: MapPage;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = new Desk();
  program = await desk.start();
  map = await MapPage.open(browser, program.address, { width: 1600, height: 900 });
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  desk.clear();
});

// Each begins with the published map as it is.
beforeEach(async () => {
  if (await map.page.getByTestId('file-menu').isVisible()) {
    await map.page.getByTestId('file-menu').click();
    await map.page.getByRole('menuitem', { name: 'Close' }).click();
  }
  await map.openExample('lwtc-devon-2015');
  map.page.setDefaultTimeout(5_000);
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

/** Copies what is selected and gives what came to lie on the clipboard, in both forms. */
const copied = () =>
  map.page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });

/** Pastes as the browser does: an event on the cell in focus with what lies on the clipboard. */
const paste = (text: string, html = '') =>
  map.page.evaluate(
    ([plain, rich]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain ?? '');
      if (rich !== '') data.setData('text/html', rich ?? '');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text, html],
  );

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

describe('the clipboard', () => {
  test('what is copied is tab-separated text, and a table with the numbers in full', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    const { text, html } = await copied();
    expect(text.split('\n').map((row) => row.split('\t').length)).toEqual([2, 2]);
    expect(html).toMatch(/<td x:num="[\d.]+" sdval="[\d.]+"/);
  });

  test('pasting a block is one step, with every cell in its place', async () => {
    await click('participants/0', 'outcome.deadweight');
    await paste('10%\t5%\r\n20%\t6%\r\n');
    await expect.poll(() => map.text('participants/1', 'outcome.displacement')).toMatch(/^6\s?%$/);
    expect(await map.text('participants/0', 'outcome.deadweight')).toMatch(/^10\s?%$/);
    expect(await map.text('participants/1', 'outcome.deadweight')).toMatch(/^20\s?%$/);
    await press('Control+z');
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
  });

  test('a single cell fills the whole selection, and a selection that fits takes the block several times', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await paste('10%\r\n30%');
    await expect.poll(() => map.text('participants/3', 'outcome.deadweight')).toMatch(/^30\s?%$/);
    expect(await map.text('participants/2', 'outcome.deadweight')).toMatch(/^10\s?%$/);
  });

  test('what a cell refuses is named, and the rest goes in', async () => {
    await click('participants/0', 'outcome.deadweight');
    await paste('10%\r\nabout ten\r\n30%');
    await map.page.getByText('2 cells pasted. 1 refused.').waitFor();
    await map.page.getByRole('button', { name: 'Show' }).click();
    const report = map.page.getByTestId('report');
    await report.getByText('“about ten” is not a percentage.').waitFor();
    expect(await report.innerText()).toMatch(/Line \d+ · Deadweight/);
    await report.getByRole('button', { name: 'Close' }).last().click();
    expect(await map.text('participants/2', 'outcome.deadweight')).toMatch(/^30\s?%$/);
  });

  test('a number between 0 and 1 in a column of percentages is asked about, once', async () => {
    await click('participants/0', 'outcome.deadweight');
    await paste('0.25\r\n0.5');
    await map.page.getByTestId('question').getByRole('button', { name: '0.25 means 25%' }).click();
    await expect.poll(() => map.text('participants/1', 'outcome.deadweight')).toMatch(/^50\s?%$/);
    expect(await map.text('participants/0', 'outcome.deadweight')).toMatch(/^25\s?%$/);
  });

  test('a table of Excel brings its numbers in full precision', async () => {
    await click('participants/0', 'outcome.deadweight');
    const html =
      '<table><tr><td x:num="0.24871">25%</td></tr><tr><td x:num="0.5" style="mso-number-format:0%">50%</td></tr></table>';
    await paste('25%\r\n50%', html);
    await expect.poll(() => map.text('participants/1', 'outcome.deadweight')).toMatch(/^50\s?%$/);
    await click('participants/0', 'outcome.deadweight');
    expect(await map.page.getByTestId('formula-bar').inputValue()).toBe('24.871%');
  });

  test('a map is pasted whole into an empty sheet: blanks under a stakeholder and an output mean “as above”', async () => {
    await map.page.getByTestId('file-menu').click();
    await map.page.getByRole('menuitem', { name: 'New impact map' }).click();
    await map.cell('/0', 'stakeholder.name').click();
    const rows = [
      ['Participants', '40', 'Time', '0', 'Walks', '12', 'More confident', '', '', '30'],
      ['', '', '', '', '', '', 'Less lonely', '', '', '20'],
      ['The council', '1', 'Grant', '£5,000', 'Meetings', '3', 'Fewer visits', '', '', '10'],
    ];
    await paste(rows.map((row) => row.join('\t')).join('\r\n'));
    await map.page.getByText('Less lonely').first().waitFor();
    const blocks = await map.page.locator('[col-id="stakeholder.name"] , .ag-spanned-cell-wrapper').allInnerTexts();
    expect(blocks.join(' ')).toMatch(/Participants[\s\S]*The council/);
    await map.show('outcome.quantity');
    expect(await map.page.locator('.ag-row [col-id="outcome.quantity"]').allInnerTexts()).toEqual(
      expect.arrayContaining(['30', '20', '10']),
    );
    expect(await map.page.getByTestId('investment').innerText()).toBe('£5,000.00');
    await press('Control+z');
    await map.page.getByText('Begin with a stakeholder').waitFor();
  });
});

describe('filling and clearing', () => {
  test('Delete empties everything that is selected, as one step', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Delete');
    await expect.poll(() => map.text('participants/0', 'outcome.deadweight')).toBe('');
    expect(await map.text('participants/1', 'outcome.deadweight')).toBe('');
    await press('Control+z');
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
  });

  test('Ctrl+D fills down, Ctrl+R to the right', async () => {
    await map.type('participants/0', 'outcome.deadweight', '44%');
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect.poll(() => map.text('participants/2', 'outcome.deadweight')).toMatch(/^44\s?%$/);
    await click('participants/1', 'outcome.deadweight');
    await press('Shift+ArrowRight', 'Control+r');
    await expect.poll(() => map.text('participants/1', 'outcome.displacement')).toMatch(/^44\s?%$/);
  });

  test('Ctrl+Enter puts what is typed into all that is selected', async () => {
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await map.page.keyboard.type('12%');
    await press('Control+Enter');
    await expect.poll(() => map.text('participants/2', 'outcome.deadweight')).toMatch(/^12\s?%$/);
    expect(await map.text('participants/0', 'outcome.deadweight')).toMatch(/^12\s?%$/);
  });

  test('the handle continues a series', async () => {
    await map.type('participants/0', 'outcome.deadweight', '10%');
    await map.type('participants/1', 'outcome.deadweight', '20%');
    await click('participants/0', 'outcome.deadweight');
    await press('Shift+ArrowDown');
    const from = await map.cell('participants/1', 'outcome.deadweight').boundingBox();
    const to = await map.cell('participants/3', 'outcome.deadweight').boundingBox();
    if (from === null || to === null) throw new Error('The cells are not in sight');
    await map.page.mouse.move(from.x + from.width - 4, from.y + from.height - 4);
    await map.page.mouse.down();
    await map.page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
    await map.page.mouse.up();
    await expect.poll(() => map.text('participants/3', 'outcome.deadweight')).toMatch(/^40\s?%$/);
    expect(await map.text('participants/2', 'outcome.deadweight')).toMatch(/^30\s?%$/);
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
