export { OptionSelect } from './option-select.tsx';
export { RowField } from './row-field.tsx';
export { tableSource } from './table-source.ts';
