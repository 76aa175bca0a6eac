/** The sheets of one table each: typed by keyboard, pasted into, linked by name, undone, and followed by what is calculated. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
oneWindow(
  (opened) => {
    map = opened.map;
  },
  { width: 1500, height: 820 },
);

beforeEach(async () => {
  if ((await map.page.getByTestId('start').count()) === 0) {
    const notices = map.page.locator('.mantine-Notification-closeButton');
    for (let left = await notices.count(); left > 0; left -= 1) await notices.first().click();
    await map.close();
  }
  await map.openExample('lwtc-devon-2015');
});

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await map.page.keyboard.press(key);
}

/** Goes to the line that waits for typing, in the first column. */
async function toWaitingLine(): Promise<void> {
  await press('Control+Home', 'Control+End', 'Home');
  await expect.poll(inFocus).toMatch(/\/new /);
}

/** The line and the column that have the focus. */
async function inFocus(): Promise<string> {
  return map.page.evaluate(() => {
    const cell = document.activeElement;
    const at = (name: string) => cell?.closest(`[${name}]`)?.getAttribute(name) ?? '';
    return `${at('row-id')} ${at('col-id')}`;
  });
}

/** Types texts from cell to cell, and ends the line. */
async function typeLine(...texts: readonly string[]): Promise<void> {
  for (const [place, text] of texts.entries()) {
    if (place > 0) await press('Tab');
    if (text !== '') await map.page.keyboard.type(text);
  }
  await press('Enter');
}

async function paste(text: string): Promise<void> {
  await map.page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

async function shown(line: number, column: string): Promise<string> {
  await map.show(column);
  return (await map.numbered(line, column).innerText()).trim();
}

async function totalOf(column: string): Promise<string> {
  await map.show(column);
  return (await map.sheet.locator(`.ag-row[row-id="totals"] [col-id="${column}"]`).innerText()).trim();
}

describe('stakeholders', () => {
  test('a line is typed, and the next one waits under it', async () => {
    await map.turnTo('stakeholders');
    await toWaitingLine();
    await typeLine('Carers', 'Those who look after them', 'peop', 'both', 'no', 'They could not be reached');
    // As in a spreadsheet, Enter goes under the cell in which the typing began.
    await expect.poll(inFocus).toBe('stakeholder/new stakeholder.name');
    expect(await shown(11, 'stakeholder.name')).toBe('Carers');
    expect(await shown(11, 'stakeholder.kind')).toBe('People');
    expect(await shown(11, 'stakeholder.role')).toBe('Both');
    expect(await shown(11, 'stakeholder.included')).toBe('No');
    await press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => shown(11, 'stakeholder.name')).toBe('Add a stakeholder');
  });

  test('a sub-group names its group, and what is not there is refused', async () => {
    await map.turnTo('stakeholders');
    await map.show('stakeholder.parent');
    await map.numbered(2, 'stakeholder.parent').click();
    await map.page.keyboard.type('PARTICIPANTS');
    await press('Enter');
    await expect.poll(() => shown(2, 'stakeholder.parent')).toBe('Participants');
    await map.page.keyboard.type('Nobody');
    await press('Enter');
    await map.page.getByText('There is no stakeholder called “Nobody”.').waitFor();
    expect(await shown(3, 'stakeholder.parent')).toBe('');
    // A group cannot be part of its own part.
    await map.numbered(1, 'stakeholder.parent').click();
    await map.page.keyboard.type('Indirect participants');
    await press('Enter');
    await map.page
      .getByText(/sub-group/)
      .first()
      .waitFor();
    expect(await shown(1, 'stakeholder.parent')).toBe('');
  });

  test('values and shares foot, and a count lists what it counts and leads there', async () => {
    await map.turnTo('stakeholders');
    expect(await totalOf('presentValue')).toBe('699,154');
    expect(await shown(1, 'outcomesCounted')).toBe('6');
    await map.numbered(1, 'outcomesCounted').click();
    await press('Alt+ArrowDown');
    await map.page.getByTestId('leads').getByText('Better mental health').click();
    await expect.poll(inFocus).toBe('participants/2 outcome.description');
  });
});

