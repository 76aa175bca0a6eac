export { RowField, type RowFieldProps } from './row-field.tsx';
