// The scenario of all carriers through Electron's: the real main process, the real preload, the real host, and a stand-in
// for Electron itself. What the desktop does beyond carrying is tried on the way.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CALL } from '../../../../main/electron/channels.ts';
import { readProjectFile } from '../../../../main/project-file/index.ts';
import type { HostEvent } from '../../../../shared/contract.ts';
import { readMenuCommand } from '../../../../shared/menu-commands.ts';
import { settingsOf } from '../../../../shared/model/index.ts';
import { type CarriedWindow, FILES, playNonsense, playScenario } from '../../../support/carrier-scenario.ts';
import {
  app,
  BrowserWindow,
  carrierIn,
  dialog,
  ipcMain,
  itemsOf,
  menu,
  preloadBundle,
  protocol,
  session,
  shell,
} from '../../../support/electron-double.ts';

vi.mock('electron', async () => await import('../../../support/electron-double.ts'));

let data: string;
let folder: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'worthwhile-data-'));
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-files-'));
  const program = mkdtempSync(join(tmpdir(), 'worthwhile-program-'));
  mkdirSync(join(program, 'out/renderer'), { recursive: true });
  writeFileSync(join(program, 'out/renderer/index.html'), '<meta nonce="__CSP_NONCE__">');
  app.appPath = program;
  process.env.WORTHWHILE_DATA = data;
  await import('../../../../main/electron/main.ts');
  await app.becomeReady();
  await vi.waitFor(() => expect(onlyWindow().isShown).toBe(true), 10_000);
});

afterAll(() => {
  delete process.env.WORTHWHILE_DATA;
  rmSync(data, { recursive: true });
  rmSync(folder, { recursive: true });
  rmSync(app.appPath, { recursive: true });
});

function onlyWindow(): BrowserWindow {
  const [window, ...others] = BrowserWindow.getAllWindows();
  if (window === undefined || others.length > 0) throw new Error(`${others.length + 1} windows`);
  return window;
}

async function newWindow(): Promise<BrowserWindow> {
  app.emit('second-instance', {}, [], '', { document: null });
  await vi.waitFor(() => expect(onlyWindow().isShown).toBe(true));
  await vi.waitFor(() => expect(onlyWindow().webContents.world).toHaveProperty('worthwhile'));
  return onlyWindow();
}

function carried(window: BrowserWindow): CarriedWindow {
  const carrier = carrierIn(window);
  return {
    carrier,
    chooser: 'native',
    choose: async (purpose, name) => {
      dialog.chosen.push(join(folder, name));
      const reply = await carrier.call('file/choose', { purpose, suggestedName: name });
      return (reply.ok ? reply.value.handle : null) ?? 'none';
    },
    reopen: async () => {
      // With its last window the program would end; here it is kept from that, to open another one.
      const quit = vi.spyOn(app, 'quit').mockImplementation(() => undefined);
      window.close();
      await vi.waitFor(() => expect(window.isDestroyed()).toBe(true));
      expect(quit).toHaveBeenCalledTimes(process.platform === 'darwin' ? 0 : 1);
      quit.mockRestore();
      return carried(await newWindow());
    },
  };
}

