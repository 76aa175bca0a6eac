import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../../../../main/project-file/database.ts';
import { ProjectDocument } from '../../../../main/project-file/document.ts';
import { JournalWriter, readHistory, readJournal, replay } from '../../../../main/project-file/journal-table.ts';
import { canonicalJson } from '../../../../shared/canonical-json.ts';
import { afterStep, emptyProject, NOTHING_TO_UNDO, sameProject, stepOf } from '../../../../shared/model/index.ts';
import { AT, change, codeOf, must, setTitle, systemError, temporaryFolder, titleOf } from './support.ts';

function documentWithHistory() {
  const path = join(temporaryFolder(), 'doc.sqlite');
  const document = ProjectDocument.create(path, emptyProject(), AT);
  must(document.commit(change(setTitle('One'), 'first')));
  must(
    document.commit(change({ type: 'insert', entity: 'stakeholder', id: 's1', values: { name: 'People' } }, 'second')),
  );
  must(document.commit(change({ type: 'reverse', entry: 2 }, 'second')));
  must(document.commit(change({ type: 'reverse', entry: 3 }, 'second')));
  must(document.commit({ ...change(setTitle('“Two” \n\\')), reason: 'because' }));
  return { path, document };
}

test('every change is an entry with its number, and undoing is one too', () => {
  const { document } = documentWithHistory();
  const entries = document.journal();
  expect(entries.map(({ seq, label, command }) => [seq, label, command.type])).toEqual([
    [1, 'first', 'set'],
    [2, 'second', 'insert'],
    [3, 'second', 'reverse'],
    [4, 'second', 'reverse'],
    [5, 'Edit', 'set'],
  ]);
  expect(entries[4]).toMatchObject({ at: AT, author: 'Ann', reason: 'because' });
  expect(document.revision).toBe(5);
});

test('replaying the patches gives the project, at the end and at every step before it', () => {
  const { path, document } = documentWithHistory();
  const database = openDatabase(path, 'read');
  expect(sameProject(replay(database), document.project)).toBe(true);
  expect(titleOf(replay(database, 0))).toBe(null);
  expect(replay(database, 2).stakeholder.size).toBe(1);
  expect(replay(database, 3).stakeholder.size).toBe(0);
  database.close();
});

test('each hash covers the entry as canonical JSON and the hash before it', () => {
  const { path } = documentWithHistory();
  const database = openDatabase(path, 'read');
  const hashes = database.prepare<[], string>('SELECT hash FROM journal ORDER BY seq').pluck().all();
  const entries = readJournal(database);
  const first = database.prepare<[], { project: string; hash: string }>('SELECT project, hash FROM snapshot').get();
  expect(first?.hash).toBe(sha256(first?.project ?? ''));
  let previous = first?.hash ?? '';
  for (const [index, entry] of entries.entries()) {
    previous = sha256(previous + canonicalJson(entry));
    expect(hashes[index]).toBe(previous);
  }
  database.close();
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test('what can be undone survives closing, and is what the steps add up to', () => {
  const { path, document } = documentWithHistory();
  const { undo } = document;
  expect(undo).toEqual(document.journal().map(stepOf).reduce(afterStep, NOTHING_TO_UNDO));
  document.close();
  const again = must(ProjectDocument.open(path, 'x', AT));
  expect(again.document.undo).toEqual(undo);
  expect(again.notices).toEqual([]);
  again.document.close();
});

test('only the last of what can be undone or redone can be reversed', () => {
  const { document } = documentWithHistory();
  expect(codeOf(document.commit(change({ type: 'reverse', entry: 1 })))).toBe('model.cannotReverse');
  expect(codeOf(document.commit(change({ type: 'reverse', entry: 99 })))).toBe('model.cannotReverse');
  expect(codeOf(document.commit(change({ type: 'reverse', entry: 5 })))).toBe('done');
  expect(titleOf(document.project)).toBe('One');
});

test('a refused command leaves neither a row nor an entry', () => {
  const { document } = documentWithHistory();
  const refused = document.commit(change({ type: 'remove', entity: 'stakeholder', id: 'nobody' }));
  expect(codeOf(refused)).toBe('model.noSuchRow');
  expect(document.revision).toBe(5);
  expect(document.journal()).toHaveLength(5);
});

const tamperings: readonly [string, string][] = [
  ['an entry that was altered', "UPDATE journal SET author = 'Bob' WHERE seq = 2"],
  ['a patch that was altered', `UPDATE journal SET patch = replace(patch, 'One', 'Uno') WHERE seq = 1`],
  ['an entry that was taken out', 'DELETE FROM journal WHERE seq = 2'],
  ['a snapshot that was altered', "UPDATE snapshot SET project = replace(project, 'GBP', 'EUR')"],
  ['a snapshot that was taken out', 'DELETE FROM snapshot'],
  ['a snapshot of an entry that is not there', "INSERT INTO snapshot VALUES (77, 2, '', '{}', '')"],
];

test.each(tamperings)('%s is noticed, and nothing from before can be undone', (_what, sql) => {
  const { path, document } = documentWithHistory();
  document.close();
  const database = openDatabase(path, 'write');
  database.exec(sql);
  expect(readHistory(database).intact).toBe(false);
  database.close();
  const { document: opened, notices } = must(ProjectDocument.open(path, 'x', AT));
  expect(notices.map(({ code }) => code)).toEqual(['file.historyChanged']);
  expect(opened.undo).toEqual(NOTHING_TO_UNDO);
  must(opened.commit(change(setTitle('After'))));
  expect(opened.undo.undo).toHaveLength(1);
  opened.close();
});

test('a change that the disk has no room for is taken back, rows and all', () => {
  const { document } = documentWithHistory();
  vi.spyOn(JournalWriter.prototype, 'append').mockImplementationOnce(() => {
    throw systemError('SQLITE_FULL');
  });
  const refused = document.commit(change(setTitle('Too much')));
  expect(refused).toEqual({ ok: false, problem: { code: 'file.notKept', params: { code: 'SQLITE_FULL' } } });
  expect(document.revision).toBe(5);
  expect(titleOf(document.project)).toBe('“Two” \n\\');
  must(document.commit(change(setTitle('Room again'))));
  expect(document.journal()).toHaveLength(6);
});

test('a mistake in the program is thrown and not told as a disk that refuses', () => {
  const { document } = documentWithHistory();
  vi.spyOn(JournalWriter.prototype, 'append').mockImplementationOnce(() => {
    throw systemError('SQLITE_ERROR');
  });
  expect(() => document.commit(change(setTitle('No')))).toThrow('SQLITE_ERROR');
  expect(document.revision).toBe(5);
});
