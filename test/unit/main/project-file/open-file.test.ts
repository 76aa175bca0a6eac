import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../main/project-file/database.ts';
import { nodeDisk, readProjectFile, writeProjectFile } from '../../../../main/project-file/index.ts';
import { emptyProject, sameProject } from '../../../../shared/model/index.ts';
import { change, codeOf, must, setTitle, store, temporaryFolder, watchedDisk } from './support.ts';

let sound: Buffer;

beforeAll(async () => {
  const path = join('/tmp', `worthwhile-sound-${process.pid}.impactmap`);
  must(await writeProjectFile(emptyProject(), path));
  sound = readFileSync(path);
  await nodeDisk.remove(path);
});

/** A sound project file that a change was made to, in a folder of its own. */
function spoilt(spoil: (path: string) => void): string {
  const path = join(temporaryFolder(), 'map.impactmap');
  writeFileSync(path, sound);
  spoil(path);
  return path;
}

function withSql(sql: string): (path: string) => void {
  return (path) => {
    const database = openDatabase(path, 'write');
    database.pragma('foreign_keys = OFF');
    database.exec(sql);
    database.close();
  };
}

function withBytes(at: number, bytes: readonly number[]): (path: string) => void {
  return (path) => {
    const content = readFileSync(path);
    content.set(bytes, at);
    writeFileSync(path, content);
  };
}

const refusals: readonly [string, string, (path: string) => void][] = [
  ['an empty file', 'file.empty', (path) => truncateSync(path, 0)],
  ['a text', 'file.notAProject', (path) => writeFileSync(path, 'Dear Sir or Madam')],
  ['a header that is cut short', 'file.notAProject', (path) => truncateSync(path, 50)],
  ['a database of another program', 'file.notAProject', withBytes(68, [0, 0, 0, 1])],
  ['a file of a newer version', 'file.newerVersion', withBytes(60, [0, 0, 0, 99])],
  ['a file of no version', 'file.damaged', withBytes(60, [0, 0, 0, 0])],
  ['a file of a negative version', 'file.damaged', withBytes(60, [255, 255, 255, 255])],
  ['a file that is cut short', 'file.damaged', (path) => truncateSync(path, 8192)],
  [
    'a page of noise',
    'file.damaged',
    withBytes(
      4096,
      Array.from({ length: 4096 }, (_, index) => (index * 31) % 256),
    ),
  ],
  ['a trigger', 'file.damaged', withSql('CREATE TRIGGER t AFTER UPDATE ON project BEGIN DELETE FROM journal; END')],
  [
    'a view',
    'file.damaged',
    withSql('CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r'),
  ],
  ['a virtual table', 'file.damaged', withSql('CREATE VIRTUAL TABLE f USING fts5(x)')],
  ['another table', 'file.damaged', withSql('CREATE TABLE extra (x)')],
  ['another index', 'file.damaged', withSql('CREATE INDEX extra ON proxy (unit)')],
  ['a missing index', 'file.damaged', withSql('DROP INDEX citation_by_evidence')],
  ['another column', 'file.damaged', withSql('ALTER TABLE proxy ADD COLUMN extra TEXT')],
  ['a missing table', 'file.damaged', withSql('DROP TABLE citation')],
  ['no settings', 'file.damaged', withSql('DELETE FROM project')],
  ['a reference that leads nowhere', 'file.damaged', withSql(`INSERT INTO outcome_step VALUES ('a', '', 'b', 'c')`)],
  ['a value that no field takes', 'file.damaged', withSql("UPDATE project SET currency = 'pounds'")],
  [
    'a figure whose text is neither formula nor range',
    'file.damaged',
    withSql("UPDATE project SET discount_rate = NULL, discount_rate_text = 'a lot'"),
  ],
  ['an infinite figure', 'file.damaged', withSql('UPDATE project SET discount_rate = 9e999')],
  ['a count that is not whole', 'file.damaged', withSql('UPDATE project SET horizon = 9007199254740993')],
];

