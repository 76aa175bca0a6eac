/**
 * The folder of sessions: where a session begins, and where one is found again whose process ended without closing it.
 * Nothing that may hold a person's work is deleted: what cannot be read goes to `broken`, what is not wanted to `set-aside`.
 */
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { emptyProject, type Project } from '../../shared/model/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { isDatabaseError, openDatabase } from './database.ts';
import { readProblem, writeProblem } from './disk-problem.ts';
import { ProjectDocument } from './document.ts';
import { PROJECT_EXTENSION } from './format.ts';
import { fetchFile } from './open-file.ts';
import { removeTemporary } from './put-in-place.ts';
import { Session, type SessionParts } from './session.ts';
import { DOCUMENT, readFacts, type SessionFacts, writeFacts } from './session-facts.ts';
import { LOCK, SessionLock } from './session-lock.ts';
import { pauseWith, type Surroundings, surroundingsOf } from './surroundings.ts';

/** A session that was not closed, as the first screen offers it. */
interface RecoverableSession {
  readonly id: string;
  readonly name: string;
  readonly folder: string | null;
  readonly changedAt: string;
}

type BeginningSession = Pick<SessionParts, 'id' | 'folder' | 'lock'>;
type StartingParts = Omit<SessionParts, 'isTaken' | 'onEnd'>;

const SESSION_ID = /^[A-Za-z0-9-]{1,64}$/;
const BROKEN = 'broken';
const SET_ASIDE = 'set-aside';

/** A folder without facts is one that another process is just filling, unless it has been there for a while. */
const FILLING_MS = 60_000;

export class SessionStore {
  readonly #folder: string;
  readonly #around: Surroundings;
  readonly #live = new Set<Session>();
  /** Files that are just being opened. */
  readonly #opening = new Set<string>();

  constructor(dataFolder: string, surroundings: Partial<Surroundings> = {}) {
    this.#folder = join(dataFolder, 'sessions');
    this.#around = surroundingsOf(surroundings);
  }