describe('before the program is ready', () => {
  it('sandboxes every page, makes its scheme known and takes the lock', () => {
    expect(app.sandboxed).toBe(true);
    expect(protocol.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(app.lockData).toEqual({ document: null });
    expect(app.getPath('userData')).toBe(join(data, 'electron'));
  });
});

describe('a window', () => {
  it('gets no Node, a world of its own, a sandbox, and nothing else', () => {
    expect(onlyWindow().options.webPreferences).toEqual({
      preload: join(app.appPath, 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
    });
  });

  it('is given two functions by a preload that is one file and requires Electron alone', async () => {
    expect(Object.keys(onlyWindow().webContents.world)).toEqual(['worthwhile']);
    expect(Object.keys(carrierIn(onlyWindow()))).toEqual(['call', 'onEvent']);
    const required = [...(await preloadBundle()).matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['"electron"']));
  });

  it('loads its page under its own scheme with a policy, and nothing from anywhere else', async () => {
    const page = await session.defaultSession.fetch('app://worthwhile/');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).not.toContain('__CSP_NONCE__');
    for (const address of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://other/']) {
      await expect(session.defaultSession.fetch(address), address).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
    }
  });

  it('goes nowhere, opens nothing and may do nothing but write to the clipboard', async () => {
    const { webContents } = onlyWindow();
    expect(webContents.goes('app://worthwhile/')).toBe(true);
    expect(webContents.goes('https://example.org/')).toBe(false);
    expect(webContents.goes('app://worthwhile.example.org/')).toBe(false);
    expect(webContents.opens('https://example.org/')).toBe(false);
    expect(await session.defaultSession.asksFor(webContents, 'clipboard-sanitized-write')).toBe(true);
    for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read', 'fileSystem']) {
      expect(await session.defaultSession.asksFor(webContents, permission), permission).toBe(false);
      expect(session.defaultSession.has(webContents, permission), permission).toBe(false);
    }
    expect(session.defaultSession.hasDevice()).toBe(false);
  });

  it('opens a link outside only after the person has seen where it leads', async () => {
    const { webContents } = onlyWindow();
    dialog.shown.length = 0;
    webContents.opens('https://example.org/report');
    webContents.opens('file:///etc/passwd');
    await vi.waitFor(() => expect(dialog.shown).toHaveLength(1));
    expect(dialog.shown[0]?.options).toMatchObject({ message: 'Open example.org in the browser?' });
    expect(shell.opened).toEqual([]);
    dialog.pressed.push(0);
    webContents.opens('https://example.org/report');
    await vi.waitFor(() => expect(shell.opened).toEqual(['https://example.org/report']));
  });

  it.each([
    ['no frame', null],
    ['a frame inside the page', { url: 'app://worthwhile/', frameTreeNodeId: -1 }],
    ['another page', { url: 'https://example.org/', frameTreeNodeId: 0 }],
    ['a page that only looks like ours', { url: 'app://worthwhile.example.org/', frameTreeNodeId: 0 }],
    ['an empty page', { url: '', frameTreeNodeId: 0 }],
  ])('is not spoken for by %s', async (_who, frame) => {
    const { webContents } = onlyWindow();
    const own = webContents.mainFrame.frameTreeNodeId;
    const senderFrame = frame === null ? null : { ...frame, frameTreeNodeId: frame.frameTreeNodeId || own };
    const reply = await ipcMain.invoke({ sender: webContents, senderFrame }, CALL, ['app/start', {}]);
    expect(reply).toEqual({ ok: false, problem: { code: 'carrier.notAllowed', params: {} } });
  });

  it('sends nothing that cannot be copied', async () => {
    const call = carrierIn(onlyWindow()).call as (name: unknown, input: unknown) => Promise<unknown>;
    await expect(async () => call('app/start', Symbol('x'))).rejects.toThrow();
    expect(await call({ name: 'app/start' }, {})).toMatchObject({
      ok: false,
      problem: { code: 'contract.badRequest' },
    });
  });

  it('answers nonsense with a problem', async () => {
    await playNonsense(carried(onlyWindow()));
  });
});

describe('the menu', () => {
  it('tells the window what was chosen, once the page is listening', async () => {
    const heard: HostEvent[] = [];
    const stop = carrierIn(onlyWindow()).onEvent((event) => heard.push(event));
    for (const id of ['undo', 'saveAs', 'exportXlsx']) menu.choose(id);
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    stop();
    expect(heard).toEqual(['undo', 'saveAs', 'exportXlsx'].map((command) => ({ type: 'menu', command })));
  });

  it('has a label for everything and no way to reload the page', () => {
    const items = itemsOf(menu.template).filter(({ type }) => type !== 'separator');
    expect(items.every(({ label, role }) => Boolean(label) || Boolean(role))).toBe(true);
    expect(items.map(({ role }) => role)).not.toContain('reload');
  });
});

