/** Sorting, filtering and moving lines in a real browser: what is shown changes, and the file's order only when lines are moved. */
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

/** Opens the menu of a column and chooses from it. */
async function choose(column: string, action: string): Promise<void> {
  await map.show(column);
  await map.page.locator(`.ag-header-cell[col-id="${column}"]`).hover();
  await map.page.getByTestId(`column-menu-${column}`).click();
  await map.page.getByTestId(`column-${action}`).click();
}

/** Chooses which values of a column are shown. */
async function filter(column: string, ...values: readonly string[]): Promise<void> {
  await choose(column, 'filter');
  await map.page.getByTestId('filter-all').click();
  for (const value of values) await map.page.getByTestId('filter-box').getByLabel(value, { exact: true }).click();
  await map.page.getByTestId('filter-apply').click();
}

async function click(line: string, column: string): Promise<void> {
  await map.show(column);
  await map.cell(line, column).click({ position: { x: 12, y: 8 } });
}

const number = (line: string) => map.page.locator(`.ag-row[row-id="${line}"] [col-id="line"]`).first();

/** The lines in sight: their numbers and their outcomes. */
const lines = () =>
  map.page.evaluate(() =>
    [...document.querySelectorAll('.ag-row[row-index]')]
      .map((row) => ({
        at: Number(row.getAttribute('row-index')),
        text: ['line', 'outcome.description']
          .map((id) => row.querySelector(`[col-id="${id}"]`)?.textContent ?? '')
          .join(' '),
      }))
      .filter(({ at, text }) => Number.isInteger(at) && /^\d/.test(text))
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => text),
  );

/** What the lines in sight hold in a column, from top to bottom, without blanks. */
const shown = (column: string) =>
  map.page.evaluate(
    (id) =>
      [...document.querySelectorAll('.ag-row[row-index]')]
        .map((row) => ({
          at: Number(row.getAttribute('row-index')),
          text: row.querySelector(`[col-id="${id}"]`)?.textContent ?? '',
        }))
        .filter(({ at, text }) => Number.isInteger(at) && text !== '')
        .sort((a, b) => a.at - b.at)
        .map(({ text }) => text),
    column,
  );

const status = () => map.page.getByTestId('view-status').innerText();

const IN_FILE = ['1 A healthier diet', '2 Increased physical activity', '3 Better mental health'];

describe('sorting', () => {
  test('shows each outcome on a line of its own that keeps its number, and leaves the file as it is', async () => {
    await choose('outcome.description', 'sortUp');
    await expect.poll(lines).toEqual(expect.arrayContaining(['14 Accommodation for support group']));
    expect((await lines()).slice(0, 3)).toEqual([
      '1 A healthier diet',
      '14 Accommodation for support group',
      '3 Better mental health',
    ]);
    expect(await map.page.locator('.ag-spanned-cell-wrapper:visible').count()).toBe(0);
    expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
    expect(await status()).toContain('Sorted by Outcome');
    await map.page.getByTestId('view-clearSort').click();
    await expect.poll(async () => (await lines()).slice(0, 3)).toEqual(IN_FILE);
  });

  test('is by size for figures, with blanks last in both directions, and by a second column where the first is equal', async () => {
    await choose('outcome.duration', 'sortDown');
    await choose('outcome.quantity', 'sortAlsoDown');
    const quantities = () => shown('outcome.quantity');
    await expect
      .poll(async () => {
        const sorted = (await quantities()).map((text) => Number(text.replace(/,/g, '')));
        return sorted.length > 3 && sorted.every((each, at) => at === 0 || each <= (sorted[at - 1] ?? 0));
      })
      .toBe(true);
    expect(await map.page.getByTestId('sorted-outcome.quantity').innerText()).toBe('2');
    await map.show('outcome.duration');
    expect(await map.page.getByTestId('sorted-outcome.duration').innerText()).toBe('1');
  });

  test('is not redone at an edit, but when it is applied again', async () => {
    await choose('outcome.description', 'sortUp');
    await map.type('participants/0', 'outcome.description', 'Zest for life');
    expect((await lines())[0]).toBe('1 Zest for life');
    await press('Control+Alt+l');
    await expect.poll(async () => (await lines()).at(-1)).toBe('1 Zest for life');
  });

  test('a line that is added stands at the end, and undoing takes it away again', async () => {
    await choose('outcome.description', 'sortDown');
    await click('participants/0', 'outcome.description');
    await press('Control++');
    await expect.poll(async () => (await lines()).at(-1)).toMatch(/^2 /);
    expect((await lines()).at(-2)).toBe('1 A healthier diet');
    await press('Control+z');
    await expect.poll(async () => (await lines()).at(-1)).toBe('1 A healthier diet');
  });

  test('what is copied is what is shown, each line with its own stakeholder', async () => {
    await choose('outcome.quantity', 'sortDown');
    await map.page.locator('.ag-row[row-index="0"] [col-id="stakeholder.name"]').click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    const text = await map.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return data.getData('text/plain');
    });
    expect(text.split('\r\n').filter((row) => row === '')).toEqual([]);
  });
});

