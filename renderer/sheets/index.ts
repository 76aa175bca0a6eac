/** The sheets that are typed into, and the plain table that some of them are. */
export { AssumptionsSheet } from './assumptions-sheet.tsx';
export { EditableTable, type TableColumn } from './editable-table.tsx';
export { MapGrid } from './impact-map.tsx';
export { editText, enteredColumn, mapSheet, useFocusedCell, useSelectedLine } from './map/index.ts';
