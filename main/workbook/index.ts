export { readWorkbook } from './read/read-workbook.ts';
export type { ReadingOptions } from './read/run-reading-worker.ts';
export type { WorkbookContext } from './write/context.ts';
export { writeImpactMapCsv } from './write/impact-map-csv.ts';
export { writeWorkbook } from './write/write-workbook.ts';
