// `npm start` and `worthwhile serve` as real processes, with a real browser: what a machine without Electron gets.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly address: string;
  readonly ended: Promise<number | null>;
}

let folder: string;
const running: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-start-'));
});

afterEach(async () => {
  // Asked and not killed: the launcher passes it on to the program that it started.
  const left = running.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(left.map((child) => new Promise((end) => child.once('exit', end).kill('SIGTERM'))));
});

afterAll(() => rmSync(folder, { recursive: true }));

function startProcess(more: NodeJS.ProcessEnv, script: string, ...args: string[]) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return spawn(process.execPath, [resolve('main/launch.mjs'), script, ...args], {
    cwd: folder,
    env: { ...env, WORTHWHILE_DATA: join(folder, 'data'), ...more },
  });
}

/** Starts a script on a machine without a screen, and waits for the address that it prints. */
async function start(script: string, ...args: string[]): Promise<Started> {
  return await startWith({}, script, ...args);
}

/** The same with something more in the environment. */
async function startWith(more: NodeJS.ProcessEnv, script: string, ...args: string[]): Promise<Started> {
  const child = startProcess(more, script, ...args);
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((end) => child.once('exit', end));
  const addressIn = () => /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{22}/.exec(text)?.[0];
  await vi.waitFor(() => expect(addressIn() ?? text).toMatch(/^http/), { timeout: 60_000, interval: 100 });
  return { child, said: () => text, address: addressIn() ?? '', ended };
}

it.skipIf(process.platform !== 'linux')(
  'npm start serves where there is no screen, says why, and stops when told',
  async () => {
    const { child, said, ended } = await start('main/start.ts', '--folder', folder);
    await vi.waitFor(() => expect(said()).toContain('because there is no display'));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).toContain('Saving what is open');
  },
);

describe.skipIf(process.platform !== 'linux')('npm start where there is a screen', () => {
  /** A screen, an Electron that does as the script says, and a browser: the last two write down what they were given. */
  function machine(electron: string): { readonly env: NodeJS.ProcessEnv; readonly given: (name: string) => string } {
    const programs = mkdtempSync(join(folder, 'programs-'));
    const note = (name: string) => `#!/bin/sh\necho "$@" > '${programs}/${name}.given'\n`;
    writeFileSync(join(programs, 'electron'), `${note('electron')}${electron}\n`, { mode: 0o755 });
    writeFileSync(join(programs, 'xdg-open'), note('xdg-open'), { mode: 0o755 });
    return {
      env: { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: programs, PATH: `${programs}:${process.env.PATH}` },
      given: (name) => {
        const file = join(programs, `${name}.given`);
        return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
      },
    };
  }

  it('builds the desktop program and runs it in Electron, with the document that was named', async () => {
    const { env, given } = machine('exit 0');
    writeFileSync(join(folder, 'some.json'), '{}');
    const child = startProcess(env, 'main/start.ts', 'some.json');
    running.push(child);
    expect(await new Promise((end) => child.once('exit', end))).toBe(0);
    expect(given('electron')).toBe(`${process.cwd()} ${join(folder, 'some.json')}`);
    expect(given('xdg-open')).toBe('');
    expect(existsSync('out/main/main.js') && existsSync('out/preload/preload.cjs')).toBe(true);
  });

  it('serves and opens the browser where Electron ends at once', async () => {
    const { env, given } = machine('exit 1');
    const { child, said, address, ended } = await startWith(env, 'main/start.ts', '--folder', folder);
    await vi.waitFor(() => expect(said()).toContain('because Electron could not show a window here'));
    await vi.waitFor(() => expect(given('xdg-open')).toBe(address));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('serves when it is asked to, without looking for Electron', async () => {
    const { env, given } = machine('exit 0');
    const { child, said, ended } = await startWith(env, 'main/start.ts', '--browser', '--folder', folder);
    await vi.waitFor(() => expect(said()).toContain('as asked'));
    expect(given('electron')).toBe('');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('worthwhile serve', () => {
  it('lets one browser in, whose page breaks no rule of its policy', async () => {
    const { child, address, ended } = await start('main/cli/main.ts', 'serve', '--folder', folder);
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(address);
      expect(page.url()).toBe(address.replace(/\?.*/, ''));
      expect(await page.evaluate(() => document.cookie)).toBe('');
      await page.waitForLoadState('load');
      expect(complaints).toEqual([]);

      // Another browser that has got hold of the address is too late.
      const other = await browser.newContext();
      const refused = await (await other.newPage()).goto(address);
      expect(refused?.status()).toBe(403);

      // A page from elsewhere in the same browser reaches nothing, though the cookie knows no ports.
      const elsewhere = await context.newPage();
      await elsewhere.goto('about:blank');
      const answer = await elsewhere.evaluate(async (url) => {
        try {
          await fetch(`${url}api/app/start`, { method: 'POST', credentials: 'include', body: '{}' });
          return 'answered';
        } catch {
          return 'refused';
        }
      }, page.url());
      expect(answer).toBe('refused');
    } finally {
      await browser.close();
    }
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('saves what is open when it is stopped', async () => {
    const { child, address, ended } = await start('main/cli/main.ts', 'serve', '--folder', folder);
    const first = await fetch(address, { redirect: 'manual' });
    const cookie = String(first.headers.get('set-cookie')).split(';', 1)[0] ?? '';
    const origin = new URL(address).origin;
    const call = async (name: string, input: unknown) => {
      const headers = { cookie, origin, 'content-type': 'application/json', 'x-worthwhile-window': 'window-0001' };
      const response = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
      const reply = await response.json();
      expect(reply).toMatchObject({ ok: true });
      return reply.value;
    };
    const { session, revision } = await call('project/new', { example: 'riverside-repair-cafe' });
    const { path } = await call('file/list', { folder: null, purpose: 'save' });
    const { handle } = await call('file/name', { folder: path[0].handle, name: 'Repair', purpose: 'save' });
    await call('project/saveAs', { session, handle });
    const command = { type: 'set', entity: 'project', id: 'project', field: 'title', value: 'Saved on leaving' };
    const at = '2026-03-03T14:05:09.123Z';
    await call('project/apply', { session, base: revision, sequence: 1, at, label: 'Title', reason: null, command });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync(join(folder, 'Repair.impactmap'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);

    const calc = spawn(process.execPath, [resolve('main/cli/worthwhile.mjs'), 'calc', 'Repair.impactmap'], {
      cwd: folder,
    });
    let out = '';
    calc.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await new Promise((end) => calc.once('exit', end));
    expect(out).toContain('Saved on leaving');
  });

  it('says in one line that a port is taken', async () => {
    const { address } = await start('main/cli/main.ts', 'serve', '--folder', folder);
    const { port } = new URL(address);
    const second = spawn(
      process.execPath,
      [resolve('main/launch.mjs'), 'main/cli/main.ts', 'serve', '--port', port, '--folder', folder],
      { cwd: folder },
    );
    let err = '';
    second.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    expect(await new Promise((end) => second.once('exit', end))).toBe(2);
    expect(err).toBe(
      `worthwhile: Port ${port} cannot be used (EADDRINUSE). Choose another one, or leave out --port.\n`,
    );
  });
});
