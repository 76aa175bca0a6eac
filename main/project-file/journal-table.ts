/**
 * The journal in a database: every change with who, when and why, never pruned. Each entry's hash covers the one before
 * it, so an entry that was altered, left out or put in between later is noticed. A snapshot is a whole project from which
 * replay starts: written when a project begins and when a migration changes what rows look like. Entries before the last
 * snapshot may be of an earlier form of the file: they can be read, and are never applied or reversed again.
 */
import { z } from 'zod';
import { canonicalJson } from '../../shared/canonical-json.ts';
import {
  apply,
  cellValueSchema,
  entityNames,
  fromJson,
  type JournalEntry,
  type JournalStep,
  journalCommandSchema,
  journalEntrySchema,
  type Patch,
  type Project,
  toJson,
  type UndoState,
  type WholeRow,
} from '../../shared/model/index.ts';
import { chained, type Link } from './chain.ts';
import type { ProjectDatabase, Statement } from './database.ts';
import { FORMAT_VERSION } from './format.ts';
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

const snapshotSchema = z.strictObject({ seq: z.int(), form: z.int(), project: z.string(), hash: z.string() });
type StoredSnapshot = z.output<typeof snapshotSchema>;

const entitySchema = z.enum(entityNames);
const someFields = z.record(z.string(), cellValueSchema);
const rowOfAnyForm: z.ZodType<WholeRow> = z.strictObject({
  entity: entitySchema,
  row: z.object({ id: z.string(), order: z.string() }).catchall(cellValueSchema),
});

/** A patch of this form of the file or an earlier one: its rows hold the fields that their table had at the time. */
const patchOfAnyForm: z.ZodType<Patch> = z.strictObject({
  added: z.array(rowOfAnyForm),
  updated: z.array(z.strictObject({ entity: entitySchema, id: z.string(), from: someFields, to: someFields })),
  removed: z.array(rowOfAnyForm),
});

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
  database
    .prepare('INSERT INTO snapshot (seq, form, at, project, hash) VALUES (?, ?, ?, ?, ?)')
    .run(seq, FORMAT_VERSION, at, text, hash);
  return hash;
}

/** Goes through the whole journal once: is it whole, where does it end, and what can be undone? */
export function readHistory(database: ProjectDatabase): History {
  const snapshots = readSnapshots(database);
  let passed = 0;
  let hash = '';
  let seq = 0;
  let intact = true;
  const lists = { undo: [] as JournalStep[], redo: [] as JournalStep[] };
  const passSnapshots = () => {
    for (let next = snapshots[passed]; next !== undefined && next.seq <= seq; next = snapshots[passed]) {
      intact &&= next.seq === seq && chained(hash, next.project) === next.hash;
      hash = next.hash;
      passed += 1;
      lists.undo = [];
      lists.redo = [];
    }
  };
  intact &&= snapshots[0]?.seq === 0;
  passSnapshots();
  for (const entry of storedEntries(database)) {
    intact &&= entry.seq === seq + 1 && chained(hash, entryText(entry)) === entry.hash;
    seq = entry.seq;
    hash = entry.hash;
    intact &&= takeStep(lists, { seq, label: entry.label, reverses: reversedBy(entry.command) });
    passSnapshots();
  }
  intact &&= passed === snapshots.length;
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

/** Every snapshot in the order in which they were written: two at one entry are of two forms, the earlier one first. */
function readSnapshots(database: ProjectDatabase): StoredSnapshot[] {
  const stored: unknown[] = database
    .prepare<[], unknown>('SELECT seq, form, project, hash FROM snapshot ORDER BY seq, form')
    .all();
  return stored.map((snapshot) => snapshotSchema.parse(snapshot));
}

function parsedEntry({ hash: _, command, patch, ...rest }: StoredEntry): JournalEntry {
  return journalEntrySchema.parse({ ...rest, command: JSON.parse(command), patch: JSON.parse(patch) });
}

function entryOfAnyForm({ hash: _, command, patch, ...rest }: StoredEntry): JournalEntry {
  return {
    ...rest,
    command: journalCommandSchema.parse(JSON.parse(command)),
    patch: patchOfAnyForm.parse(JSON.parse(patch)),
  };
}

/** One entry of the present form, or null where there is none of this number. */
export function readEntry(database: ProjectDatabase, seq: number): JournalEntry | null {
  const stored: unknown = database
    .prepare<[number], unknown>(
      'SELECT seq, at, author, label, reason, command, patch, hash FROM journal WHERE seq = ?',
    )
    .get(seq);
  return stored === undefined ? null : parsedEntry(storedEntrySchema.parse(stored));
}

/** Every entry, oldest first, each as it was written: the rows of an early one may lack fields of the present form. */
export function readJournal(database: ProjectDatabase): JournalEntry[] {
  return [...storedEntries(database)].map(entryOfAnyForm);
}

/** An entry as it is recorded, whatever somebody may have written into it. */
export interface StoredChange extends Pick<JournalEntry, 'seq' | 'at' | 'author' | 'label' | 'reason'> {
  readonly reverses: number | null;
  /** Null where it is no patch of any form. */
  readonly patch: Patch | null;
}

export interface StoredHistory {
  readonly changes: readonly StoredChange[];
  readonly snapshots: readonly { readonly seq: number; readonly form: number; readonly project: string }[];
  /** Every entry and snapshot in the order in which the chain runs through them. */
  readonly links: readonly Link[];
}

/** All that is recorded, for looking into it: nothing is refused that a table can hold. */
export function readStoredHistory(database: ProjectDatabase): StoredHistory {
  const snapshots = readSnapshots(database);
  const entries = [...storedEntries(database)];
  const changes = entries.map(({ seq, at, author, label, reason, command, patch }) => {
    return { seq, at, author, label, reason, reverses: reversedBy(command), patch: patchIn(patch) };
  });
  const links: Link[] = [
    ...snapshots.map(
      ({ seq, hash, project }): Link => ({ kind: 'snapshot', seq, at: null, hash, text: () => project }),
    ),
    ...entries.map((entry): Link => {
      const { seq, at, hash } = entry;
      return { kind: 'entry', seq, at, hash, text: (number) => entryText({ ...entry, seq: number }) };
    }),
  ];
  // Sorting keeps what is equal in its order: snapshots of one entry by their form, and behind that entry.
  links.sort((a, b) => a.seq - b.seq || Number(a.kind === 'snapshot') - Number(b.kind === 'snapshot'));
  return { changes, snapshots, links };
}

function patchIn(text: string): Patch | null {
  try {
    const parsed = patchOfAnyForm.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The project that the journal leads to: the last snapshot and the patches after it, applied and never reduced again.
 * @throws Error for an entry before the last migration, whose project is of an earlier form.
 */
export function replay(database: ProjectDatabase, upTo = Number.POSITIVE_INFINITY): Project {
  const start = readSnapshots(database).findLast(({ seq, form }) => seq <= upTo && form === FORMAT_VERSION);
  if (start === undefined) throw new Error('The journal has no snapshot of the present form to start from');
  const project = fromJson(JSON.parse(start.project));
  if (!project.ok) throw new Error(`The snapshot at ${start.seq} is no project: ${project.problem.code}`);
  return [...storedEntries(database)]
    .filter(({ seq }) => seq > start.seq && seq <= upTo)
    .reduce((before, entry) => apply(before, parsedEntry(entry).patch), project.value);
}
