/**
 * One open project: its document in a private folder, where every command is kept at once, and the person's file, which is
 * replaced now and then by a whole new copy and never edited. Whatever fails on the way to that file, the folder still
 * holds everything, and the file is the old one or the new one.
 */
import { basename, dirname, join } from 'node:path';
import type { FileState } from '../../shared/contract.ts';
import type { JournalEntry, Project, SheetLayout, SheetLayouts, UndoState } from '../../shared/model/index.ts';
import { type Problem, type ProblemCode, problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { Autosave } from './autosave.ts';
import type { DocumentCopy } from './copy-document.ts';
import { writeProblem } from './disk-problem.ts';
import type { Change, Committed, ProjectDocument } from './document.ts';
import { type Pause, removeTemporary, renameInto, temporaryName, withoutLinks } from './put-in-place.ts';
import { DOCUMENT, type SeenFile, type SessionFacts, writeFacts } from './session-facts.ts';
import type { SessionLock } from './session-lock.ts';
import { pauseWith, type Surroundings } from './surroundings.ts';

export interface SessionParts {
  readonly id: string;
  readonly folder: string;
  readonly document: ProjectDocument;
  readonly lock: SessionLock;
  readonly facts: SessionFacts;
  /** The file was found not to be replaceable. */
  readonly readOnly: boolean;
  readonly notices: readonly Problem[];
  /** Asked before a file is replaced: whether another session works on it. */
  readonly isTaken: (path: string) => boolean;
  /** Told when the session has ended, whichever way. */
  readonly onEnd: () => void;
}

/** What may go away by itself, so that saving is tried again: a stick that is put back, a file that is let go. */
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'file.folderGone',
  'file.diskFull',
  'file.inUse',
  'file.notWritten',
]);

