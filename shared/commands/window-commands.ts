/** What the window can do, on whatever sheet: each command once, with its group, its label and its keys. */
import type { MenuCommand } from '../menu-commands.ts';
import type { MessageKey } from '../messages/index.ts';

export interface CommandFacts {
  readonly group: CommandGroup;
  readonly label: MessageKey;
  /** The first is printed beside the command; all of them work. */
  readonly keys: readonly string[];
  /** A key that only the desktop's own menu can have, since browsers keep it for themselves. */
  readonly desktopKey?: string;
  /** What there must be for it to run. */
  readonly needs: 'nothing' | 'project';
  /** Whether it runs while a text is being typed, where the key might mean something to the text. */
  readonly whileTyping: boolean;
}

export const COMMAND_GROUPS = ['file', 'edit', 'cells', 'lines', 'find', 'go', 'view', 'settings', 'help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

const project = { needs: 'project', whileTyping: true } as const;

export const windowCommands = {
  new: {
    group: 'file',
    label: 'window/file/new',
    keys: [],
    desktopKey: 'Mod+N',
    needs: 'nothing',
    whileTyping: true,
  },
  open: { group: 'file', label: 'window/file/open', keys: ['Mod+O'], needs: 'nothing', whileTyping: true },
  save: { group: 'file', label: 'window/file/save', keys: ['Mod+S'], ...project },
  saveAs: { group: 'file', label: 'window/file/saveAs', keys: ['Mod+Shift+S'], ...project },
  exportXlsx: { group: 'file', label: 'window/file/exportAs/xlsx', keys: [], ...project },
  exportJson: { group: 'file', label: 'window/file/exportAs/json', keys: [], ...project },
  exportCsv: { group: 'file', label: 'window/file/exportAs/csv', keys: [], ...project },
  print: { group: 'file', label: 'window/file/print', keys: ['Mod+P'], ...project },
  close: { group: 'file', label: 'window/file/close', keys: [], ...project },
  undo: { group: 'edit', label: 'window/commands/undo', keys: ['Mod+Z'], needs: 'project', whileTyping: false },
  redo: {
    group: 'edit',
    label: 'window/commands/redo',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    desktopKey: 'Mod+Shift+Z',
    needs: 'project',
    whileTyping: false,
  },
  palette: {
    group: 'find',
    label: 'window/commands/palette',
    keys: ['Mod+K'],
    needs: 'nothing',
    whileTyping: true,
  },
  find: { group: 'find', label: 'window/commands/find', keys: ['Mod+F'], ...project },
  replace: { group: 'find', label: 'window/commands/replace', keys: ['Mod+H'], ...project },
  findNext: { group: 'find', label: 'window/commands/findNext', keys: ['F3'], ...project },
  findPrevious: { group: 'find', label: 'window/commands/findPrevious', keys: ['Shift+F3'], ...project },
  nextSheet: { group: 'go', label: 'window/commands/nextSheet', keys: ['Ctrl+PageDown'], ...project },
  previousSheet: { group: 'go', label: 'window/commands/previousSheet', keys: ['Ctrl+PageUp'], ...project },
  nextPane: { group: 'go', label: 'window/commands/nextPane', keys: ['F6'], ...project },
  previousPane: { group: 'go', label: 'window/commands/previousPane', keys: ['Shift+F6'], ...project },
  toggleDetails: { group: 'view', label: 'window/commands/toggleDetails', keys: [], ...project },
  settings: { group: 'settings', label: 'window/settings/title', keys: ['Mod+,'], ...project },
  shortcuts: {
    group: 'help',
    label: 'window/commands/shortcuts',
    keys: ['F1', 'Mod+/'],
    needs: 'nothing',
    whileTyping: true,
  },
} as const satisfies Record<string, CommandFacts> & Record<MenuCommand, CommandFacts>;

export type WindowCommand = keyof typeof windowCommands;

/** In the order of the catalogue. */
export const WINDOW_COMMANDS = Object.keys(windowCommands) as readonly WindowCommand[];

/** What the catalogue says of a command, whichever it is. */
export function factsOf(command: WindowCommand): CommandFacts {
  return windowCommands[command];
}
