import type { Project } from '../../../shared/model/index.ts';
import type { WorkbookContext } from './context.ts';
import { toXlsx } from './exceljs-adapter.ts';
import { draftWorkbook } from './workbook-draft.ts';

/** The workbook that an assurer gets: every figure a live formula, with the program's own result beside it. */
export function writeWorkbook(project: Project, context: WorkbookContext): Promise<Uint8Array> {
  return toXlsx(draftWorkbook(project, context));
}
