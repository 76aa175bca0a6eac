// A carrier with the program behind it held in memory: it keeps one project, applies commands as the host does, and can be
// told to refuse or to wait.

import { fingerprint } from '../../shared/canonical-json.ts';
import type {
  Carrier,
  FileState,
  HostEvent,
  Input,
  OpenedProject,
  Output,
  Reply,
  RequestName,
} from '../../shared/contract.ts';
import {
  afterStep,
  apply,
  emptyProject,
  invert,
  NOTHING_TO_UNDO,
  type Patch,
  type Project,
  reduce,
  type SheetLayouts,
  toJson,
  type UndoState,
} from '../../shared/model/index.ts';
import { type Problem, problem } from '../../shared/problem.ts';

const FILE: FileState = { status: 'new', name: 'Map.impactmap', folder: null, readOnly: false, problem: null };

export class FakeCarrier implements Carrier {
  project: Project;
  undo: UndoState = NOTHING_TO_UNDO;
  revision = 0;
  file: FileState = FILE;
  layouts: SheetLayouts = {};
  /** Every request, in the order in which they came. */
  readonly calls: { readonly name: RequestName; readonly input: unknown }[] = [];
  /** Answers the next request of a name with this problem, once. */
  readonly refusals = new Map<RequestName, Problem>();
  /** While set, the host answers each applied command with another patch than the window made. */
  misunderstands = false;
  readonly #patches = new Map<number, Patch>();
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #held: (() => void)[] | null = null;

  constructor(project: Project = emptyProject()) {
    this.project = project;
  }

  get opened(): OpenedProject {
    return {
      session: 'session-1',
      revision: this.revision,
      project: toJson(this.project),
      undo: this.undo,
      file: this.file,
      layouts: this.layouts,
      notices: [],
    };
  }

  /** Holds back all answers until {@link release}. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  send(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async call<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<N>> {
    this.calls.push({ name, input });
    const reply = this.#answer(name, input);
    if (this.#held !== null) await new Promise<void>((resolve) => this.#held?.push(resolve));
    return reply as Reply<N>;
  }

  #answer(name: RequestName, input: unknown): Reply<RequestName> {
    const refusal = this.refusals.get(name);
    this.refusals.delete(name);
    if (refusal !== undefined) return { ok: false, problem: refusal };
    switch (name) {
      case 'app/start': {
        const value: Output<'app/start'> = {
          version: '0.0.0',
          chooser: 'own',
          examples: [],
          recent: [],
          recoverable: [],
        };
        return { ok: true, value };
      }
      case 'project/new':
      case 'project/open':
      case 'project/reload':
      case 'project/recover':
        return { ok: true, value: this.opened };
      case 'project/apply':
        return this.#apply(input as Input<'project/apply'>);
      case 'project/layout': {
        const { sheet, layout } = input as Input<'project/layout'>;
        this.layouts = { ...this.layouts, [sheet]: layout };
        return { ok: true, value: {} };
      }
      case 'project/save':
      case 'project/saveAs':
        this.file = { ...this.file, status: 'saved', folder: '/home' };
        return { ok: true, value: this.file };
      case 'project/export':
        return { ok: true, value: { name: 'Map.xlsx', folder: '/home', bytes: 1 } };
      case 'project/close':
        return { ok: true, value: {} };
      default:
        return { ok: false, problem: problem('contract.badRequest', { name, path: '' }) };
    }
  }

  #apply({ base, command, label }: Input<'project/apply'>): Reply<'project/apply'> {
    if (base !== this.revision) return { ok: false, problem: problem('contract.stale') };
    const patch = command.type === 'reverse' ? this.#reversal(command.entry) : reduce(this.project, command);
    if ('ok' in patch && !patch.ok) return patch;
    const made = 'ok' in patch ? patch.value : patch;
    this.project = apply(this.project, made);
    this.revision += 1;
    this.#patches.set(this.revision, made);
    const reverses = command.type === 'reverse' ? command.entry : null;
    this.undo = afterStep(this.undo, { seq: this.revision, reverses, label });
    return {
      ok: true,
      value: {
        revision: this.revision,
        patchHash: this.misunderstands ? 'another' : fingerprint(made),
        patch: reverses === null ? null : made,
        file: this.file,
      },
    };
  }

  #reversal(entry: number): Patch {
    const patch = this.#patches.get(entry);
    if (patch === undefined) throw new Error(`There is no entry ${entry}`);
    return invert(patch);
  }
}
