/** The sheet of the impact map, and what stands around it needs to know of it. */
export { enteredColumn } from './map-columns.ts';
export { flatLine, type MapLine } from './map-lines.ts';
export { mapSheet } from './map-sheet.ts';
