/** Reads back the workbook that this program writes: the same project, field for field. */
import type { Project } from '../../../shared/model/index.ts';
import { problem } from '../../../shared/problem.ts';
import { type Result, refused } from '../../../shared/result.ts';
import { limits, MEGABYTES } from './limits.ts';
import { projectFromCells } from './project-from-cells.ts';
import { type ReadingOptions, readCells } from './run-reading-worker.ts';

export async function readWorkbook(bytes: Uint8Array, options: ReadingOptions = {}): Promise<Result<Project>> {
  if (bytes.byteLength > limits.fileBytes) {
    const megabytes = Math.ceil(bytes.byteLength / MEGABYTES);
    return refused(problem('workbook.tooLarge', { megabytes, most: limits.fileBytes / MEGABYTES }));
  }
  const cells = await readCells(bytes, options);
  return cells.ok ? projectFromCells(cells.value) : cells;
}
