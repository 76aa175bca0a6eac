/** The worker's end of `copyOnWorker`: makes one copy and says how it went. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { copyDocument } from './copy-document.ts';
import type { CopyAnswer } from './copy-on-worker.ts';
import { nodeDisk } from './disk.ts';

const task = z.strictObject({ source: z.string(), target: z.string() }).parse(workerData);

async function answer(): Promise<CopyAnswer> {
  try {
    return { ok: true, copy: await copyDocument(nodeDisk, task.source, task.target) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    return { ok: false, code, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(await answer());
