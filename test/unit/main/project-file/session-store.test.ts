import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProjectFile, type SessionStore, writeProjectFile } from '../../../../main/project-file/index.ts';
import { SessionLock } from '../../../../main/project-file/session-lock.ts';
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

/** A session on a file with a change that was not saved, left as a killed process leaves it. */
async function leftBehind(data: string, path: string | null): Promise<string> {
  const sessions = store(data, { timers: new ManualTimers() });
  const session = must(path === null ? await sessions.create('New map') : await sessions.open(path));
  must(session.commit(change(setTitle('Kept'))));
  await session.leave();
  return session.id;
}

async function names(sessions: SessionStore): Promise<string[]> {
  return (await sessions.recoverable()).map(({ name }) => name);
}

test('the same file is open once in a process, and once among processes', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const sessions = store(data);
  const first = must(await sessions.open(path));
  expect(codeOf(await sessions.open(path))).toBe('file.alreadyOpen');
  // Another store on the same data stands for another process: it knows nothing but what is on the disk.
  expect(codeOf(await store(data).open(path))).toBe('file.alreadyOpen');
  await first.close();
  const second = must(await sessions.open(path));
  await second.close();
});

test('two openings of one file at the same moment give one session', async () => {
  const path = await newFile();
  const sessions = store(temporaryFolder());
  const opened = await Promise.all([sessions.open(path), sessions.open(path)]);
  expect(opened.map(codeOf).sort()).toEqual(['done', 'file.alreadyOpen']);
  for (const session of opened) if (session.ok) await session.value.close();
});

test('a session that was left is offered, and taken up again with its file and its history', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const id = await leftBehind(data, path);
  const sessions = store(data, { timers: new ManualTimers() });
  expect(await sessions.recoverable()).toEqual([
    { id, name: 'map.impactmap', folder: join(path, '..'), changedAt: expect.stringMatching(/Z$/) },
  ]);
  const session = must(await sessions.recover(id));
  expect(titleOf(session.project)).toBe('Kept');
  expect(session.file).toMatchObject({ status: 'kept', name: 'map.impactmap', folder: join(path, '..') });
  expect(session.undo.undo).toHaveLength(1);
  expect(await names(sessions)).toEqual([]);
  expect(await session.close()).toBe(null);
  expect(titleOf(must(await readProjectFile(path)))).toBe('Kept');
  expect(readdirSync(join(data, 'sessions'))).toEqual([]);
});

test('a project without a file is kept when it is closed, unless nothing was done in it', async () => {
  const data = temporaryFolder();
  const sessions = store(data);
  const session = must(await sessions.create('New map'));
  must(session.commit(change(setTitle('Kept'))));
  expect(await session.close()).toBe(null);
  expect(await names(sessions)).toEqual(['New map.impactmap']);
  const untouched = must(await sessions.create('Untouched'));
  await untouched.close();
  expect(await names(sessions)).toEqual(['New map.impactmap']);
});

test('a session that another process has is neither offered nor taken up', async () => {
  const data = temporaryFolder();
  const id = await leftBehind(data, null);
  const lock = SessionLock.take(join(data, 'sessions', id));
  const sessions = store(data);
  expect(await sessions.recoverable()).toEqual([]);
  expect(codeOf(await sessions.recover(id))).toBe('file.sessionGone');
  expect(codeOf(await sessions.setAside(id))).toBe('file.sessionGone');
  lock?.release();
  expect(await names(sessions)).toEqual(['New map.impactmap']);
});

