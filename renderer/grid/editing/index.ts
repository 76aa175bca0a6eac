export { editCell, editText } from './cell-edit.ts';
export type { Edit } from './edit.ts';
