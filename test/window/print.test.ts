/** A sheet on paper, as the browser would hand it to a printer. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
oneWindow(
  (opened) => {
    map = opened.map;
  },
  { width: 1400, height: 860 },
);

beforeAll(async () => {
  // The system's dialog would wait for somebody.
  await map.page.evaluate(() => {
    window.print = () => undefined;
  });
  await map.openExample('lwtc-devon-2015');
});

interface Printed {
  readonly outlook: string;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** Each band of columns: its lines of cells. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly text: string;
}

/** Prints the sheet that is shown, and looks at what would come out of the printer. */
async function print(paper: 'A4' | 'A3', fit: 'readable' | 'onePage' | null = null): Promise<Printed> {
  const { page } = map;
  await page.keyboard.press('Control+p');
  await page.getByTestId('print').getByText(`${paper} landscape`).click();
  if (fit !== null) await page.getByTestId(`print-${fit}`).click();
  const outlook = page.getByTestId('print-outlook');
  const expected = (await outlook.count()) === 0 ? '' : await outlook.innerText();
  await page.getByTestId('print-go').click();
  await page.locator('.ww-print').waitFor({ state: 'attached' });
  const seen = await page.evaluate(() => ({
    tables: [...document.querySelectorAll('.ww-print-band table')].map((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
    ),
    text: document.querySelector('.ww-print')?.textContent ?? '',
  }));
  // This tells the page that it has been printed, as the system's dialog does when it closes.
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  await page.getByTestId('print').waitFor({ state: 'detached' });
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return {
    outlook: expected,
    width: millimetres(width),
    height: millimetres(height),
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    ...seen,
  };
}

describe('the impact map', () => {
  test('on A4 is cut into bands of columns, with stakeholder and outcome on each', async () => {
    const { outlook, width, height, pages, tables } = await print('A4', 'readable');
    expect([width, height]).toEqual([297, 210]);
    expect(outlook).toBe('16 lines. The columns on 3 pages beside each other, in letters of 6.8 points.');
    expect(pages).toBe(3);
    expect(tables).toHaveLength(3);
    for (const [, headings] of tables) expect(headings?.slice(0, 2)).toEqual(['No.', 'Stakeholder']);
    for (const [, headings] of tables) expect(headings).toContain('Outcome');
    const [, , first] = tables[1] ?? [];
    expect(first?.slice(0, 4)).toEqual(['1', 'Participants', 'A healthier diet', '237']);
    expect(tables.at(-1)?.at(-1)?.at(-1)).toBe('699,154');
  });

  test('on A3 fits on one page', async () => {
    const { width, height, pages, tables } = await print('A3', 'onePage');
    expect([width, height]).toEqual([420, 297]);
    expect(pages).toBe(1);
    expect(tables[0]?.[1]?.at(-1)).toBe('Present value £');
  });

  test('says which map it is, and what it comes to', async () => {
    const { text } = await print('A4');
    expect(text).toContain('Impact map: Living Well, Taking Control (Devon)');
    expect(text).toContain('£5.80 for every £1');
    expect(text).toContain('1 April 2013 – 31 December 2014');
    expect(text).toContain('discounted at 3.5%');
  });

  test('filtered, has the lines that are shown, and says so', async () => {
    const { page } = map;
    await map.show('outcome.description');
    await page.locator('.ag-header-cell[col-id="outcome.description"]').hover();
    await page.getByTestId('column-menu-outcome.description').click();
    await page.getByTestId('column-filter').click();
    await page.getByTestId('filter-all').click();
    await page.getByTestId('filter-box').getByLabel('Weight loss', { exact: true }).click();
    await page.getByTestId('filter-apply').click();
    await page.getByTestId('view-clearFilters').waitFor();
    const { text, tables } = await print('A4');
    expect(tables[0]?.filter(([number]) => /^\d+$/.test(number ?? ''))).toHaveLength(1);
    expect(text).toContain('1 of 15 lines shown');
    await page.getByTestId('view-clearFilters').click();
  });

  test('gives the focus back to the cell', async () => {
    await map.cell('participants/1', 'outcome.description').click({ position: { x: 12, y: 8 } });
    await print('A4');
    await expect
      .poll(() => map.page.evaluate(() => document.activeElement?.getAttribute('col-id')))
      .toBe('outcome.description');
  });
});

test('a sheet of one table has its columns on the left of each page', async () => {
  await map.turnTo('proxies');
  const { pages, tables } = await print('A4', 'readable');
  expect(pages).toBe(tables.length);
  for (const [, headings] of tables) expect(headings?.slice(0, 2)).toEqual(['No.', 'Financial proxy']);
});

test('the results are printed as they are read', async () => {
  await map.page.getByTestId('tab-results').click();
  const { text, pages } = await print('A4');
  expect(pages).toBeGreaterThan(1);
  expect(text).toContain('Value by year');
});

test('a sheet on which nothing stands is not printed', async () => {
  const { page } = map;
  await page.getByTestId('tab-assumptions').click();
  await page.keyboard.press('Control+p');
  await page.getByTestId('print-outlook').getByText('nothing on this sheet').waitFor();
  expect(await page.getByTestId('print-go').isDisabled()).toBe(true);
  expect(await map.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('Escape');
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
