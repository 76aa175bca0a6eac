/** Serves until the program is told to stop: what `npm start` without Electron and `worthwhile serve` have in common. */
import { join } from 'node:path';
import { problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { createLog, dataFolder, openHost, programVersion } from '../carrier/index.ts';
import { type LoopbackServer, serve } from './server.ts';

export interface RunOptions {
  /** The program's own folder, with the built window in it. */
  readonly root: string;
  /** The folder whose files are offered. */
  readonly folder: string;
  readonly port: number;
  readonly document: string | null;
  /** Told the address that works once, as soon as it does. */
  readonly announce: (firstAddress: string) => void;
  readonly onStopping: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends when a signal has come and what was open is saved. A second signal does not wait for that. */
export async function runLoopback(options: RunOptions): Promise<Result<null>> {
  const { root, folder, port, document, announce, onStopping } = options;
  const log = createLog(dataFolder(process.platform, process.env));
  const host = openHost({ version: programVersion(), log, choosing: { folder } });

  const signal = firstSignal();
  let server: LoopbackServer;
  try {
    server = await serve({ host, windowFolder: join(root, 'out/renderer'), port, document, log });
  } catch (error) {
    await host.dispose();
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === '') throw error;
    return refused(problem('cli.portTaken', { port, reason }));
  }
  announce(server.firstAddress);
  await signal;
  onStopping();
  await server.stop();
  return done(null);
}

/** Once it has come, signals do again what they do to any program. */
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    const onSignal = () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
}
