export { type CellAt, type CellName, Displayed } from './displayed.ts';
export { cycle, type Direction, edge, spanEnd, spanHead, step, type Terrain } from './movement.ts';
export {
  addCell,
  contains,
  extendTo,
  isOneCell,
  lastRange,
  type Rectangle,
  rectangleOf,
  rectanglesOf,
  type SelectedRange,
  type Selection,
  sameRectangle,
  selectAll,
  selectCell,
  selectWhole,
} from './selection.ts';
