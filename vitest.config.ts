// One project for each folder of tests, so that `npm run test:unit` is quick and `npm test` runs all.

import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const second = 1000;

const BUILT_WINDOW = 'test/support/build-window.ts';

function folder(
  name: string,
  options: NonNullable<TestProjectInlineConfiguration['test']> = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options },
  };
}

/** Tests that drive browsers and processes wait for them, and wait for each other: two at once on two cores make both late. */
const slow = {
  testTimeout: 90 * second,
  hookTimeout: 120 * second,
  fileParallelism: false,
  maxWorkers: 1,
  sequence: { groupOrder: 1 },
} as const;

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 10 * second,
    hookTimeout: 30 * second,
    teardownTimeout: 10 * second,
    setupFiles: ['test/support/fast-check.ts'],
    // Commands and workers that tests start load the same modules each time: they need to be compiled once only.
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node-compile') },
    restoreMocks: true,
    projects: [
      folder('unit'),
      folder('golden', { testTimeout: 60 * second }),
      folder('properties', { testTimeout: 60 * second }),
      // It waits for a process of its own and for nothing on a screen, so it goes beside the quick ones.
      folder('crash', { testTimeout: slow.testTimeout, hookTimeout: slow.hookTimeout }),
      folder('interface', { ...slow, globalSetup: [BUILT_WINDOW] }),
      // Not part of `npm test`: they take minutes. `npm run test:window` and `npm run test:libreoffice` run them.
      folder('window', { ...slow, globalSetup: [BUILT_WINDOW], sequence: { groupOrder: 2 } }),
      folder('libreoffice', { ...slow, sequence: { groupOrder: 3 } }),
    ],
  },
});
