export { cellText } from './cell-content.ts';
export { type FilterChoice, filterChoices } from './filter-choices.ts';
export { type LaidOutColumn, type LaidOutGroup, laidOutColumns, laidOutGroups } from './laid-out-columns.ts';
export {
  canSortAlso,
  filteredBy,
  reset,
  sortedBy,
  unfiltered,
  unsorted,
  withFolded,
  withFrozen,
  withHidden,
  withOrder,
  withWidths,
  withZoom,
} from './layout-changes.ts';
export { SheetView } from './sheet-view.ts';
