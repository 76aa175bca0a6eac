/** What a sheet over one table is described with, and made from. */
export { calculated, type TableDescription, type TableName, type TableNumber } from './table-description.ts';
export { waitingLine } from './table-lines.ts';
export { FORMULA, type TableSheet, tableSheet } from './table-sheet.ts';
export { editText } from './table-writer.ts';
