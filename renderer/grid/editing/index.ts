export { editCell, editText } from './cell-edit.ts';
export { clearColumns, columnEdit } from './column-edit.ts';
export type { Edit } from './edit.ts';
export { type FieldPlace, settingCommands } from './setting-commands.ts';