test.each(refusals)('%s is refused as %s, and nothing is left behind', async (_what, code, spoil) => {
  const path = spoilt(spoil);
  const before = readFileSync(path);
  const data = temporaryFolder();
  expect(codeOf(await store(data).open(path))).toBe(code);
  expect(codeOf(await readProjectFile(path))).toBe(code);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['map.impactmap']);
  expect(sessionsIn(data)).toEqual([]);
});

function sessionsIn(data: string): string[] {
  return existsSync(join(data, 'sessions')) ? readdirSync(join(data, 'sessions')) : [];
}

test('what is not an ordinary file is refused', async () => {
  const folder = temporaryFolder();
  const sessions = store(temporaryFolder());
  expect(codeOf(await sessions.open(join(folder, 'none.impactmap')))).toBe('file.notFound');
  mkdirSync(join(folder, 'folder.impactmap'));
  expect(codeOf(await sessions.open(join(folder, 'folder.impactmap')))).toBe('file.notRegular');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.impactmap'));
  expect(codeOf(await sessions.open(join(folder, 'dangling.impactmap')))).toBe('file.notFound');
});

test.skipIf(process.platform === 'win32')('a socket is refused without waiting for it', async () => {
  const path = join(temporaryFolder(), 'socket.impactmap');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  expect(codeOf(await store(temporaryFolder()).open(path))).toBe('file.notRegular');
  await new Promise((resolve) => server.close(resolve));
});

test('a file beyond the largest size is refused before it is read', async () => {
  const path = spoilt(() => {});
  const huge = { kind: 'file', size: 2 ** 40, modifiedMs: 0, mode: 0o644 } as const;
  const disk = { ...nodeDisk, stat: () => Promise.resolve(huge), copy: () => Promise.reject(new Error('was read')) };
  expect(codeOf(await readProjectFile(path, { disk }))).toBe('file.tooLarge');
});

test('a sound file opens, is only read, and its project is the one that was written', async () => {
  const path = spoilt(() => {});
  const session = must(await store(temporaryFolder()).open(path));
  expect(sameProject(session.project, emptyProject())).toBe(true);
  expect(session.file).toMatchObject({ status: 'saved', name: 'map.impactmap', readOnly: false, problem: null });
  expect(session.notices).toEqual([]);
  expect(readFileSync(path).equals(sound)).toBe(true);
  await session.close();
});

test('a link opens the file behind it, and saving replaces that file and not the link', async () => {
  const path = spoilt(() => {});
  const link = join(temporaryFolder(), 'link.impactmap');
  symlinkSync(path, link);
  const session = must(await store(temporaryFolder()).open(link));
  must(session.commit(change(setTitle('Through the link'))));
  must(await session.save());
  await session.close();
  expect(must(await readProjectFile(path)).project.get('project')?.title).toBe('Through the link');
  expect((await nodeDisk.stat(link))?.kind).toBe('link');
});

test('a change that another program left half made is brought to a sound state in the copy alone', async () => {
  const path = spoilt(() => {});
  const half = join(temporaryFolder(), 'half');
  copyFileSync(path, half);
  const writer = openDatabase(half, 'write');
  writer.pragma('journal_mode = WAL');
  writer.exec("UPDATE project SET title = 'From the log'");
  copyFileSync(half, path);
  copyFileSync(`${half}-wal`, `${path}-wal`);
  writer.close();
  const session = must(await store(temporaryFolder()).open(path));
  expect(session.notices.map(({ code }) => code)).toEqual(['file.companion']);
  expect(session.project.project.get('project')?.title).toBe('From the log');
  await session.close();
  expect(existsSync(`${path}-wal`)).toBe(true);
});

test('a file that changes while it is copied is copied again', async () => {
  const path = spoilt(() => {});
  let copies = 0;
  const disk = watchedDisk((step) => {
    if (step === 'copy') {
      copies += 1;
      if (copies === 1) utimesSync(path, new Date(), new Date(Date.now() + 5_000));
    }
    return null;
  });
  const session = must(await store(temporaryFolder(), { disk }).open(path));
  expect(copies).toBe(2);
  await session.close();
});
