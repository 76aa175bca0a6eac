/**
 * Runs the built main process, with its built preload and window, on the stand-in for Electron: as a process of its own,
 * since nothing may be transformed on the way. Arguments: the program's folder, a data folder, a folder for files.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Input, Output, RequestName } from '../../shared/contract.ts';

const DOUBLE = new URL('./electron-double.ts', import.meta.url).href;
const [program = '', data = '', files = ''] = process.argv.slice(2);
process.argv.length = 2;
process.env.WORTHWHILE_DATA = data;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: DOUBLE, shortCircuit: true } : next(specifier, context),
});

const { app, BrowserWindow, carrierIn, dialog } = await import('./electron-double.ts');
app.appPath = program;
await import(pathToFileURL(join(program, 'out/main/main.js')).href);
await app.becomeReady();
await until(() => BrowserWindow.getAllWindows().some(({ isShown }) => isShown));

const [window] = BrowserWindow.getAllWindows();
assert(window);
const carrier = carrierIn(window);

async function call<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await carrier.call(name, input);
  assert(reply.ok, `${name}: ${JSON.stringify(reply)}`);
  return reply.value;
}

const { examples } = await call('app/start', {});
const { session, revision } = await call('project/new', { example: examples[0]?.name ?? null });
dialog.chosen.push(join(files, 'Bundle.impactmap'));
const { handle } = await call('file/choose', { purpose: 'save', suggestedName: 'Bundle' });
await call('project/saveAs', { session, handle: handle ?? '' });
const command = { type: 'set', entity: 'project', id: 'project', field: 'title', value: 'From the bundle' } as const;
const at = '2026-03-03T14:05:09.123Z';
await call('project/apply', { session, base: revision, sequence: 1, at, label: 'Title', reason: null, command });
assert.match(window.title, /^Bundle\.impactmap – saving/);
dialog.chosen.push(join(files, 'Bundle.xlsx'));
const workbook = await call('file/choose', { purpose: 'export-xlsx', suggestedName: 'Bundle' });
await call('project/export', { session, handle: workbook.handle ?? '', format: 'xlsx', at });

if (existsSync(join(program, 'out/main/reading-worker.js'))) {
  dialog.chosen.push(join(files, 'Bundle.xlsx'));
  const { handle: own } = await call('file/choose', { purpose: 'open', suggestedName: '' });
  // Opening another project saves this one first.
  const { file } = await call('project/open', { handle: own ?? '' });
  assert.equal(file.status, 'new');
  console.log('the workbook was read');
}

// Quitting waits for what is open to be saved.
app.quit();
await until(() => app.exitCode !== null);
assert.equal(app.exitCode, 0);
assert.deepEqual(
  dialog.shown.filter(({ kind }) => kind === 'error'),
  [],
);
process.exit(0);

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    assert(tries < 500, 'It took too long');
    await pause(20);
  }
}
