/** What one window has in front of it: its project, and the files that it may name. One project at a time. */
import type { HostEvent, OpenedProject } from '../../shared/contract.ts';
import { toJson } from '../../shared/model/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import type { Session, Timers } from '../project-file/index.ts';
import { Handles, type HandleUse } from './handles.ts';
import type { OwnFolder } from './own-folder.ts';
import { Turnstile } from './turnstile.ts';

interface OpenSession {
  readonly session: Session;
  readonly turns: Turnstile;
  /** The person was told why the file cannot be replaced, and asked to close all the same. */
  warned: boolean;
}

export class Desk {
  readonly handles = new Handles();
  readonly #send: (event: HostEvent) => void;
  readonly #timers: Timers;
  readonly #ownFolder: OwnFolder | null;
  #open: OpenSession | null = null;

  constructor(send: (event: HostEvent) => void, timers: Timers, ownFolder: OwnFolder | null) {
    this.#send = send;
    this.#timers = timers;
    this.#ownFolder = ownFolder;
  }

  /** Puts a session on the desk. The one that was there is saved and ends, or is found at the next start. */
  async take(session: Session, notices: readonly Problem[] = []): Promise<OpenedProject> {
    await this.clear();
    // Another may have come to the desk while the one before was being saved.
    while (this.#open !== null) await this.clear();
    this.#open = { session, turns: new Turnstile(this.#timers, 1), warned: false };
    session.onFileState((file) => this.#send({ type: 'file', session: session.id, file }));
    return opened(session, [...notices, ...session.notices]);
  }

  /** The session that is on the desk, for a window that lost sight of it: its page was loaded again. */
  get current(): Session | null {
    return this.#open?.session ?? null;
  }

  /** The session of this id, as long as it is the one on the desk. */
  session(id: string): Result<Session> {
    const open = this.#open;
    return open?.session.id === id ? done(open.session) : refused(problem('contract.noSession'));
  }

  /** Runs a job on the session when the turn of a sequence number comes; refused when it does not come. */
  async inTurn<T>(id: string, sequence: number, job: (session: Session) => Result<T>): Promise<Result<T>> {
    const open = this.#open;
    if (open === null || open.session.id !== id) return refused(problem('contract.noSession'));
    const turn = open.turns.enter(sequence);
    if (!(turn === true || (await turn))) return refused(problem('contract.stale'));
    if (this.#open !== open) return refused(problem('contract.noSession'));
    open.warned = false;
    const result = job(open.session);
    // After a reload, what was still on its way from before must not decide where numbering goes on.
    const isLeftOver = open.turns.isFresh && !result.ok && result.problem.code === 'contract.stale';
    if (!isLeftOver) open.turns.passed(sequence);
    return result;
  }

  /** The project as it is, for a window that missed something and starts numbering where it likes. */
  reload(id: string): Result<OpenedProject> {
    const open = this.#open;
    if (open === null || open.session.id !== id) return refused(problem('contract.noSession'));
    open.turns.reset();
    return done(opened(open.session, []));
  }

  /**
   * Ends the session. Where its file cannot be replaced, the person is told why and the session goes on; asked once more,
   * it ends as it is and is offered at the next start.
   */
  async close(id: string): Promise<Problem | null> {
    const open = this.#open;
    if (open === null || open.session.id !== id) return problem('contract.noSession');
    const refusal = await open.session.close();
    if (refusal !== null && !open.warned) {
      open.warned = true;
      return refusal;
    }
    if (refusal !== null) await open.session.leave();
    if (this.#open === open) this.#open = null;
    return null;
  }

  /** Ends whatever is on the desk; what cannot be saved is found at the next start. */
  async clear(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    open.turns.reset();
    if ((await open.session.close()) !== null) await open.session.leave();
  }

  /** The path behind a handle. One that was chosen in the page is looked at again: it must still be inside the folder. */
  async path(handle: string, use: HandleUse): Promise<Result<string>> {
    const granted = this.handles.find(handle, use);
    if (granted === null) return refused(problem('contract.badHandle'));
    const { path, origin } = granted;
    if (origin === 'given' || use === 'folder') return done(path);
    const objection = (await this.#ownFolder?.objection(path)) ?? null;
    return objection === null ? done(path) : refused(objection);
  }
}

function opened(session: Session, notices: readonly Problem[]): OpenedProject {
  const { id, revision, project, undo, file, layouts } = session;
  return { session: id, revision, project: toJson(project), undo, file, layouts, notices: [...notices] };
}
