/** The main job as a person does it, in a real browser: open, change, undo, close, reopen, survive a crash, export. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../main/workbook/index.ts';
import { calculate } from '../../shared/engine/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { MapPage } from '../support/map-page.ts';
import { Desk, type Program } from '../support/program.ts';

let browser: Browser;
let desk: Desk;
let program: Program;

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

describe('one after the other, as on one morning', () => {
  let map: MapPage;

  test('the start screen offers the worked examples', async () => {
    map = await MapPage.open(browser, program.address);
    await map.page.getByTestId('example-lwtc-devon-2015').waitFor();
    await map.page.getByTestId('example-riverside-repair-cafe').waitFor();
  });

  test('the published map opens with £5.80 for every £1', async () => {
    await map.openExample('lwtc-devon-2015');
    expect(await map.ratio().innerText()).toBe('£5.80');
    expect(await map.page.getByTestId('present-value').innerText()).toBe('£699,154.05');
    expect(await map.page.getByTestId('investment').innerText()).toBe('£120,508.75');
    expect(await map.text('participants/5', 'outcome.description')).toBe('Lower risk of developing Type 2 diabetes');
  });

  test('a changed deadweight moves the row and the ratio at once', async () => {
    const before = await map.text('participants/5', 'presentValue');
    await map.type('participants/5', 'outcome.deadweight', '50%');
    await expect.poll(() => map.ratio().innerText()).toBe('£4.66');
    expect(await map.text('participants/5', 'outcome.deadweight')).toMatch(/^50\s?%$/);
    expect(await map.text('participants/5', 'presentValue')).not.toBe(before);
    expect(await map.text('participants/5', 'presentValue')).toMatch(/171,266/);
  });

  test('undo takes it back, redo does it again', async () => {
    await map.page.keyboard.press('Control+z');
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
    await map.page.keyboard.press('Control+y');
    await expect.poll(() => map.ratio().innerText()).toBe('£4.66');
    await map.page.keyboard.press('Control+z');
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
  });

  test('25 means 25 %, £1,200.50 is 1200.5, and what is no number is refused with a sentence', async () => {
    await map.type('participants/0', 'outcome.deadweight', '25');
    expect(await map.text('participants/0', 'outcome.deadweight')).toMatch(/^25\s?%$/);
    await map.type('nhs/0', 'proxy.value', '£1,200.50');
    expect(await map.text('nhs/0', 'proxy.value')).toBe('1,200.50');
    await map.type('nhs/0', 'proxy.value', 'about ten');
    await map.page.getByText('“about ten” is not a number.').waitFor();
    expect(await map.text('nhs/0', 'proxy.value')).toBe('1,200.50');
  });

  test('a stakeholder, an input, an output and an outcome are added by typing into the empty lines', async () => {
    await map.type('/0', 'stakeholder.name', 'Pharmacies');
    const block = map.page.locator('.ag-row', { hasText: 'Pharmacies' }).first();
    await block.waitFor();
    const line = await map.page
      .locator('[col-id="stakeholder.name"]', { hasText: 'Pharmacies' })
      .first()
      .evaluate((cell) => cell.closest('[row-id]')?.getAttribute('row-id') ?? '');
    await map.type(line, 'outcome.description', 'Fewer prescriptions');
    expect(await map.text(line, 'outcome.description')).toBe('Fewer prescriptions');
    await map.type(line, 'output.description', 'Leaflets');
    expect(await map.text(line, 'output.description')).toBe('Leaflets');
    await map.type(line, 'input.description', 'Counter space');
    expect(await map.text(line, 'input.description')).toBe('Counter space');
    // The new outcome has no quantity, duration or proxy: it is not valued, and that is said.
    await expect.poll(() => map.page.getByTestId('not-valued').innerText()).toMatch(/^1 outcome/);
  });

  test('a figure that is missing is named, and leads to its cell', async () => {
    await map.page.getByTestId('not-valued').click();
    const list = map.page.getByTestId('not-valued-list');
    await list.getByText('Fewer prescriptions').waitFor();
    expect(await list.innerText()).toContain('is blank');
    await map.page.keyboard.press('Escape');
  });

  test('the reason for a figure is written beside it, and can be undone like any change', async () => {
    await map.show('outcome.displacement');
    const cell = map.cell('participants/2', 'outcome.displacement');
    await cell.click();
    await map.page.getByTestId('toggle-details').click();
    await map.page.getByTestId('figure-note').getByRole('button').first().click();
    const reason = map.page.locator('textarea[data-field="figureNote.reason"]').first();
    await reason.fill('Nobody else offers such a course nearby.');
    await reason.press('Tab');
    await expect.poll(() => cell.getAttribute('class')).toContain('ww-noted');
    await map.page.getByTestId('toggle-details').click();
    await map.page.getByTestId('undo').click();
    await expect.poll(() => cell.getAttribute('class')).not.toContain('ww-noted');
  });

  test('saved under a name, closed and opened again, it is as it was', async () => {
    const ratio = await map.ratio().innerText();
    await map.page.keyboard.press('Control+s');
    await map.page.getByTestId('chooser-name').fill('Devon');
    await map.page.getByTestId('chooser-go').click();
    await expect.poll(() => map.page.getByTestId('file-status').getAttribute('data-status')).toBe('saved');
    expect(existsSync(join(desk.files, 'Devon.impactmap'))).toBe(true);
    await map.close();
    await map.page.getByTestId('recent').getByText('Devon').first().click();
    await map.page.getByTestId('impact-map').waitFor();
    expect(await map.ratio().innerText()).toBe(ratio);
    expect(await map.text('participants/0', 'outcome.deadweight')).toMatch(/^25\s?%$/);
  });

  test('what was kept survives the end of the program without warning, and can be undone afterwards', async () => {
    await map.type('participants/1', 'outcome.attribution', '40');
    const ratio = await map.ratio().innerText();
    await expect
      .poll(() => map.page.getByTestId('file-status').getAttribute('data-status'), { interval: 20, timeout: 3000 })
      .toBe('kept');
    await program.kill();
    await map.page.close();
    program = await desk.start();
    map = await MapPage.open(browser, program.address);
    await map.page.getByTestId('recent').getByText('Devon').first().click();
    await map.page.getByTestId('impact-map').waitFor();
    expect(await map.ratio().innerText()).toBe(ratio);
    expect(await map.text('participants/1', 'outcome.attribution')).toMatch(/^40\s?%$/);
    await map.page.keyboard.press('Control+z');
    await expect.poll(() => map.text('participants/1', 'outcome.attribution')).toMatch(/^10\s?%$/);
  });

  test('the exported workbook holds the same project', async () => {
    await map.page.getByTestId('export').click();
    await map.page.getByTestId('export-xlsx').click();
    await map.page.getByTestId('chooser-name').fill('Devon for the assurer');
    await map.page.getByTestId('chooser-go').click();
    await expect.poll(() => readdirSync(desk.files), { timeout: 30_000 }).toContain('Devon for the assurer.xlsx');
    const read = await readWorkbook(readFileSync(join(desk.files, 'Devon for the assurer.xlsx')));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(`£${calculate(read.value).ratio?.toFixed(2)}`).toBe(await map.ratio().innerText());
  });

  test('nothing on the page complained, and no rule of its security policy was broken', () => {
    expect(map.complaints).toEqual([]);
  });
});