test('a lock ends with its process, however that ends', async () => {
  const folder = temporaryFolder();
  const script = `
    const { SessionLock } = await import(${JSON.stringify(join(process.cwd(), 'main/project-file/session-lock.ts'))});
    SessionLock.take(${JSON.stringify(folder)});
    process.stdout.write(String(SessionLock.take(${JSON.stringify(folder)})));
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawnSync(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    script,
  ]);
  expect(child.stdout.toString()).toBe('null');
  const lock = SessionLock.take(folder);
  expect(lock).not.toBe(null);
  lock?.release();
});

test('a session that cannot be read is moved away and not deleted', async () => {
  const data = temporaryFolder();
  const id = await leftBehind(data, null);
  writeFileSync(join(data, 'sessions', id, 'doc.sqlite'), 'noise');
  const sessions = store(data);
  expect(await names(sessions)).toEqual(['New map.impactmap']);
  expect(await sessions.recover(id)).toEqual({
    ok: false,
    problem: { code: 'file.sessionBroken', params: { name: 'New map.impactmap' } },
  });
  expect(readFileSync(join(data, 'sessions/broken', id, 'doc.sqlite'), 'utf8')).toBe('noise');
  expect(await names(sessions)).toEqual([]);
  expect(codeOf(await sessions.recover(id))).toBe('file.sessionGone');
});

test('a session whose own description cannot be read is moved away too', async () => {
  const data = temporaryFolder();
  const id = await leftBehind(data, null);
  writeFileSync(join(data, 'sessions', id, 'session.json'), '{"form":');
  expect(await store(data).recoverable()).toEqual([]);
  expect(existsSync(join(data, 'sessions/broken', id, 'doc.sqlite'))).toBe(true);
});

test('a folder that a process is just filling is left alone, and cleared away when it has been empty for long', async () => {
  const data = temporaryFolder();
  const folder = join(data, 'sessions', 'just-begun');
  mkdirSync(folder, { recursive: true });
  await store(data).recoverable();
  expect(existsSync(folder)).toBe(true);
  utimesSync(join(folder, 'lock'), new Date(0), new Date(0));
  await store(data).recoverable();
  expect(existsSync(folder)).toBe(false);
});

test('a session that was set aside is not offered again and is still there', async () => {
  const data = temporaryFolder();
  const id = await leftBehind(data, null);
  const sessions = store(data);
  expect(codeOf(await sessions.setAside(id))).toBe('done');
  expect(await sessions.recoverable()).toEqual([]);
  expect(existsSync(join(data, 'sessions/set-aside', id, 'doc.sqlite'))).toBe(true);
  expect(codeOf(await sessions.setAside('broken'))).toBe('file.sessionGone');
  expect(codeOf(await sessions.recover('set-aside'))).toBe('file.sessionGone');
});

test('opening a file says so when changes to it are waiting', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  await leftBehind(data, path);
  const session = must(await store(data).open(path));
  expect(session.notices.map(({ code }) => code)).toEqual(['file.keptChanges']);
  await session.close();
});

test('what a crash left of a file is found by the file, unless someone changed it since', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const id = await leftBehind(data, path);
  expect(await store(data).keptOn(path)).toBe(id);
  expect(await store(data).keptOn(join(temporaryFolder(), 'map.impactmap'))).toBeNull();
  must(await writeProjectFile(emptyProject(), path));
  expect(await store(data).keptOn(path)).toBeNull();
});

test('a session all of whose changes were saved before the process ended is cleared away', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  must(session.commit(change(setTitle('Saved'))));
  must(await session.save());
  await session.leave();
  expect(await store(data).recoverable()).toEqual([]);
  expect(existsSync(join(data, 'sessions', session.id))).toBe(false);
});

test('a session is offered even so when its file has gone since', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  await session.leave();
  writeFileSync(path, 'something else');
  expect(await names(store(data))).toEqual(['map.impactmap']);
});

test('a save that a crash cut short after the file was replaced is known as our own', async () => {
  const path = await newFile();
  const data = temporaryFolder();
  const session = must(await store(data).open(path));
  must(session.commit(change(setTitle('Saved'))));
  const facts = join(data, 'sessions', session.id, 'session.json');
  must(await session.save());
  const after = JSON.parse(readFileSync(facts, 'utf8'));
  await session.leave();
  // As it stood in the moment before the last note: the copy is in place, and the facts still speak of the old file.
  const temporary = join(path, '../.~map.impactmap-1.tmp');
  writeFileSync(temporary, 'half');
  const copy = { revision: 1, size: after.seen.size, sha256: after.seen.sha256 };
  const before = {
    ...after,
    savedRevision: 0,
    seen: { size: 1, modifiedMs: 1, sha256: 'old' },
    pending: { temporary, target: path, copy },
  };
  writeFileSync(facts, JSON.stringify(before));
  const sessions = store(data, { timers: new ManualTimers() });
  const again = must(await sessions.recover(session.id));
  expect(again.file.status).toBe('saved');
  expect(existsSync(temporary)).toBe(false);
  must(again.commit(change(setTitle('More'))));
  must(await again.save());
  expect(await again.close()).toBe(null);
});

test('a disk that has no room for a session says so, and nothing is left of it', async () => {
  const data = temporaryFolder();
  const disk = watchedDisk((step) => (step === 'write' || step === 'copy' ? systemError('ENOSPC') : null));
  const sessions = store(data, { disk });
  expect(codeOf(await sessions.create('New map'))).toBe('file.diskFull');
  expect(readdirSync(join(data, 'sessions'))).toEqual([]);
});
