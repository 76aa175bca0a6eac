/**
 * One open project. A command is reduced, calculated and shown at once, and sent at the same time; the host commits the
 * commands in order and answers with a hash of what it made of each. Where it refuses one, or made something else of
 * it, everything that is not acknowledged is taken back, newest first, and the project is shown as the host keeps it.
 */
import { fingerprint } from '../../shared/canonical-json.ts';
import type { Carrier, FileState, OpenedProject, Reply } from '../../shared/contract.ts';
import { Calculator, type Results } from '../../shared/engine/index.ts';
import {
  afterStep,
  apply,
  type Command,
  fromJson,
  invert,
  isEmptyPatch,
  type JournalCommand,
  type JournalStep,
  type Patch,
  type Project,
  reduce,
  type UndoState,
} from '../../shared/model/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { done, type Result } from '../../shared/result.ts';
import { changesStructure } from './structure.ts';

/** What there is to see of an open project. */
export interface ProjectView {
  readonly session: string;
  readonly project: Project;
  readonly results: Results;
  readonly undo: UndoState;
  readonly file: FileState;
  /** How many commands the host has not acknowledged yet. */
  readonly sending: number;
  /** Another object once a change can have moved rows to other lines, and the same one while only values change. */
  readonly structure: object;
  /**
   * The patch that led to `project` from `previous`, the project of the last view that had another one. Null where it is
   * not known or not one: the project was opened, was read again, or several changes were taken back at once. Whoever
   * shows another project than `previous` missed a view, and looks at everything.
   */
  readonly changed: Patch | null;
  readonly previous: Project | null;
}

export interface SessionEvents {
  onChange(view: ProjectView): void;
  /** A command was taken back after it had been shown. */
  onRefusal(problem: Problem): void;
  now(): Date;
}

interface Pending {
  readonly patch: Patch;
  readonly reply: Promise<void>;
}

export function openSession(carrier: Carrier, opened: OpenedProject, events: SessionEvents): Result<EditingSession> {
  const project = fromJson(opened.project);
  return project.ok ? done(new EditingSession(carrier, opened, project.value, events)) : project;
}

export class EditingSession {
  readonly id: string;
  readonly #carrier: Carrier;
  readonly #events: SessionEvents;
  #calculator: Calculator;
  #project: Project;
  #undo: UndoState;
  #file: FileState;
  #revision: number;
  #sequence = 0;
  #pending: Pending[] = [];
  /** While the host reverses a change or the project is read again, further changes wait for it. */
  #barrier: Promise<void> | null = null;
  #lost = false;
  #structure: object = {};
  #changed: Patch | null = null;
  #previous: Project | null = null;
  /** The project of the view that was told last. */
  #told: Project;

  constructor(carrier: Carrier, opened: OpenedProject, project: Project, events: SessionEvents) {
    this.id = opened.session;
    this.#carrier = carrier;
    this.#events = events;
    this.#project = project;
    this.#calculator = new Calculator(project);
    this.#undo = opened.undo;
    this.#file = opened.file;
    this.#revision = opened.revision;
    this.#told = project;
  }

  get view(): ProjectView {
    return {
      session: this.id,
      project: this.#project,
      results: this.#calculator.results,
      undo: this.#undo,
      file: this.#file,
      sending: this.#pending.length,
      structure: this.#structure,
      changed: this.#changed,
      previous: this.#previous,
    };
  }

  setFile(file: FileState): void {
    this.#file = file;
    this.#emit();
  }

