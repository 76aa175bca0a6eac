import { writeWorkbook } from '../../main/workbook/index.ts';
import { createTranslator } from '../../shared/messages/index.ts';
import type { Project } from '../../shared/model/index.ts';

export const translator = createTranslator('en');
export const workbookContext = { at: '2026-01-02T03:04:05.000Z', programVersion: '0.1.0', translator } as const;

const workbooks = new WeakMap<Project, Promise<Uint8Array>>();

/** The workbook of a project, written once for all tests of a file. */
export async function written(project: Project): Promise<Uint8Array> {
  const known = workbooks.get(project);
  if (known !== undefined) return (await known).slice();
  const bytes = writeWorkbook(project, workbookContext);
  workbooks.set(project, bytes);
  return (await bytes).slice();
}