describe('inputs', () => {
  test('a line is typed for a stakeholder of that name, and the investment follows', async () => {
    await map.turnTo('inputs');
    await toWaitingLine();
    await map.page.keyboard.type('westb');
    await map.page.getByRole('option', { name: 'Westbank gym' }).waitFor();
    await press('ArrowDown', 'Tab');
    await map.page.keyboard.type('Rooms');
    await press('Tab');
    await map.page.keyboard.type('use');
    await press('Tab');
    await map.page.keyboard.type('£1,000');
    await press('Enter');
    await expect.poll(() => totalOf('valueCounted')).toBe('121,509');
    // It stands where Westbank stands among the stakeholders.
    expect(await shown(2, 'input.stakeholder')).toBe('Westbank');
    expect(await shown(2, 'input.kind')).toBe('Use of assets');
    expect(await shown(2, 'valueCounted')).toBe('1,000');
    expect(await shown(2, 'shareOfInvestment')).toBe('0.8%');
  });

  test('another name moves it to another stakeholder, a new one makes them', async () => {
    await map.turnTo('inputs');
    await map.numbered(3, 'input.stakeholder').click();
    await map.page.keyboard.type('nhs');
    await press('Enter');
    await expect.poll(() => shown(3, 'input.stakeholder')).toBe('NHS');
    await map.numbered(3, 'input.stakeholder').click();
    await map.page.keyboard.type('Town council');
    await press('Enter');
    await map.page.getByText('“Town council” was added as a new stakeholder.').waitFor();
    await map.turnTo('stakeholders');
    expect(await shown(11, 'stakeholder.name')).toBe('Town council');
    await map.page.getByTestId('undo').click();
    await expect.poll(() => shown(11, 'stakeholder.name')).toBe('Add a stakeholder');
    await map.turnTo('inputs');
    expect(await shown(3, 'input.stakeholder')).toBe('NHS');
    await map.numbered(3, 'input.stakeholder').click();
    await press('Delete');
    await map.page.getByText('Every input belongs to somebody.').waitFor();
  });

  test('rows are pasted beyond the end, each to its stakeholder, in one step', async () => {
    await map.turnTo('inputs');
    await toWaitingLine();
    await paste('NHS\tLeaflets\tcash\t100\n\tNurse time\ttime\t200\nParish\tHall\tgoods\tmany');
    await map.page.getByText(/1 refused/).waitFor();
    await expect.poll(() => map.ratio().innerText()).toBe('£5.79');
    const names = await map.sheet.locator('.ag-row [col-id="input.stakeholder"]').allInnerTexts();
    // The blank one is of the stakeholder above it.
    expect(names.filter((name) => name === 'NHS')).toHaveLength(2);
    expect(names.filter((name) => name === 'Parish')).toHaveLength(1);
    await map.page.getByTestId('undo').click();
    await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
    expect(await shown(4, 'input.stakeholder')).toBe('Add an input');
  });

  test('the formula bar and the details are those of the line', async () => {
    await map.turnTo('inputs');
    await map.numbered(3, 'input.amount').click();
    const bar = map.page.getByTestId('formula-bar');
    await expect.poll(() => bar.inputValue()).toBe('119446');
    await bar.fill('100000');
    await bar.press('Enter');
    await expect.poll(() => totalOf('valueCounted')).toBe('101,063');
    await map.page.getByTestId('toggle-details').click();
    const details = map.page.getByTestId('details');
    await details.getByTestId('details-input').waitFor();
    expect(await details.locator('input[data-field="input.amount"]').inputValue()).toBe('100000');
    await map.show('valueCounted');
    await map.numbered(2, 'valueCounted').click();
    const why = map.page.getByTestId('formula-why');
    await expect.poll(() => why.innerText()).toContain('163.5');
    await map.page.getByTestId('toggle-details').click();
    await map.page.keyboard.type('5');
    await map.page.getByText('This figure is calculated: 163.5').waitFor();
  });
});

describe('proxies', () => {
  test('lines are typed, pasted and removed; a price changes all that rests on it', async () => {
    await map.turnTo('proxies');
    expect(await totalOf('valueCarried')).toBe('699,154');
    await toWaitingLine();
    await typeLine('A new proxy', 'well', 'value g');
    await expect.poll(() => shown(15, 'proxy.method')).toBe('Value game');
    expect(await shown(15, 'proxy.kind')).toBe('Well-being');
    await paste('Another\nAnd one more');
    await expect.poll(() => shown(17, 'proxy.description')).toBe('And one more');
    await map.show('proxy.value');
    await map.numbered(14, 'proxy.value').click();
    await map.page.keyboard.type('600');
    await press('Enter');
    await expect.poll(() => shown(14, 'valueCarried')).toBe('257,997');
    expect(await shown(14, 'outcomesUsing')).toBe('1');
    await map.numbered(14, 'proxy.description').click();
    await press('Control+-');
    const question = map.page.getByRole('dialog');
    expect(await question.innerText()).toContain('1 place that refers to it will be blank');
    await question.getByRole('button', { name: 'Remove financial proxy' }).click();
    await expect.poll(() => shown(14, 'proxy.description')).toBe('A new proxy');
    // The focus stays on the sheet, in the place of what went.
    await expect.poll(async () => (await inFocus()).split(' ')[1]).toBe('proxy.description');
  });
});