describe('filtering', () => {
  test('shows the lines of the values that are ticked, and says how many; the totals are those of all', async () => {
    await filter('stakeholder.name', 'GP practices', 'NHS');
    await expect.poll(lines).toEqual(['12 Increased GP capacity', '13 Increased income', '15 Reduced NHS costs']);
    expect(await status()).toContain('3 of 15 lines shown');
    expect(await map.page.locator('.ag-row-pinned, [row-index^="b-"]').first().innerText()).toContain(
      'Total of all lines',
    );
    await map.page.getByTestId('view-clearFilters').click();
    await expect.poll(async () => (await lines()).slice(0, 3)).toEqual(IN_FILE);
  });

  test('searching and Enter show what was found', async () => {
    await choose('outcome.description', 'filter');
    await map.page.getByTestId('filter-search').fill('diet');
    await press('Enter');
    await expect.poll(lines).toEqual(['1 A healthier diet', '7 Healthier diet']);
  });

  test('figures are shown between two bounds, read as they are typed in the column', async () => {
    await choose('outcome.deadweight', 'filter');
    await map.page.getByTestId('filter-box').getByRole('combobox').selectOption('between');
    await map.page.getByLabel('From', { exact: true }).fill('about');
    await map.page.getByTestId('filter-apply').click();
    await map.page.getByTestId('filter-box').getByRole('alert').waitFor();
    await map.page.getByLabel('From', { exact: true }).fill('20%');
    await map.page.getByTestId('filter-apply').click();
    await map.page.getByTestId('filter-box').waitFor({ state: 'detached' });
    await expect.poll(status).toMatch(/\d+ of 15 lines shown/);
    const shares = () => shown('outcome.deadweight');
    await expect.poll(async () => (await shares()).filter((text) => Number.parseFloat(text) < 20)).toEqual([]);
    expect((await shares()).length).toBeGreaterThan(0);
  });

  test('of nothing says so, and leads back', async () => {
    await choose('outcome.description', 'filter');
    await map.page.getByTestId('filter-box').getByRole('combobox').selectOption('contains');
    await map.page.getByLabel('Text', { exact: true }).fill('no such outcome');
    await press('Enter');
    const nothing = map.page.getByTestId('no-lines');
    await nothing.getByText('No line passes the filters').waitFor();
    await nothing.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(async () => (await lines()).slice(0, 3)).toEqual(IN_FILE);
  });

  test('hides no line that somebody asks to see', async () => {
    await filter('stakeholder.name', 'NHS');
    await map.page.getByTestId('add').click();
    await map.page.getByRole('menuitem', { name: 'Add stakeholder' }).click();
    await map.page.getByText('Sort and filters were cleared to show this line.').waitFor();
    await map.page.getByRole('button', { name: 'Put them back' }).click();
    await expect.poll(lines).toEqual(['15 Reduced NHS costs']);
  });
});

