import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFileName, withExtension } from '../../../../main/host/file-names.ts';
import type { FileRequest } from '../../../../main/host/index.ts';
import { isWithin } from '../../../../main/host/own-folder.ts';
import { writeProjectFile } from '../../../../main/project-file/index.ts';
import type { Purpose } from '../../../../shared/contract.ts';
import { emptyProject } from '../../../../shared/model/index.ts';
import { codeOf, must, temporaryFolder } from '../project-file/support.ts';
import { type Bench, bench, nativeBench, newProject } from './support.ts';

async function list(on: Bench, purpose: Purpose, folder: string | null = null) {
  return must(await on.window.call('file/list', { folder, purpose }));
}

function filled(): Bench {
  const on = bench();
  for (const name of [
    'a10.impactmap',
    'a9.impactmap',
    'b.xlsx',
    'c.json',
    'd.csv',
    'e.txt',
    '.hidden.impactmap',
    'F.IMPACTMAP',
  ]) {
    writeFileSync(join(on.root, name), 'x');
  }
  mkdirSync(join(on.root, 'Zoo/inner'), { recursive: true });
  mkdirSync(join(on.root, '.git'));
  return on;
}

test('the page’s own chooser offers the files that are fit for the purpose, folders first, nothing hidden', async () => {
  const on = filled();
  const names = async (purpose: Purpose) => (await list(on, purpose)).entries.map(({ name }) => name);
  expect(await names('open')).toEqual(['Zoo', 'a9.impactmap', 'a10.impactmap', 'b.xlsx', 'c.json', 'F.IMPACTMAP']);
  expect(await names('save')).toEqual(['Zoo', 'a9.impactmap', 'a10.impactmap', 'F.IMPACTMAP']);
  expect(await names('export-xlsx')).toEqual(['Zoo', 'b.xlsx']);
  expect(await names('export-csv')).toEqual(['Zoo', 'd.csv']);
  expect((await list(on, 'open')).entries[1]).toMatchObject({
    kind: 'file',
    size: 1,
    modifiedAt: expect.stringMatching(/Z$/),
  });
});

test('folders are walked down by handles, with the way back up', async () => {
  const on = filled();
  const zoo = (await list(on, 'open')).entries[0]?.handle ?? '';
  const inner = (await list(on, 'open', zoo)).entries[0]?.handle ?? '';
  const view = await list(on, 'open', inner);
  expect(view.path.map(({ name }) => name).slice(1)).toEqual(['Zoo', 'inner']);
  expect((await list(on, 'open', view.path[0]?.handle ?? '')).entries).toHaveLength(6);
  expect(codeOf(await on.window.call('file/list', { folder: 'invented', purpose: 'open' }))).toBe('contract.badHandle');
  const file = (await list(on, 'open')).entries[1]?.handle ?? '';
  expect(codeOf(await on.window.call('file/list', { folder: file, purpose: 'open' }))).toBe('contract.badHandle');
  rmSync(join(on.root, 'Zoo'), { recursive: true });
  expect(codeOf(await on.window.call('file/list', { folder: zoo, purpose: 'open' }))).toBe('file.notFound');
});

test.skipIf(process.platform === 'win32')(
  'no link leads out of the folder, whether it was there before or comes later',
  async () => {
    const on = filled();
    const outside = temporaryFolder();
    must(await writeProjectFile(emptyProject(), join(outside, 'secret.impactmap')));
    symlinkSync(outside, join(on.root, 'out'));
    symlinkSync(join(outside, 'secret.impactmap'), join(on.root, 'secret.impactmap'));
    symlinkSync(join(on.root, 'nowhere'), join(on.root, 'dangling.impactmap'));
    symlinkSync(join(on.root, 'Zoo'), join(on.root, 'to zoo'));
    const names = (await list(on, 'open')).entries.map(({ name }) => name);
    expect(names).toContain('to zoo');
    for (const name of ['out', 'secret.impactmap', 'dangling.impactmap']) expect(names).not.toContain(name);

    const zoo = (await list(on, 'save')).entries.find(({ name }) => name === 'Zoo')?.handle ?? '';
    const named = must(await on.window.call('file/name', { folder: zoo, name: 'mine', purpose: 'save' }));
    const { session } = await newProject(on);
    renameSync(join(on.root, 'Zoo'), join(on.root, 'Zoo2'));
    symlinkSync(outside, join(on.root, 'Zoo'));
    expect(codeOf(await on.window.call('project/saveAs', { session, handle: named.handle }))).toBe('file.outside');
    expect(codeOf(await on.window.call('file/list', { folder: zoo, purpose: 'open' }))).toBe('file.outside');
    expect(codeOf(await on.window.call('file/name', { folder: zoo, name: 'x', purpose: 'save' }))).toBe('file.outside');
    const root = (await list(on, 'save')).path[0]?.handle ?? '';
    expect(codeOf(await on.window.call('file/name', { folder: root, name: 'secret', purpose: 'save' }))).toBe(
      'file.outside',
    );
  },
);

