/** A published map made anew as somebody makes it who has its figures on paper: with the keyboard alone, and by one paste. */
import { expect, test } from 'vitest';
import { examples } from '../../shared/examples/index.ts';
import { numberOf, type Row, rowsOf } from '../../shared/model/index.ts';
import { GridHands } from '../support/grid-hands.ts';
import type { MapPage } from '../support/map-page.ts';
import { oneWindow } from '../support/one-window.ts';

let map: MapPage;
const hands = new GridHands(() => map);

oneWindow((opened) => {
  map = opened.map;
});

const example = examples.find(({ name }) => name === 'lwtc-devon-2015');
if (example === undefined) throw new Error('The published map is not among the examples');
const project = example.project();
const stakeholders = rowsOf(project, 'stakeholder');
const outcomesOf = (stakeholder: Row<'stakeholder'>) =>
  rowsOf(project, 'outcome').filter((outcome) => outcome.stakeholder === stakeholder.id);

/** The columns of the map that are typed into, from left to right. */
const COLUMNS = [
  'stakeholder.name',
  'stakeholder.size',
  'input.description',
  'input.amount',
  'output.description',
  'output.quantity',
  'outcome.description',
  'outcome.treatment',
  'indicator.wording',
  'outcome.quantity',
  'outcome.unit',
  'outcome.start',
  'outcome.duration',
  'proxy.description',
  'proxy.value',
  'proxy.unit',
  'proxy.priceYear',
  'outcome.deadweight',
  'outcome.displacement',
  'outcome.attribution',
  'outcome.dropOff',
];

const type = async (text: string, key = 'Enter') => {
  await map.page.keyboard.type(text);
  await hands.press(key);
};

/** Goes to the first cell of a column with the arrows. */
async function goToColumn(column: string): Promise<void> {
  await hands.press('Control+Home', ...Array.from({ length: COLUMNS.indexOf(column) }, () => 'ArrowRight'));
  await expect.poll(async () => (await hands.focused()).endsWith(` ${column}`)).toBe(true);
}

/** Types down a column, one figure for each outcome; each block ends in a line that is not typed into. */
async function typeDown(column: string, textOf: (outcome: Row<'outcome'>) => string): Promise<void> {
  await goToColumn(column);
  for (const stakeholder of stakeholders) {
    for (const outcome of outcomesOf(stakeholder)) {
      const text = textOf(outcome);
      if (text === '') await hands.press('ArrowDown');
      else await type(text);
    }
    await hands.press('ArrowDown');
  }
}

function proxyOf(outcome: Row<'outcome'>): Row<'proxy'> {
  const proxy = outcome.proxy === null ? undefined : project.proxy.get(outcome.proxy);
  if (proxy === undefined) throw new Error('An outcome of the published map has no proxy');
  return proxy;
}

function percent(figure: Row<'outcome'>['deadweight']): string {
  const share = numberOf(figure);
  return share === null ? '' : `${Math.round(share * 100)}%`;
}

test('with the keyboard alone', async () => {
  // The palette makes the map: no mouse.
  await hands.press('Control+k');
  await type('new impact');
  await map.page.getByTestId('impact-map').waitFor();
  await expect.poll(() => hands.focused()).toMatch(/ stakeholder\.name$/);

  for (const { name } of stakeholders) await type(name ?? '');
  await expect.poll(() => map.page.getByText('Big Lottery Fund').count()).toBeGreaterThan(0);

  await goToColumn('outcome.description');
  for (const stakeholder of stakeholders) {
    for (const outcome of outcomesOf(stakeholder)) await type(outcome.description ?? '');
    await hands.press('ArrowDown');
  }
  await typeDown('outcome.quantity', ({ quantity }) => String(numberOf(quantity)));
  await typeDown('outcome.duration', ({ duration }) => String(numberOf(duration)));
  await typeDown('proxy.description', (outcome) => proxyOf(outcome).description ?? '');
  await typeDown('proxy.value', (outcome) => String(numberOf(proxyOf(outcome).value)));
  await typeDown('outcome.deadweight', ({ deadweight }) => percent(deadweight));
  await typeDown('outcome.attribution', ({ attribution }) => percent(attribution));
  await typeDown('outcome.dropOff', ({ dropOff }) => percent(dropOff));

  // Inputs stand from the top of each block, beside the outcomes.
  await goToColumn('input.description');
  const inputs: Readonly<Record<string, readonly [what: string, worth: string]>> = {
    'Volunteers of LWTC': ['163.5 hours of volunteering', '1062.75'],
    'Big Lottery Fund': ['Grant, spent June 2013 to December 2014', '£119,446'],
  };
  for (const stakeholder of stakeholders) {
    const [what, worth] = inputs[stakeholder.name ?? ''] ?? [];
    if (what !== undefined && worth !== undefined) {
      await type(what, 'Tab');
      await type(worth);
      await hands.press('ArrowUp');
    }
    for (let line = 0; line <= outcomesOf(stakeholder).length; line += 1) await hands.press('ArrowDown');
  }

  expect(map.complaints).toEqual([]);
  await expect.poll(() => map.page.getByTestId('investment').innerText()).toBe('£120,508.75');
  await expect.poll(() => map.page.getByTestId('present-value').innerText()).toBe('£699,154.05');
  expect(await map.ratio().innerText()).toBe('£5.80');
});

test('by one paste of what a spreadsheet holds', async () => {
  await map.close();
  await map.openExample('lwtc-devon-2015');
  await map.cell('participants/0', 'outcome.description').click({ position: { x: 12, y: 8 } });
  await hands.press('Control+a');
  const { text } = await hands.take('copy');
  await map.close();
  await map.page.getByTestId('new').click();
  await map.page.getByTestId('impact-map').waitFor();
  await map.cell('/0', 'stakeholder.name').click({ position: { x: 12, y: 8 } });
  // As text alone, which has the figures as they are shown.
  await hands.paste({ text });
  await expect.poll(() => map.ratio().innerText()).toBe('£5.80');
  // One step of undo, and the map is empty again.
  await hands.press('Control+z');
  await map.page.getByText('Begin with a stakeholder').waitFor();
});

test('nothing on the page complained', () => {
  expect(map.complaints).toEqual([]);
});
