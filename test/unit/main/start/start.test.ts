import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, isStale, type Target } from '../../../../main/start/build.ts';
import { hasDisplay } from '../../../../main/start/display.ts';
import { electronBinary, fetchElectron } from '../../../../main/start/electron-binary.ts';
import { runElectron } from '../../../../main/start/run-electron.ts';
import { browserCommand } from '../../../../main/start/system-browser.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'worthwhile-start-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string, seconds: number): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text, { mode: 0o755 });
  utimesSync(file, seconds, seconds);
  utimesSync(join(file, '..'), seconds, seconds);
}

describe('what is built', () => {
  const target: Target = {
    result: 'out/index.html',
    sources: ['source', 'config.ts', 'gone'],
    tool: ['tool.mjs', 'x'],
  };

  it('is stale when it is missing or older than any of its sources', async () => {
    write('source/deep/a.ts', '', 100);
    write('source/b.ts', '', 100);
    expect(await isStale(root, target)).toBe(true);
    write('out/index.html', '', 200);
    expect(await isStale(root, target)).toBe(false);
    write('source/deep/a.ts', '', 300);
    expect(await isStale(root, target)).toBe(true);
  });

  it('is stale when a source was taken away, which its folder tells', async () => {
    write('source/a.ts', '', 100);
    write('source/b.ts', '', 100);
    write('out/index.html', '', 200);
    rmSync(join(root, 'source/b.ts'));
    expect(await isStale(root, target)).toBe(true);
  });

  it('is built by its tool, which may fail or not be there', async () => {
    expect(await build(root, target)).toBe(false);
    write('tool.mjs', 'process.exit(process.argv[2] === "x" ? 0 : 1)', 100);
    expect(await build(root, target)).toBe(true);
    expect(await build(root, { ...target, tool: ['tool.mjs', 'y'] })).toBe(false);
  });
});

describe('a screen', () => {
  it('is there on Windows and macOS, and on Linux where one is named', () => {
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});

describe('Electron', () => {
  it('is there once its package has fetched it, and not before', async () => {
    expect(electronBinary(root, {})).toBeNull();
    await fetchElectron(root);
    expect(electronBinary(root, {})).toBeNull();
    const script = `const fs = require('node:fs'); const at = __dirname;
      fs.mkdirSync(at + '/dist'); fs.writeFileSync(at + '/dist/electron', ''); fs.writeFileSync(at + '/path.txt', 'electron');`;
    write('node_modules/electron/install.js', script, 100);
    await fetchElectron(root);
    expect(electronBinary(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('is not waited for without end', async () => {
    write('node_modules/electron/install.js', 'setInterval(() => {}, 1000)', 100);
    await fetchElectron(root, 300);
    expect(electronBinary(root, {})).toBeNull();
  });

  it.skipIf(process.platform === 'win32')(
    'has failed when it ends at once with a failure, or cannot be run',
    async () => {
      write('good', '#!/bin/sh\nexit 0\n', 100);
      write('bad', '#!/bin/sh\nexit 1\n', 100);
      expect(await runElectron(join(root, 'good'), root, [])).toBe(true);
      expect(await runElectron(join(root, 'bad'), root, [])).toBe(false);
      expect(await runElectron(join(root, 'missing'), root, [])).toBe(false);
    },
  );
});

it('the browser of each system is given the address', () => {
  expect(browserCommand('http://127.0.0.1:1/', 'linux')).toEqual(['xdg-open', ['http://127.0.0.1:1/']]);
  expect(browserCommand('http://127.0.0.1:1/', 'darwin')[0]).toBe('open');
  expect(browserCommand('http://127.0.0.1:1/', 'win32')[1].at(-1)).toBe('http://127.0.0.1:1/');
});
