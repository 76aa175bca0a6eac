/**
 * How the window feels on large maps, in a real browser: a key to its painted result, scrolling, a large paste, opening,
 * memory. Beside it, in the same run, a bare AG Grid with the same columns and texts and nothing behind them. Prints a table
 * and writes it to docs/performance.md. Nothing here fails for being slow: machines differ.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { writeProjectFile } from '../../main/project-file/index.ts';
import { type Project, toJson } from '../../shared/model/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { Desk } from '../support/program.ts';
import { mapInWindow } from './map-in-window.ts';
import { MeasuredPage } from './measured-page.ts';
import { count, quantile, table, writePart } from './report.ts';

const SIZES = [1_000, 10_000];
const EDITS = 150;
const FRAMES = 400;
const PASTES = 5;
const OPENINGS = 3;
const VIEWPORT = { width: 1920, height: 1000 };
const PASTED_COLUMNS = [
  'proxy.description',
  'proxy.value',
  'proxy.unit',
  'proxy.priceYear',
  'outcome.deadweight',
  'outcome.displacement',
  'outcome.attribution',
  'outcome.dropOff',
];
const PASTED_LINES = 1_000;

/** Times in milliseconds, each of many. */
interface Times {
  readonly edits: readonly number[];
  readonly arrows: readonly number[];
  readonly letters: readonly number[];
  readonly frames: readonly number[];
  readonly pastes: readonly number[];
  readonly openings: readonly number[];
}

interface Memory {
  readonly heap: number;
  /** What the process of the page holds by itself; NaN where the system does not tell. */
  readonly process: number;
}

/** A row of the paste: the same proxies under the same names, with other figures each time. */
function pastedText(turn: number): string {
  const rows = Array.from({ length: PASTED_LINES }, (_, index) => [
    `Cost of a course ${index}`,
    String(200 + turn + (index % 700)),
    'per person',
    '2023',
    `${(index + turn) % 60}%`,
    `${turn % 7}%`,
    `${10 + (turn % 30)}%`,
    `${5 + (turn % 20)}%`,
  ]);
  return rows.map((row) => row.join('\t')).join('\n');
}

async function openFile(page: MeasuredPage, name: string): Promise<number> {
  await page.page.getByTestId('open').click();
  await page.page.getByTestId('chooser').getByRole('button', { name }).click();
  const opened = page.page.evaluate(
    () =>
      new Promise<number>((done) => {
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
      }),
  );
  await page.page.getByTestId('chooser-go').click();
  return await opened;
}

async function closeFile(page: Page): Promise<void> {
  await page.getByTestId('file-menu').click();
  await page.getByRole('menuitem', { name: 'Close' }).click();
  await page.getByTestId('start').waitFor();
}

/** Brings a column into sight and puts the focus on its first cell. */
async function focusFirst(page: Page, column: string): Promise<void> {
  await page.evaluate(() => document.querySelector('.ag-body-viewport')?.scrollTo({ top: 0 }));
  for (let left = 0; left <= 4_000; left += 300) {
    if ((await page.locator(`.ag-header-cell[col-id="${column}"]`).count()) > 0) break;
    await page
      .locator('.ag-body-horizontal-scroll-viewport')
      .evaluate((element, to) => element.scrollTo({ left: to }), left);
    await page.waitForTimeout(80);
  }
  const cell = page.locator(`.ag-row[row-index="0"] [col-id="${column}"]`);
  await cell.scrollIntoViewIfNeeded();
  await cell.click({ position: { x: 12, y: 8 } });
  await page.waitForTimeout(200);
}

const texts = (page: Page, line: number, column: string) =>
  page.evaluate(
    ([at, name]) => document.querySelector(`.ag-row[row-index="${at}"] [col-id="${name}"]`)?.textContent?.trim() ?? '',
    [line, column] as const,
  );

/** Types percentages down a column: the time from Enter to the frame with what they come to, and from the first digit. */
async function edit(page: MeasuredPage, shows: string): Promise<Pick<Times, 'edits' | 'letters' | 'arrows'>> {
  const edits: number[] = [];
  const letters: number[] = [];
  const arrows: number[] = [];
  await focusFirst(page.page, 'outcome.deadweight');
  for (let line = 0; line < EDITS; line += 1) {
    const before = await texts(page.page, line, shows);
    // Sixty and more: no line of the map holds as much.
    letters.push(await page.keyToPaint(String(6 + (line % 3))));
    await page.page.keyboard.press(String(line % 10));
    edits.push(await page.keyToPaint('Enter'));
    const after = await texts(page.page, line, shows);
    if (before === after || after === '') throw new Error(`Line ${line} still shows ${before} after it was edited`);
  }
  for (let line = EDITS; line > 0; line -= 1) arrows.push(await page.keyToPaint('ArrowUp'));
  return { edits, letters, arrows };
}

async function measureWindow(browser: Browser, address: string, howMany: number) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = new MeasuredPage(await context.newPage());
  await page.page.goto(address);
  await page.page.getByTestId('start').waitFor();
  const openings: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    if (turn > 0) await closeFile(page.page);
    openings.push(await openFile(page, fileName(howMany)));
    await page.page.waitForTimeout(1_000);
  }
  const typed = await edit(page, 'presentValue');
  const frames = await page.scroll(FRAMES);
  const pastes: number[] = [];
  for (let turn = 0; turn < PASTES; turn += 1) {
    await focusFirst(page.page, 'proxy.description');
    pastes.push(await page.pasteToPaint(pastedText(turn)));
    const shown = await texts(page.page, 0, 'proxy.value');
    if (shown !== String(200 + turn)) throw new Error(`The paste shows ${shown} in its first line`);
  }
  const memory: Memory = { heap: await page.heap(), process: await processMemory(browser) };
  await closeFile(page.page);
  await context.close();
  return { times: { ...typed, frames, pastes, openings }, memory };
}

