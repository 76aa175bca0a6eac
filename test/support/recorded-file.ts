/** A project file with a history, for tests of what is read out of one. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../main/project-file/database.ts';
import { type Change, ProjectDocument } from '../../main/project-file/document.ts';
import type { Command, Project } from '../../shared/model/index.ts';

export interface Recorded {
  readonly command: Command;
  readonly author?: string;
  readonly at?: string;
  readonly label?: string;
  readonly reason?: string;
}

/** Makes a file, or goes on in one that is there. */
export function record(path: string, start: Project | null, changes: readonly Recorded[]): void {
  const document = start === null ? opened(path) : ProjectDocument.create(path, start, '2026-03-01T09:00:00.000Z');
  for (const { command, author = 'Ann', at = '2026-03-03T14:05:09.123Z', label = 'Edit', reason = null } of changes) {
    const change: Change = { command, at, author, label, reason };
    const committed = document.commit(change);
    if (!committed.ok) throw new Error(JSON.stringify(committed.problem));
  }
  document.close();
  lieStill(path);
}

/** The same file under another name, with changes that only this one has. */
export function branch(from: string, to: string, changes: readonly Recorded[]): void {
  copyFileSync(from, to);
  record(to, null, changes);
}

/** What somebody does to a file with another program. */
export function tamper(from: string, folder: string, sql: string): string {
  const path = join(folder, `tampered-${Math.abs(hashOf(sql))}.impactmap`);
  copyFileSync(from, path);
  const database = openDatabase(path, 'write');
  database.exec(sql);
  database.close();
  return path;
}

function opened(path: string): ProjectDocument {
  const read = ProjectDocument.open(path, 'x', '2026-03-03T14:05:09.123Z');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.document;
}

/** Without the log that a session writes to. */
function lieStill(path: string): void {
  const database = openDatabase(path, 'write');
  database.pragma('journal_mode = DELETE');
  database.close();
}

function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return hash;
}
