/** The commands of the window: their keys, the palette that finds them, and the list of all keys. */
export { MenuKeys, sheetKeyText, windowKeyText } from './keys.tsx';
export { Palette } from './palette.tsx';
export { ShortcutsDialog } from './shortcuts-dialog.tsx';
export { useFocusBack } from './use-focus-back.ts';
export { useShortcuts } from './use-shortcuts.ts';
