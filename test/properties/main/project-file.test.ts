import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../main/project-file/database.ts';
import { ProjectDocument } from '../../../main/project-file/document.ts';
import { readProjectFile, writeProjectFile } from '../../../main/project-file/index.ts';
import { replay } from '../../../main/project-file/journal-table.ts';
import { readProject } from '../../../main/project-file/tables.ts';
import { apply, type Command, emptyProject, type Project, reduce, sameProject } from '../../../shared/model/index.ts';
import { arbitraryCommand, arbitraryCommands, arbitraryProject } from '../../support/arbitraries.ts';

const folder = mkdtempSync(join(tmpdir(), 'worthwhile-properties-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `${files}.impactmap`);
}

const AT = '2026-03-03T14:05:09.123Z';

function change(command: Command | { type: 'reverse'; entry: number }) {
  return { command, at: AT, author: 'Ann', label: 'Edit', reason: null };
}

test('a project that is written and read is the same project', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject(), async (project) => {
      const path = newPath();
      expect(await writeProjectFile(project, path)).toMatchObject({ ok: true });
      const read = await readProjectFile(path);
      expect(read.ok && sameProject(read.value, project)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

/** What the tables hold, read by a connection of its own. */
function stored(path: string): Project | null {
  const database = openDatabase(path, 'read');
  try {
    const read = readProject(database);
    return read.ok ? read.project : null;
  } finally {
    database.close();
  }
}

function replayed(path: string, upTo?: number): Project {
  const database = openDatabase(path, 'read');
  try {
    return replay(database, upTo);
  } finally {
    database.close();
  }
}

test('after any commands, the tables, the replayed journal and the project in memory are one; undone to the start, they are as at the start', () => {
  const cases = arbitraryProject({ steps: 15 }).chain((project) => {
    return fc.record({ project: fc.constant(project), commands: arbitraryCommands(project, 25) });
  });
  fc.assert(
    fc.property(cases, ({ project, commands }) => {
      const path = newPath();
      const document = ProjectDocument.create(path, project, AT);
      let expected = project;
      for (const command of commands) {
        const patch = reduce(expected, command);
        if (patch.ok) expected = apply(expected, patch.value);
        expect(document.commit(change(command)).ok).toBe(patch.ok);
      }
      expect(sameProject(document.project, expected)).toBe(true);
      const kept = stored(path);
      expect(kept !== null && sameProject(kept, expected)).toBe(true);
      expect(sameProject(replayed(path), expected)).toBe(true);

      for (let step = document.undo.undo.at(-1); step !== undefined; step = document.undo.undo.at(-1)) {
        expect(document.commit(change({ type: 'reverse', entry: step.seq })).ok).toBe(true);
      }
      expect(sameProject(document.project, project)).toBe(true);
      for (let step = document.undo.redo.at(-1); step !== undefined; step = document.undo.redo.at(-1)) {
        expect(document.commit(change({ type: 'reverse', entry: step.seq })).ok).toBe(true);
      }
      const again = stored(path);
      expect(sameProject(document.project, expected)).toBe(true);
      expect(again !== null && sameProject(again, expected)).toBe(true);
      expect(sameProject(replayed(path, 0), project)).toBe(true);
      document.close();
    }),
    { numRuns: 30 },
  );
});

test('most commands that are drawn are valid, so these tests test something', () => {
  const [project = emptyProject()] = fc.sample(arbitraryProject({ steps: 80 }), { numRuns: 1, seed: 7 });
  const commands = fc.sample(arbitraryCommand(project), { numRuns: 200, seed: 7 });
  const valid = commands.filter((command) => reduce(project, command).ok);
  expect(valid.length).toBeGreaterThan(150);
});