describe('a morning’s work', () => {
  it('is carried', async () => {
    await playScenario(carried(onlyWindow()));
    expect(readdirSync(folder).sort()).toEqual(FILES);
    expect(new Set(app.recentDocuments)).toEqual(new Set([join(folder, 'Repair.impactmap')]));
  });
});

describe('a document from outside', () => {
  const opened = (events: readonly HostEvent[]) =>
    events.flatMap((event) => (event.type === 'menu' ? [readMenuCommand(event.command)] : []));

  /** A page that hears what it is told and asks for its start, as every page does. */
  async function listening(window: BrowserWindow): Promise<HostEvent[]> {
    const heard: HostEvent[] = [];
    await vi.waitFor(() => expect(window.webContents.world).toHaveProperty('worthwhile'));
    carrierIn(window).onEvent((event) => heard.push(event));
    await carrierIn(window).call('app/start', {});
    return heard;
  }

  async function openAsTold(window: BrowserWindow, heard: readonly HostEvent[]) {
    await vi.waitFor(() => expect(opened(heard)).toHaveLength(1));
    const told = opened(heard)[0] ?? null;
    const handle = told !== null && 'openDocument' in told ? told.openDocument : 'none';
    const reply = await carrierIn(window).call('project/open', { handle });
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.value;
  }

  let first: BrowserWindow;
  let second: BrowserWindow;

  it('is opened in the window that has none, which learns a handle and no path', async () => {
    first = onlyWindow();
    const heard = await listening(first);
    const prevented = vi.fn();
    app.emit('open-file', { preventDefault: prevented }, join(folder, 'Repair.impactmap'));
    expect(prevented).toHaveBeenCalled();
    const project = await openAsTold(first, heard);
    expect(JSON.stringify(heard)).not.toContain(folder);
    expect(project.file.name).toBe('Repair.impactmap');
    expect(first.title).toBe('Repair.impactmap – saved – Worthwhile');
    expect(first.representedFilename).toBe(join(folder, 'Repair.impactmap'));
  });

  it('gets a window of its own where another one is open', async () => {
    app.emit('second-instance', {}, [], '', { document: join(folder, 'Repair.json') });
    second = BrowserWindow.getAllWindows().find((window) => window !== first) ?? first;
    expect(second).not.toBe(first);
    const project = await openAsTold(second, await listening(second));
    expect(project.file.status).toBe('new');
    expect(second.title).toBe('Repair.impactmap – not saved yet – Worthwhile');
    expect(first.options.name).toBe('main');
    expect(second.options.name).toBeUndefined();
  });

  it('is shown again by a page that takes the place of one that crashed', async () => {
    const before = first.webContents.world;
    first.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(first.webContents.world).not.toBe(before));
    const project = await openAsTold(first, await listening(first));
    const revision = project.revision;
    const command = {
      type: 'set',
      entity: 'project',
      id: 'project',
      field: 'title',
      value: 'After the crash',
    } as const;
    const at = '2026-03-03T14:05:09.123Z';
    const input = { session: project.session, base: revision, sequence: 1, at, label: '', reason: null, command };
    expect(await carrierIn(first).call('project/apply', input)).toMatchObject({ ok: true });
    expect(first.title).toBe('Repair.impactmap – saving – Worthwhile');
    expect(first.isEdited).toBe(true);
  });

  it('is saved before the program ends', async () => {
    app.quit();
    expect(app.exitCode).toBeNull();
    await vi.waitFor(() => expect(app.exitCode).toBe(0));
    const saved = await readProjectFile(join(folder, 'Repair.impactmap'));
    expect(saved.ok && settingsOf(saved.value).title).toBe('After the crash');
  });
});
