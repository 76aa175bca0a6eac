/** The sheet of the impact map. */

export { editText } from './editing/index.ts';
export { exactText } from './exact-text.ts';
export { enteredColumn } from './map-columns.ts';
export { MapGrid } from './map-grid.tsx';
export { shownRow } from './map-lines.ts';
export { typeInto } from './type-into.ts';
export { useRowActions } from './use-row-actions.ts';
export { useSelectedLine } from './use-selected-line.ts';
