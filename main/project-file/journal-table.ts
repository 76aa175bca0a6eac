/**
 * The journal in a database: every change with who, when and why, never pruned. Each entry's hash covers the one before
 * it, so an entry that was altered, left out or put in between later is noticed. A snapshot is a whole project from which
 * replay starts: written when a project begins and when a migration changes what rows look like.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/canonical-json.ts';
import {
  apply,
  fromJson,
  type JournalEntry,
  type JournalStep,
  journalEntrySchema,
  type Project,
  toJson,
  type UndoState,
} from '../../shared/model/index.ts';
import type { ProjectDatabase, Statement } from './database.ts';
import type { SqlValue } from './row-mapper.ts';

/** An entry as its row holds it. `command` and `patch` are canonical JSON, so the text hashes the same when read back. */
const storedEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  author: z.string(),
  label: z.string(),
  reason: z.string().nullable(),
  command: z.string(),
  patch: z.string(),
  hash: z.string(),
});
type StoredEntry = z.output<typeof storedEntrySchema>;

const snapshotSchema = z.strictObject({ seq: z.int(), project: z.string(), hash: z.string() });
type StoredSnapshot = z.output<typeof snapshotSchema>;

export interface History {
  /** Number of the last entry: the revision of the project. */
  readonly revision: number;
  /** What the next entry's hash builds on. */
  readonly lastHash: string;
  readonly undo: UndoState;
  /** False where entries or snapshots were altered; then nothing of what is in the file can be undone. */
  readonly intact: boolean;
}

const NO_UNDO: UndoState = { undo: [], redo: [] };

/** Canonical JSON of an entry, put together from texts that are canonical already. */
function entryText(entry: Omit<StoredEntry, 'hash'>): string {
  const { at, author, command, label, patch, reason, seq } = entry;
  const text = JSON.stringify;
  return (
    `{"at":${text(at)},"author":${text(author)},"command":${command},"label":${text(label)},` +
    `"patch":${patch},"reason":${text(reason)},"seq":${seq}}`
  );
}

function chained(previous: string, text: string): string {
  return createHash('sha256').update(previous).update(text).digest('hex');
}

/** Appends to the journal. Its caller has the transaction around it in which the rows change too. */
export class JournalWriter {
  readonly #insert: Statement<SqlValue[]>;

  constructor(database: ProjectDatabase) {
    this.#insert = database.prepare<SqlValue[]>(
      'INSERT INTO journal (seq, at, author, label, reason, command, patch, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** @returns the hash that the next entry builds on. */
  append(entry: JournalEntry, previous: string): string {
    const { seq, at, author, label, reason } = entry;
    const command = canonicalJson(entry.command);
    const patch = canonicalJson(entry.patch);
    const hash = chained(previous, entryText({ seq, at, author, label, reason, command, patch }));
    this.#insert.run(seq, at, author, label, reason, command, patch, hash);
    return hash;
  }
}

/** @returns the hash that the next entry builds on. */
export function writeSnapshot(
  database: ProjectDatabase,
  seq: number,
  at: string,
  project: Project,
  previous: string,
): string {
  const text = canonicalJson(toJson(project));
  const hash = chained(previous, text);
  database.prepare('INSERT INTO snapshot (seq, at, project, hash) VALUES (?, ?, ?, ?)').run(seq, at, text, hash);
  return hash;
}

/** Goes through the whole journal once: is it whole, where does it end, and what can be undone? */
export function readHistory(database: ProjectDatabase): History {
  const snapshots = new Map(readSnapshots(database).map((snapshot) => [snapshot.seq, snapshot]));
  let hash = '';
  let seq = 0;
  let intact = true;
  const lists = { undo: [] as JournalStep[], redo: [] as JournalStep[] };
  const passSnapshot = () => {
    const snapshot = snapshots.get(seq);
    if (snapshot === undefined) return;
    intact &&= chained(hash, snapshot.project) === snapshot.hash;
    hash = snapshot.hash;
    snapshots.delete(seq);
    lists.undo = [];
    lists.redo = [];
  };
  intact &&= snapshots.has(0);
  passSnapshot();
  for (const entry of storedEntries(database)) {
    intact &&= entry.seq === seq + 1 && chained(hash, entryText(entry)) === entry.hash;
    seq = entry.seq;
    hash = entry.hash;
    intact &&= takeStep(lists, { seq, label: entry.label, reverses: reversedBy(entry.command) });
    passSnapshot();
  }
  intact &&= snapshots.size === 0;
  return { revision: seq, lastHash: hash, undo: intact ? lists : NO_UNDO, intact };
}

/** What `afterStep` does, without copying the lists for each of many entries. False where a step does not fit. */
function takeStep(lists: { undo: JournalStep[]; redo: JournalStep[] }, step: JournalStep): boolean {
  if (step.reverses === null) {
    lists.undo.push(step);
    lists.redo = [];
    return true;
  }
  const [from, to] = lists.undo.at(-1)?.seq === step.reverses ? [lists.undo, lists.redo] : [lists.redo, lists.undo];
  if (from.at(-1)?.seq !== step.reverses) return false;
  from.pop();
  to.push(step);
  return true;
}

/** The entry that a command reverses: told by its canonical text, so that opening need not parse every command. */
function reversedBy(command: string): number | null {
  const match = /^\{"entry":(\d+),"type":"reverse"\}$/.exec(command);
  return match === null ? null : Number(match[1]);
}

function* storedEntries(database: ProjectDatabase): Generator<StoredEntry> {
  const statement = database.prepare<[], unknown>(
    'SELECT seq, at, author, label, reason, command, patch, hash FROM journal ORDER BY seq',
  );
  for (const stored of statement.iterate()) yield storedEntrySchema.parse(stored);
}

function readSnapshots(database: ProjectDatabase): StoredSnapshot[] {
  const stored: unknown[] = database.prepare<[], unknown>('SELECT seq, project, hash FROM snapshot ORDER BY seq').all();
  return stored.map((snapshot) => snapshotSchema.parse(snapshot));
}

function parsedEntry({ hash: _, command, patch, ...rest }: StoredEntry): JournalEntry {
  return journalEntrySchema.parse({ ...rest, command: JSON.parse(command), patch: JSON.parse(patch) });
}

/** One entry, or null where there is none of this number. */
export function readEntry(database: ProjectDatabase, seq: number): JournalEntry | null {
  const stored: unknown = database
    .prepare<[number], unknown>(
      'SELECT seq, at, author, label, reason, command, patch, hash FROM journal WHERE seq = ?',
    )
    .get(seq);
  return stored === undefined ? null : parsedEntry(storedEntrySchema.parse(stored));
}

/** Every entry, oldest first. */
export function readJournal(database: ProjectDatabase): JournalEntry[] {
  return [...storedEntries(database)].map(parsedEntry);
}

/** The project that the journal leads to: the last snapshot and the patches after it, applied and never reduced again. */
export function replay(database: ProjectDatabase, upTo = Number.POSITIVE_INFINITY): Project {
  const start = readSnapshots(database).findLast(({ seq }) => seq <= upTo);
  const project = fromJson(start === undefined ? null : JSON.parse(start.project));
  if (!project.ok || start === undefined) throw new Error('The journal has no snapshot to start from');
  return [...storedEntries(database)]
    .filter(({ seq }) => seq > start.seq && seq <= upTo)
    .reduce((before, entry) => apply(before, parsedEntry(entry).patch), project.value);
}
