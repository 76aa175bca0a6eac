/** Commands tried one after the other, so that one which cannot be carried out is refused alone and not with all others. */
import type { Problem } from '../problem.ts';
import type { Command } from './command.ts';
import { Draft, type ProjectReader } from './draft.ts';
import type { Project } from './project.ts';
import { carryOut } from './reduce.ts';

type SingleCommand = Exclude<Command, { readonly type: 'batch' }>;

export class Trial {
  readonly #draft: Draft;

  constructor(project: Project) {
    this.#draft = new Draft(project);
  }

  /** The rows as the commands that were carried out so far have left them. */
  get now(): ProjectReader {
    return this.#draft;
  }

  /** Carries out a command, or says why it cannot be; then nothing has changed. */
  carryOut(command: SingleCommand): Problem | null {
    return carryOut(this.#draft, command);
  }
}
