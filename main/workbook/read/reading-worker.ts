/** Entry of the worker in which a workbook is read: what goes wrong in here ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadCells } from './load-cells.ts';

// A workbook that gets past the guard still cannot change what every object of this thread inherits.
Object.freeze(Object.prototype);

const bytes: unknown = workerData;
if (parentPort === null || !(bytes instanceof Uint8Array))
  throw new Error('The reading worker was started without a workbook');
parentPort.postMessage(await loadCells(bytes));
