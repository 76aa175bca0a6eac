/** Reads FILE, or FILE@N: the project as it was after change N of its history. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Project } from '../../shared/model/index.ts';
import { problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { projectInTime } from '../project-file/index.ts';
import { readAny } from './read-any.ts';
import { readWithHistory } from './read-history.ts';

export async function readAtEntry(name: string): Promise<Result<Project>> {
  const [, path = '', entry = ''] = /^(.*)@(\d{1,9})$/s.exec(name) ?? [];
  // A file may be called so itself.
  if (path === '' || existsSync(name)) return await readAny(name);
  const read = await readWithHistory(path);
  if (!read.ok) return read;
  const inTime = projectInTime(read.value.history);
  const project = inTime.at(Number(entry));
  if (project !== null) return done(project);
  const { first } = inTime;
  return refused(problem('cli.noSuchEntry', { file: basename(path), entry, first, last: read.value.revision }));
}
