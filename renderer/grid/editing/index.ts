export { editCell, editText, setLabel } from './cell-edit.ts';
export type { Edit, EditRemark, EditScope } from './edit.ts';
