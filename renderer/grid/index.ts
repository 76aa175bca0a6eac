/** The sheet of the impact map. */

export { clearColumns, columnEdit, editText, type FieldPlace, settingCommands } from './editing/index.ts';
export { exactText } from './exact-text.ts';
export { columnFiguresOf, errorText, figureInForce, figureValue } from './figure-in-force.ts';
export { enteredColumn } from './map-columns.ts';
export { MapGrid } from './map-grid.tsx';
export { shownRow } from './map-lines.ts';
export { typeInto } from './type-into.ts';
export { type FocusedCell, useFocusedCell } from './use-focused-cell.ts';
export { useRowActions } from './use-row-actions.ts';
export { useSelectedLine } from './use-selected-line.ts';
