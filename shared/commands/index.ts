/** The one catalogue of commands and their keys. Menus, the toolbar, the palette and the list of keys read it. */
export { GRID_KEY_GROUPS, GRID_KEYS, gridKeys } from './grid-keys.ts';
export { acceleratorOf, capsOf, isPressed, keyText } from './keys.ts';
export { SHEET_COMMANDS, type SheetCommand, sheetCommands } from './sheet-commands.ts';
export {
  COMMAND_GROUPS,
  factsOf,
  WINDOW_COMMANDS,
  type WindowCommand,
  windowCommands,
} from './window-commands.ts';
