/** The sheets with a grid, and what stands around them needs to know of the cell in focus. */
export { MapGrid } from './impact-map.tsx';
export { mapSheet } from './map/index.ts';
export { hasEnteredColumn, linesOf, sheetNamed, sheetShowing } from './named-sheets.ts';
export { TableGrid } from './table-grid.tsx';
export { type FocusedCell, useFocusedCell, useFocusedLine, useSelectedLine } from './use-focused-cell.ts';