describe('moving lines', () => {
  /** Takes selected lines by the number of one of them, to the upper edge of another. */
  async function dragTo(line: string, to: string): Promise<void> {
    const from = await number(line).boundingBox();
    const target = await number(to).boundingBox();
    if (from === null || target === null) throw new Error('The lines are not in sight');
    await map.page.mouse.move(from.x + 12, from.y + 12);
    await map.page.mouse.down();
    await map.page.mouse.move(target.x + 12, target.y + 3, { steps: 6 });
    await map.page.getByTestId('drop-line').waitFor();
    await map.page.mouse.up();
  }

  test('selected lines are dragged by their numbers, as one step', async () => {
    await number('participants/0').click();
    await number('participants/1').click({ modifiers: ['Shift'] });
    await dragTo('participants/1', 'participants/4');
    await expect
      .poll(async () => (await lines()).slice(0, 4))
      .toEqual([
        '1 Better mental health',
        '2 Improved social networks',
        '3 A healthier diet',
        '4 Increased physical activity',
      ]);
    expect(await map.page.locator('.ww-line-whole').allInnerTexts()).toEqual(['3', '4']);
    await press('Control+z');
    await expect.poll(async () => (await lines()).slice(0, 3)).toEqual(IN_FILE);
  });

  test('dragged into the block of another stakeholder, an outcome belongs to that one', async () => {
    await number('participants/0').click();
    await dragTo('participants/0', 'families/0');
    await map.page.getByText('Moved to “Indirect participants”.').waitFor();
    expect(await map.text('families/0', 'outcome.description')).toBe('A healthier diet');
  });

  test('by key, several lines move together, and a stakeholder moves with all its lines', async () => {
    await click('participants/0', 'outcome.description');
    await press('Shift+ArrowDown', 'Alt+Shift+ArrowDown');
    await expect
      .poll(async () => (await lines()).slice(0, 3))
      .toEqual(['1 Better mental health', '2 A healthier diet', '3 Increased physical activity']);
    await press('Alt+Shift+ArrowUp');
    await expect.poll(async () => (await lines()).slice(0, 3)).toEqual(IN_FILE);
    await map.page.locator('[col-id="stakeholder.name"]', { hasText: 'Project staff' }).first().click();
    await press('Alt+Shift+ArrowUp');
    await expect
      .poll(async () => (await lines()).slice(6, 8))
      .toEqual(['7 Increased future job prospects', '8 Healthier diet']);
  });

  test('in a sorted view lines stay where they are, and it is said why', async () => {
    await choose('outcome.description', 'sortUp');
    await click('participants/0', 'outcome.description');
    await press('Alt+Shift+ArrowDown');
    await map.page.getByText('The lines are sorted by Outcome: clear the sort to move them.').waitFor();
  });
});

describe('several lines', () => {
  test('as many are inserted as are selected', async () => {
    await number('participants/0').click();
    await number('participants/2').click({ modifiers: ['Shift'] });
    await press('Control++');
    await expect
      .poll(async () => (await lines()).slice(2, 7))
      .toEqual([
        IN_FILE[2],
        '4 Unnamed outcome',
        '5 Unnamed outcome',
        '6 Unnamed outcome',
        '7 Improved social networks',
      ]);
    await press('Control+z');
    await expect.poll(async () => (await lines())[3]).toBe('4 Improved social networks');
  });

  test('are duplicated below, and removed after a question that names them', async () => {
    await number('participants/0').click();
    await number('participants/1').click({ modifiers: ['Shift'] });
    await number('participants/0').click({ button: 'right' });
    await map.page.getByTestId('menu-duplicate').click();
    await expect
      .poll(async () => (await lines()).slice(0, 4))
      .toEqual([IN_FILE[0], IN_FILE[1], '3 A healthier diet', '4 Increased physical activity']);
    await number('participants/2').click();
    await number('participants/3').click({ modifiers: ['Shift'] });
    await press('Control+-');
    const question = map.page.getByTestId('question');
    await question.getByText('Remove 2 outcomes?').waitFor();
    expect(await question.innerText()).toContain('“A healthier diet”, “Increased physical activity”');
    await map.page.getByTestId('question-yes').click();
    await expect.poll(async () => (await lines()).slice(0, 3)).toEqual(IN_FILE);
  });
});

test('the size of the sheet goes from 50 % to 200 %, by wheel, key and slider', async () => {
  const percent = () => map.page.getByTestId('zoom-percent').innerText();
  const height = async () => (await number('participants/0').boundingBox())?.height ?? 0;
  const before = await height();
  await number('participants/0').hover();
  await map.page.keyboard.down('Control');
  await map.page.mouse.wheel(0, -120);
  await map.page.keyboard.up('Control');
  await expect.poll(percent).toMatch(/^110\s?%$/);
  await map.page.getByLabel('Zoom', { exact: true }).fill('200');
  await expect.poll(percent).toMatch(/^200\s?%$/);
  expect(await height()).toBeCloseTo(2 * before, -1);
  await click('participants/0', 'outcome.description');
  await press('Control+Alt+0', 'Control+Alt+=');
  await expect.poll(percent).toMatch(/^110\s?%$/);
});

test('the menu and the filter can be used by everybody', async () => {
  await click('participants/0', 'outcome.description');
  await press('Control+Shift+l');
  await map.page.getByTestId('column-menu').waitFor();
  expect(await map.accessibilityFaults()).toEqual([]);
  await map.page.getByTestId('column-filter').click();
  await map.page.getByTestId('filter-box').waitFor();
  expect(await map.accessibilityFaults()).toEqual([]);
});
