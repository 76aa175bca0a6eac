/** Typing, arrows and scrolling, the same in the window and in the bare grid, and what a large paste holds. */
import type { MeasuredPage } from './measured-page.ts';
import type { Measurement } from './measurement.ts';

export const EDITS = 100;
export const FRAMES = 400;
export const PASTES = 5;
export const PASTED_LINES = 1_000;
export const PASTED_COLUMNS = [
  'proxy.description',
  'proxy.value',
  'proxy.unit',
  'proxy.priceYear',
  'outcome.deadweight',
  'outcome.displacement',
  'outcome.attribution',
  'outcome.dropOff',
];

/** Names what is pasted, here and in the bare grid. */
export const PASTING = `pasting ${PASTED_LINES.toLocaleString('en-GB')} × ${PASTED_COLUMNS.length} cells`;

const KEY_TARGET = '16 / 50';

/** Types percentages down a column: the time from Enter to the frame with what they come to, and from the first digit. */
export async function edits(page: MeasuredPage, shows: string): Promise<Measurement[]> {
  const entered: number[] = [];
  const letters: number[] = [];
  const arrows: number[] = [];
  // So that both are in sight.
  await page.focusFirst(shows);
  await page.focusFirst('outcome.deadweight');
  for (let line = 0; line < EDITS; line += 1) {
    const before = await page.text(line, shows);
    // Sixty and more: no line of the map holds as much.
    letters.push(await page.keyToPaint(String(6 + (line % 3))));
    await page.page.keyboard.press(String(line % 10));
    entered.push(await page.keyToPaint('Enter'));
    const after = await page.text(line, shows);
    if (before === after || after === '') throw new Error(`Line ${line} still shows ${before} after it was edited`);
  }
  for (let line = EDITS; line > 0; line -= 1) arrows.push(await page.keyToPaint('ArrowUp'));
  return [
    { name: 'Enter to what it comes to', summary: 'p99', times: entered, target: KEY_TARGET },
    { name: 'first digit to the open cell', summary: 'p99', times: letters, target: KEY_TARGET },
    { name: 'arrow key', summary: 'p99', times: arrows, target: KEY_TARGET },
  ];
}

export async function scrolling(page: MeasuredPage): Promise<Measurement[]> {
  await page.focusFirst('outcome.deadweight');
  const times = await page.scroll(FRAMES);
  return [{ name: 'frames while scrolling', summary: 'longest', times, target: 'longest 50' }];
}

/** The same proxies under the same names, with other figures each time. */
export function pastedRows(turn: number): readonly (readonly string[])[] {
  return Array.from({ length: PASTED_LINES }, (_, index) => [
    `Cost of a course ${index}`,
    String(200 + turn + (index % 700)),
    'per person',
    '2023',
    `${(index + turn) % 60}%`,
    `${turn % 7}%`,
    `${10 + (turn % 30)}%`,
    `${5 + (turn % 20)}%`,
  ]);
}
