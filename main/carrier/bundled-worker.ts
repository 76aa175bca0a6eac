import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The code of a worker thread as a part of the bundle that this is in, beside it; null where the sources run as they are. */
export function bundledWorker(name: 'copy-worker' | 'reading-worker'): URL | null {
  const place = new URL(`./${name}.js`, import.meta.url);
  return existsSync(fileURLToPath(place)) ? place : null;
}