describe('assumptions', () => {
  test('names that formulas cannot hold are refused one by one', async () => {
    await map.turnTo('assumptions');
    await toWaitingLine();
    await paste('visitors\t1200\nfree places\t3\nhalf\t=visitors/2');
    await map.page.getByText(/1 refused/).waitFor();
    await expect.poll(() => shown(1, 'assumption.name')).toBe('visitors');
    expect(await shown(2, 'assumption.name')).toBe('Unnamed assumption');
    expect(await shown(2, 'assumption.value')).toBe('3');
    expect(await shown(3, 'assumption.value')).toBe('600');
    expect(await shown(3, 'assumption.formula')).toBe('=visitors/2');
    expect(await shown(1, 'figuresUsing')).toBe('1');
    await map.page.getByTestId('undo').click();
    await map.page.getByTestId('add-first-assumptions').waitFor();
  });
});

describe('evidence', () => {
  test('a line is typed with its date and a note of several lines', async () => {
    await map.turnTo('evidence');
    const before = await map.sheet.locator('.ag-row [col-id="evidence.title"]').count();
    await toWaitingLine();
    await typeLine('Spring survey', 'surv', '14/5/2024', 'First');
    await expect.poll(() => shown(before, 'evidence.date')).toBe('14 May 2024');
    await map.numbered(before, 'evidence.note').click();
    await press('F2', 'Control+a');
    await map.page.keyboard.type('One');
    await press('Alt+Enter');
    await map.page.keyboard.type('two');
    await press('Enter');
    await map.numbered(before, 'evidence.note').click();
    await expect.poll(() => map.page.getByTestId('formula-bar').inputValue()).toBe('One\ntwo');
    await map.show('evidence.personalData');
    await map.numbered(before, 'evidence.personalData').click();
    await press('Alt+ArrowDown');
    await map.page.getByRole('option', { name: 'Yes' }).click();
    await expect.poll(() => shown(before, 'evidence.personalData')).toBe('Yes');
    expect(await shown(before, 'figuresResting')).toBe('0');
  });
});

test('lines are inserted, duplicated and moved with the keys and the menu', async () => {
  await map.turnTo('stakeholders');
  await map.numbered(2, 'stakeholder.name').click();
  await map.numbered(2, 'stakeholder.name').click({ button: 'right' });
  await map.page.getByTestId('menu-insertAbove').click();
  await expect.poll(() => shown(2, 'stakeholder.name')).toBe('Unnamed stakeholder');
  await map.page.keyboard.type('Put in between');
  await press('Enter');
  await expect.poll(() => shown(2, 'stakeholder.name')).toBe('Put in between');
  await map.numbered(2, 'stakeholder.name').click();
  await press('Alt+Shift+ArrowUp');
  await expect.poll(() => shown(1, 'stakeholder.name')).toBe('Put in between');
  await map.numbered(1, 'stakeholder.name').click({ button: 'right' });
  await map.page.getByTestId('menu-duplicate').click();
  await expect.poll(() => shown(2, 'stakeholder.name')).toBe('Put in between');
  await expect.poll(async () => (await inFocus()).split(' ')[1]).toBe('stakeholder.name');
});

test('the menu of the cell opens with its key, and gives the focus back', async () => {
  await map.turnTo('stakeholders');
  await map.numbered(2, 'stakeholder.name').click();
  await press('Shift+F10');
  await map.page.getByTestId('cell-menu').waitFor();
  await press('Escape');
  await expect.poll(async () => (await inFocus()).split(' ')[1]).toBe('stakeholder.name');
});

test('each sheet keeps its place while another one is shown', async () => {
  await map.turnTo('proxies');
  await map.numbered(5, 'proxy.description').click();
  await map.turnTo('stakeholders');
  await press('Control+PageDown', 'Control+PageDown');
  await expect.poll(async () => (await inFocus()).split(' ')[1]).toBe('proxy.description');
  expect(await map.page.evaluate(() => document.activeElement?.textContent)).toBe(
    '6 months of a weight-loss programme',
  );
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
