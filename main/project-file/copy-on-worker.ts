/** Copies documents on a worker thread, so that a large one holds up neither commits nor other windows. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { CopyDocument } from './copy-document.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    copy: z.strictObject({ revision: z.int(), size: z.int(), sha256: z.string() }),
  }),
  z.strictObject({ ok: z.literal(false), code: z.string().nullable(), message: z.string() }),
]);
export type CopyAnswer = z.output<typeof answerSchema>;

/** Where the worker's code lies when the sources run as they are. A bundle has its own place for it. */
export const COPY_WORKER_SOURCE = new URL('./copy-worker.ts', import.meta.url);

export function copyOnWorker(entry: URL): CopyDocument {
  return async (source, target) => {
    const answer = answerSchema.parse(await answerOf(new Worker(entry, { workerData: { source, target } })));
    if (answer.ok) return answer.copy;
    const error = new Error(answer.message);
    throw answer.code === null ? error : Object.assign(error, { code: answer.code });
  };
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The copying worker ended with ${code} and no answer`)));
  });
}
