// A host for tests of the carriers: it answers `app/start` and whatever else the test says, and remembers its windows.

import type { AnyReply, CarriedWindow, WindowHost } from '../../main/carrier/index.ts';
import type { HostEvent, Output } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';

export const START: Output<'app/start'> = {
  version: '0.0.0',
  chooser: 'own',
  examples: [],
  recent: [],
  recoverable: [],
};

export class FakeWindow implements CarriedWindow {
  readonly send: (event: HostEvent) => void;
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  readonly granted: string[] = [];
  closed = false;
  answer: (name: string) => AnyReply | Promise<AnyReply> = (name) =>
    name === 'app/start'
      ? { ok: true, value: START }
      : { ok: false, problem: problem('contract.badRequest', { name, path: '' }) };

  constructor(send: (event: HostEvent) => void) {
    this.send = send;
  }

  async call(name: string, input: unknown): Promise<AnyReply> {
    this.calls.push({ name, input });
    return await this.answer(name);
  }

  grant(path: string): string {
    this.granted.push(path);
    return `handle-${this.granted.length}`;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

export class FakeHost implements WindowHost {
  readonly windows: FakeWindow[] = [];
  disposed = false;

  openWindow(send: (event: HostEvent) => void): FakeWindow {
    const window = new FakeWindow(send);
    this.windows.push(window);
    return window;
  }

  async dispose(): Promise<void> {
    this.disposed = true;
  }
}