  /** A session on a project that has no file yet. */
  async create(
    name: string,
    project: Project = emptyProject(),
    notices: readonly Problem[] = [],
  ): Promise<Result<Session>> {
    return this.#beginning(name, async ({ id, folder, lock }) => {
      const startedAt = this.#now();
      const document = ProjectDocument.create(join(folder, DOCUMENT), project, startedAt);
      const facts = newFacts({ name: withExtension(name), startedAt, firstRevision: document.revision });
      return done(await this.#start({ id, folder, lock, document, facts, readOnly: false, notices }));
    });
  }

  /** A session on a file. The same file is never open twice. */
  async open(path: string): Promise<Result<Session>> {
    const name = basename(path);
    let file: string;
    try {
      file = await this.#around.disk.real(path);
    } catch (error) {
      return refused(readProblem(error, name));
    }
    if (this.#isTaken(file)) return refused(problem('file.alreadyOpen', { name }));
    this.#opening.add(file);
    try {
      return await this.#openFile(file);
    } finally {
      this.#opening.delete(file);
    }
  }

  async #openFile(file: string): Promise<Result<Session>> {
    const name = basename(file);
    const others = await this.#sessionsOn(file);
    if (others.held) return refused(problem('file.alreadyOpen', { name }));
    return this.#beginning(name, async ({ id, folder, lock }) => {
      const fetched = await fetchFile(this.#around.disk, file, folder);
      if (!fetched.ok) return fetched;
      const startedAt = this.#now();
      const opened = ProjectDocument.open(join(folder, DOCUMENT), name, startedAt);
      if (!opened.ok) return opened;
      const { document } = opened.value;
      const { seen, readOnly } = fetched.value;
      const begun = newFacts({ name, startedAt, firstRevision: document.revision });
      const facts: SessionFacts = { ...begun, path: file, seen, savedRevision: document.revision };
      const kept = others.recoverable ? [problem('file.keptChanges', { name })] : [];
      const notices = [...fetched.value.notices, ...opened.value.notices, ...kept];
      return done(await this.#start({ id, folder, lock, document, facts, readOnly, notices }));
    });
  }

  /** Sessions that ended without being closed, the latest first. Tidies up what holds nothing that is not in its file. */
  async recoverable(): Promise<RecoverableSession[]> {
    const found: RecoverableSession[] = [];
    for (const id of await this.#ids()) {
      const folder = join(this.#folder, id);
      const lock = SessionLock.take(folder);
      if (lock === null) continue;
      const facts = await readFacts(this.#around.disk, folder);
      const fate = await this.#fateOf(folder, facts).finally(() => lock.release());
      if (fate === 'remove') await this.#around.disk.remove(folder);
      if (fate === 'broken') await this.#moveTo(BROKEN, id);
      if (fate !== 'offer' || facts === null) continue;
      const changedAt = await this.#changedAt(folder);
      found.push({ id, name: facts.name, folder: facts.path === null ? null : dirname(facts.path), changedAt });
    }
    return found.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  }

  /**
   * Such a session on a file that is still as the session last saw it: what the file would hold had the process not ended.
   * Null where there is none, or where someone changed the file since.
   */
  async keptOn(path: string): Promise<string | null> {
    for (const id of await this.#ids()) {
      const folder = join(this.#folder, id);
      const facts = await readFacts(this.#around.disk, folder);
      if (facts?.path !== path || !(facts.pending !== null || (await this.#isAsSeen(facts)))) continue;
      const lock = SessionLock.take(folder);
      if (lock === null) continue;
      const fate = await this.#fateOf(folder, facts).finally(() => lock.release());
      if (fate === 'offer') return id;
    }
    return null;
  }

  /** Takes up such a session. It keeps its file, and knows it as it was. */
  async recover(id: string): Promise<Result<Session>> {
    const lock = await this.#takeUp(id);
    if (lock === null) return refused(problem('file.sessionGone'));
    const folder = join(this.#folder, id);
    try {
      const facts = await readFacts(this.#around.disk, folder);
      if (facts === null) return refused(await this.#setBroken(id, lock, id));
      const { path } = facts;
      if (path !== null && (this.#isTaken(path) || (await this.#sessionsOn(path, id)).held)) {
        lock.release();
        return refused(problem('file.alreadyOpen', { name: facts.name }));
      }
      const opened = ProjectDocument.open(join(folder, DOCUMENT), facts.name, this.#now());
      if (!opened.ok) return refused(await this.#setBroken(id, lock, facts.name));
      const { document, notices } = opened.value;
      const settled = await this.#settle(facts);
      const readOnly = settled.path !== null && !(await this.#isReplaceable(settled.path));
      return done(await this.#start({ id, folder, lock, document, facts: settled, readOnly, notices }));
    } catch (error) {
      lock.release();
      return refused(writeProblem(error, id));
    }
  }

  /** Moves such a session out of the way; nothing is deleted. */
  async setAside(id: string): Promise<Result<null>> {
    const lock = await this.#takeUp(id);
    if (lock === null) return refused(problem('file.sessionGone'));
    const facts = await readFacts(this.#around.disk, join(this.#folder, id));
    lock.release();
    if (facts !== null) await this.#settle(facts);
    await this.#moveTo(SET_ASIDE, id);
    return done(null);
  }

  #now(): string {
    return this.#around.timers.now().toISOString();
  }

  /** Makes a folder for a session and fills it; nothing is left of it where that is refused. */
  async #beginning(
    name: string,
    fill: (place: BeginningSession) => Promise<Result<Session>>,
  ): Promise<Result<Session>> {
    const id = this.#around.ids();
    const folder = join(this.#folder, id);
    let lock: SessionLock | null = null;
    try {
      await this.#around.disk.makeFolder(folder);
      lock = SessionLock.take(folder);
      if (lock === null) throw new Error(`The new session ${id} is taken already`);
      const session = await fill({ id, folder, lock });
      if (!session.ok) await this.#clearAway(folder, lock);
      return session;
    } catch (error) {
      await this.#clearAway(folder, lock).catch(this.#around.log);
      return refused(writeProblem(error, name));
    }
  }

  async #clearAway(folder: string, lock: SessionLock | null): Promise<void> {
    lock?.release();
    await this.#around.disk.remove(folder);
  }

  async #start(parts: StartingParts): Promise<Session> {
    const { folder, document, facts } = parts;
    if (document.unreadableLayouts > 0)
      this.#around.log({ session: parts.id, unreadableLayouts: document.unreadableLayouts });
    try {
      await writeFacts(this.#around.disk, folder, facts, pauseWith(this.#around.timers));
    } catch (error) {
      document.close();
      throw error;
    }
    const session: Session = new Session(
      { ...parts, isTaken: (path) => this.#isTaken(path), onEnd: () => this.#live.delete(session) },
      this.#around,
    );
    this.#live.add(session);
    return session;
  }

  /** Whether a session of this process works on a file. */
  #isTaken(path: string): boolean {
    return this.#opening.has(path) || [...this.#live].some((session) => session.path === path);
  }

  /** Whether sessions of other processes work on a file, or hold changes to it that were never saved. */
  async #sessionsOn(path: string, except: string | null = null): Promise<{ held: boolean; recoverable: boolean }> {
    let held = false;
    let recoverable = false;
    for (const id of await this.#ids()) {
      const folder = join(this.#folder, id);
      const facts = id === except ? null : await readFacts(this.#around.disk, folder);
      if (facts?.path !== path) continue;
      const lock = SessionLock.take(folder);
      if (lock === null) {
        held = true;
        continue;
      }
      const fate = await this.#fateOf(folder, facts).finally(() => lock.release());
      recoverable ||= fate === 'offer';
    }
    return { held, recoverable };
  }

  async #ids(): Promise<readonly string[]> {
    if ((await this.#around.disk.stat(this.#folder)) === null) return [];
    const names = await this.#around.disk.list(this.#folder);
    return names.filter((name) => name !== BROKEN && name !== SET_ASIDE && SESSION_ID.test(name));
  }

  /** What is to become of a session that no one has. Its caller holds its lock. */
  async #fateOf(folder: string, facts: SessionFacts | null): Promise<'offer' | 'remove' | 'broken' | 'wait'> {
    const { disk, timers } = this.#around;
    if (facts === null) {
      if ((await disk.stat(join(folder, DOCUMENT))) !== null) return 'broken';
      const made = await disk.stat(join(folder, LOCK));
      return made !== null && timers.now().getTime() - made.modifiedMs > FILLING_MS ? 'remove' : 'wait';
    }
    if (facts.clean) return 'remove';
    const revision = revisionIn(join(folder, DOCUMENT));
    if (facts.path === null) return revision === facts.firstRevision ? 'remove' : 'offer';
    if (revision !== facts.savedRevision || facts.pending !== null) return 'offer';
    return (await this.#isAsSeen(facts)) ? 'remove' : 'offer';
  }

  async #isAsSeen({ path, seen }: SessionFacts): Promise<boolean> {
    if (path === null || seen === null) return false;
    const file = await this.#around.disk.stat(path).catch(() => null);
    return file !== null && file.size === seen.size && file.modifiedMs === seen.modifiedMs;
  }

  async #changedAt(folder: string): Promise<string> {
    const stats = await Promise.all(
      [DOCUMENT, `${DOCUMENT}-wal`].map((name) => this.#around.disk.stat(join(folder, name))),
    );
    return new Date(Math.max(0, ...stats.map((stat) => stat?.modifiedMs ?? 0))).toISOString();
  }

  async #takeUp(id: string): Promise<SessionLock | null> {
    if (!(await this.#ids()).includes(id)) return null;
    return SessionLock.take(join(this.#folder, id));
  }

  async #setBroken(id: string, lock: SessionLock, name: string): Promise<Problem> {
    lock.release();
    await this.#moveTo(BROKEN, id);
    return problem('file.sessionBroken', { name });
  }

  async #moveTo(place: string, id: string): Promise<void> {
    const { disk } = this.#around;
    await disk.makeFolder(join(this.#folder, place));
    await disk.rename(join(this.#folder, id), join(this.#folder, place, id));
  }

  /** A save that a crash cut short: did the copy get to its place? If not, it is removed and the old file stands. */
  async #settle(facts: SessionFacts): Promise<SessionFacts> {
    const { pending } = facts;
    if (pending === null) return facts;
    const { disk } = this.#around;
    try {
      await removeTemporary(disk, pending.temporary);
      const { target, copy } = pending;
      const file = await disk.stat(target);
      if (copy === null || file?.kind !== 'file' || (await disk.hash(target)) !== copy.sha256)
        return { ...facts, pending: null };
      const seen = { size: file.size, modifiedMs: file.modifiedMs, sha256: copy.sha256 };
      return { ...facts, path: target, name: basename(target), seen, savedRevision: copy.revision, pending: null };
    } catch (error) {
      // The stick is not there, or the share: the facts stay, and the next save looks again.
      readProblem(error, facts.name);
      return facts;
    }
  }

  async #isReplaceable(path: string): Promise<boolean> {
    const { disk } = this.#around;
    if ((await disk.stat(path).catch(() => null)) === null) return true;
    return (await disk.isWritable(path)) && (await disk.isWritable(dirname(path)));
  }
}

function newFacts({
  name,
  startedAt,
  firstRevision,
}: Pick<SessionFacts, 'name' | 'startedAt' | 'firstRevision'>): SessionFacts {
  return {
    form: 1,
    name,
    path: null,
    seen: null,
    savedRevision: null,
    firstRevision,
    pending: null,
    clean: false,
    startedAt,
    process: process.pid,
    computer: hostname(),
  };
}

function withExtension(name: string): string {
  return name.toLowerCase().endsWith(PROJECT_EXTENSION) ? name : `${name}${PROJECT_EXTENSION}`;
}

/** The revision of a session's document; null where it cannot be read, which taking it up will tell. */
function revisionIn(path: string): number | null {
  try {
    const database = openDatabase(path, 'write');
    try {
      return Number(database.prepare('SELECT coalesce(max(seq), 0) FROM journal').pluck().get());
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDatabaseError(error)) return null;
    throw error;
  }
}
