import { spawn } from 'node:child_process';

/** A start that fails within this time has not shown a window to anybody. */
const EARLY_MS = 8_000;

/** Runs the program in Electron until it is closed; false where Electron could not get as far as a window. */
export async function runElectron(binary: string, root: string, args: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const wasFine = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  for (const signal of signals) process.removeAllListeners(signal);
  return wasFine || performance.now() - started > EARLY_MS;
}
