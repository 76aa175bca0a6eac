import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COPY_WORKER_SOURCE, type CopyDocument, copyOnWorker } from '../project-file/index.ts';
import { bundledWorker } from './bundled-worker.ts';

/** Copies documents on a thread of their own; where its code is not to be found, the host copies them itself. */
export function copyingOnWorker(): { readonly copy?: CopyDocument } {
  const entry = bundledWorker('copy-worker') ?? COPY_WORKER_SOURCE;
  return existsSync(fileURLToPath(entry)) ? { copy: copyOnWorker(entry) } : {};
}
