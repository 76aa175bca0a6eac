/** What can be done on a sheet: each command once, with its group and its keys. Its label is `grid/actions/` and its name. */
import type { CommandGroup } from './window-commands.ts';

interface SheetCommandFacts {
  readonly group: CommandGroup;
  /** The first is printed beside the command; all of them work while no cell is being edited. */
  readonly keys: readonly string[];
}

export const sheetCommands = {
  edit: { group: 'cells', keys: ['F2'] },
  cut: { group: 'cells', keys: ['Mod+X'] },
  copy: { group: 'cells', keys: ['Mod+C'] },
  paste: { group: 'cells', keys: ['Mod+V'] },
  pasteValues: { group: 'cells', keys: ['Mod+Shift+V'] },
  pasteTransposed: { group: 'cells', keys: [] },
  pasteIntoEmpty: { group: 'cells', keys: [] },
  clear: { group: 'cells', keys: ['Delete'] },
  fillDown: { group: 'cells', keys: ['Mod+D'] },
  fillRight: { group: 'cells', keys: ['Mod+R'] },
  note: { group: 'cells', keys: ['Shift+F2'] },
  selectAll: { group: 'cells', keys: ['Mod+A', 'Mod+Shift+Space'] },
  insertAbove: { group: 'lines', keys: [] },
  insertBelow: { group: 'lines', keys: ['Mod+Plus'] },
  duplicate: { group: 'lines', keys: [] },
  moveUp: { group: 'lines', keys: ['Alt+Shift+ArrowUp'] },
  moveDown: { group: 'lines', keys: ['Alt+Shift+ArrowDown'] },
  remove: { group: 'lines', keys: ['Mod+Minus'] },
  columnMenu: { group: 'view', keys: ['Mod+Shift+L'] },
  sortUp: { group: 'view', keys: [] },
  sortDown: { group: 'view', keys: [] },
  sortAlsoUp: { group: 'view', keys: [] },
  sortAlsoDown: { group: 'view', keys: [] },
  clearSort: { group: 'view', keys: [] },
  filter: { group: 'view', keys: [] },
  filterByCell: { group: 'view', keys: [] },
  clearFilter: { group: 'view', keys: [] },
  clearFilters: { group: 'view', keys: [] },
  applyAgain: { group: 'view', keys: ['Mod+Alt+L'] },
  hideColumns: { group: 'view', keys: [] },
  showColumns: { group: 'view', keys: [] },
  freezeColumns: { group: 'view', keys: [] },
  unfreezeColumns: { group: 'view', keys: [] },
  columnWidth: { group: 'view', keys: [] },
  fitColumns: { group: 'view', keys: [] },
  fitAllColumns: { group: 'view', keys: [] },
  moveColumnLeft: { group: 'view', keys: [] },
  moveColumnRight: { group: 'view', keys: [] },
  resetLayout: { group: 'view', keys: [] },
  zoomIn: { group: 'view', keys: ['Mod+Alt+='] },
  zoomOut: { group: 'view', keys: ['Mod+Alt+Minus'] },
  zoomReset: { group: 'view', keys: ['Mod+Alt+0'] },
} as const satisfies Record<string, SheetCommandFacts>;

export type SheetCommand = keyof typeof sheetCommands;

/** In the order of the catalogue. */
export const SHEET_COMMANDS = Object.keys(sheetCommands) as readonly SheetCommand[];
