/**
 * Electron's binary. Its package comes without one and has a script that fetches it; that script is run here once, for a
 * limited time, and not through Electron's own start, which would wait for as long as the network pleases.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FETCH_MS = 180_000;

/** Where the binary is, or null where it is not there. Electron's own variable for another place counts here too. */
export function electronBinary(root: string, env: NodeJS.ProcessEnv): string | null {
  const folder = join(root, 'node_modules/electron');
  const { ELECTRON_OVERRIDE_DIST_PATH: elsewhere } = env;
  const name = readName(join(folder, 'path.txt')) ?? (elsewhere === undefined ? null : 'electron');
  if (name === null) return null;
  const binary = join(elsewhere ?? join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}

/** Fetches the binary; whether it is there afterwards is for {@link electronBinary} to say. */
export async function fetchElectron(root: string, milliseconds = FETCH_MS): Promise<void> {
  const script = join(root, 'node_modules/electron/install.js');
  if (!existsSync(script)) return;
  const child = spawn(process.execPath, [script], { cwd: root, stdio: 'ignore', timeout: milliseconds });
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

function readName(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
