/** The program as a person starts it, on the loopback carrier: a process of its own, with a folder and data of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Program {
  /** The address with its token, which works once. */
  readonly address: string;
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>;
  /** Ends it as a power cut does: nothing of it runs any more. */
  kill(): Promise<void>;
}

/** So long, in milliseconds, it may take to start. */
const MOST_TO_START = 60_000;

/** Where a test keeps what a person would keep: their own folder, and the program's data. */
export class Desk {
  readonly #root = mkdtempSync(join(tmpdir(), 'worthwhile-desk-'));
  readonly files = mkdtempSync(join(this.#root, 'files-'));
  readonly data = mkdtempSync(join(this.#root, 'data-'));

  /** Starts the program on this desk and waits for its address. */
  async start(): Promise<Program> {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const child = spawn(process.execPath, [resolve('main/start.ts'), '--browser', '--folder', this.files], {
      env: { ...env, WORTHWHILE_DATA: this.data },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const addressIn = () => /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said)?.[0];
    const until = performance.now() + MOST_TO_START;
    while (addressIn() === undefined && child.exitCode === null && performance.now() < until) await setTimeout(50);
    const address = addressIn();
    if (address === undefined) throw new Error(`The program did not start: ${said}`);
    return { address, stop: () => end(child, 'SIGINT'), kill: () => end(child, 'SIGKILL') };
  }

  clear(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolveEnd) => child.once('exit', resolveEnd));
  child.kill(signal);
  await ended;
}