export class Session {
  readonly id: string;
  readonly notices: readonly Problem[];
  readonly #parts: SessionParts;
  readonly #around: Surroundings;
  readonly #pause: Pause;
  readonly #document: ProjectDocument;
  readonly #autosave: Autosave;
  readonly #listeners = new Set<(file: FileState) => void>();
  #facts: SessionFacts;
  #readOnly: boolean;
  /** Why the last save was refused, until one goes well. */
  #refusal: Problem | null = null;
  /** How many changes of layouts the file holds of those that the document counts. */
  #savedLayouts = 0;
  /** Saves go one after the other. */
  #lastSave: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(parts: SessionParts, around: Surroundings) {
    this.id = parts.id;
    this.notices = parts.notices;
    this.#parts = parts;
    this.#around = around;
    this.#pause = pauseWith(around.timers);
    this.#document = parts.document;
    this.#facts = parts.facts;
    this.#readOnly = parts.readOnly;
    this.#autosave = new Autosave(around.timers, () => {
      this.save().catch(around.log);
    });
  }

  get project(): Project {
    return this.#document.project;
  }

  get revision(): number {
    return this.#document.revision;
  }

  get undo(): UndoState {
    return this.#document.undo;
  }

  get layouts(): SheetLayouts {
    return this.#document.layouts;
  }

  /** Where the file is, for those who show or remember it; null while there is none. */
  get path(): string | null {
    return this.#facts.path;
  }

  /** Whether the session holds anything that is not in the file. */
  get holdsUnsavedWork(): boolean {
    return this.#facts.path === null ? this.revision !== this.#facts.firstRevision : this.#unsaved();
  }

  get file(): FileState {
    const { name, path } = this.#facts;
    const folder = path === null ? null : dirname(path);
    return { status: this.#status(), name, folder, readOnly: this.#readOnly, problem: this.#refusal };
  }

  journal(): JournalEntry[] {
    return this.#document.journal();
  }

  onFileState(listener: (file: FileState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes a change. Once this returns without a refusal, it survives whatever happens to the process. */
  commit(change: Change): Result<Committed> {
    if (this.#ended) return refused(problem('contract.noSession'));
    const committed = this.#document.commit(change);
    if (committed.ok && this.#canSave()) this.#autosave.changed();
    return committed;
  }

  /**
   * Keeps how a sheet is laid out. It goes into the file with the next save, or on closing; the file does not count as
   * changed, and where it cannot be replaced nothing is said.
   */
  setLayout(sheet: string, layout: SheetLayout): Result<null> {
    if (this.#ended) return refused(problem('contract.noSession'));
    return this.#document.setLayout(sheet, layout);
  }

  /** Replaces the file by what the session holds. */
  save(): Promise<Result<FileState>> {
    return this.#inTurn(async () => {
      const { path, name } = this.#facts;
      if (path === null) return refused(problem('file.noName'));
      const refusal = this.#readOnly ? problem('file.readOnly', { name }) : await this.#replace(path, 'expected');
      return refusal === null ? done(this.file) : this.#refuse(refusal);
    });
  }

  /** Saves under another name, which is the project's file from then on. The person has agreed to replace what is there. */
  saveAs(wanted: string): Promise<Result<FileState>> {
    return this.#inTurn(async () => {
      const name = basename(wanted);
      try {
        const path = await withoutLinks(this.#around.disk, wanted);
        if (path !== this.#facts.path && this.#parts.isTaken(path))
          return refused(problem('file.alreadyOpen', { name }));
        const refusal = await this.#replace(path, 'agreed');
        if (refusal === null) return done(this.file);
        if (this.#canSave() && this.#unsaved()) this.#autosave.changed();
        return refused(refusal);
      } catch (error) {
        return refused(writeProblem(error, name));
      }
    });
  }

  /**
   * Ends the session with everything in its file. Where the file cannot be replaced, the session stays open and the reason
   * is given. Without a file it ends all the same, and is found at the next start if there is anything in it.
   */
  async close(): Promise<Problem | null> {
    await this.#lastSave;
    // Changes may come in while a save is under way.
    while (!this.#ended && this.#facts.path !== null && this.#unsaved()) {
      const saved = await this.save();
      if (!saved.ok) return saved.problem;
    }
    await this.#saveLayouts();
    await this.#end({ clean: !this.holdsUnsavedWork });
    return null;
  }

  /** Ends the session as it is: what the file does not hold is found at the next start. */
  async leave(): Promise<void> {
    await this.#lastSave;
    await this.#end({ clean: false });
  }

  #status(): FileState['status'] {
    if (this.#facts.path === null) return 'new';
    if (!this.#unsaved()) return 'saved';
    return this.#refusal === null ? 'kept' : 'refused';
  }

  #unsaved(): boolean {
    return this.#facts.savedRevision !== this.revision;
  }

  #holdsLayouts(): boolean {
    return this.#savedLayouts !== this.#document.layoutChanges;
  }

  /**
   * Puts layouts into the file that no save took along. Nobody's work hangs on them: where the file is not as it was last
   * seen, or cannot be replaced, they are let go.
   */
  async #saveLayouts(): Promise<void> {
    await this.#inTurn(async () => {
      const { path } = this.#facts;
      if (path === null || !this.#canSave() || !this.#holdsLayouts()) return done(this.file);
      const refusal = (await this.#isAsSeen(path)) ? await this.#replace(path, 'expected') : null;
      if (refusal !== null) this.#around.log(refusal);
      return done(this.file);
    }).catch(this.#around.log);
  }

  #canSave(): boolean {
    return this.#facts.path !== null && !this.#readOnly;
  }

  #inTurn(job: () => Promise<Result<FileState>>): Promise<Result<FileState>> {
    const result = this.#lastSave.then(() => (this.#ended ? refused<FileState>(problem('contract.noSession')) : job()));
    this.#lastSave = result.catch(() => {});
    return result;
  }

  #refuse(why: Problem): Result<FileState> {
    this.#refusal = why;
    if (PASSING.has(why.code)) this.#autosave.retry();
    this.#tell();
    return refused(why);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.file);
  }

  /** Puts a copy of the document in the place of the file; why not, or null when it is there. */
  async #replace(path: string, ground: 'expected' | 'agreed'): Promise<Problem | null> {
    this.#autosave.stop();
    const name = basename(path);
    const temporary = temporaryName(path, this.#around.ids());
    const { disk } = this.#around;
    try {
      const isHeld = !this.#unsaved() && !this.#holdsLayouts();
      if (ground === 'expected' && isHeld && (await this.#isAsSeen(path))) return null;
      const objection = await this.#objection(path, ground);
      if (objection !== null) return objection;
      await this.#note({ pending: { temporary, target: path, copy: null } });
      // Counted before: the copy holds at least these.
      const layouts = this.#document.layoutChanges;
      const copy = await this.#around.copy(join(this.#parts.folder, DOCUMENT), temporary);
      await this.#takeMode(path, temporary);
      await this.#note({ pending: { temporary, target: path, copy } });
      const lateObjection = await this.#objection(path, ground);
      if (lateObjection !== null) {
        await removeTemporary(disk, temporary);
        return lateObjection;
      }
      await renameInto(disk, temporary, path, this.#pause);
      await this.#replaced(path, copy);
      await disk.syncFolder(dirname(path));
      await this.#saved(copy.revision, layouts);
      return null;
    } catch (error) {
      await removeTemporary(disk, temporary).catch(this.#around.log);
      return writeProblem(error, name);
    }
  }

  /** The new file may be read by those who might read the old one. Sticks know no permissions, and then there are none to keep. */
  async #takeMode(path: string, temporary: string): Promise<void> {
    const { disk } = this.#around;
    const [old, copy] = [await disk.stat(path), await disk.stat(temporary)];
    if (old === null || copy === null || old.mode === copy.mode) return;
    await disk.setMode(temporary, old.mode).catch((error: unknown) => {
      writeProblem(error, basename(path));
    });
  }

  /** Why the file at a path must not be replaced, or null. */
  async #objection(path: string, ground: 'expected' | 'agreed'): Promise<Problem | null> {
    const { disk } = this.#around;
    const name = basename(path);
    const found = await disk.stat(path);
    if (found === null) return (await disk.stat(dirname(path))) === null ? problem('file.folderGone', { name }) : null;
    if (found.kind !== 'file') return problem('file.notRegular', { name });
    if (ground === 'agreed' || (await this.#isAsSeen(path))) return null;
    // The times may differ and the contents be the same: folders that are synchronised do that.
    const sha256 = await disk.hash(path);
    const { seen, pending } = this.#facts;
    if (sha256 !== seen?.sha256 && sha256 !== pending?.copy?.sha256) return problem('file.changedUnderneath', { name });
    this.#facts = { ...this.#facts, seen: { size: found.size, modifiedMs: found.modifiedMs, sha256 } };
    return null;
  }

  async #isAsSeen(path: string): Promise<boolean> {
    const found = await this.#around.disk.stat(path);
    const { seen } = this.#facts;
    return found !== null && seen !== null && found.size === seen.size && found.modifiedMs === seen.modifiedMs;
  }

  async #note(changed: Partial<SessionFacts>): Promise<void> {
    this.#facts = { ...this.#facts, ...changed };
    await writeFacts(this.#around.disk, this.#parts.folder, this.#facts, this.#pause);
  }

  /** The file is the new one from here on, whatever fails after this, so the next save must know it. */
  async #replaced(path: string, { size, sha256 }: DocumentCopy): Promise<void> {
    const found = await this.#around.disk.stat(path).catch(() => null);
    const seen: SeenFile = { size, modifiedMs: found?.modifiedMs ?? 0, sha256 };
    this.#facts = { ...this.#facts, path, name: basename(path), seen };
  }

  async #saved(revision: number, layouts: number): Promise<void> {
    this.#savedLayouts = layouts;
    this.#facts = { ...this.#facts, savedRevision: revision };
    this.#readOnly = false;
    this.#refusal = null;
    // The file holds everything; what was noted before the copy got to its place is enough for a start after a crash.
    await this.#note({ pending: null }).catch(this.#around.log);
    if (this.#unsaved()) this.#autosave.changed();
    this.#tell();
  }

  async #end({ clean }: { readonly clean: boolean }): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#autosave.stop();
    this.#listeners.clear();
    try {
      // Where this fails, the next start finds a session that holds nothing but what is in its file, and clears it away.
      if (clean) await this.#note({ clean: true }).catch(this.#around.log);
    } finally {
      this.#document.close();
      this.#parts.lock.release();
      this.#parts.onEnd();
    }
    if (clean) await this.#around.disk.remove(this.#parts.folder).catch(this.#around.log);
  }
}
