/**
 * How the window feels on large maps, in a real browser: a key to its painted result, scrolling, a large paste, opening,
 * sheets, memory. Beside it, in the same run, a bare AG Grid with the same columns and texts and nothing behind them. Prints a
 * table and, where everything was measured, writes it to docs/performance.md. Nothing here fails for being slow: machines differ.
 *
 *   --sizes=1000,10000     how many outcomes the maps have
 *   --parts=edits,paste    what is timed
 *   --profile=folder       also samples what JavaScript does in each part, for a browser's developer tools; the build is not
 *                          minified then, so that names are to be read
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { writeProjectFile } from '../../main/project-file/index.ts';
import { type Project, toJson } from '../../shared/model/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { Desk } from '../support/program.ts';
import { measureBare } from './bare-parts.ts';
import { mapInWindow } from './map-in-window.ts';
import { MeasuredPage } from './measured-page.ts';
import { type Measurement, ratioOf, told } from './measurement.ts';
import { count, table, writePart } from './report.ts';
import { EDITS, FRAMES, PASTED_LINES, PASTES } from './typing.ts';
import { openFile, PARTS, type PartName, WINDOW_PARTS } from './window-parts.ts';

const ALL_SIZES = [1_000, 10_000];
const VIEWPORT = { width: 1920, height: 1000 };

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string' }, parts: { type: 'string' }, profile: { type: 'string' } },
});
const sizes = asked.sizes?.split(',').map(Number) ?? ALL_SIZES;
const wanted = asked.parts?.split(',');
const parts = PARTS.filter((part) => wanted?.includes(part) ?? true);
const isWhole = asked.sizes === undefined && asked.parts === undefined && asked.profile === undefined;

interface Memory {
  /** What JavaScript holds in the page. */
  readonly heap: number;
  /** What the process of the page holds, with its share of what it has in common with others; NaN where the system does not tell. */
  readonly process: number;
}

interface Sized {
  readonly howMany: number;
  readonly ours: readonly Measurement[];
  readonly bare: readonly Measurement[];
  readonly memory: Memory;
}

async function newPage(browser: Browser, address: string): Promise<MeasuredPage> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(address);
  return new MeasuredPage(page);
}

async function measureWindow(browser: Browser, address: string, howMany: number) {
  const page = await newPage(browser, address);
  await page.page.getByTestId('start').waitFor();
  await openFile(page, fileName(howMany));
  const ours: Measurement[] = [];
  for (const part of parts) {
    if (asked.profile !== undefined) await page.startProfile();
    const measured = await WINDOW_PARTS[part](page, fileName(howMany));
    for (const each of measured) process.stderr.write(`${count(howMany)}: ${each.name} ${told(each)}\n`);
    ours.push(...measured);
    await writeProfile(page, part, howMany);
  }
  const memory: Memory = { heap: await page.heap(), process: await processMemory(browser) };
  await page.page.context().close();
  return { ours, memory };
}

async function writeProfile(page: MeasuredPage, part: PartName, howMany: number): Promise<void> {
  if (asked.profile === undefined) return;
  mkdirSync(asked.profile, { recursive: true });
  writeFileSync(join(asked.profile, `${part}-${howMany}.cpuprofile`), await page.profile());
}

/** What the largest process of the browser that draws a page holds by itself, in bytes; known on Linux only. */
async function processMemory(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? Number.NaN) * 1024;
    });
  return Math.max(...held);
}

function fileName(howMany: number): string {
  return `map-${howMany}.impactmap`;
}

async function buildBoth(folder: string): Promise<void> {
  const isProfiled = asked.profile !== undefined;
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { minify: !isProfiled } });
  await build({
    configFile: false,
    root: 'test/bench/bare-grid',
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 4096 },
  });
}

async function measure(): Promise<{ readonly lines: readonly Sized[]; readonly version: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'worthwhile-bench-'));
  const desk = new Desk();
  await buildBoth(folder);
  for (const howMany of sizes) {
    const project: Project = mapInWindow(howMany);
    writeFileSync(join(folder, `map-${howMany}.json`), JSON.stringify(toJson(project)));
    const written = await writeProjectFile(project, join(desk.files, fileName(howMany)));
    if (!written.ok) throw new Error(`The file was refused: ${JSON.stringify(written.problem)}`);
  }
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0 },
    logLevel: 'error',
  });
  const bareAddress = server.resolvedUrls?.local[0];
  if (bareAddress === undefined) throw new Error('The bare grid has no address');
  const browser = await launchBrowser();
  try {
    const lines: Sized[] = [];
    for (const howMany of sizes) {
      const program = await desk.start();
      const { ours, memory } = await measureWindow(browser, program.address, howMany);
      await program.stop();
      const page = await newPage(browser, `${bareAddress}?outcomes=${howMany}`);
      const bare = await measureBare(page, parts);
      await page.page.context().close();
      lines.push({ howMany, ours, memory, bare });
    }
    return { lines, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
    desk.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}

const mb = (bytes: number) => (Number.isNaN(bytes) ? '–' : `${(bytes / 1e6).toFixed(0)} MB`);

function rowsOf({ howMany, ours, bare, memory }: Sized): string[][] {
  const timed = ours.map((each) => {
    const peer = bare.find(({ name }) => name === each.name);
    const beside = peer === undefined ? ['', ''] : [told(peer), ratioOf(each, peer)];
    return [each.name, told(each), ...beside, each.target];
  });
  const held = [
    'memory: JavaScript / the page’s process',
    `${mb(memory.heap)} / ${mb(memory.process)}`,
    '',
    '',
    '400 MB',
  ];
  return [...timed, held].map((row, index) => [index === 0 ? count(howMany) : '', ...row]);
}

const { lines, version } = await measure();
const result = table(
  ['outcomes', 'what', 'window, ms', 'bare grid, ms', 'ratio', 'target'],
  lines.flatMap((line) => rowsOf(line)),
);
if (isWhole) {
  const machine = `${cpus()[0]?.model ?? 'an unknown processor'} with ${cpus().length} cores`;
  writePart(
    'window',
    `## The window

\`node main/launch.mjs test/bench/window.ts\` on ${new Date().toISOString().slice(0, 10)}, in Chromium ${version} without a screen, drawn by the processor, ${VIEWPORT.width} × ${VIEWPORT.height}, on ${machine}. Times go from the event, as the browser stamps it, to the end of the frame that shows what it did: on a screen of 60 frames a second some 8 ms of it are waiting for the next frame. Keys: median / 99th percentile of ${EDITS}; scrolling: median / longest of ${FRAMES} frames at eleven lines a frame; pastes: median of ${PASTES}; the rest: medians of three. A freeze is the longest time in which the window answered to nothing: the longest of any turn beside the median. The ratio is that of the medians, of scrolling that of the longest frames. Memory is what JavaScript holds after a collection, and what the page’s process holds in all (Pss), at the end of the run.

The bare grid is AG Grid Community with the same columns and texts as plain rows: it calculates, checks and keeps nothing, spans no cells and opens no file; its paste is one transaction of ${count(PASTED_LINES)} rows.

${result}`,
  );
}
process.stdout.write(`${result}\n`);
