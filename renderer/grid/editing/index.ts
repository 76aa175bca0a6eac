export { Batch, type BatchPlan, type LinePut, planPuts, type Refusal } from './batch.ts';
export { clearColumns, columnEdit } from './column-edit.ts';
export { copyFigures } from './copy-figures.ts';
export { type Edit, type EditRemark, type EditScope, editScope, together } from './edit.ts';
export { BLANK_CELL, typedCell } from './put-cell.ts';
export { type FieldPlace, settingCommands, withoutSign } from './setting-commands.ts';
