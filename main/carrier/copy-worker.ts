import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COPY_WORKER_SOURCE, type CopyDocument, copyOnWorker } from '../project-file/index.ts';

/** What a bundle has made of the copying worker lies beside it under this name. */
const BUNDLED = new URL('./copy-worker.js', import.meta.url);

/** Copies documents on a thread of their own, where its code is to be found: as a part of the bundle or as a source. */
export function copyingOnWorker(): { readonly copy?: CopyDocument } {
  const entry = [BUNDLED, COPY_WORKER_SOURCE].find((place) => existsSync(fileURLToPath(place)));
  return entry === undefined ? {} : { copy: copyOnWorker(entry) };
}
