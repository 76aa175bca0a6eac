/** What a change has done is seen and heard: cells flash, and a screen reader is told in words. */
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

const said = () => map.page.getByTestId('said').innerText();

describe('a screen reader is told', () => {
  test('what was entered, and the ratio that follows from it', async () => {
    await map.type('participants/5', 'outcome.deadweight', '50%');
    await expect.poll(said).toBe('Deadweight: 50%. The ratio is £4.66 for every £1.');
  });

  test('the same again when it is entered again', async () => {
    await map.type('participants/5', 'outcome.description', 'Asked twice');
    await expect.poll(said).toBe('Outcome: Asked twice.');
    const first = await map.page.getByTestId('said').elementHandle();
    await map.type('participants/5', 'outcome.description', 'Asked thrice');
    await expect.poll(said).toBe('Outcome: Asked thrice.');
    // Another element: some screen readers do not read one again whose text is set anew.
    expect(await first?.evaluate((element) => element.isConnected)).toBe(false);
  });

  test('that a cell has been emptied', async () => {
    await hands.click('participants/5', 'outcome.deadweight');
    await hands.press('Delete');
    await expect.poll(said).toMatch(/^Deadweight: empty\. The ratio is £6\.09 for every £1\.$/);
  });

  test('what was undone and done again', async () => {
    await map.type('participants/5', 'outcome.deadweight', '50%');
    await expect.poll(() => map.ratio().innerText()).toBe('£4.66');
    await hands.press('Control+z');
    await expect.poll(said).toMatch(/^Undone: .*Deadweight.* The ratio is £5\.80 for every £1\.$/);
    await hands.press('Control+y');
    await expect.poll(said).toMatch(/^Redone: .*Deadweight.* The ratio is £4\.66 for every £1\.$/);
  });

  test('what was pasted; what was refused, by the notice', async () => {
    await hands.click('participants/5', 'outcome.deadweight');
    await hands.paste({ text: '60%\n70%' });
    await expect.poll(said).toMatch(/^2 cells pasted\. The ratio is /);
    await hands.paste({ text: 'plenty' });
    await map.page
      .getByRole('alert')
      .filter({ hasText: /0 cells pasted\. 2 refused/ })
      .waitFor();
  });

  test('how the sheet is sorted, and that it no longer is', async () => {
    await map.show('outcome.description');
    await map.page.locator('.ag-header-cell[col-id="outcome.description"]').hover();
    await map.page.getByTestId('column-menu-outcome.description').click();
    await map.page.getByTestId('column-sortUp').click();
    await expect.poll(said).toBe('Sorted by Outcome.');
    await map.page.getByTestId('view-clearSort').click();
    await expect.poll(said).toMatch(/^All \d+ lines are shown, in the order of the file\.$/);
  });
});

describe('cells flash', () => {
  beforeEach(() => map.page.emulateMedia({ reducedMotion: 'no-preference' }));

  /** Keeps the names of the cells that begin to flash. */
  async function watch(): Promise<() => Promise<readonly string[]>> {
    const handle = await map.page.evaluateHandle(() => {
      const names: string[] = [];
      new MutationObserver((records) => {
        for (const { target, oldValue } of records) {
          if (!(target instanceof HTMLElement) || !target.classList.contains('ww-changed')) continue;
          if (oldValue?.includes('ww-changed') === true) continue;
          names.push(`${target.closest('[row-id]')?.getAttribute('row-id')} ${target.getAttribute('col-id')}`);
        }
      }).observe(document, { subtree: true, attributeFilter: ['class'], attributeOldValue: true });
      return names;
    });
    return () => handle.evaluate((names) => [...names].sort());
  }

  test('where an edit has moved what they show, and nowhere else', async () => {
    await map.show('presentValue');
    const flashed = await watch();
    await map.type('participants/5', 'outcome.deadweight', '50%');
    await expect.poll(() => map.ratio().innerText()).toBe('£4.66');
    await expect.poll(flashed).toContain('participants/5 outcome.deadweight');
    const names = await flashed();
    expect(names).toContain('participants/5 presentValue');
    expect(names.filter((name) => name.startsWith('participants/4 '))).toEqual([]);
  });

  test('and go back to what they looked like', async () => {
    await map.type('participants/5', 'outcome.deadweight', '50%');
    await map.page.locator('.ww-changed').first().waitFor({ state: 'attached' });
    await expect.poll(() => map.page.locator('.ww-changed').count(), { timeout: 4_000 }).toBe(0);
  });

  test('not where lines have only moved up or down', async () => {
    const flashed = await watch();
    await hands.click('participants/5', 'outcome.description');
    await hands.press('Alt+Shift+ArrowUp');
    await expect.poll(said).toMatch(/^Done: Move /);
    expect((await flashed()).filter((name) => name.endsWith('outcome.description'))).toEqual([]);
  });

  test('for nobody who has asked for less motion', async () => {
    await map.page.emulateMedia({ reducedMotion: 'reduce' });
    const flashed = await watch();
    await map.type('participants/5', 'outcome.deadweight', '50%');
    await expect.poll(() => map.ratio().innerText()).toBe('£4.66');
    expect(await flashed()).toEqual([]);
    expect(await map.page.locator('.ww-changed').count()).toBe(0);
  });
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
