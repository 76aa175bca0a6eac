import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../main/project-file/database.ts';
import {
  type Disk,
  nodeDisk,
  readProjectFile,
  type Session,
  writeProjectFile,
} from '../../../../main/project-file/index.ts';
import { emptyProject } from '../../../../shared/model/index.ts';
import {
  change,
  codeOf,
  ManualTimers,
  must,
  setTitle,
  store,
  systemError,
  temporaryFolder,
  titleOf,
  watchedDisk,
} from './support.ts';

async function newFile(): Promise<string> {
  const path = join(temporaryFolder(), 'map.impactmap');
  must(await writeProjectFile(emptyProject(), path));
  return path;
}

async function titleIn(path: string): Promise<string | null> {
  return titleOf(must(await readProjectFile(path)));
}

function edit(session: Session, title: string): void {
  must(session.commit(change(setTitle(title))));
}

test('a saved file is one compact file that opens again with its history', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  edit(session, 'One');
  expect(session.file.status).toBe('kept');
  expect(must(await session.save()).status).toBe('saved');
  expect(await titleIn(path)).toBe('One');
  expect(readdirSync(join(path, '..'))).toEqual(['map.impactmap']);
  // Bytes 18 and 19 say how the file is written: 1 is without a log, so it opens on media that cannot be written.
  expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1]);
  await session.close();
  const again = must(await store(data).open(path));
  expect(again.journal()).toHaveLength(1);
  expect(again.undo.undo).toHaveLength(1);
  await again.close();
  expect(readdirSync(join(data, 'sessions'))).toEqual([]);
});

test('what was removed from the project is not in the file any more, except in its history', async () => {
  const path = join(temporaryFolder(), 'map.impactmap');
  must(await writeProjectFile(emptyProject(), path));
  const database = openDatabase(path, 'read');
  expect(database.pragma('freelist_count', { simple: true })).toBe(0);
  database.close();
});

test('a file keeps its permissions when it is replaced', async () => {
  const path = await newFile();
  chmodSync(path, 0o640);
  const session = must(await store(temporaryFolder()).open(path));
  edit(session, 'One');
  must(await session.save());
  expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o640);
  await session.close();
});

test('a file that someone else changed is not replaced, and everything is kept', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  edit(session, 'Mine');
  const theirs = must(await store(temporaryFolder()).open(path));
  edit(theirs, 'Theirs');
  await theirs.close();
  expect(codeOf(await session.save())).toBe('file.changedUnderneath');
  expect(session.file).toMatchObject({ status: 'refused', problem: { code: 'file.changedUnderneath' } });
  expect(await titleIn(path)).toBe('Theirs');
  expect((await session.close())?.code).toBe('file.changedUnderneath');
  const other = join(temporaryFolder(), 'other.impactmap');
  expect(must(await session.saveAs(other))).toMatchObject({ status: 'saved', name: 'other.impactmap', problem: null });
  expect(await titleIn(other)).toBe('Mine');
  expect(await session.close()).toBe(null);
});

test('a file that was changed while the copy was made is not replaced either', async () => {
  const path = await newFile();
  const other = await newFile();
  const theirs = must(await store(temporaryFolder()).open(other));
  edit(theirs, 'Theirs');
  await theirs.close();
  const disk = watchedDisk((step, [at]) => {
    if (step === 'hash' && String(at).endsWith('.tmp')) renameSync(other, path);
    return null;
  });
  const session = must(await store(temporaryFolder(), { disk }).open(path));
  edit(session, 'Mine');
  expect(codeOf(await session.save())).toBe('file.changedUnderneath');
  expect(readdirSync(join(path, '..'))).toEqual(['map.impactmap']);
  expect(await titleIn(path)).toBe('Theirs');
  await session.leave();
});

test('a file that was only touched, as synchronised folders do, is replaced', async () => {
  const path = await newFile();
  const session = must(await store(temporaryFolder()).open(path));
  edit(session, 'One');
  utimesSync(path, new Date(), new Date(Date.now() + 60_000));
  must(await session.save());
  expect(await titleIn(path)).toBe('One');
  await session.close();
});

test('a file that was removed is written again; one whose folder is gone waits for it', async () => {
  const path = await newFile();
  const session = must(await store(temporaryFolder()).open(path));
  rmSync(path);
  expect(must(await session.save()).status).toBe('saved');
  expect(existsSync(path)).toBe(true);
  edit(session, 'Two');
  const folder = join(path, '..');
  renameSync(folder, `${folder}-gone`);
  expect(codeOf(await session.save())).toBe('file.folderGone');
  renameSync(`${folder}-gone`, folder);
  must(await session.save());
  expect(await titleIn(path)).toBe('Two');
  await session.close();
});