async function measureBare(browser: Browser, address: string, howMany: number): Promise<Times> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = new MeasuredPage(await context.newPage());
  await page.page.goto(`${address}?outcomes=${howMany}`);
  await page.page.waitForFunction(() => window.bareGrid !== undefined);
  const opening = await page.page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        window.bareGrid?.show();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - start);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      }),
  );
  await page.page.waitForTimeout(500);
  const typed = await edit(page, 'outcome.deadweight');
  const frames = await page.scroll(FRAMES);
  const pastes: number[] = [];
  for (let turn = 0; turn < PASTES; turn += 1) {
    await focusFirst(page.page, 'proxy.description');
    const rows = pastedText(turn)
      .split('\n')
      .map((row) => row.split('\t'));
    const time = await page.page.evaluate(
      ([columns, values]) =>
        new Promise<number>((done) => {
          const start = performance.now();
          window.bareGrid?.put(columns, values);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - start);
          requestAnimationFrame(() => channel.port2.postMessage(null));
        }),
      [PASTED_COLUMNS, rows] as const,
    );
    pastes.push(time);
    await page.page.waitForTimeout(500);
  }
  await context.close();
  return { ...typed, frames, pastes, openings: [opening] };
}

/** What the largest process of the browser that draws a page holds by itself, in bytes; known on Linux only. */
async function processMemory(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? Number.NaN) * 1024;
    });
  return Math.max(...sizes);
}

function fileName(howMany: number): string {
  return `map-${howMany}.impactmap`;
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'worthwhile-bench-'));
  const desk = new Desk();
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
  await build({
    configFile: false,
    root: 'test/bench/bare-grid',
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 4096 },
  });
  for (const howMany of SIZES) {
    const project: Project = mapInWindow(howMany);
    writeFileSync(join(folder, `map-${howMany}.json`), JSON.stringify(toJson(project)));
    const written = await writeProjectFile(project, join(desk.files, fileName(howMany)));
    if (!written.ok) throw new Error(`The file was refused: ${JSON.stringify(written.problem)}`);
  }
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0 },
    logLevel: 'warn',
  });
  const bareAddress = server.resolvedUrls?.local[0];
  if (bareAddress === undefined) throw new Error('The bare grid has no address');
  const browser = await launchBrowser();
  try {
    const lines = [];
    for (const howMany of SIZES) {
      const program = await desk.start();
      const ours = await measureWindow(browser, program.address, howMany);
      await program.stop();
      lines.push({ howMany, ...ours, bare: await measureBare(browser, bareAddress, howMany) });
    }
    return { lines, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
    desk.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}

const ms = (time: number) => (time < 100 ? time.toFixed(1) : time.toFixed(0));
const both = (times: readonly number[]) => `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`;
const worst = (times: readonly number[]) => `${ms(quantile(times, 0.5))} / ${ms(Math.max(...times))}`;
const median = (times: readonly number[]) => ms(quantile(times, 0.5));
const mb = (bytes: number) => (Number.isNaN(bytes) ? '–' : `${(bytes / 1e6).toFixed(0)} MB`);

function ratio(ours: readonly number[], bare: readonly number[], of: (times: readonly number[]) => number): string {
  return (of(ours) / of(bare)).toFixed(1);
}

const { lines, version } = await measure();
const half = (times: readonly number[]) => quantile(times, 0.5);
const rows = lines.flatMap(({ howMany, times, memory, bare }) => [
  [
    count(howMany),
    'Enter to what it comes to',
    both(times.edits),
    both(bare.edits),
    ratio(times.edits, bare.edits, half),
  ],
  [
    '',
    'first digit to the open cell',
    both(times.letters),
    both(bare.letters),
    ratio(times.letters, bare.letters, half),
  ],
  ['', 'arrow key', both(times.arrows), both(bare.arrows), ratio(times.arrows, bare.arrows, half)],
  [
    '',
    'frames while scrolling, with the longest',
    worst(times.frames),
    worst(bare.frames),
    ratio(times.frames, bare.frames, (each) => Math.max(...each)),
  ],
  [
    '',
    `pasting ${count(PASTED_LINES)} × ${PASTED_COLUMNS.length} cells`,
    median(times.pastes),
    median(bare.pastes),
    ratio(times.pastes, bare.pastes, half),
  ],
  [
    '',
    'opening the file to cells and ratio',
    median(times.openings),
    median(bare.openings),
    ratio(times.openings, bare.openings, half),
  ],
  ['', 'memory: JavaScript / whole process', `${mb(memory.heap)} / ${mb(memory.process)}`, '', ''],
]);
const result = table(['outcomes', 'what', 'window, ms', 'bare grid, ms', 'ratio'], rows);
writePart(
  'window',
  `## The window

In Chromium ${version} without a screen, drawn by the processor, ${VIEWPORT.width} × ${VIEWPORT.height}, on ${cpus()[0]?.model ?? 'an unknown processor'} with ${cpus().length} cores. Times go from the event, as the browser stamps it, to the end of the frame that shows what it did: on a screen of 60 frames a second some 8 ms of it are waiting for the next frame. Keys: median / 99th percentile of ${EDITS}; scrolling: median / longest of ${FRAMES} frames at eleven lines a frame; pastes and openings: median of ${PASTES} and ${OPENINGS}. The ratio is that of the medians, of scrolling that of the longest frames.

The bare grid is AG Grid Community with the same columns and texts as plain rows: it calculates, checks and keeps nothing, spans no cells and opens no file; its paste is one transaction of ${count(PASTED_LINES)} rows.

${result}`,
);
process.stdout.write(`${result}\n`);
