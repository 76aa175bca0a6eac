/** Whole project files without a session, for the command line: read once, or written once. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Project } from '../../shared/model/index.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { readProblem, writeProblem } from './disk-problem.ts';
import { ProjectDocument } from './document.ts';
import type { StoredHistory } from './journal-table.ts';
import { fetchFile } from './open-file.ts';
import { putInPlace, removeTemporary, temporaryName, withoutLinks } from './put-in-place.ts';
import { DOCUMENT } from './session-facts.ts';
import { pauseWith, type Surroundings, surroundingsOf } from './surroundings.ts';

/** The project in a file. The file is checked as thoroughly as when it is opened in a window, and only read. */
export async function readProjectFile(path: string, given: Partial<Surroundings> = {}): Promise<Result<Project>> {
  const around = surroundingsOf(given);
  return inPrivateFolder(around, (folder) =>
    withDocument(around, path, folder, async (document) => done(document.project)),
  );
}

/** A file's project with all that is recorded of how it came about. */
export interface ProjectWithHistory {
  readonly project: Project;
  readonly revision: number;
  readonly history: StoredHistory;
}

/** As {@link readProjectFile}, with the history. */
export async function readFileWithHistory(
  path: string,
  given: Partial<Surroundings> = {},
): Promise<Result<ProjectWithHistory>> {
  const around = surroundingsOf(given);
  return inPrivateFolder(around, (folder) =>
    withDocument(around, path, folder, async (document) => {
      const { project, revision } = document;
      return done({ project, revision, history: document.storedHistory() });
    }),
  );
}

/** Writes a project as a file without history, in the place of what is there. */
export async function writeProjectFile(
  project: Project,
  path: string,
  given: Partial<Surroundings> = {},
): Promise<Result<null>> {
  const around = surroundingsOf(given);
  return inPrivateFolder(around, async (folder) => {
    const source = join(folder, DOCUMENT);
    ProjectDocument.create(source, project, around.timers.now().toISOString()).close();
    const temporary = temporaryName(path, around.ids());
    try {
      const target = await withoutLinks(around.disk, path);
      await around.copy(source, temporary);
      await putInPlace(around.disk, temporary, target, pauseWith(around.timers));
      return done(null);
    } catch (error) {
      await removeTemporary(around.disk, temporary).catch(around.log);
      return refused(writeProblem(error, basename(path)));
    }
  });
}

/** Opens a copy of a file in a folder, and closes it again after the job. */
async function withDocument<T>(
  around: Surroundings,
  path: string,
  folder: string,
  job: (document: ProjectDocument) => Promise<Result<T>>,
): Promise<Result<T>> {
  const name = basename(path);
  try {
    const fetched = await fetchFile(around.disk, await around.disk.real(path), folder);
    if (!fetched.ok) return fetched;
  } catch (error) {
    return refused(readProblem(error, name));
  }
  const opened = ProjectDocument.open(join(folder, DOCUMENT), name, around.timers.now().toISOString());
  if (!opened.ok) return opened;
  try {
    return await job(opened.value.document);
  } finally {
    opened.value.document.close();
  }
}

async function inPrivateFolder<T>({ disk }: Surroundings, job: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'worthwhile-'));
  try {
    return await job(folder);
  } finally {
    await disk.remove(folder);
  }
}
