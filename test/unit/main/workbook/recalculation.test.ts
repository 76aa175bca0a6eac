// Every formula of the written workbook, calculated by HyperFormula from the formulas alone, comes to the result that the
// engine wrote beside it; and a figure that is changed in the workbook moves the ratio as it moves in the program.

import { describe, expect, it } from 'vitest';
import { columnLetters as columnName } from '../../../../main/workbook/write/addresses.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { impactMapLines, type Project, rowsOf } from '../../../../shared/model/index.ts';
import { formulaCells, loadWorkbook, Recalculation, sameResult } from '../../../support/hyperformula.ts';
import { changedBy, set } from '../../../support/small-project.ts';
import { workbookProjects } from '../../../support/workbook-projects.ts';
import { written } from '../../../support/written-workbook.ts';

const lwtc = examples[0]?.project();
if (lwtc === undefined) throw new Error('There is no example');

const workbooks = new Map<Project, ReturnType<typeof loadWorkbook>>();

/** The workbook as it was written: loaded once, and only looked at. */
async function loaded(project: Project) {
  const known = workbooks.get(project) ?? loadWorkbook(await written(project));
  workbooks.set(project, known);
  return await known;
}

async function recalculation(project: Project): Promise<Recalculation> {
  return new Recalculation(await loaded(project));
}

describe('every formula comes to the engine’s result', () => {
  it.each(workbookProjects)('$name', { timeout: 30_000 }, async ({ project }) => {
    const workbook = await loaded(project);
    const recalculated = new Recalculation(workbook);
    const cells = formulaCells(workbook);
    const wrong = cells
      .map((cell) => ({ ...cell, recalculated: recalculated.value(cell.sheet, cell.address) }))
      .filter((cell) => !sameResult(cell.cached, cell.recalculated));
    expect(wrong).toEqual([]);
    expect(cells.length).toBeGreaterThan(150);
  });
});

