/** How a sheet is laid out is kept in the file, beside the map: it is there again when the file is opened. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';
import type { Desk } from '../support/program.ts';

let map: MapPage;
let desk: Desk;
let entries: readonly unknown[];

oneWindow((opened) => {
  map = opened.map;
  desk = opened.desk;
});

beforeAll(async () => {
  await map.openExample('lwtc-devon-2015');
  await map.page.keyboard.press('Control+s');
  await map.page.getByTestId('chooser-name').fill('Laid out');
  await map.page.getByTestId('chooser-go').click();
  await map.page.locator('[data-testid="file-status"][data-status="saved"]').waitFor();
  entries = journal();
});

/** The entries of the file's journal, each with what it did. */
function journal(): readonly unknown[] {
  const file = new Database(join(desk.files, 'Laid out.impactmap'), { readonly: true });
  const rows = file.prepare('SELECT * FROM journal').all();
  file.close();
  return rows;
}

/** Opens the menu of a column and chooses from it. */
async function choose(column: string, action: string): Promise<void> {
  await map.show(column);
  await map.page.locator(`.ag-header-cell[col-id="${column}"]`).hover();
  await map.page.getByTestId(`column-menu-${column}`).click();
  await map.page.getByTestId(`column-${action}`).click();
}

const header = (column: string) => map.page.locator(`.ag-header-cell[col-id="${column}"]`);

async function widthOf(column: string): Promise<number> {
  const box = await header(column).boundingBox();
  return Math.round(box?.width ?? 0);
}

/** The columns that are displayed in the first so many pixels, from left to right. */
async function columns(): Promise<readonly string[]> {
  await map.scrollTo(0);
  return map.page.evaluate(() =>
    [...document.querySelectorAll('.ag-header-cell[col-id]')]
      .map((cell) => ({ id: cell.getAttribute('col-id') ?? '', left: cell.getBoundingClientRect().left }))
      .sort((a, b) => a.left - b.left)
      .map(({ id }) => id),
  );
}

async function reopen(): Promise<void> {
  await map.close();
  await map.page.getByTestId('recent').getByText('Laid out').first().click();
  await map.page.getByTestId('impact-map').waitFor();
  await map.page.locator('.ag-row [col-id="outcome.description"]').first().waitFor();
}

/** Drags the edge of a heading, or a heading, by so many pixels. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await map.page.mouse.move(from.x, from.y);
  await map.page.mouse.down();
  await map.page.mouse.move(from.x + (to.x - from.x) / 2, to.y, { steps: 4 });
  await map.page.mouse.move(to.x, to.y, { steps: 4 });
  await map.page.mouse.up();
}

describe('columns', () => {
  test('the edge of a heading is dragged, and a double click fits it to what it holds', async () => {
    const before = await widthOf('input.description');
    const box = await header('input.description').boundingBox();
    if (box === null) throw new Error('The heading is not in sight');
    const edge = { x: box.x + box.width - 1, y: box.y + 10 };
    await drag(edge, { x: edge.x + 60, y: edge.y });
    await expect.poll(() => widthOf('input.description')).toBe(before + 60);
    const fitted = await header('outcome.description').boundingBox();
    if (fitted === null) throw new Error('The heading is not in sight');
    await map.page.mouse.dblclick(fitted.x + fitted.width - 1, fitted.y + 10);
    await expect.poll(() => widthOf('outcome.description')).not.toBe(268);
    const cell = map.cell('participants/5', 'outcome.description');
    expect(await cell.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  test('a width is given as a number', async () => {
    await choose('input.amount', 'columnWidth');
    await map.page.getByTestId('width-box').getByRole('textbox').fill('150');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => widthOf('input.amount')).toBe(150);
  });

  test('a heading is dragged within its group and not out of it; the menu moves columns too', async () => {
    const from = await header('input.amount').boundingBox();
    const to = await header('input.description').boundingBox();
    if (from === null || to === null) throw new Error('The headings are not in sight');
    await drag({ x: from.x + 60, y: from.y + 12 }, { x: to.x + 40, y: to.y + 12 });
    await expect.poll(columns).toEqual(expect.arrayContaining(['input.amount', 'input.description']));
    const moved = await columns();
    expect(moved.indexOf('input.amount')).toBeLessThan(moved.indexOf('input.description'));
    await choose('output.description', 'moveColumnRight');
    await expect.poll(async () => (await columns()).indexOf('output.quantity')).toBe(5);
  });

  test('columns are hidden, frozen and folded', async () => {
    await choose('outcome.treatment', 'hideColumns');
    await expect.poll(() => header('outcome.treatment').count()).toBe(0);
    await choose('input.description', 'freezeColumns');
    await map.scrollTo(1_500);
    expect(await header('input.description').isVisible()).toBe(true);
    await map.scrollTo(0);
    await map.page.getByRole('button', { name: 'Fold Outputs' }).click();
    await expect.poll(() => header('output.quantity').count()).toBe(0);
  });
});

describe('the file', () => {
  test('knows all of it when it is opened again, in the size and the order that were left', async () => {
    await choose('outcome.description', 'sortUp');
    await map.page.keyboard.press('Control+Alt+-');
    await expect.poll(() => map.page.getByTestId('zoom-percent').innerText()).toMatch(/^90\s?%$/);
    const left = await columns();
    const width = await widthOf('input.description');
    const first = await map.page.locator('.ag-row[row-index="1"] [col-id="outcome.description"]').innerText();
    await reopen();
    expect(await columns()).toEqual(left);
    expect(await widthOf('input.description')).toBe(width);
    expect(await map.page.locator('.ag-row[row-index="1"] [col-id="outcome.description"]').innerText()).toBe(first);
    expect(await map.page.getByTestId('zoom-percent').innerText()).toMatch(/^90\s?%$/);
    await map.page.getByTestId('sorted-outcome.description').waitFor();
    await map.scrollTo(1_500);
    expect(await header('input.description').isVisible()).toBe(true);
  });

  test('has no change of the map by any of it', async () => {
    expect(journal()).toEqual(entries);
    expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
  });

  test('a layout that is reset is forgotten', async () => {
    await choose('outcome.description', 'resetLayout');
    await expect.poll(() => header('outcome.treatment').count()).toBe(1);
    await map.page.keyboard.press('Control+Alt+0');
    await expect.poll(() => widthOf('input.amount')).toBe(96);
    await reopen();
    expect(await widthOf('input.amount')).toBe(96);
    expect(await map.page.getByTestId('view-status').count()).toBe(0);
  });
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
