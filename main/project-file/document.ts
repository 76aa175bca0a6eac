/**
 * A project in its database: read and checked when it is opened, changed by one transaction for each command. Knows nothing
 * of where the person's file is.
 */
import { fingerprint } from '../../shared/canonical-json.ts';
import {
  afterStep,
  apply,
  invert,
  isPlainLayout,
  type JournalCommand,
  type JournalEntry,
  layoutText,
  MOST_LAYOUTS,
  mayReverse,
  type Patch,
  PLAIN_LAYOUT,
  type Project,
  reduce,
  type SheetLayout,
  type SheetLayouts,
  stepOf,
  type UndoState,
} from '../../shared/model/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import {
  createDatabase,
  isDatabaseError,
  keepLog,
  migrate,
  openDatabase,
  type ProjectDatabase,
  versionOf,
} from './database.ts';
import { FORMAT_VERSION } from './format.ts';
import {
  JournalWriter,
  readEntry,
  readHistory,
  readJournal,
  readStoredHistory,
  type StoredHistory,
  writeSnapshot,
} from './journal-table.ts';
import { type ReadLayouts, readLayouts, writeLayout } from './layout-table.ts';
import { flawOf } from './soundness.ts';
import { PatchWriter, readProject, wholeProject } from './tables.ts';

/** One change as it is asked for. The document adds its number and its patch. */
export interface Change {
  readonly command: JournalCommand;
  readonly at: string;
  readonly author: string;
  readonly label: string;
  readonly reason: string | null;
}

export interface Committed {
  readonly revision: number;
  readonly patch: Patch;
  readonly patchHash: string;
}

interface State {
  readonly project: Project;
  readonly revision: number;
  readonly undo: UndoState;
  readonly lastHash: string;
}

const NO_LAYOUTS: ReadLayouts = { layouts: {}, unreadable: 0 };

export class ProjectDocument {
  /** How many layouts were there that could not be read, and are left out. */
  readonly unreadableLayouts: number;
  readonly #database: ProjectDatabase;
  readonly #rows: PatchWriter;
  readonly #journal: JournalWriter;
  #state: State;
  #layouts: SheetLayouts;
  #layoutChanges = 0;

  private constructor(database: ProjectDatabase, state: State, { layouts, unreadable }: ReadLayouts) {
    this.unreadableLayouts = unreadable;
    this.#layouts = layouts;
    this.#database = database;
    this.#rows = new PatchWriter(database);
    this.#journal = new JournalWriter(database);
    this.#state = state;
  }

  /** A new document at a path where nothing stands yet, holding a project that has no history. */
  static create(path: string, project: Project, at: string): ProjectDocument {
    const database = createDatabase(path);
    try {
      keepLog(database);
      const lastHash = database.transaction(() => {
        new PatchWriter(database).write(wholeProject(project));
        return writeSnapshot(database, 0, at, project, '');
      })();
      const state = { project, revision: 0, undo: { undo: [], redo: [] }, lastHash };
      return new ProjectDocument(database, state, NO_LAYOUTS);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Opens a private copy. `name` is what the file is called when a sentence speaks of it. */
  static open(path: string, name: string, at: string): Result<{ document: ProjectDocument; notices: Problem[] }> {
    let database: ProjectDatabase | null = null;
    try {
      database = openDatabase(path, 'write');
      const read = readState(database, name, at);
      if (!read.ok) {
        database.close();
        return read;
      }
      const { intact, ...state } = read.value;
      const layouts = readLayouts(database);
      keepLog(database);
      const notices = intact ? [] : [problem('file.historyChanged', { name })];
      return done({ document: new ProjectDocument(database, state, layouts), notices });
    } catch (error) {
      database?.close();
      if (isDatabaseError(error)) return refused(problem('file.damaged', { name, where: error.code }));
      throw error;
    }
  }

  get project(): Project {
    return this.#state.project;
  }

  get revision(): number {
    return this.#state.revision;
  }

  get undo(): UndoState {
    return this.#state.undo;
  }

  get layouts(): SheetLayouts {
    return this.#layouts;
  }

  /** How often a layout was changed since the document was opened: tells whether a copy of it has them all. */
  get layoutChanges(): number {
    return this.#layoutChanges;
  }

  /** Every change ever made, oldest first. */
  journal(): JournalEntry[] {
    return readJournal(this.#database);
  }

  /** All that is recorded of how the project came about, for looking into it. */
  storedHistory(): StoredHistory {
    return readStoredHistory(this.#database);
  }

  /**
   * Makes one change: rows and journal entry in one transaction, and only then the project in memory. When this returns
   * without a refusal, the change is on the disk.
   */
  commit(change: Change): Result<Committed> {
    const patch = this.#patchOf(change.command);
    if (!patch.ok) return patch;
    const { project, revision, undo, lastHash } = this.#state;
    const entry: JournalEntry = { ...change, seq: revision + 1, patch: patch.value };
    const next = { project: apply(project, entry.patch), revision: entry.seq, undo: afterStep(undo, stepOf(entry)) };
    try {
      const hash = this.#database.transaction(() => {
        this.#rows.write(entry.patch);
        return this.#journal.append(entry, lastHash);
      })();
      this.#state = { ...next, lastHash: hash };
    } catch (error) {
      if (isDatabaseError(error)) return refused(problem('file.notKept', { code: error.code }));
      throw error;
    }
    return done({ revision: entry.seq, patch: entry.patch, patchHash: fingerprint(entry.patch) });
  }

  /** Keeps how a sheet is laid out. It is on the disk when this returns, and is no change of the project. */
  setLayout(sheet: string, layout: SheetLayout): Result<null> {
    const { [sheet]: before = PLAIN_LAYOUT, ...others } = this.#layouts;
    if (layoutText(layout) === layoutText(before)) return done(null);
    if (Object.keys(others).length >= MOST_LAYOUTS)
      return refused(problem('contract.badRequest', { name: 'project/layout', path: 'sheet' }));
    try {
      writeLayout(this.#database, sheet, layout);
    } catch (error) {
      if (isDatabaseError(error)) return refused(problem('file.notKept', { code: error.code }));
      throw error;
    }
    this.#layouts = isPlainLayout(layout) ? others : { ...others, [sheet]: layout };
    this.#layoutChanges += 1;
    return done(null);
  }

  /** Frees the database; what was committed is all in it. */
  close(): void {
    this.#database.close();
  }

  #patchOf(command: JournalCommand): Result<Patch> {
    if (command.type !== 'reverse') return reduce(this.#state.project, command);
    const entry = mayReverse(this.#state.undo, command.entry) ? readEntry(this.#database, command.entry) : null;
    return entry === null ? refused(problem('model.cannotReverse')) : done(invert(entry.patch));
  }
}

/** Checks a database from somewhere else and reads it, in one transaction with the migration that it may need. */
function readState(database: ProjectDatabase, name: string, at: string): Result<State & { readonly intact: boolean }> {
  const damaged = (where: string) => refused<never>(problem('file.damaged', { name, where }));
  const flaw = flawOf(database);
  if (flaw !== null) return damaged(flaw);
  const old = versionOf(database) < FORMAT_VERSION;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (old) migrate(database);
    const read = readProject(database);
    if (!read.ok) return damaged(read.where);
    const history = readHistory(database);
    const { revision, intact } = history;
    const project = read.project;
    if (!old) return done({ project, revision, undo: history.undo, lastHash: history.lastHash, intact });
    const lastHash = writeSnapshot(database, revision, at, project, history.lastHash);
    database.exec('COMMIT');
    return done({ project, revision, undo: { undo: [], redo: [] }, lastHash, intact });
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
