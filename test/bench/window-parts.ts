/** What is timed in the window itself, part by part. Each part begins and ends with the map in sight. */
import type { Answer, MeasuredPage } from './measured-page.ts';
import type { Measurement } from './measurement.ts';
import { edits, PASTES, PASTING, pastedRows, scrolling } from './typing.ts';

const OPENINGS = 3;
const TURNS = 3;
const FREEZE_TARGET = 'no freeze over 500';

export const PARTS = ['opening', 'edits', 'scrolling', 'paste', 'selectAll', 'sheets', 'sort', 'filter'] as const;
export type PartName = (typeof PARTS)[number];

export async function openFile({ page }: MeasuredPage, name: string): Promise<number> {
  await page.getByTestId('open').click();
  await page.getByTestId('chooser').getByRole('button', { name }).click();
  await page.evaluate(() => {
    window.painted = new Promise<number>((done) => {
      const onClick = (event: Event) => {
        const look = () => {
          const cell = document.querySelector('.ag-row [col-id="outcome.description"]');
          const ratio = document.querySelector('[data-testid="ratio"]');
          if ((cell?.textContent ?? '') === '' || (ratio?.textContent ?? '') === '') {
            requestAnimationFrame(look);
            return;
          }
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('click', onClick, { capture: true, once: true });
    });
  });
  await page.getByTestId('chooser-go').click();
  const time = await page.evaluate(() => window.painted);
  await page.waitForTimeout(1_000);
  return time ?? Number.NaN;
}

export async function closeFile({ page }: MeasuredPage): Promise<void> {
  await page.getByTestId('file-menu').click();
  await page.getByRole('menuitem', { name: 'Close' }).click();
  await page.getByTestId('start').waitFor();
}

/** Two lines of the table: until it is done, and how long the window answered to nothing meanwhile. */
function answers(name: string, all: readonly Answer[], target: string | null = null): Measurement[] {
  return [
    { name, summary: 'median', times: all.map(({ time }) => time), target: target ?? '' },
    {
      name: `${name}: longest freeze`,
      summary: 'longest',
      times: all.map(({ freeze }) => freeze),
      target: FREEZE_TARGET,
    },
  ];
}

async function opening(page: MeasuredPage, fileName: string): Promise<Measurement[]> {
  const times: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await closeFile(page);
    times.push(await openFile(page, fileName));
  }
  return [{ name: 'opening the file to cells and ratio', summary: 'median', times, target: '1,500' }];
}

async function paste(page: MeasuredPage): Promise<Measurement[]> {
  const times: number[] = [];
  const undone: Answer[] = [];
  const redone: Answer[] = [];
  const at = '[row-index="0"] [col-id="proxy.value"]';
  for (let turn = 0; turn < PASTES; turn += 1) {
    await page.focusFirst('proxy.description');
    const before = await page.text(0, 'proxy.value');
    const text = pastedRows(turn)
      .map((row) => row.join('\t'))
      .join('\n');
    times.push(await page.pasteToPaint(text));
    const after = String(200 + turn);
    const shown = await page.text(0, 'proxy.value');
    if (shown !== after) throw new Error(`The paste shows ${shown} in its first line`);
    undone.push(await page.answerTo('keydown', () => page.page.keyboard.press('Control+z'), at, exactly(before)));
    redone.push(await page.answerTo('keydown', () => page.page.keyboard.press('Control+y'), at, exactly(after)));
  }
  return [
    { name: PASTING, summary: 'median', times, target: '300' },
    ...answers('undoing the paste', undone),
    ...answers('doing it again', redone),
  ];
}

async function selectAll(page: MeasuredPage): Promise<Measurement[]> {
  const { page: window } = page;
  const all: Answer[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.focusFirst('outcome.deadweight');
    all.push(
      await page.answerTo(
        'keydown',
        () => window.keyboard.press('Control+a'),
        '[data-testid="selection-footer"]',
        /\d/,
      ),
    );
    await window.keyboard.press('ArrowDown');
  }
  return answers('selecting everything, with its sum', all);
}

async function sheets(page: MeasuredPage): Promise<Measurement[]> {
  const { page: window } = page;
  const turnTo = (sheet: string, cell: string) =>
    page.answerTo(
      'click',
      () => window.getByTestId(`tab-${sheet}`).click(),
      `.ww-sheet-panel[data-hidden="false"] ${cell}`,
      /./,
    );
  const first = [await turnTo('proxies', '.ag-row [col-id="proxy.value"]')];
  const back = [await turnTo('map', '.ag-row [col-id="outcome.deadweight"]')];
  const again: Answer[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    again.push(await turnTo('proxies', '.ag-row [col-id="proxy.value"]'));
    back.push(await turnTo('map', '.ag-row [col-id="outcome.deadweight"]'));
  }
  const results = [await turnTo('results', 'table td')];
  back.push(await turnTo('map', '.ag-row [col-id="outcome.deadweight"]'));
  return [
    ...answers('the sheet of proxies for the first time', first),
    ...answers('the sheet of proxies again', again),
    ...answers('the sheet of results', results),
    ...answers('back to the map', back),
  ];
}

async function chooseOfColumn({ page }: MeasuredPage, column: string, action: string): Promise<void> {
  await page.locator(`.ag-header-cell[col-id="${column}"]`).hover();
  await page.getByTestId(`column-menu-${column}`).click();
  await page.getByTestId(`column-${action}`).waitFor();
}

async function sort(page: MeasuredPage): Promise<Measurement[]> {
  const { page: window } = page;
  const sorted: Answer[] = [];
  for (const action of ['sortUp', 'sortDown', 'sortUp', 'sortDown']) {
    await page.focusFirst('outcome.quantity');
    await chooseOfColumn(page, 'outcome.quantity', action);
    // Quantities go from 10 to 99.
    const first = action === 'sortUp' ? /^10$/ : /^99$/;
    const at = '[row-index="0"] [col-id="outcome.quantity"]';
    sorted.push(await page.answerTo('click', () => window.getByTestId(`column-${action}`).click(), at, first));
  }
  await page.focusFirst('outcome.quantity');
  await chooseOfColumn(page, 'outcome.quantity', 'clearSort');
  await window.getByTestId('column-clearSort').click();
  await window.waitForTimeout(500);
  return answers('sorting by a column', sorted);
}

async function filter(page: MeasuredPage): Promise<Measurement[]> {
  const { page: window } = page;
  const offered: Answer[] = [];
  const filtered: Answer[] = [];
  const cleared: Answer[] = [];
  const first = '[row-index="0"] [col-id="stakeholder.name"]';
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.focusFirst('outcome.description');
    await chooseOfColumn(page, 'stakeholder.name', 'filter');
    offered.push(
      await page.answerTo(
        'click',
        () => window.getByTestId('column-filter').click(),
        '[data-testid="filter-box"]',
        /Group/,
      ),
    );
    await window.getByTestId('filter-all').click();
    await window.getByTestId('filter-box').getByLabel('Group 3', { exact: true }).click();
    filtered.push(await page.answerTo('click', () => window.getByTestId('filter-apply').click(), first, /^Group 3$/));
    await page.focusFirst('outcome.description');
    // The heading of a filtered column opens its filter at once.
    await window.locator('.ag-header-cell[col-id="stakeholder.name"]').hover();
    await window.getByTestId('column-menu-stakeholder.name').click();
    cleared.push(await page.answerTo('click', () => window.getByTestId('filter-clear').click(), first, /^Group 1$/));
  }
  return [
    ...answers('opening a filter', offered),
    ...answers('filtering by a value', filtered),
    ...answers('clearing the filter', cleared),
  ];
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text}$`);
}

export const WINDOW_PARTS: Readonly<
  Record<PartName, (page: MeasuredPage, fileName: string) => Promise<Measurement[]>>
> = {
  opening,
  edits: (page) => edits(page, 'presentValue'),
  scrolling,
  paste,
  selectAll,
  sheets,
  sort,
  filter,
};
