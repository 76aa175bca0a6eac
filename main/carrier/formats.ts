/**
 * The other forms that a project comes in, for the host and for the command line. The workbook is loaded when it is first
 * asked for: it is the largest part of the program, and most starts do without.
 */
import { createTranslator } from '../../shared/messages/index.ts';
import type { WorkbookFormat, WriteExport } from '../host/index.ts';

const translator = createTranslator('en');
const load = () => import('../workbook/index.ts');

const notYet = () => Promise.reject(new Error('TEMPORARY: main/workbook has not landed'));

export const formats: { readonly workbook: WorkbookFormat; readonly csv: WriteExport } = {
  workbook: {
    write: async (project, context) => (await load()).writeWorkbook(project, { ...context, translator }),
    read: notYet,
  },
  csv: notYet,
};
