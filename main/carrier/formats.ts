/**
 * The other forms that a project comes in, for the host and for the command line. The workbook is loaded when it is first
 * asked for: it is the largest part of the program, and most starts do without.
 */
import { createTranslator } from '../../shared/messages/index.ts';
import type { WorkbookFormat, WriteExport } from '../host/index.ts';
import { bundledWorker } from './bundled-worker.ts';

const translator = createTranslator('en');
const load = () => import('../workbook/index.ts');

/** Excel takes a CSV for UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

export const formats: { readonly workbook: WorkbookFormat; readonly csv: WriteExport } = {
  workbook: {
    write: async (project, context) => (await load()).writeWorkbook(project, { ...context, translator }),
    read: async (bytes) => {
      const worker = bundledWorker('reading-worker');
      return (await load()).readWorkbook(bytes, worker === null ? {} : { worker });
    },
  },
  csv: async (project) => {
    const text = (await load()).writeImpactMapCsv(project, { translator });
    return new TextEncoder().encode(BYTE_ORDER_MARK + text);
  },
};
