// A host with everything that it is given made for tests, and a window on it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createHost,
  type FileRequest,
  type Host,
  type HostOptions,
  type HostWindow,
} from '../../../../main/host/index.ts';
import type { HostEvent, OpenedProject } from '../../../../shared/contract.ts';
import { type Command, emptyProject } from '../../../../shared/model/index.ts';
import { problem } from '../../../../shared/problem.ts';
import { done, refused } from '../../../../shared/result.ts';
import { AT, ManualTimers, must, temporaryFolder } from '../project-file/support.ts';

export interface Bench {
  readonly host: Host;
  readonly window: HostWindow;
  readonly events: HostEvent[];
  readonly logged: unknown[];
  readonly data: string;
  readonly root: string;
  readonly timers: ManualTimers;
  /** Another program on the same data, which knows nothing but what is on the disk. */
  again(options?: Partial<HostOptions<HostWindow>>): Bench;
}

/** By default files are chosen in the page's own chooser over `root`. */
export function bench(
  given: Partial<HostOptions<HostWindow>> = {},
  data = temporaryFolder(),
  root = temporaryFolder(),
): Bench {
  const timers = new ManualTimers();
  const events: HostEvent[] = [];
  const logged: unknown[] = [];
  const host = createHost({
    dataFolder: data,
    rootFolder: root,
    chooser: null,
    author: 'Ann',
    version: '1.2.3',
    examples: [{ name: 'empty', title: 'An empty one', summary: 'Nothing in it', project: emptyProject }],
    workbook: {
      write: (project, context) =>
        Promise.resolve(bytes(`xlsx ${project.stakeholder.size} ${context.at} ${context.programVersion}`)),
      read: (content) => {
        const isOurs = new TextDecoder().decode(content).includes('ours');
        return Promise.resolve(isOurs ? done(emptyProject()) : refused(problem('file.notAProject', { name: 'x' })));
      },
    },
    csv: (project) => Promise.resolve(bytes(`csv ${project.stakeholder.size}`)),
    surroundings: { timers },
    log: (what) => logged.push(what),
    checkAnswers: true,
    ...given,
  });
  const window = host.openWindow((event) => events.push(event));
  return {
    host,
    window,
    events,
    logged,
    data,
    root,
    timers,
    again: (options = {}) => bench({ ...given, ...options }, data, root),
  };
}

/** Files chosen in native dialogs, which answer with these paths in turn. */
export function nativeBench(answers: (string | null)[], asked: FileRequest[] = []): Bench {
  return bench({
    rootFolder: null,
    chooser: (_window, request) => {
      asked.push(request);
      return Promise.resolve(answers.shift() ?? null);
    },
  });
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function newProject({ window }: Bench): Promise<OpenedProject> {
  return must(asResult(await window.call('project/new', { example: null })));
}

/** Sends one command as a window does. */
export function send(
  { window }: Bench,
  session: string,
  base: number,
  sequence: number,
  command: Command | { type: 'reverse'; entry: number },
) {
  return window.call('project/apply', { session, base, sequence, at: AT, label: 'Edit', reason: null, command });
}

/** A handle for a file of the test's making, as an argument or a drop gives it. */
export function granted(bench: Bench, name: string, content: string | Uint8Array): string {
  const path = join(bench.root, name);
  writeFileSync(path, content);
  return bench.window.grant(path);
}

/** A handle to write a file of this name in the root folder. */
export async function handleFor(
  { window }: Bench,
  name: string,
  purpose: 'save' | 'export-xlsx' | 'export-json' | 'export-csv',
) {
  const view = must(asResult(await window.call('file/list', { folder: null, purpose })));
  const folder = view.path[0]?.handle ?? '';
  return must(asResult(await window.call('file/name', { folder, name, purpose }))).handle;
}

type AnyReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ReturnType<typeof problem> };

function asResult<T>(reply: AnyReply<T>): AnyReply<T> {
  return reply;
}
