/** Formulas as a person uses them: typed with names, shown as values, explained, renamed, broken, and stated by column. */
import { beforeAll, expect, test } from 'vitest';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;

const LINE = 'participants/5';

oneWindow(
  (opened) => {
    map = opened.map;
  },
  { width: 1280, height: 800 },
);

beforeAll(async () => {
  await map.openExample('lwtc-devon-2015');
});

async function showSheet(name: 'Impact map' | 'Assumptions'): Promise<void> {
  await map.page.getByRole('tab', { name }).click();
}

async function select(column: string, line = LINE): Promise<void> {
  await map.show(column);
  await map.cell(line, column).click({ position: { x: 12, y: 8 } });
}

function formulaBar() {
  return map.page.getByTestId('formula-bar');
}

/** Why the cell in focus is what it is, with plain blanks. */
async function why(): Promise<string> {
  return (await map.page.getByTestId('formula-why').innerText()).replaceAll('\u00A0', ' ');
}

test('an assumption is added', async () => {
  await showSheet('Assumptions');
  await map.page.getByTestId('add-first-assumptions').click();
  await map.page.keyboard.type('participants');
  await map.page.keyboard.press('Tab');
  await map.page.keyboard.type('120');
  await map.page.keyboard.press('Enter');
  await showSheet('Impact map');
});

test('a formula that names it shows its value, and the formula with the name in the bar', async () => {
  await map.type(LINE, 'outcome.quantity', '=Participants*0.4');
  await expect.poll(() => map.text(LINE, 'outcome.quantity')).toBe('48');
  await select('outcome.quantity');
  await expect.poll(() => formulaBar().inputValue()).toBe('=participants*0.4');
  await expect.poll(why).toBe('participants*0.4 = 48 people, where participants = 120');
});

test('what cannot be read is refused with a sentence, and nothing is lost', async () => {
  await map.type(LINE, 'outcome.quantity', '=B12*2');
  await map.page.getByText('is the address of a cell').first().waitFor();
  expect(await map.text(LINE, 'outcome.quantity')).toBe('48');
});

test('a calculated cell says its sum, of which each figure leads to its cell', async () => {
  await select('impact');
  expect(await why()).toMatch(/^48 people × £[\d,.]+ × \(1 − 10 %\) × \(1 − 10 %\) = £[\d,.]+$/);
  await map.page.getByTestId('formula-why').getByRole('button', { name: 'Deadweight' }).click();
  await expect.poll(() => map.cell(LINE, 'outcome.deadweight').getAttribute('class')).toContain('ag-cell-focus');
});

test('typing on it says that it is calculated, and from what', async () => {
  await select('impact');
  await map.page.keyboard.type('5');
  await map.page.getByText('This figure is calculated: 48').waitFor();
});

test('all steps are there at a click, and lead on', async () => {
  await select('presentValue');
  await map.page.getByRole('button', { name: 'All steps' }).click();
  const trace = map.page.getByRole('dialog').getByTestId('trace');
  await trace.waitFor();
  expect(await trace.innerText()).toContain('Impact of one year');
  expect(await map.accessibilityFaults()).toEqual([]);
  // By the keyboard: a notice of an earlier edit may still lie over the button.
  await trace.getByRole('button', { name: 'participants' }).press('Enter');
  await map.page.getByTestId('sheet-assumptions').waitFor();
  await expect.poll(() => map.page.evaluate(() => document.activeElement?.textContent)).toBe('120');
});

test('renamed, the formula shows the new name', async () => {
  await map.numbered(1, 'assumption.name').click();
  await map.page.keyboard.type('joined');
  await map.page.keyboard.press('Enter');
  await showSheet('Impact map');
  await select('outcome.quantity');
  await expect.poll(() => formulaBar().inputValue()).toBe('=joined*0.4');
  expect(await map.text(LINE, 'outcome.quantity')).toBe('48');
});

test('removed, the cell shows an error value with its reason, and the row is not valued', async () => {
  await showSheet('Assumptions');
  await map.numbered(1, 'assumption.name').click();
  await map.page.keyboard.press('Control+-');
  await map.page.getByRole('dialog').getByRole('button', { name: 'Remove assumption' }).click();
  await showSheet('Impact map');
  await expect.poll(() => map.text(LINE, 'outcome.quantity')).toBe('#NAME?');
  await select('outcome.quantity');
  expect(await formulaBar().inputValue()).toBe('=joined*0.4');
  expect(await why()).toContain('there is no assumption of that name');
  expect(await map.text(LINE, 'presentValue')).toBe('Not valued');
  expect(await map.accessibilityFaults()).toEqual([]);
});

test('a quantity is stated by column in the details, and one figure again', async () => {
  await select('outcome.quantity');
  await map.page.getByTestId('toggle-details').click();
  const details = map.page.getByTestId('details');
  await details
    .getByTestId('by-column-outcome')
    .getByRole('button', { name: /State by column/ })
    .click();
  await map.page.getByRole('menuitem', { name: 'Quantity', exact: true }).click();
  const columns = details.getByTestId('columns-outcome.quantity');
  await columns.getByTestId('column-0').fill('40');
  await columns.getByTestId('column-0').press('Tab');
  await columns.getByTestId('column-1').fill('=40*50%');
  await columns.getByTestId('column-1').press('Tab');
  await expect.poll(() => columns.getByTestId('column-1').inputValue()).toBe('20');
  // Kept with Enter, the formula stays in the field until it is left.
  await columns.getByTestId('column-1').fill('=40*25%');
  await columns.getByTestId('column-1').press('Enter');
  await columns.getByTestId('column-1').pressSequentially('*2');
  await expect.poll(() => columns.getByTestId('column-1').inputValue()).toBe('=40*25%*2');
  await columns.getByTestId('column-1').press('Tab');
  await expect.poll(() => columns.getByTestId('column-1').inputValue()).toBe('20');
  await expect.poll(() => map.cell(LINE, 'outcome.quantity').innerText()).toBe('40');
  expect(await map.page.getByTestId('formula-why').innerText()).toContain('Stated by column: Year 1 40, Year 2 20');
  expect(await map.accessibilityFaults()).toEqual([]);
  await columns.getByRole('button', { name: 'Back to one figure' }).click();
  await expect.poll(() => map.cell(LINE, 'outcome.quantity').innerText()).toBe('#NAME?');
});

test('a negative price typed in the details marks the outcome', async () => {
  await select('proxy.value');
  const field = map.page.getByTestId('details').locator('input[data-field="proxy.value"]');
  await field.fill('-300');
  await field.press('Tab');
  await map.page.getByText('A negative figure marks the outcome').waitFor();
  await expect.poll(() => field.inputValue()).toBe('300');
  await expect.poll(() => map.text(LINE, 'outcome.treatment')).toBe('Valued, negative');
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
