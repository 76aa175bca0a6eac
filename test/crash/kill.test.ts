// Kills a process that is changing and saving a project, at a random moment, again and again. Whatever the moment: the
// document is the old one or the new one, and the session holds just what was acknowledged, or one change more.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/project-file/database.ts';
import { readProjectFile, type Session, SessionStore, writeProjectFile } from '../../main/project-file/index.ts';
import { readHistory, readJournal, replay } from '../../main/project-file/journal-table.ts';
import { fingerprint } from '../../shared/canonical-json.ts';
import { apply, emptyProject, sameProject } from '../../shared/model/index.ts';
import { arbitraryProject } from '../support/arbitraries.ts';

const rounds = Number(process.env.CRASH_ROUNDS ?? 15);
const seed = Number(process.env.CRASH_SEED ?? 1);

let folder: string;
let data: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worthwhile-crash-'));
  data = mkdtempSync(join(tmpdir(), 'worthwhile-crash-data-'));
  file = join(folder, 'map.impactmap');
  const [project = emptyProject()] = fc.sample(arbitraryProject({ steps: 40 }), { numRuns: 1, seed });
  expect(await writeProjectFile(project, file)).toMatchObject({ ok: true });
});

afterAll(() => {
  for (const path of [folder, data]) rmSync(path, { recursive: true, force: true });
});

interface Acknowledged {
  readonly first: number;
  /** The hash of each patch that was acknowledged, in order. */
  readonly hashes: readonly string[];
  readonly words: readonly string[];
}

/** Lets a process work for a random while and kills it; gives what it acknowledged before. */
async function killed(round: number, wait: number): Promise<Acknowledged> {
  const script = join(import.meta.dirname, 'committer.ts');
  const copying = round % 3 === 0 ? 'worker' : 'here';
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    data,
    file,
    `${seed + round}`,
    copying,
  ]);
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes('\n')) resolve();
    });
    child.once('close', () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, wait));
  child.kill('SIGKILL');
  await ended;
  expect(errors).toBe('');
  const lines = output.split('\n').slice(0, -1);
  const kept = lines.filter((line) => line.startsWith('kept '));
  return { first: Number(lines[0]?.split(' ')[1]), hashes: kept.map((line) => line.split(' ')[2] ?? ''), words: lines };
}

/** Checks the session that the killed process left, and takes it up. */
async function recovered({ first, hashes }: Acknowledged): Promise<Session | null> {
  const sessions = new SessionStore(data, { log: (error) => expect.fail(String(error)) });
  const [left, ...others] = await sessions.recoverable();
  expect(others).toEqual([]);
  if (left === undefined) return null;
  const session = await sessions.recover(left.id);
  if (!session.ok) throw new Error(JSON.stringify(session.problem));
  expect(session.value.notices).toEqual([]);
  const entries = session.value.journal().slice(first);
  expect([hashes.length, hashes.length + 1]).toContain(entries.length);
  expect(entries.slice(0, hashes.length).map(({ patch }) => fingerprint(patch))).toEqual(hashes);
  return session.value;
}

/** Checks that the document is whole and stands at one of the revisions that the process went through. */
async function documentIsSound(before: Acknowledged): Promise<number> {
  const read = await readProjectFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const database = openDatabase(file, 'read');
  try {
    const { revision, intact } = readHistory(database);
    expect(intact).toBe(true);
    expect(revision).toBeGreaterThanOrEqual(before.first);
    expect(revision).toBeLessThanOrEqual(before.first + before.hashes.length + 1);
    const hashes = readJournal(database)
      .slice(before.first)
      .map(({ patch }) => fingerprint(patch));
    expect(hashes.slice(0, before.hashes.length)).toEqual(before.hashes.slice(0, hashes.length));
    expect(sameProject(replay(database), read.value)).toBe(true);
    return revision;
  } finally {
    database.close();
  }
}

test(
  `nothing acknowledged is lost when the process is killed (${rounds} rounds, CRASH_SEED=${seed})`,
  async () => {
    const waits = fc.sample(fc.integer({ min: 0, max: 400 }), { numRuns: rounds, seed });
    let killedWhileSaving = 0;
    for (const [round, wait] of waits.entries()) {
      const acknowledged = await killed(round, wait);
      const inFile = await documentIsSound(acknowledged);
      killedWhileSaving += readdirSync(folder).length > 1 ? 1 : 0;
      const session = await recovered(acknowledged);
      if (session === null) {
        // Not offered because the file holds everything.
        expect(inFile).toBeGreaterThanOrEqual(acknowledged.first + acknowledged.hashes.length);
        continue;
      }
      const start = session.journal().reduce((project, { patch }) => apply(project, patch), await beginning());
      expect(sameProject(start, session.project)).toBe(true);
      expect(await session.close()).toBe(null);
      const saved = await readProjectFile(file);
      expect(saved.ok && sameProject(saved.value, session.project)).toBe(true);
      expect(readdirSync(folder)).toEqual(['map.impactmap']);
    }
    expect(readdirSync(join(data, 'sessions'))).toEqual([]);
    expect(existsSync(join(data, 'sessions', 'broken'))).toBe(false);
    // Some of the rounds have to hit the most delicate moment, or this test tests little.
    if (rounds >= 15) expect(killedWhileSaving).toBeGreaterThan(0);
  },
  30_000 + rounds * 5_000,
);

async function beginning() {
  const database = openDatabase(file, 'read');
  try {
    return replay(database, 0);
  } finally {
    database.close();
  }
}
