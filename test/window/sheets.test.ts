/** The sheets beside the map, and the settings, as a person uses them in a real browser. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  desk.clear();
});

function tab(name: string): Locator {
  return map.page.getByTestId(`tab-${name}`);
}

function assumptionCell(row: number, column: string): Locator {
  return map.numbered(row + 1, column === 'uses' ? 'figuresUsing' : `assumption.${column}`);
}

function choice(setting: string, value: string): Locator {
  return map.page.locator(`[data-field="project.${setting}"] [data-value="${value}"]`);
}

async function textOfFocus(): Promise<string> {
  return map.page.evaluate(() => document.activeElement?.textContent ?? '');
}

describe('one after the other', () => {
  test('the tabs show one sheet at a time, with the mouse and with the keys', async () => {
    map = await MapPage.open(browser, program.address);
    await map.openExample('lwtc-devon-2015');
    await map.cell('participants/2', 'outcome.description').click();
    await tab('results').click();
    await map.page.getByTestId('results-sheet').waitFor();
    expect(await tab('results').getAttribute('aria-selected')).toBe('true');
    expect(await map.page.getByTestId('impact-map').isVisible()).toBe(false);
    await map.page.keyboard.press('Control+PageUp');
    await map.page.getByTestId('sheet-evidence').waitFor();
    for (let step = 0; step < 5; step += 1) await map.page.keyboard.press('Control+PageUp');
    await expect.poll(() => map.page.getByTestId('impact-map').isVisible()).toBe(true);
    // The map has kept its place, and has the focus again.
    await expect.poll(textOfFocus).toBe('Better mental health');
    await tab('map').focus();
    await map.page.keyboard.press('ArrowRight');
    expect(await map.page.evaluate(() => document.activeElement?.id)).toBe('tab-stakeholders');
    await map.page.getByTestId('sheet-stakeholders').locator('.ag-row').first().waitFor();
    // The sheet leaves the focus on its tab, from where the arrows go on.
    expect(await map.page.evaluate(() => document.activeElement?.id)).toBe('tab-stakeholders');
    await map.page.keyboard.press('End');
    await map.page.getByTestId('results-sheet').waitFor();
    await map.turnTo('assumptions');
  });

  test('an assumption is added in the empty line, from the name to the value', async () => {
    await map.page.getByTestId('add-first-assumptions').click();
    await map.page.keyboard.type('visitors');
    await map.page.keyboard.press('Tab');
    await map.page.keyboard.type('1,200');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => assumptionCell(0, 'value').innerText()).toBe('1,200');
    expect(await assumptionCell(0, 'name').innerText()).toBe('visitors');
  });

  test('a formula shows what it comes to, and its text when it is changed', async () => {
    await assumptionCell(1, 'name').click();
    await map.page.keyboard.type('half');
    await map.page.keyboard.press('Tab');
    await map.page.keyboard.type('=visitors/2');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => assumptionCell(1, 'value').innerText()).toBe('600');
    expect(await assumptionCell(1, 'formula').innerText()).toBe('=visitors/2');
    await assumptionCell(1, 'value').click();
    await map.page.keyboard.press('F2');
    expect(await assumptionCell(1, 'value').locator('textarea').inputValue()).toBe('=visitors/2');
    await map.page.keyboard.type('1');
    await map.page.keyboard.press('Escape');
    await expect.poll(() => assumptionCell(1, 'value').innerText()).toBe('600');
  });

  test('an error stands as its value, with its sentence', async () => {
    await assumptionCell(2, 'name').click();
    await map.page.keyboard.type('broken');
    await map.page.keyboard.press('Tab');
    await map.page.keyboard.type('=1/0');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => assumptionCell(2, 'value').innerText()).toBe('#DIV/0!');
    await assumptionCell(2, 'value').click();
    await map.page.getByTestId('formula-why').getByText('The formula divides by zero.').waitFor();
    await assumptionCell(2, 'name').click();
    await map.page.keyboard.press('Control+z');
    await map.page.keyboard.press('Control+z');
    await expect.poll(() => assumptionCell(2, 'name').innerText()).toBe('Add an assumption');
  });

  test('a renamed assumption takes its uses along, and its list leads to them', async () => {
    await assumptionCell(0, 'name').click();
    await map.page.keyboard.type('guests');
    await map.page.keyboard.press('Enter');
    await map.page.getByText('Renamed to “guests”. The figure that uses it follows.').waitFor();
    expect(await assumptionCell(1, 'formula').innerText()).toBe('=guests/2');
    await tab('map').click();
    await map.type('participants/0', 'outcome.quantity', '=guests*10%');
    await expect.poll(() => map.text('participants/0', 'outcome.quantity')).toBe('120');
    await tab('assumptions').click();
    await assumptionCell(0, 'uses').getByRole('button').click();
    const uses = map.page.getByTestId('leads');
    await uses.getByText('Value of “half”').waitFor();
    await uses.getByText('Quantity of “A healthier diet”').click();
    await expect
      .poll(() => map.page.evaluate(() => document.activeElement?.getAttribute('col-id')))
      .toBe('outcome.quantity');
    await map.page.keyboard.press('Control+z');
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
  });

  test('the results foot, and a name leads to its row', async () => {
    await tab('results').click();
    const sheet = map.page.getByTestId('results-sheet');
    await sheet.waitFor();
    expect(await sheet.getByTestId('result-ratio').innerText()).toBe('£5.80');
    expect(await sheet.getByTestId('result-payback-running').innerText()).toMatch(
      /^After .* months, in month \d+ of 36$/,
    );
    for (const table of ['years', 'waterfall', 'stakeholders', 'treatments']) {
      const total = sheet.getByTestId(`results-${table}`).locator('.ww-result-total');
      expect(await total.innerText()).toContain('699,154.05');
    }
    expect(await sheet.getByTestId('results-outputs').innerText()).toContain('No outcome stands beside an output.');
    await sheet.getByTestId('results-stakeholders').getByRole('button', { name: 'GP practices' }).click();
    await expect.poll(textOfFocus).toBe('GP practices');
  });

  test('beside each choice stands the ratio that it gives', async () => {
    await map.page.getByTestId('settings').click();
    await map.page.getByRole('tab', { name: 'Years and timing' }).click();
    const ratio = (value: string) => choice('timing', value).locator('.ww-choice-ratio [aria-hidden]').innerText();
    expect(await ratio('end-of-year')).toBe('£5.80');
    // They are worked out one after the other.
    for (const value of ['activity-year-first', 'mid-year']) await expect.poll(() => ratio(value)).toMatch(/^£\d/);
    const would = await ratio('mid-year');
    await choice('timing', 'mid-year').getByRole('radio').check();
    await expect.poll(() => map.ratio().innerText()).toBe(would);
    await choice('timing', 'custom').getByRole('radio').check();
    // It begins as the timing before it; a typed factor then moves it.
    await expect.poll(() => map.ratio().innerText()).toBe(would);
    const factors = map.page.getByTestId('column-factors');
    await factors.locator('tbody tr').first().locator('[data-col="factor"]').click();
    await map.page.keyboard.type('0.5');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => map.ratio().innerText()).not.toBe(would);
    await map.page.getByTestId('add-factor-column').click();
    await expect.poll(() => factors.locator('tbody tr').count()).toBe(4);
    await map.page.getByRole('button', { name: 'Close settings' }).click();
    for (let step = 0; step < 3; step += 1) await map.page.getByTestId('undo').click();
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
  });

  test('a schedule of the program is chosen with its table, and undone with it', async () => {
    await map.page.getByTestId('settings').click();
    await map.page.getByRole('tab', { name: 'Money and rates' }).click();
    await choice('discountSchedule', 'uk-green-book-2022-health').getByRole('radio').check();
    await expect.poll(() => map.page.getByTestId('conventions').innerText()).toContain('discounted by Green Book 2022');
    await map.page.getByRole('tab', { name: 'Reference tables' }).click();
    const tables = map.page.getByTestId('reference-tables');
    await tables.getByText('Green Book 2022: rates for health').waitFor();
    await map.page.getByRole('button', { name: 'Close settings' }).click();
    await map.page.getByTestId('undo').click();
    await expect.poll(() => map.page.getByTestId('conventions').innerText()).toContain('discounted at 3.5%');
    await map.page.getByTestId('settings').click();
    await map.page.getByRole('tab', { name: 'Reference tables' }).click();
    await tables.getByText('No tables yet.').waitFor();
  });

  test('a table of one’s own takes lines that are typed and pasted', async () => {
    await map.page.getByTestId('add-own-table').click();
    await map.page.getByRole('menuitem', { name: 'Price index' }).click();
    const lines = map.page.getByTestId('table-lines').locator('tbody tr');
    await lines.last().locator('[data-col="year"]').click();
    await map.page.keyboard.type('2022');
    await map.page.keyboard.press('Tab');
    await map.page.keyboard.type('90.5');
    await map.page.keyboard.press('Enter');
    await expect.poll(() => lines.count()).toBe(2);
    await lines.last().locator('[data-col="year"]').focus();
    await map.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Year\tIndex\n2023\t96.25\n2024\t100');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await map.page.getByText('2 lines pasted.').waitFor();
    await expect.poll(() => lines.count()).toBe(4);
    expect(await lines.nth(2).locator('[data-col="value"]').innerText()).toBe('100');
  });

  test('a line stays the one that is typed into when its year sorts it elsewhere', async () => {
    const rows = map.page.getByTestId('table-lines').locator('tbody tr');
    const told = async () =>
      (await rows.allInnerTexts()).slice(0, -1).map((row) => row.trim().split(/\s+/).slice(0, 2).join(' '));
    await rows.last().locator('[data-col="year"]').click();
    await map.page.keyboard.type('2020');
    await map.page.keyboard.press('Tab');
    await map.page.keyboard.type('85');
    await map.page.keyboard.press('Enter');
    await expect.poll(told).toEqual(['2020 85', '2022 90.5', '2023 96.25', '2024 100']);
    await rows.first().locator('[data-col="year"]').click();
    await map.page.keyboard.type('2025');
    await map.page.keyboard.press('Tab');
    await map.page.keyboard.type('104');
    await map.page.keyboard.press('Enter');
    await expect.poll(told).toEqual(['2022 90.5', '2023 96.25', '2024 100', '2025 104']);
  });

  test('a value of a table becomes a proxy', async () => {
    await map.page.getByTestId('add-shipped').click();
    await map.page.getByRole('menuitem', { name: /WELLBY.*central/ }).click();
    await map.page.getByTestId('use-as-proxy').click();
    await map.page.getByText(/There is now a proxy “WELLBY, July 2021: central”/).waitFor();
    await map.page.getByRole('button', { name: 'Close settings' }).click();
  });

  test('a tag is typed in the details of an outcome and totalled among the results', async () => {
    await map.cell('participants/2', 'outcome.description').click();
    await map.page.getByTestId('toggle-details').click();
    await map.page.getByTestId('add-tag').fill('Health');
    await map.page.getByTestId('add-tag').press('Enter');
    await map.page.getByRole('button', { name: 'Take the tag “Health” off' }).waitFor();
    await tab('results').click();
    const tags = map.page.getByTestId('results-tags');
    expect(await tags.locator('tbody tr').first().innerText()).toMatch(/^Health\s+1\s/);
    expect(await tags.locator('.ww-result-total').innerText()).toContain('699,154.05');
  });

  test('nothing on the page complained', () => {
    expect(map.complaints).toEqual([]);
  });
});