test('a file that cannot be replaced opens with a notice; its changes go under another name', async () => {
  const path = await newFile();
  const disk: Disk = { ...nodeDisk, isWritable: () => Promise.resolve(false) };
  const timers = new ManualTimers();
  const session = must(await store(temporaryFolder(), { disk, timers }).open(path));
  expect(session.notices.map(({ code }) => code)).toEqual(['file.readOnly']);
  expect(session.file).toMatchObject({ status: 'saved', readOnly: true });
  edit(session, 'One');
  expect(timers.waiting).toBe(0);
  expect(codeOf(await session.save())).toBe('file.readOnly');
  expect(await titleIn(path)).toBe(null);
  const other = join(temporaryFolder(), 'mine.impactmap');
  expect(must(await session.saveAs(other))).toMatchObject({ status: 'saved', readOnly: false });
  expect(await session.close()).toBe(null);
});

test('a new project has no file to save to until it is given one', async () => {
  const timers = new ManualTimers();
  const session = must(await store(temporaryFolder(), { timers }).create('Impact map'));
  edit(session, 'One');
  expect(timers.waiting).toBe(0);
  expect(codeOf(await session.save())).toBe('file.noName');
  expect(session.file).toEqual({
    status: 'new',
    name: 'Impact map.impactmap',
    folder: null,
    readOnly: false,
    problem: null,
  });
  const path = join(temporaryFolder(), 'mine.impactmap');
  must(await session.saveAs(path));
  expect(session.file).toMatchObject({ status: 'saved', name: 'mine.impactmap', folder: join(path, '..') });
  edit(session, 'Two');
  expect(timers.waiting).toBe(1);
  await session.close();
  expect(await titleIn(path)).toBe('Two');
});

test('saving under a name that another session works on is refused', async () => {
  const path = await newFile();
  const sessions = store(temporaryFolder());
  const first = must(await sessions.open(path));
  const second = must(await sessions.create('Other'));
  expect(codeOf(await second.saveAs(path))).toBe('file.alreadyOpen');
  mkdirSync(join(path, '../folder.impactmap'));
  expect(codeOf(await second.saveAs(join(path, '../folder.impactmap')))).toBe('file.notRegular');
  await first.close();
  await second.close();
});

test('virus scanners that hold on to the file are waited for', async () => {
  const path = await newFile();
  let refusals = 0;
  const disk = watchedDisk((step, [, to]) => {
    if (step !== 'rename' || to !== path || refusals === 3) return null;
    refusals += 1;
    return systemError(['EPERM', 'EBUSY', 'EACCES'][refusals - 1] ?? '');
  });
  const session = must(await store(temporaryFolder(), { disk }).open(path));
  edit(session, 'One');
  must(await session.save());
  expect(refusals).toBe(3);
  await session.close();
});

const codes: readonly [string, string][] = [
  ['ENOSPC', 'file.diskFull'],
  ['EACCES', 'file.noPermission'],
  ['EROFS', 'file.noPermission'],
  ['EBUSY', 'file.inUse'],
  ['EIO', 'file.notWritten'],
];

test.each(codes)('%s from the disk is told as %s', async (code, told) => {
  const path = await newFile();
  const disk = watchedDisk((step) => (step === 'sync' ? systemError(code) : null));
  const session = must(await store(temporaryFolder(), { disk }).open(path));
  edit(session, 'One');
  expect(codeOf(await session.save())).toBe(told);
  await session.leave();
});

test('whichever step of saving fails, the file is the old one or the new one, nothing lies beside it, and the next save goes well', {
  timeout: 30_000,
}, async () => {
  for (let failing = 0; ; failing += 1) {
    const path = await newFile();
    const steps: string[] = [];
    let armed = false;
    const disk = watchedDisk((step) => {
      if (!armed) return null;
      steps.push(step);
      return steps.length - 1 === failing ? systemError('EIO') : null;
    });
    const logged: unknown[] = [];
    const session = must(await store(temporaryFolder(), { disk, log: (error) => logged.push(error) }).open(path));
    edit(session, 'New');
    armed = true;
    const saved = await session.save();
    armed = false;
    const step = `${failing}: ${steps[failing]}`;
    const title = await titleIn(path);
    if (saved.ok) expect(title, step).toBe('New');
    else expect(['New', null], step).toContain(title);
    expect(readdirSync(join(path, '..')), step).toEqual(['map.impactmap']);
    expect(session.file.status, step).toBe(saved.ok ? 'saved' : 'refused');
    edit(session, 'Newer');
    expect(codeOf(await session.save()), step).toBe('done');
    expect(await titleIn(path), step).toBe('Newer');
    expect(await session.close(), step).toBe(null);
    if (steps.length <= failing) {
      expect(failing).toBeGreaterThan(12);
      return;
    }
  }
});

