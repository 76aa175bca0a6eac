// What is packaged for the desktop: built by the real configuration, looked at, and run on the stand-in for Electron.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readProjectFile } from '../../main/project-file/index.ts';
import { settingsOf } from '../../shared/model/index.ts';

const run = promisify(execFile);

/** Inside the project, so that the bundle finds the packages that it does not hold. */
const program = resolve('node_modules/.cache/electron-bundle');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-bundle-'));
  for (const name of ['data', 'files']) mkdirSync(join(folder, name));
  rmSync(program, { recursive: true, force: true });
  const tool = 'node_modules/electron-vite/bin/electron-vite.js';
  await run(process.execPath, [tool, 'build', '--outDir', join(program, 'out'), '--logLevel', 'warn']);
});

afterAll(() => rmSync(folder, { recursive: true }));

function modulesOf(...path: string[]): Set<string> {
  const code = readFileSync(join(program, 'out', ...path), 'utf8');
  const imports = [...code.matchAll(/^(?:import|export) .*?from "([^"]+)";$|\brequire\("([^"]+)"\)/gm)];
  return new Set(imports.map(([, imported, required]) => imported ?? required ?? ''));
}

it('has a preload of one file that requires Electron and nothing else', () => {
  expect(readdirSync(join(program, 'out/preload'))).toEqual(['preload.cjs']);
  expect([...modulesOf('preload', 'preload.cjs')]).toEqual(['electron']);
});

it('has a main process that needs nothing but what is packaged with it', () => {
  const files = readdirSync(join(program, 'out/main'), { recursive: true, encoding: 'utf8' });
  const modules = files.filter((name) => name.endsWith('.js')).flatMap((name) => [...modulesOf('main', name)]);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packaged = ['electron', ...Object.keys(dependencies)];
  expect(modules.filter((name) => !/^(node:|\.)/.test(name) && !packaged.includes(name))).toEqual([]);
  expect(modules).toContain('electron');
});

it('runs: a window opens, a project is made, saved and exported, and quitting saves what is left', async ({ skip }) => {
  const script = fileURLToPath(new URL('../support/run-electron-bundle.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [script, program, join(folder, 'data'), join(folder, 'files')]);
  expect(readdirSync(join(folder, 'files')).sort()).toEqual(['Bundle.impactmap', 'Bundle.xlsx']);
  const saved = await readProjectFile(join(folder, 'files', 'Bundle.impactmap'));
  expect(saved.ok && settingsOf(saved.value).title).toBe('From the bundle');
  // The workers are entries of their own in electron.vite.config.ts.
  skip(!existsSync(join(program, 'out/main/reading-worker.js')), 'no workers are built');
  expect(existsSync(join(program, 'out/main/copy-worker.js'))).toBe(true);
  expect(stdout).toContain('the workbook was read');
});