describe('a change in the workbook moves the ratio as in the program', () => {
  const ratioOf = (project: Project) => calculate(project).ratio ?? 0;
  const RATIO = ['Results', 'B7'] as const;

  it('typing 50 % for every deadweight gives the published 3.23', async () => {
    const live = await recalculation(lwtc);
    live.type('Settings', trialCell(live, 'Deadweight', 'B'), 0.5);
    const changed = changedBy(
      lwtc,
      ...rowsOf(lwtc, 'outcome').flatMap(({ id }) => set('outcome', id, { deadweight: 0.5 })),
    );
    expect(live.value(...RATIO)).toBeCloseTo(ratioOf(changed), 10);
    expect(live.value(...RATIO)).toBeCloseTo(3.23, 2);
    expect(live.value('Checks', 'B10')).toContain('changed since the export');
    expect(live.value('Checks', 'B10')).toContain('other figures are being tried');
    expect(live.value('Checks', 'B7')).toBe(1);
  });

  it('all three deductions at 50 % give the published 1.30', async () => {
    const live = await recalculation(lwtc);
    for (const name of ['Deadweight', 'Attribution', 'Drop-off'])
      live.type('Settings', trialCell(live, name, 'B'), 0.5);
    expect(live.value(...RATIO)).toBeCloseTo(1.2953, 4);
  });

  it('leaving outcomes out and changing an input replay the published table', async () => {
    const removed = await recalculation(lwtc);
    const include = columnLetters(removed, 'Impact map', 'Include (1 or 0)');
    removed.type('Impact map', `${include}12`, 0);
    expect(removed.value(...RATIO)).toBeCloseTo(3.2435, 4);
    const cheaper = await recalculation(lwtc);
    const amount = columnLetters(cheaper, 'Inputs', 'Amount');
    const row = [7, 8, 9].find((each) => cheaper.value('Inputs', `${amount}${each}`) === 119446);
    cheaper.type('Inputs', `${amount}${row}`, 105369.65);
    expect(cheaper.value(...RATIO)).toBeCloseTo(6.569, 3);
  });

  it.each([
    ['Discount rate', 0.08, { discountRate: 0.08 }],
    ['Timing', 'Activity year first', { timing: 'activity-year-first' }],
    ['Timing', 'Mid-year', { timing: 'mid-year' }],
    ['Time horizon', 2, { horizon: 2 }],
  ] as const)('the setting “%s” as %s', async (label, typed, values) => {
    const live = await recalculation(lwtc);
    live.type('Settings', `B${rowOfLabel(live, 'Settings', label)}`, typed);
    expect(live.value(...RATIO)).toBeCloseTo(ratioOf(changedBy(lwtc, ...set('project', 'project', values))), 10);
  });

  it.each([
    ['End of year', 'end-of-year'],
    ['Mid-year', 'mid-year'],
  ])('R-NAMES the timing %s, where formulas name the columns of the activity', async (typed, timing) => {
    const project = workbookProjects.find(({ name }) => name === 'formulas')?.project;
    if (project === undefined) throw new Error('The project has another name');
    const live = await recalculation(project);
    live.type('Settings', `B${rowOfLabel(live, 'Settings', 'Timing')}`, typed);
    expect(live.value(...RATIO)).toBeCloseTo(ratioOf(changedBy(project, ...set('project', 'project', { timing }))), 10);
  });

  it('a quantity, a duration and a proxy', async () => {
    const live = await recalculation(lwtc);
    const column = (heading: string) => columnLetters(live, 'Impact map', heading);
    live.type('Impact map', `${column('Quantity')}8`, 29);
    live.type('Impact map', `${column('Duration')}9`, 2.5);
    live.type('Impact map', `${column('Negative')}10`, 'Yes');
    live.type('Proxies', `${columnLetters(live, 'Proxies', 'Value')}7`, 50);
    const [, second, third, fourth] = impactMapLines(lwtc, { emptyLines: false }).map(({ outcome }) => outcome ?? '');
    const [proxy] = rowsOf(lwtc, 'proxy');
    const changed = changedBy(
      lwtc,
      ...set('outcome', second ?? '', { quantity: 29 }),
      ...set('outcome', third ?? '', { duration: 2.5 }),
      ...set('outcome', fourth ?? '', { negative: true }),
      ...set('proxy', proxy?.id ?? '', { value: 50 }),
    );
    expect(live.value(...RATIO)).toBeCloseTo(ratioOf(changed), 10);
  });

  it.each([
    ['formulas', 'Outcomes told in formulas', 'Assumptions', 'unnamed', 'assumption', { value: 0.35 }, 'Value'],
    [
      'schedules and a horizon',
      'a rate of a schedule',
      'Reference values',
      'health.0',
      'referenceValue',
      { value: 0.05 },
      'Value',
    ],
    [
      'schedules beside one rate',
      'a rate of an outcome’s own',
      'Reference values',
      'steps.4',
      'referenceValue',
      { value: 0.3 },
      'Value',
    ],
    [
      'prices',
      'a figure of the index',
      'Reference values',
      'index.2015.73.4',
      'referenceValue',
      { value: 70 },
      'Value',
    ],
    ['prices', 'the currency of a proxy', 'Proxies', 'p2', 'proxy', { currency: 'EUR' }, 'Currency'],
    [
      'figures by column',
      'a quantity in force',
      'Column figures',
      'outcome~o0~quantity~1',
      'columnFigure',
      { value: 99 },
      'Value',
    ],
    [
      'figures by column',
      'a quantity newly changed',
      'Column figures',
      'outcome~o1~quantity~0',
      'columnFigure',
      { value: 99 },
      'Value',
    ],
    [
      'figures by column',
      'a deduction of a column',
      'Column figures',
      'outcome~o2~displacement~1',
      'columnFigure',
      { value: 0.9 },
      'Value',
    ],
    [
      'figures by column',
      'an amount of a column',
      'Column figures',
      'input~i~amount~3',
      'columnFigure',
      { value: 900 },
      'Value',
    ],
    [
      'sub-groups by age',
      'the set that counts',
      'Stakeholders',
      's',
      'stakeholder',
      { countedSet: 'By place*' },
      'Set that counts',
    ],
  ] as const)('%s: %s', async (name, _what, sheet, id, entity, values, heading) => {
    const project = workbookProjects.find((each) => each.name === name)?.project;
    if (project === undefined) throw new Error('The project has another name');
    const live = await recalculation(project);
    const [value] = Object.values(values);
    live.type(sheet, `${columnLetters(live, sheet, heading)}${rowOf(live, sheet, id)}`, value ?? null);
    const changed = ratioOf(changedBy(project, ...set(entity, id, values)));
    expect(live.value(...RATIO)).toBeCloseTo(changed, 9);
    expect(changed).not.toBeCloseTo(ratioOf(project), 6);
  });

  it('a figure that is taken away leaves its row out and is counted by a check', async () => {
    const live = await recalculation(lwtc);
    live.type('Impact map', `${columnLetters(live, 'Impact map', 'Quantity')}7`, null);
    const [first] = impactMapLines(lwtc, { emptyLines: false }).map(({ outcome }) => outcome ?? '');
    expect(live.value(...RATIO)).toBeCloseTo(
      ratioOf(changedBy(lwtc, ...set('outcome', first ?? '', { quantity: null }))),
      10,
    );
    expect(live.value('Checks', 'B7')).toBe(0);
    expect(live.value('Results', 'A2')).toContain('An arithmetic check fails');
  });
});

/** The line of a table that holds the row with this id. */
function rowOf(live: Recalculation, sheet: string, id: string): number {
  const letters = columnLetters(live, sheet, 'Id');
  for (let row = 7; row < 120; row += 1) if (live.value(sheet, `${letters}${row}`) === id) return row;
  throw new Error(`No row ${id} on ${sheet}`);
}

function rowOfLabel(live: Recalculation, sheet: string, label: string): number {
  for (let row = 1; row < 120; row += 1) if (live.value(sheet, `A${row}`) === label) return row;
  throw new Error(`No line “${label}” on ${sheet}`);
}

/** The figures to try stand below the settings, and a deduction has the name of its column. */
function trialCell(live: Recalculation, label: string, letter: 'B' | 'C'): string {
  return `${letter}${rowOfLabel(live, 'Settings', label)}`;
}

function columnLetters(live: Recalculation, sheet: string, heading: string): string {
  for (let column = 1; column < 78; column += 1) {
    const letters = columnName(column);
    if (live.value(sheet, `${letters}5`) === heading) return letters;
  }
  throw new Error(`No column “${heading}” on ${sheet}`);
}
