/**
 * The pictures of the documents, taken from the real window. As a test it makes sure that each can be taken and shows
 * something; `npm run pictures` also puts them into docs/pictures.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';
import type { Desk } from '../support/program.ts';

let map: MapPage;
let desk: Desk;
oneWindow(
  (opened) => {
    map = opened.map;
    desk = opened.desk;
  },
  { width: 1720, height: 900 },
);

/** Takes a picture of the window as it stands, once nothing moves any more. */
async function picture(name: string): Promise<void> {
  const folder =
    process.env.npm_lifecycle_event === 'pictures' ? resolve('docs/pictures') : join(desk.files, 'pictures');
  mkdirSync(folder, { recursive: true });
  await map.page.evaluate(() => document.fonts.ready);
  await map.page.waitForTimeout(400);
  const bytes = await map.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  // A blank window of this size is far smaller.
  expect(bytes.length).toBeGreaterThan(20_000);
}

test('the start screen', async () => {
  await picture('start');
});

test('the impact map, light and dark', async () => {
  await map.openExample('lwtc-devon-2015');
  for (const group of ['Inputs', 'Outputs', 'Quantity', 'Proxy']) {
    await map.page.getByRole('button', { name: `Fold ${group}`, exact: true }).click();
  }
  // Past the inputs and outputs, which stay folded to their left.
  await map.scrollTo(364);
  await map.cell('participants/0', 'outcome.description').click();
  await map.page.mouse.move(700, 20);
  await picture('impact-map-light');
  await map.page.emulateMedia({ colorScheme: 'dark' });
  await picture('impact-map-dark');
  await map.page.emulateMedia({ colorScheme: 'light' });
});

test('deductions and value, with the reason for one', async () => {
  await map.page.getByRole('button', { name: 'Unfold Proxy', exact: true }).click();
  await map.show('presentValue');
  await map.cell('participants/5', 'outcome.deadweight').click();
  if ((await map.page.getByTestId('details').count()) === 0) await map.page.getByTestId('toggle-details').click();
  await map.show('outcome.deadweight');
  await map.page.mouse.move(700, 20);
  await picture('details');
});

test('the settings', async () => {
  await map.page.getByTestId('settings').click();
  await map.page.getByRole('dialog').waitFor();
  await map.page.getByRole('tab', { name: 'Years and timing' }).click();
  await picture('settings');
});
