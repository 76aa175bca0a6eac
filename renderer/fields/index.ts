export { RowField } from './row-field.tsx';
export { tableSource } from './table-source.ts';