test('a name becomes a handle with the right extension; names that lead elsewhere or fit no system are refused', async () => {
  const on = filled();
  const folder = (await list(on, 'save')).path[0]?.handle ?? '';
  const named = (name: string) => on.window.call('file/name', { folder, name, purpose: 'save' });
  expect(must(await named('mine'))).toMatchObject({ name: 'mine.impactmap', exists: false });
  expect(must(await named('a9.impactmap'))).toMatchObject({ name: 'a9.impactmap', exists: true });
  for (const name of ['../mine', 'Zoo/mine', '..', '.mine', 'a\\b', 'nul', 'CON.impactmap', 'a:b', 'a\u0000b', ' ']) {
    expect(codeOf(await named(name)), name).toBe('file.badName');
  }
  mkdirSync(join(on.root, 'folder.impactmap'));
  expect(codeOf(await named('folder'))).toBe('file.notRegular');
});

test('a file that is chosen in the page opens', async () => {
  const on = bench();
  must(await writeProjectFile(emptyProject(), join(on.root, 'map.impactmap')));
  const [entry] = (await list(on, 'open')).entries;
  expect(must(await on.window.call('project/open', { handle: entry?.handle ?? '' })).file.name).toBe('map.impactmap');
  const start = must(await on.window.call('app/start', {}));
  expect(start).toMatchObject({ version: '1.2.3', chooser: 'own', examples: [{ name: 'empty' }] });
});

test('a recent file outside the folder is not offered', async () => {
  const on = bench();
  const outside = join(temporaryFolder(), 'map.impactmap');
  must(await writeProjectFile(emptyProject(), outside));
  must(await on.window.call('project/open', { handle: on.window.grant(outside) }));
  expect(must(await on.window.call('app/start', {})).recent).toEqual([]);
});

test('a native dialog is asked for the purpose, and cancelled or answered', async () => {
  const folder = temporaryFolder();
  const asked: FileRequest[] = [];
  const on = nativeBench([null, join(folder, 'mine'), join(folder, 'mine.impactmap'), join(folder, 'mine')], asked);
  expect(must(await on.window.call('app/start', {})).chooser).toBe('native');
  const request = { purpose: 'save', suggestedName: 'Impact map' } as const;
  expect(must(await on.window.call('file/choose', request))).toEqual({ handle: null });
  expect(asked).toEqual([request]);
  const { session } = await newProject(on);
  const { handle } = must(await on.window.call('file/choose', request));
  expect(must(await on.window.call('project/saveAs', { session, handle: handle ?? '' })).name).toBe('mine.impactmap');
  const opened = must(await on.window.call('file/choose', { purpose: 'open', suggestedName: '' }));
  expect(codeOf(await on.window.call('project/open', { handle: opened.handle ?? '' }))).toBe('done');
  // The dialog asked about “mine”, not about the file that would really be replaced.
  expect(codeOf(await on.window.call('file/choose', request))).toBe('file.nameTaken');
});

test('each way of choosing is refused where the other one is used', async () => {
  const own = bench();
  expect(codeOf(await own.window.call('file/choose', { purpose: 'open', suggestedName: '' }))).toBe(
    'contract.badRequest',
  );
  const native = nativeBench([]);
  expect(codeOf(await native.window.call('file/list', { folder: null, purpose: 'open' }))).toBe('contract.badRequest');
  expect(codeOf(await native.window.call('file/name', { folder: 'x', name: 'x', purpose: 'save' }))).toBe(
    'contract.badRequest',
  );
});

test('what lies within a folder is told by the way to it, not by how its name begins', () => {
  expect(isWithin('/a/b', '/a/b')).toBe(true);
  expect(isWithin('/a/b', '/a/b/c')).toBe(true);
  expect(isWithin('/a/b', '/a/b/..c')).toBe(true);
  expect(isWithin('/a/b', '/a/bc')).toBe(false);
  expect(isWithin('/a/b', '/a')).toBe(false);
  expect(isWithin('/a/b', '/')).toBe(false);
});

test('names are judged as every system would', () => {
  for (const name of ['a', 'a.b', 'Ünï', 'a b', "O'Neil", 'com10', 'a'.repeat(200)])
    expect(isFileName(name), name).toBe(true);
  for (const name of ['', ' a', 'a ', 'a.', '.a', 'a/b', 'com1', 'LPT1.x', 'a\nb', 'a'.repeat(201)])
    expect(isFileName(name), name).toBe(false);
  expect(withExtension('a.xlsx', 'export-xlsx')).toBe('a.xlsx');
  expect(withExtension('a.XLSX', 'export-xlsx')).toBe('a.XLSX');
  expect(withExtension('a.xlsx', 'save')).toBe('a.xlsx.impactmap');
});
