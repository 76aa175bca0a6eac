// How sheets are laid out: kept beside the project, in its file, and never in anyone's way.

import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../main/project-file/database.ts';
import { type Disk, nodeDisk, type Session, writeProjectFile } from '../../../../main/project-file/index.ts';
import { readHistory } from '../../../../main/project-file/journal-table.ts';
import { flawOf } from '../../../../main/project-file/soundness.ts';
import { emptyProject, PLAIN_LAYOUT, type SheetLayout } from '../../../../shared/model/index.ts';
import {
  change,
  codeOf,
  ManualTimers,
  must,
  setTitle,
  store,
  systemError,
  temporaryFolder,
  watchedDisk,
} from './support.ts';

const WIDE: SheetLayout = { ...PLAIN_LAYOUT, columns: { 'outcome.quantity': { width: 240 } }, folded: ['value'] };
const SMALL: SheetLayout = { ...PLAIN_LAYOUT, zoom: 0.75 };

async function newFile(): Promise<string> {
  const path = join(temporaryFolder(), 'map.impactmap');
  must(await writeProjectFile(emptyProject(), path));
  return path;
}

async function layoutsIn(path: string): Promise<Session['layouts']> {
  const session = must(await store(temporaryFolder()).open(path));
  const { layouts } = session;
  await session.close();
  return layouts;
}

function seconds(path: string): number {
  return statSync(path).mtimeMs;
}

test('a layout is no change of the project: no revision, no journal, nothing to undo, nothing unsaved', async () => {
  const path = await newFile();
  const timers = new ManualTimers();
  const session = must(await store(temporaryFolder(), { timers }).open(path));
  must(session.setLayout('map', WIDE));
  expect(session.layouts).toEqual({ map: WIDE });
  expect(session).toMatchObject({ revision: 0, undo: { undo: [], redo: [] }, holdsUnsavedWork: false });
  expect(session.file.status).toBe('saved');
  expect(session.journal()).toEqual([]);
  expect(timers.waiting).toBe(0);
  await session.leave();
});

test('it goes into the file with the next save, with a change or without', async () => {
  const path = await newFile();
  const session = must(await store(temporaryFolder()).open(path));
  must(session.setLayout('map', WIDE));
  must(session.commit(change(setTitle('One'))));
  must(await session.save());
  expect(await layoutsIn(path)).toEqual({ map: WIDE });
  must(session.setLayout('results', SMALL));
  expect(must(await session.save()).status).toBe('saved');
  expect(await layoutsIn(path)).toEqual({ map: WIDE, results: SMALL });
  const saved = seconds(path);
  must(await session.save());
  await session.close();
  expect(seconds(path)).toBe(saved);
});

test('where nothing else changed, it goes into the file on closing, and the session is gone', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  must(session.setLayout('map', WIDE));
  must(session.setLayout('map', SMALL));
  expect(await session.close()).toBeNull();
  expect(readdirSync(join(data, 'sessions'))).toEqual([]);
  expect(await layoutsIn(path)).toEqual({ map: SMALL });
  const database = openDatabase(path, 'read');
  expect(readHistory(database)).toMatchObject({ intact: true, revision: 0 });
  expect(flawOf(database)).toBeNull();
  database.close();
});

test('a sheet that stands as it comes has none, and one that was only looked at leaves the file alone', async () => {
  const path = await newFile();
  const first = must(await store(temporaryFolder()).open(path));
  must(first.setLayout('map', WIDE));
  await first.close();
  utimesSync(path, new Date(0), new Date(0));
  const second = must(await store(temporaryFolder()).open(path));
  must(second.setLayout('map', WIDE));
  must(second.setLayout('results', PLAIN_LAYOUT));
  await second.close();
  expect(seconds(path)).toBe(0);
  const third = must(await store(temporaryFolder()).open(path));
  must(third.setLayout('map', PLAIN_LAYOUT));
  expect(third.layouts).toEqual({});
  await third.close();
  expect(await layoutsIn(path)).toEqual({});
});

test('it is there after undo and redo, and in what a crash left', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data, { timers: new ManualTimers() }).open(path));
  must(session.commit(change(setTitle('One'))));
  must(session.setLayout('map', WIDE));
  must(session.commit(change({ type: 'reverse', entry: 1 })));
  expect(session.layouts).toEqual({ map: WIDE });
  await session.leave();
  const again = must(await store(data).recover(session.id));
  expect(again.layouts).toEqual({ map: WIDE });
  await again.close();
  expect(await layoutsIn(path)).toEqual({ map: WIDE });
});

