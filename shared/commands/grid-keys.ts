/** Keys of a sheet that are no commands of a menu: those that move, select and type. Their texts are `window/commands/gridKeys/` and the name. */
export const GRID_KEY_GROUPS = ['moving', 'selecting', 'typing'] as const;
type GridKeyGroup = (typeof GRID_KEY_GROUPS)[number];

interface GridKeyFacts {
  readonly group: GridKeyGroup;
  readonly keys: readonly string[];
  /** Whether it is a key of a cell that is being edited. */
  readonly editing?: true;
}

export const gridKeys = {
  arrows: { group: 'moving', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  toEdge: { group: 'moving', keys: ['Mod+ArrowDown', 'Mod+ArrowRight'] },
  enter: { group: 'moving', keys: ['Enter', 'Shift+Enter'] },
  tab: { group: 'moving', keys: ['Tab', 'Shift+Tab'] },
  lineEnds: { group: 'moving', keys: ['Home', 'End'] },
  sheetEnds: { group: 'moving', keys: ['Mod+Home', 'Mod+End'] },
  pages: { group: 'moving', keys: ['PageUp', 'PageDown'] },
  pagesSideways: { group: 'moving', keys: ['Alt+PageUp', 'Alt+PageDown'] },
  bringBack: { group: 'moving', keys: ['Mod+Backspace'] },
  extend: { group: 'selecting', keys: ['Shift+ArrowDown', 'Shift+ArrowRight'] },
  extendToEdge: { group: 'selecting', keys: ['Mod+Shift+ArrowDown', 'Mod+Shift+ArrowRight'] },
  wholeLines: { group: 'selecting', keys: ['Shift+Space'] },
  wholeColumns: { group: 'selecting', keys: ['Mod+Space'] },
  collapse: { group: 'selecting', keys: ['Escape'] },
  menu: { group: 'selecting', keys: ['Shift+F10'] },
  openList: { group: 'typing', keys: ['Alt+ArrowDown'] },
  insertDate: { group: 'typing', keys: ['Mod+;'] },
  copyAbove: { group: 'typing', keys: ["Mod+'"] },
  repeat: { group: 'typing', keys: ['F4'] },
  fillSelection: { group: 'typing', keys: ['Mod+Enter'], editing: true },
  lineBreak: { group: 'typing', keys: ['Alt+Enter'], editing: true },
  takeBack: { group: 'typing', keys: ['Escape'], editing: true },
} as const satisfies Record<string, GridKeyFacts>;

type GridKey = keyof typeof gridKeys;

export const GRID_KEYS = Object.keys(gridKeys) as readonly GridKey[];
