// Each rule of the desktop's security as a table: what passes and what does not.

import { describe, expect, it, vi } from 'vitest';
import { isOwnAddress } from '../../../../main/electron/address.ts';
import { externalLink, openExternally } from '../../../../main/electron/external-links.ts';
import { isOwnSender } from '../../../../main/electron/ipc.ts';
import { mayLoad } from '../../../../main/electron/network.ts';
import { documentIn, OpenDocuments, readSecondStart } from '../../../../main/electron/open-documents.ts';
import { isGranted } from '../../../../main/electron/permissions.ts';
import { fileAfter, windowTitle } from '../../../../main/electron/window-title.ts';
import type { FileState } from '../../../../shared/contract.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';

vi.mock('electron', () => ({}));

const foreign = [
  '',
  'about:blank',
  'app://',
  'app://worthwhile.example.org/',
  'app://worthwhile@example.org/',
  'app://example.org/?app://worthwhile/',
  'app://someone@worthwhile/',
  'app://worthwhile:1/',
  'app:worthwhile',
  'https://worthwhile/',
  'http://app//worthwhile/',
  'file:///app://worthwhile/',
  'not an address',
];

describe('the window’s own address', () => {
  it.each(['app://worthwhile/', 'app://worthwhile/assets/main.js', 'app://worthwhile/?a#b'])('is %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });
  it.each(foreign)('is not “%s”', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('the sender of a request', () => {
  const mainFrame = { url: 'app://worthwhile/', frameTreeNodeId: 7 };
  it('is the main frame at our own address, and no other', () => {
    expect(isOwnSender({ ...mainFrame }, mainFrame)).toBe(true);
    expect(isOwnSender(null, mainFrame)).toBe(false);
    expect(isOwnSender({ ...mainFrame, frameTreeNodeId: 8 }, mainFrame)).toBe(false);
    for (const url of foreign) expect(isOwnSender({ ...mainFrame, url }, mainFrame), url).toBe(false);
  });
});

describe('a page may', () => {
  it('write to the clipboard, at our own address, and nothing else', () => {
    expect(isGranted('clipboard-sanitized-write', 'app://worthwhile/')).toBe(true);
    expect(isGranted('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(isGranted('clipboard-read', 'app://worthwhile/')).toBe(false);
    expect(isGranted('toString', 'app://worthwhile/')).toBe(false);
  });

  it('load its own files and what it makes itself', () => {
    for (const address of ['app://worthwhile/main.js', 'data:image/png;base64,AA==', 'blob:app://worthwhile/1']) {
      expect(mayLoad(address, false), address).toBe(true);
    }
    for (const address of [
      ...foreign.filter((each) => each !== 'about:blank'),
      'ws://127.0.0.1/',
      'ftp://example.org/',
    ]) {
      expect(mayLoad(address, false), address).toBe(false);
    }
    expect(mayLoad('devtools://devtools/bundled/inspector.html', false)).toBe(false);
    expect(mayLoad('devtools://devtools/bundled/inspector.html', true)).toBe(true);
  });
});

describe('a link that leads outside', () => {
  it.each([
    ['https://example.org/report?a=1', 'example.org'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['mailto:sian@example.org', 'sian@example.org'],
    ['HTTPS://EXAMPLE.ORG', 'example.org'],
  ])('is %s', (text, goal) => {
    expect(externalLink(text)?.goal).toBe(goal);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\server\\share',
    'smb://server/share',
    'ms-msdt:/id',
    'vbscript:x',
    'data:text/html,x',
    'app://worthwhile/',
    'https://bank.example@evil.example/',
    'https:',
    'mailto:',
    'example.org',
    '',
  ])('is not “%s”', (text) => {
    expect(externalLink(text)).toBeNull();
  });

  it('is opened as the parser read it, and only when the person agrees', async () => {
    const opened: string[] = [];
    const open = async (address: string) => void opened.push(address);
    await openExternally('https://example.org/a b', async () => false, open);
    expect(opened).toEqual([]);
    await openExternally('https://example.org/a b', async () => true, open);
    await openExternally('file:///etc/passwd', async () => true, open);
    expect(opened).toEqual(['https://example.org/a%20b']);
  });
});

describe('a document from outside', () => {
  it('is the argument that names one, from where the person stands', () => {
    expect(documentIn(['--inspect', 'maps/a.impactmap'], '/home/sian')).toBe('/home/sian/maps/a.impactmap');
    expect(documentIn(['A.XLSX'], '/home')).toBe('/home/A.XLSX');
    expect(documentIn(['--file=a.impactmap', 'https://example.org/', '.'], '/home')).toBeNull();
  });

  it('is taken from a second start only if it looks like one', () => {
    expect(readSecondStart({ document: '/a.impactmap' })).toEqual({ document: '/a.impactmap' });
    for (const data of [undefined, null, 'x', {}, { document: 1 }])
      expect(readSecondStart(data)).toEqual({ document: null });
  });

  it('waits until there is somebody to open it', () => {
    const opened: string[] = [];
    const documents = new OpenDocuments();
    documents.add('a');
    documents.startOpening((path) => opened.push(path));
    documents.add('b');
    expect(opened).toEqual(['a', 'b']);
  });
});

describe('the title of a window', () => {
  const file: FileState = { status: 'saved', name: 'a.impactmap', folder: '/home', readOnly: false, problem: null };
  const translator = createTranslator('en');

  it('names the file and says whether everything is in it', () => {
    expect(windowTitle(null, translator)).toBe('Worthwhile');
    expect(windowTitle(file, translator)).toBe('a.impactmap – saved – Worthwhile');
    expect(windowTitle({ ...file, status: 'kept' }, translator)).toBe('a.impactmap – saving – Worthwhile');
    expect(windowTitle({ ...file, readOnly: true }, translator)).toBe('a.impactmap – read only – Worthwhile');
  });

  it('follows what is answered', () => {
    expect(fileAfter('project/save', { ok: true, value: file })).toBe(file);
    expect(fileAfter('project/apply', { ok: true, value: { revision: 1, file } })).toBe(file);
    expect(fileAfter('project/close', { ok: true, value: {} })).toBeNull();
    expect(fileAfter('app/start', { ok: true, value: {} })).toBeUndefined();
    const problem = { code: 'contract.noSession', params: {} } as const;
    expect(fileAfter('project/close', { ok: false, problem })).toBeUndefined();
  });
});
