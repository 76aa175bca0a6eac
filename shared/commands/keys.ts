/**
 * Keys as the catalogue writes them: `Mod+Shift+S`. `Mod` is the key for commands, Ctrl or on a Mac ⌘; `Ctrl` is that very key
 * on every keyboard. What is pressed, what is printed and what the native menu is told all come from the one text.
 */
const MODIFIERS: ReadonlySet<string> = new Set(['Mod', 'Ctrl', 'Alt', 'Shift']);

interface KeyParts {
  readonly modifiers: ReadonlySet<string>;
  readonly key: string;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const KEYS_BY_NAME: Readonly<Record<string, string>> = { Plus: '+', Minus: '-', Space: ' ' };

/** The name of the key itself, as an event has it, and what is held down with it. */
export function partsOf(keys: string): KeyParts {
  const names = keys.split('+');
  const last = names.at(-1) ?? '';
  return {
    modifiers: new Set(names.filter((name) => MODIFIERS.has(name))),
    key: KEYS_BY_NAME[last] ?? last,
  };
}

export function isPressed(event: PressedKey, keys: string): boolean {
  const { modifiers, key } = partsOf(keys);
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  const isCommand = event.ctrlKey || event.metaKey;
  const wantsCommand = modifiers.has('Mod') || modifiers.has('Ctrl');
  if (isCommand !== wantsCommand || (modifiers.has('Ctrl') && !event.ctrlKey)) return false;
  if (event.altKey !== modifiers.has('Alt')) return false;
  // Signs need Shift on some keyboards and not on others.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return isSign || event.shiftKey === modifiers.has('Shift');
}

const CAPS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Plus: '+',
  Minus: '−',
};

const MAC_CAPS: Readonly<Record<string, string>> = { ...CAPS, Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** What is printed on the keys, one after the other. */
export function capsOf(keys: string, isMac: boolean): readonly string[] {
  const caps = isMac ? MAC_CAPS : CAPS;
  return keys.split('+').map((name) => caps[name] ?? name);
}

/** In one piece, for the right of a menu and for tooltips. */
export function keyText(keys: string, isMac: boolean): string {
  return capsOf(keys, isMac).join(isMac ? '' : '+');
}

/** As Electron's menus want it. */
export function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CmdOrCtrl');
}
