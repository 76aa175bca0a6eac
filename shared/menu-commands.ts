/**
 * What the native menu tells a window to do, by the names of the window's own commands. The same events bring a window a
 * document that was opened from outside: a double click, a second start of the program, a name on the command line.
 */
const menuCommands = [
  'new',
  'open',
  'save',
  'saveAs',
  'exportXlsx',
  'exportJson',
  'exportCsv',
  'print',
  'undo',
  'redo',
  'close',
  'settings',
] as const;

export type MenuCommand = (typeof menuCommands)[number];

const OPEN_DOCUMENT = 'open:';

/** The command that has a window open the document behind a handle. */
export function openDocumentCommand(handle: string): string {
  return `${OPEN_DOCUMENT}${handle}`;
}

/** What a `menu` event asks for; null where it is nothing that this version knows. */
export function readMenuCommand(
  command: string,
): { readonly command: MenuCommand } | { readonly openDocument: string } | null {
  if (command.startsWith(OPEN_DOCUMENT)) return { openDocument: command.slice(OPEN_DOCUMENT.length) };
  const known = menuCommands.find((name) => name === command);
  return known === undefined ? null : { command: known };
}
