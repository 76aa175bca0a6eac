import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COPY_WORKER_SOURCE } from '../project-file/index.ts';

/** The worker that copies documents lies beside the bundle that the main process is; from the sources, it is a source. */
export function copyWorker(bundleFolder: string): URL {
  const bundled = join(bundleFolder, 'copy-worker.js');
  return existsSync(bundled) ? pathToFileURL(bundled) : COPY_WORKER_SOURCE;
}
