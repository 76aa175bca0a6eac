// What Electron runs: out/main (its main process), out/preload (one file), out/renderer (the window).

import { defineConfig } from 'electron-vite';
import window from './vite.config.ts';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // What package.json lists under "dependencies" stays in node_modules; the rest goes into the bundle.
      externalizeDeps: true,
      // The worker threads are entries of their own: they are started by file name beside main.js.
      rollupOptions: {
        input: {
          main: 'main/electron/main.ts',
          'copy-worker': 'main/project-file/copy-worker.ts',
          'reading-worker': 'main/workbook/read/reading-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file that requires nothing but `electron`.
      externalizeDeps: false,
      lib: { entry: 'main/electron/preload.ts', formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    ...window,
    build: { ...window.build, rollupOptions: { input: 'renderer/index.html' } },
  },
});
