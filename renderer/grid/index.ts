/** What a sheet is, and what sheets are made with. The grid on the screen has a door of its own, `sheet-grid.tsx`: this one needs no window. */
export { columnFiguresOf, errorText, figureInForce, figureValue } from './cells/figure-in-force.ts';
export { type FigureView, figureView } from './cells/figure-view.ts';
export { noteView } from './cells/note-view.ts';
export {
  type BatchPlan,
  clearColumns,
  columnEdit,
  copyFigures,
  type EditRemark,
  type EditScope,
  editScope,
  type FieldPlace,
  planPuts,
  type Refusal,
  settingCommands,
  typedCell,
  withoutSign,
} from './editing/index.ts';
export {
  type CalculatedColumn,
  type CellView,
  type ColumnGroup,
  type EnteredColumn,
  isNumericColumn,
  type Lead,
  type LineAddition,
  type LineCursor,
  type LineWriter,
  type Measure,
  NOTHING,
  type PutCell,
  type Sheet,
  type SheetColumn,
  type SheetLine,
  type SheetScope,
  type StageName,
  type Suggestion,
} from './sheet.ts';
export { sheetScope } from './sheet-scope.ts';
export { tellBatch } from './tell-batch.ts';
export { typeInto } from './type-into.ts';
export { laidOutColumns, laidOutGroups } from './view/index.ts';
