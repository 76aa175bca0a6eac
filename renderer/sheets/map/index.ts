/** The sheet of the impact map, and what stands around it needs to know of it. */
export { enteredColumn } from './map-columns.ts';
export { shownRow } from './map-lines.ts';
export { mapSheet } from './map-sheet.ts';
export { editText } from './map-writer.ts';
export { type FocusedCell, useFocusedCell } from './use-focused-cell.ts';
export { useSelectedLine } from './use-selected-line.ts';
