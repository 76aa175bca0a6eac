// What the tests of files share: folders that go away, a clock that is turned by hand, and a disk that refuses.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type Disk,
  nodeDisk,
  SessionStore,
  type Surroundings,
  type Timers,
} from '../../../../main/project-file/index.ts';
import type { Command, Project } from '../../../../shared/model/index.ts';
import type { Result } from '../../../../shared/result.ts';

/** A folder of the test's own, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'worthwhile-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const AT = '2026-03-03T14:05:09.123Z';

export function change(command: Command | { type: 'reverse'; entry: number }, label = 'Edit') {
  return { command, at: AT, author: 'Ann', label, reason: null };
}

export function setTitle(value: string): Command {
  return { type: 'set', entity: 'project', id: 'project', field: 'title', value };
}

export function titleOf(project: Project): string | null {
  return project.project.get('project')?.title ?? null;
}

/** The value of something that must not have been refused. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The code of what was refused, or 'done'. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.problem.code;
}

export function store(dataFolder: string, surroundings: Partial<Surroundings> = {}): SessionStore {
  return new SessionStore(dataFolder, {
    log: (error) => {
      throw error;
    },
    ...surroundings,
  });
}

/** A clock that stands still until it is turned. */
export class ManualTimers implements Timers {
  #now = Date.parse(AT);
  #due: { at: number; callback: () => void }[] = [];

  now(): Date {
    return new Date(this.#now);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.#now + milliseconds, callback };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  get waiting(): number {
    return this.#due.length;
  }

  turn(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }
}

/** An error as the operating system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

type Step = keyof Disk;

/** A disk whose steps are counted and may be made to fail: `refuse` is asked before each. */
export function watchedDisk(refuse: (step: Step, args: readonly unknown[]) => Error | null): Disk {
  return new Proxy(nodeDisk, {
    get(target, name: Step) {
      const step = target[name];
      return async (...args: readonly unknown[]) => {
        const error = refuse(name, args);
        if (error !== null) throw error;
        return Reflect.apply(step, target, args);
      };
    },
  });
}