test('a copy that reads back wrong is not put in place', async () => {
  const path = await newFile();
  const disk = watchedDisk((step, [at]) => {
    if (step === 'readStart' && String(at).endsWith('.tmp')) writeFileSync(String(at), 'noise');
    return null;
  });
  const session = must(await store(temporaryFolder(), { disk }).open(path));
  edit(session, 'One');
  expect(codeOf(await session.save())).toBe('file.notWritten');
  expect(await titleIn(path)).toBe(null);
  expect(readdirSync(join(path, '..'))).toEqual(['map.impactmap']);
  await session.leave();
});

test('changes that come while a save is under way are saved before the session ends', async () => {
  const path = await newFile();
  let session: Session | null = null;
  let comes = 2;
  const disk = watchedDisk((step, [at]) => {
    if (step === 'hash' && String(at).endsWith('.tmp') && comes > 0 && session !== null) {
      comes -= 1;
      edit(session, `Late ${comes}`);
    }
    return null;
  });
  session = must(await store(temporaryFolder(), { disk }).open(path));
  edit(session, 'One');
  expect(await session.close()).toBe(null);
  expect(await titleIn(path)).toBe('Late 0');
});

test('saves follow each other and the window is told of each', async () => {
  const path = await newFile();
  const session = must(await store(temporaryFolder()).open(path));
  const told: string[] = [];
  session.onFileState(({ status }) => told.push(status));
  edit(session, 'One');
  const [first, second] = await Promise.all([session.save(), session.save()]);
  expect([codeOf(first), codeOf(second)]).toEqual(['done', 'done']);
  expect(told).toEqual(['saved']);
  await session.close();
});

test('what may pass by itself is tried again; what a person has to decide is not', async () => {
  const path = await newFile();
  const timers = new ManualTimers();
  let full = true;
  const disk = watchedDisk((step) => (step === 'sync' && full ? systemError('ENOSPC') : null));
  const session = must(await store(temporaryFolder(), { disk, timers }).open(path));
  edit(session, 'One');
  expect(codeOf(await session.save())).toBe('file.diskFull');
  full = false;
  timers.turn(30_000);
  await expect.poll(() => session.file.status).toBe('saved');
  expect(await titleIn(path)).toBe('One');
  edit(session, 'Two');
  writeFileSync(path, 'changed by someone else');
  expect(codeOf(await session.save())).toBe('file.changedUnderneath');
  expect(timers.waiting).toBe(0);
  await session.leave();
});

test('saving under another name that is refused leaves the project with its own file', async () => {
  const path = await newFile();
  const timers = new ManualTimers();
  const session = must(await store(temporaryFolder(), { timers }).open(path));
  edit(session, 'One');
  expect(codeOf(await session.saveAs(join(path, 'not-a-folder', 'x.impactmap')))).toBe('file.folderGone');
  expect(session.file).toMatchObject({ status: 'kept', name: 'map.impactmap', problem: null });
  timers.turn(3_000);
  await expect.poll(() => session.file.status).toBe('saved');
  expect(await session.close()).toBe(null);
});

test.skipIf(process.platform === 'win32')('a stick that knows no permissions is saved to all the same', async () => {
  const path = await newFile();
  chmodSync(path, 0o600);
  const disk = watchedDisk((step) => (step === 'setMode' ? systemError('EPERM') : null));
  const session = must(await store(temporaryFolder(), { disk }).open(path));
  edit(session, 'One');
  must(await session.save());
  expect(await session.close()).toBe(null);
});

test('a session that has ended takes no changes and saves nothing', async () => {
  const session = must(await store(temporaryFolder()).open(await newFile()));
  await session.close();
  expect(codeOf(session.commit(change(setTitle('Late'))))).toBe('contract.noSession');
  expect(codeOf(await session.save())).toBe('contract.noSession');
  expect(await session.close()).toBe(null);
});
