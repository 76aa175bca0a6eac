/** What can be done on the sheet that is shown, by name: keys, menus and the list of commands all go through this. */
export const SHEET_ACTIONS = [
  'edit',
  'copy',
  'cut',
  'paste',
  'pasteValues',
  'pasteTransposed',
  'pasteIntoEmpty',
  'clear',
  'fillDown',
  'fillRight',
  'insertAbove',
  'insertBelow',
  'duplicate',
  'moveUp',
  'moveDown',
  'remove',
  'note',
  'selectAll',
  'sortUp',
  'sortDown',
  'sortAgain',
  'unsort',
  'filter',
  'filterByCell',
  'clearFilters',
  'freeze',
  'unfreeze',
  'hideColumn',
  'showColumns',
  'fitColumns',
  'fitColumn',
  'plainLayout',
  'foldAll',
  'unfoldAll',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'find',
  'replace',
  'print',
] as const;

export type SheetAction = (typeof SHEET_ACTIONS)[number];

/** The sheet that is shown, for what stands around it. */
export interface ActiveSheet {
  run(action: SheetAction): void;
  /** Whether there is anything to do just now. */
  can(action: SheetAction): boolean;
}
