import { Worker } from 'node:worker_threads';
import { problem } from '../../../shared/problem.ts';
import { type Result, refused } from '../../../shared/result.ts';
import { limits } from './limits.ts';
import type { WorkbookCells } from './workbook-cells.ts';

/** Where the worker's entry is. A bundle that moves it says so. */
export interface ReadingOptions {
  readonly worker?: URL;
  readonly milliseconds?: number;
}

/** Reads the cells of a workbook on a thread of its own, with an end to its memory and to its time. */
export function readCells(bytes: Uint8Array, options: ReadingOptions = {}): Promise<Result<WorkbookCells>> {
  const worker = new Worker(options.worker ?? new URL('./reading-worker.ts', import.meta.url), {
    workerData: bytes.slice(),
    resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const finish = (result: Result<WorkbookCells>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const tooSlow = () => {
      finish(refused(problem('workbook.tooSlow')));
    };
    const timer = setTimeout(tooSlow, options.milliseconds ?? limits.milliseconds);
    worker.once('message', finish);
    // Out of memory, or a file that the library stumbles over.
    worker.once('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooSlow();
      else finish(refused(problem('workbook.notAWorkbook')));
    });
    worker.once('exit', () => {
      finish(refused(problem('workbook.notAWorkbook')));
    });
  });
}
