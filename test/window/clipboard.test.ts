/** Copying and pasting with other programs, and where what is pasted goes: in a real browser, with real clipboard events. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

const LINES = ['participants/0', 'participants/1', 'participants/2', 'participants/3'];

oneWindow((opened) => {
  map = opened.map;
});

beforeEach(() => hands.begin('lwtc-devon-2015'));

afterEach(() => {
  expect(map.complaints).toEqual([]);
});

const notice = (text: string | RegExp) => map.page.getByText(text).first().waitFor();
const entered = () => map.page.getByTestId('formula-bar').inputValue();
const shares = (...percents: readonly (number | '')[]) => percents.map((each) => (each === '' ? '' : `${each}%`));

describe('with other programs', () => {
  const fixture = (name: string) => readFileSync(`test/fixtures/clipboard/${name}`, 'utf8');

  test.each([
    ['excel-windows', '25%'],
    ['excel-mac', '25%'],
    ['libreoffice-calc', '25.4%'],
    ['google-sheets', '25.4%'],
  ])('a block of %s goes in as far as the cells take it, with its numbers in full', async (name, share) => {
    await hands.click('participants/0', 'proxy.unit');
    await hands.paste({ text: fixture(`${name}.tsv`), html: fixture(`${name}.html.txt`) });
    await notice(/^9 cells pasted\. 7 refused\./);
    expect(await hands.texts(LINES, 'outcome.deadweight')).toEqual(['10%', share, '12.5%', '10%']);
    expect(await hands.texts(LINES, 'outcome.displacement')).toEqual(shares(0, 0, 0, 12));
    const units = await hands.texts(LINES, 'proxy.unit');
    expect(units.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'Riverside café',
      'Deadweight',
      'Line one says "hi"',
      'two spaces & <b>',
    ]);
    await map.page.getByRole('button', { name: 'Show', exact: true }).click();
    const report = map.page.getByTestId('report');
    expect(await report.locator('li').count()).toBe(7);
    expect(await report.innerText()).toMatch(/Line 2 · Displacement\s+£1,200\.50\s+“£1,200\.50” is an amount of money/);
    await report.getByRole('button', { name: 'Line 4 · Deadweight' }).click();
    await expect.poll(() => hands.focused()).toBe('participants/3 outcome.deadweight');
    await hands.undoAll();
  });

  test('what is copied is text between tabs, and a table that tells each number in full', async () => {
    await hands.select(['participants/0', 'outcome.description'], ['participants/1', 'outcome.treatment']);
    expect((await hands.take('copy')).text.split('\n').map((row) => row.split('\t'))).toEqual([
      ['A healthier diet', expect.any(String)],
      ['Increased physical activity', expect.any(String)],
    ]);
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/0', 'presentValue']);
    const { html } = await hands.take('copy');
    expect(html).toMatch(/<td x:num="0\.1" sdval="0\.1"[^>]*mso-number-format:&quot;0%&quot;[^>]*>10%<\/td>/);
    // The last figure is worked out: it is shown to the pound, and told to the last digit.
    expect(html).toMatch(/x:num="\d+\.\d{6,}"[^>]*>[\d,]+<\/td><\/tr>/);
  });

  test('cells in quotes keep their line breaks and tabs', async () => {
    await hands.click('participants/0', 'outcome.description');
    await hands.paste({ text: '"A diet\n\twith ""greens"""\r\nPlain\r\n' });
    await notice('Plain');
    await hands.click('participants/0', 'outcome.description');
    await hands.press('F2');
    const editor = map.page.locator('.ww-editor');
    expect(await editor.inputValue()).toBe('A diet\n\twith "greens"');
    await hands.press('Escape');
    await hands.click('participants/0', 'outcome.description');
    const { text } = await hands.take('copy');
    expect(text).toBe('"A diet\n\twith ""greens"""');
    await hands.undoAll();
  });

  test('merged cells stand in the first of their lines', async () => {
    await hands.click('participants/0', 'outcome.deadweight');
    const html =
      '<table><tr><td rowspan="2">30%</td><td>1%</td></tr><tr><td>2%</td></tr><tr><td colspan="2">40%</td></tr></table>';
    await hands.paste({ text: '30%\t1%\n\t2%\n40%\t', html });
    await expect.poll(() => hands.texts(LINES.slice(0, 3), 'outcome.deadweight')).toEqual(shares(30, '', 40));
    expect(await hands.texts(LINES.slice(0, 3), 'outcome.displacement')).toEqual(shares(1, 2, ''));
    await hands.undoAll();
  });

  test('a formula from elsewhere is read as if it were typed, or refused with its sentence', async () => {
    await hands.click('participants/0', 'outcome.quantity');
    await hands.paste({ text: '=60*2\n=A1+B1\n20 to 40' });
    await notice(/^2 cells pasted\. 1 refused\./);
    expect(await hands.texts(LINES.slice(0, 3), 'outcome.quantity')).toEqual(['120', '149', '110']);
    await map.page.getByRole('button', { name: 'Show', exact: true }).click();
    await map.page.getByTestId('report').getByText('=A1+B1').first().waitFor();
    await hands.press('Escape');
    await hands.click('participants/2', 'outcome.quantity');
    expect(await entered()).toBe('110 (20 to 40)');
    await hands.undoAll();
  });

  test('a number between 0 and 1 in a column of percentages is asked about, once for the whole paste', async () => {
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.paste({ text: '0.25\t0.5\r\n0.5\t25\r\n' });
    await map.page.getByTestId('question').getByRole('button', { name: '0.25 means 25%' }).click();
    await expect.poll(() => hands.texts(LINES.slice(0, 2), 'outcome.deadweight')).toEqual(shares(25, 50));
    expect(await hands.texts(LINES.slice(0, 2), 'outcome.displacement')).toEqual(shares(50, 25));
    await hands.undoAll();
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.paste({ text: '0.25' });
    await map.page.getByTestId('question-other').click();
    await expect.poll(() => hands.texts(LINES.slice(0, 1), 'outcome.deadweight')).toEqual(shares(0.25));
    await hands.undoAll();
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.paste({ text: '0.25' });
    await map.page.getByTestId('question').getByRole('button', { name: 'Cancel' }).click();
    expect(await hands.texts(LINES.slice(0, 1), 'outcome.deadweight')).toEqual(shares(10));
    expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
  });

  test('a table beyond the limit is refused with a sentence', async () => {
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.paste({ text: '1\n'.repeat(200_001) });
    await notice(/The clipboard holds a table of more than 200,000 cells\./);
    expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
  });

  test('what is pasted while a text is edited goes into the text', async () => {
    await hands.click('participants/0', 'outcome.description');
    await hands.press('F2', 'Control+a');
    await map.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await map.page.evaluate(() => navigator.clipboard.writeText('one\ttwo'));
    await hands.press('Control+v');
    expect(await map.page.locator('.ww-editor').inputValue()).toBe('one\ttwo');
    await hands.press('Enter');
    await expect.poll(() => hands.texts(LINES.slice(0, 1), 'outcome.description')).toEqual(['one two']);
    await hands.undoAll();
  });
});

describe('where a paste goes', () => {
  test('a single cell fills everything that is selected', async () => {
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.displacement']);
    await hands.paste({ text: '33%' });
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(33, 33, 33, 0));
    expect(await hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(33, 33, 33, 10));
    await hands.undoAll();
  });

  test('a multiple of the block takes it several times, any other selection once from its first cell', async () => {
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/3', 'outcome.displacement']);
    await hands.paste({ text: '11%\n22%' });
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(11, 22, 11, 22));
    expect(await hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(11, 22, 11, 22));
    await hands.undoAll();
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.deadweight']);
    await hands.paste({ text: '11%\n22%' });
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(11, 22, 10, 10));
    await hands.undoAll();
  });

  test('one line of cells fills as many lines as are selected', async () => {
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.deadweight']);
    await hands.paste({ text: '11%\t5%' });
    await expect.poll(() => hands.texts(LINES, 'outcome.displacement')).toEqual(shares(5, 5, 5, 0));
    await hands.undoAll();
  });

  test('several ranges each take what fits into them; what does not is refused whole', async () => {
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.click('participants/2', 'outcome.deadweight', ['Control']);
    await hands.paste({ text: '44%' });
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(44, 10, 44, 10));
    await hands.undoAll();
    await hands.select(['participants/0', 'outcome.deadweight'], ['participants/2', 'outcome.deadweight']);
    await hands.click('participants/3', 'outcome.displacement', ['Control']);
    await hands.paste({ text: '1%\n2%' });
    await notice(/What was copied does not fit into these ranges\./);
    expect(await map.page.getByTestId('undo').isDisabled()).toBe(true);
  });

  test('empty cells empty what they lie on', async () => {
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.paste({ text: '20%\n\n30%' });
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(20, '', 30, 10));
    await hands.undoAll();
  });

  test('calculated cells and what is wider than the sheet are named', async () => {
    await hands.click('participants/0', 'outcome.dropOff');
    await hands.paste({ text: `5%\t100${'\t7'.repeat(12)}` });
    await notice(/^1 cell pasted\. 8 refused\. 5 calculated cells were left as they are\./);
    await map.page.getByRole('button', { name: 'Show', exact: true }).click();
    const report = map.page.getByTestId('report');
    await report.getByText('This cell is worked out by the program.').first().waitFor();
    await report.getByText('There is no column here: what is pasted is wider than the sheet.').first().waitFor();
    await hands.press('Escape');
    await hands.undoAll();
  });

  test('a row of headings is left out, and taken in when that is asked for', async () => {
    await hands.click('participants/0', 'outcome.deadweight');
    await hands.paste({ text: 'Deadweight\tDisplacement\tAttribution\n21%\t1%\t2%\n22%\t3%\t4%' });
    await notice('The first row holds the headings of these columns and was left out.');
    await expect.poll(() => hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(21, 22, 10, 10));
    await map.page.getByRole('button', { name: 'Paste it too' }).click();
    await notice(/^6 cells pasted\. 3 refused\./);
    expect(await hands.texts(LINES, 'outcome.deadweight')).toEqual(shares(10, 21, 22, 10));
    await hands.undoAll();
  });

  test('rows beyond the end of the map are added there', async () => {
    await hands.click('lottery/0', 'outcome.description');
    await hands.paste({ text: 'First\nSecond\nThird' });
    await notice(/^3 cells pasted\. 2 lines were added\./);
    await expect
      .poll(() => hands.texts(['lottery/0', 'lottery/1', 'lottery/2'], 'outcome.description'))
      .toEqual(['First', 'Second', 'Third']);
    await hands.undoAll();
  });

  test('names of stakeholders and proxies that are there are linked, others are added', async () => {
    await hands.click('/0', 'stakeholder.name');
    const row = (name: string, outcome: string) => [name, '', '', '', '', '', outcome].join('\t');
    await hands.paste({ text: [row('nhs', 'Fewer beds'), row('Schools', 'More learning')].join('\n') });
    await notice('Fewer beds');
    expect(await hands.texts(['nhs/1'], 'outcome.description')).toEqual(['Fewer beds']);
    await notice('Schools');
    await hands.undoAll();
    await hands.click('participants/3', 'proxy.description');
    await hands.paste({ text: 'away day EVENT\nA new way to value it' });
    await notice(/1 name was linked to what is there already\./);
    await expect.poll(() => hands.texts(['participants/3'], 'proxy.value')).toEqual(['700']);
    await hands.undoAll();
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
    await hands.paste({ text: rows.map((row) => row.join('\t')).join('\r\n') });
    await notice('Less lonely');
    const blocks = await map.page.locator('[col-id="stakeholder.name"] , .ag-spanned-cell-wrapper').allInnerTexts();
    expect(blocks.join(' ')).toMatch(/Participants[\s\S]*The council/);
    await map.show('outcome.quantity');
    expect(await map.page.locator('.ag-row [col-id="outcome.quantity"]').allInnerTexts()).toEqual(
      expect.arrayContaining(['30', '20', '10']),
    );
    expect(await map.page.getByTestId('investment').innerText()).toBe('£5,000.00');
    await hands.undoAll();
    await notice('Begin with a stakeholder');
    await map.close();
  });
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