test('a process that ends over a layout alone leaves nothing to be offered', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  must(session.setLayout('map', WIDE));
  await session.leave();
  expect(await store(data).recoverable()).toEqual([]);
  const unnamed = must(await store(data).create('New map'));
  must(unnamed.setLayout('map', WIDE));
  expect(await unnamed.close()).toBeNull();
  expect(await store(data).recoverable()).toEqual([]);
});

test('a project without a file takes it along when it is saved under a name', async () => {
  const session = must(await store(temporaryFolder()).create('New map'));
  must(session.setLayout('map', WIDE));
  const path = join(temporaryFolder(), 'mine.impactmap');
  must(await session.saveAs(path));
  await session.close();
  expect(await layoutsIn(path)).toEqual({ map: WIDE });
});

describe('closing is never held up by a layout', () => {
  test('of a file that cannot be replaced: it stays as it is, and nothing is said', async () => {
    const path = await newFile();
    const before = readFileSync(path);
    const disk: Disk = { ...nodeDisk, isWritable: () => Promise.resolve(false) };
    const session = must(await store(temporaryFolder(), { disk }).open(path));
    must(session.setLayout('map', WIDE));
    expect(session.file).toMatchObject({ status: 'saved', problem: null });
    expect(await session.close()).toBeNull();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('of a file that has gone or that someone changed: it is not written again', async () => {
    const path = await newFile();
    const session = must(await store(temporaryFolder()).open(path));
    must(session.setLayout('map', WIDE));
    rmSync(path);
    expect(await session.close()).toBeNull();
    expect(existsSync(path)).toBe(false);

    const other = await newFile();
    const mine = must(await store(temporaryFolder()).open(other));
    const theirs = must(await store(temporaryFolder()).open(other));
    must(mine.setLayout('map', WIDE));
    must(theirs.commit(change(setTitle('Theirs'))));
    await theirs.close();
    expect(await mine.close()).toBeNull();
    expect(await layoutsIn(other)).toEqual({});
  });

  test('that finds no room: what went wrong is in the log, and nothing lies beside the file', async () => {
    const path = await newFile();
    const data = temporaryFolder();
    const logged: unknown[] = [];
    const disk = watchedDisk((step) => (step === 'sync' ? systemError('ENOSPC') : null));
    const session = must(await store(data, { disk, log: (what) => logged.push(what) }).open(path));
    must(session.setLayout('map', WIDE));
    expect(await session.close()).toBeNull();
    expect(logged).toMatchObject([{ code: 'file.diskFull' }]);
    expect(readdirSync(join(path, '..'))).toEqual(['map.impactmap']);
    expect(readdirSync(join(data, 'sessions'))).toEqual([]);
  });
});

test('a layout that cannot be read is left out, with a note in the log, and the file opens', async () => {
  const path = await newFile();
  const first = must(await store(temporaryFolder()).open(path));
  must(first.setLayout('map', WIDE));
  await first.close();
  const database = openDatabase(path, 'write');
  const insert = database.prepare('INSERT INTO sheet_layout (sheet, layout) VALUES (?, ?)');
  insert.run('results', '{"zoom":');
  insert.run('assumptions', '{"zoom":9}');
  insert.run('proxies', ' '.repeat(300_000));
  insert.run('Not a name', JSON.stringify(SMALL));
  insert.run('__proto__', JSON.stringify(SMALL));
  database.close();

  const logged: unknown[] = [];
  const session = must(await store(temporaryFolder(), { log: (what) => logged.push(what) }).open(path));
  expect(session.layouts).toEqual({ map: WIDE });
  expect(session.notices).toEqual([]);
  expect(logged).toEqual([{ session: session.id, unreadableLayouts: 5 }]);
  must(session.setLayout('results', SMALL));
  expect(session.layouts).toEqual({ map: WIDE, results: SMALL });
  await session.close();
});

test('a file keeps so many layouts and no more', async () => {
  const session = must(await store(temporaryFolder()).create('New map'));
  const kept = Array.from({ length: 101 }, (_, index) => codeOf(session.setLayout(`sheet-${index}`, SMALL)));
  expect(kept.filter((code) => code === 'done')).toHaveLength(100);
  expect(kept.at(-1)).toBe('contract.badRequest');
  expect(codeOf(session.setLayout('sheet-0', WIDE))).toBe('done');
  await session.close();
  expect(codeOf(session.setLayout('map', WIDE))).toBe('contract.noSession');
});
