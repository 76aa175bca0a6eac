/** Builds what is run, when it is missing or older than what it is built from. An installed program is built already. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Target {
  /** A file that every build writes. */
  readonly result: string;
  /** Folders and files that it is built from. */
  readonly sources: readonly string[];
  /** The tool that builds it, with its arguments. */
  readonly tool: readonly [script: string, ...args: string[]];
}

const VITE = 'node_modules/vite/bin/vite.js';
const ELECTRON_VITE = 'node_modules/electron-vite/bin/electron-vite.js';

export const WINDOW: Target = {
  result: 'out/renderer/index.html',
  sources: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'],
  tool: [VITE, 'build', '--logLevel', 'warn'],
};

export const DESKTOP: Target = {
  result: 'out/main/main.js',
  sources: ['main', ...WINDOW.sources, 'electron.vite.config.ts'],
  tool: [ELECTRON_VITE, 'build', '--logLevel', 'warn'],
};

export async function isStale(root: string, target: Target): Promise<boolean> {
  const built = await modifiedAt(join(root, target.result));
  if (built === null) return true;
  const newest = await Promise.all(target.sources.map((source) => newestIn(join(root, source))));
  return Math.max(...newest) > built;
}

/** Whether the target could be built; the tool says on stderr what stood in the way. */
export async function build(root: string, target: Target): Promise<boolean> {
  const [script, ...args] = target.tool;
  if (!existsSync(join(root, script))) return false;
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return await new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function newestIn(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  if (info === null) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newestIn(join(path, name))));
  return Math.max(info.mtimeMs, ...times);
}

async function modifiedAt(path: string): Promise<number | null> {
  const info = await stat(path).catch(() => null);
  return info === null ? null : info.mtimeMs;
}