  /** Carries out a command here and has it kept. Answers with why it cannot be carried out, or null. */
  dispatch(command: Command, label: string): Problem | null {
    if (this.#barrier !== null) {
      void this.#barrier.then(() => this.#dispatchLate(command, label));
      return null;
    }
    if (this.#lost) {
      this.#readAgain();
      return problem('window.unreachable');
    }
    const reduced = reduce(this.#project, command);
    if (!reduced.ok) return reduced.problem;
    const patch = reduced.value;
    if (isEmptyPatch(patch)) return null;
    const base = this.#revision;
    this.#advance(patch, { seq: base + 1, reverses: null, label });
    const pending: Pending = {
      patch,
      reply: this.#send(base, command, label).then((reply) => this.#settle(pending, reply)),
    };
    this.#pending.push(pending);
    this.#emit();
    return null;
  }

  /** Takes back the last change; answers with what it was called, or null where nothing was taken back. */
  undo(): Promise<string | null> {
    return this.#reverse('undo');
  }

  redo(): Promise<string | null> {
    return this.#reverse('redo');
  }

  /** Ends when everything done so far is acknowledged or taken back. */
  async settled(): Promise<void> {
    while (this.#pending.length > 0 || this.#barrier !== null) {
      await Promise.all([this.#barrier, ...this.#pending.map(({ reply }) => reply)]);
    }
  }

  #dispatchLate(command: Command, label: string): void {
    const refusal = this.dispatch(command, label);
    if (refusal !== null) this.#events.onRefusal(refusal);
  }

  #send(base: number, command: JournalCommand, label: string): Promise<Reply<'project/apply'>> {
    this.#sequence += 1;
    return this.#carrier.call('project/apply', {
      session: this.id,
      base,
      sequence: this.#sequence,
      at: this.#events.now().toISOString(),
      label: label.slice(0, 500),
      reason: null,
      command,
    });
  }

  #settle(pending: Pending, reply: Reply<'project/apply'>): void {
    const place = this.#pending.indexOf(pending);
    if (place === -1) return;
    if (reply.ok && reply.value.patchHash === fingerprint(pending.patch)) {
      this.#pending.splice(place, 1);
      this.#file = reply.value.file;
      this.#emit();
      return;
    }
    this.#takeBack(place);
    this.#readAgain();
    this.#events.onRefusal(reply.ok ? problem('window.outOfStep') : reply.problem);
  }

  /** Those after it were made on top of it, so they go first. What undo holds is put right by reading again. */
  #takeBack(from: number): void {
    for (const { patch } of this.#pending.slice(from).reverse()) {
      this.#carryOut(invert(patch));
    }
    this.#pending = this.#pending.slice(0, from);
    this.#emit();
  }

  #readAgain(): void {
    const sent = this.#pending.map(({ reply }) => reply);
    void this.#wait(
      Promise.all(sent).then(async () => {
        const reply = await this.#carrier.call('project/reload', { session: this.id });
        const project = reply.ok ? fromJson(reply.value.project) : reply;
        this.#lost = !(reply.ok && project.ok);
        if (!reply.ok || !project.ok) return;
        this.#moveTo(project.value, null);
        this.#calculator = new Calculator(project.value);
        this.#undo = reply.value.undo;
        this.#file = reply.value.file;
        this.#revision = reply.value.revision;
        this.#pending = [];
      }),
    );
  }

  /** Pressed again while one is on its way, it takes its turn: what is next to undo is known only then. */
  async #reverse(list: keyof UndoState): Promise<string | null> {
    while (this.#barrier !== null) await this.#barrier;
    const step = this.#undo[list].at(-1);
    if (step === undefined) return null;
    let isDone = false;
    const reply = this.#send(this.#revision, { type: 'reverse', entry: step.seq }, step.label);
    await this.#wait(
      reply.then((answer) => {
        const patch = answer.ok ? answer.value.patch : null;
        if (!answer.ok || patch === null || answer.value.revision !== this.#revision + 1) {
          // The barrier ends here, so that the next one can begin.
          queueMicrotask(() => this.#readAgain());
          this.#events.onRefusal(answer.ok ? problem('window.outOfStep') : answer.problem);
          return;
        }
        this.#advance(patch, { seq: answer.value.revision, reverses: step.seq, label: step.label });
        this.#file = answer.value.file;
        isDone = true;
      }),
    );
    return isDone ? step.label : null;
  }

  #wait(job: Promise<void>): Promise<void> {
    const barrier = job.finally(() => {
      if (this.#barrier === barrier) this.#barrier = null;
      this.#emit();
    });
    this.#barrier = barrier;
    return barrier;
  }

  #advance(patch: Patch, step: JournalStep): void {
    this.#carryOut(patch);
    this.#undo = afterStep(this.#undo, step);
    this.#revision += 1;
  }

  #carryOut(patch: Patch): void {
    this.#moveTo(apply(this.#project, patch), patch);
    this.#calculator.update(patch);
  }

  /** Notes how the project differs from the one that was told last. */
  #moveTo(project: Project, patch: Patch | null): void {
    const isFirst = this.#project === this.#told;
    this.#changed = isFirst ? patch : null;
    this.#previous = this.#told;
    if (patch === null || changesStructure(patch)) this.#structure = {};
    this.#project = project;
  }

  #emit(): void {
    this.#told = this.#project;
    this.#events.onChange(this.view);
  }
}
