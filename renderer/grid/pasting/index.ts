/** What copying makes of cells, and where pasting puts them. */
export { copiedArea, linesIn } from './copied-area.ts';
export { copiedCell, copiedCells } from './copied-cells.ts';
export { type PasteArea, pasteAreas } from './paste-areas.ts';
export { type PastePlan, placeOf, planPaste } from './paste-plan.ts';
export { pastedCell } from './pasted-put.ts';
export { unclearShares } from './unclear-shares.ts';
