import { writeWorkbook } from '../../main/workbook/index.ts';
import { createTranslator } from '../../shared/messages/index.ts';
import type { Project } from '../../shared/model/index.ts';

export const translator = createTranslator('en');
export const workbookContext = { at: '2026-01-02T03:04:05.000Z', programVersion: '0.1.0', translator } as const;

export function written(project: Project): Promise<Uint8Array> {
  return writeWorkbook(project, workbookContext);
}
