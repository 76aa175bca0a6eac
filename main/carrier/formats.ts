/** The other forms that a project comes in, for the host and for the command line. */
import { createTranslator } from '../../shared/messages/index.ts';
import type { WorkbookFormat, WriteExport } from '../host/index.ts';
import { writeWorkbook } from '../workbook/index.ts';

const translator = createTranslator('en');

const notYet = () => Promise.reject(new Error('TEMPORARY: main/workbook has not landed'));

export const formats: { readonly workbook: WorkbookFormat; readonly csv: WriteExport } = {
  workbook: { write: (project, context) => writeWorkbook(project, { ...context, translator }), read: notYet },
  csv: notYet,
};
