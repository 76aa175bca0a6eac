export { RowField } from './row-field.tsx';
