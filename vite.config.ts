// The window's build. electron.vite.config.ts uses it too; `npm run build:window` uses it alone, for `npm start` on loopback.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  plugins: [react()],
  base: './',
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    minify: true,
    target: 'chrome140',
    // The content security policy allows neither inline scripts nor fonts or pictures as data in a style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One window, loaded from the disk: one large file costs nothing there.
    chunkSizeWarningLimit: 4096,
  },
  worker: { format: 'es' },
});
