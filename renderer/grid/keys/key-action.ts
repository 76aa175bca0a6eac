/** What a key does on a sheet while no cell is being edited. Pure; null for a key that the sheet leaves alone. */
import type { Direction } from '../selection/index.ts';

export type KeyAction =
  | { readonly do: 'step'; readonly direction: Direction; readonly extend: boolean; readonly toEdge: boolean }
  | { readonly do: 'page'; readonly direction: Direction; readonly extend: boolean }
  | { readonly do: 'home' | 'end'; readonly extend: boolean; readonly ofSheet: boolean }
  | { readonly do: 'enter' | 'tab'; readonly back: boolean }
  | { readonly do: 'insertDate' | 'openList' | 'collapse' | 'bringBack' | 'menu' | 'repeat' | 'copyAbove' }
  | { readonly do: 'selectLines' | 'selectColumns' | 'selectAll' }
  | { readonly do: 'run'; readonly action: KeyedAction };

/** The actions of a sheet that have a key; menus and the list of commands offer them too. */
export type KeyedAction =
  | 'edit'
  | 'clear'
  | 'fillDown'
  | 'fillRight'
  | 'pasteValues'
  | 'note'
  | 'insertBelow'
  | 'remove'
  | 'moveUp'
  | 'moveDown'
  | 'columnMenu'
  | 'applyAgain'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset';

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function keyAction(event: Key): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const command = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (altKey) return command ? withCommandAndAlt(event) : withAlt(event, arrow);
  if (arrow !== undefined) return { do: 'step', direction: arrow, extend: shiftKey, toEdge: command };
  switch (key) {
    case 'PageUp':
    case 'PageDown':
      return command ? null : { do: 'page', direction: key === 'PageUp' ? 'up' : 'down', extend: shiftKey };
    case 'Home':
    case 'End':
      return { do: key === 'Home' ? 'home' : 'end', extend: shiftKey, ofSheet: command };
    case 'Enter':
      return command ? null : { do: 'enter', back: shiftKey };
    case 'Tab':
      return command ? null : { do: 'tab', back: shiftKey };
    case 'Escape':
      return { do: 'collapse' };
    case 'F2':
      return command ? null : run(shiftKey ? 'note' : 'edit');
    case 'F4':
      return command ? null : { do: 'repeat' };
    case 'F10':
      return shiftKey ? { do: 'menu' } : null;
    case 'ContextMenu':
      return { do: 'menu' };
    case 'Delete':
      return command ? null : run('clear');
    case 'Backspace':
      return command ? { do: 'bringBack' } : null;
    case ' ':
      return withSpace(command, shiftKey);
    default:
      return command ? withCommand(event) : null;
  }
}

/** Alt with an arrow: the list of choices, as in Excel; with Shift, the line moves. */
function withAlt({ key, shiftKey }: Key, arrow: Direction | undefined): KeyAction | null {
  if (arrow === undefined && (key === 'PageUp' || key === 'PageDown')) {
    return { do: 'page', direction: key === 'PageUp' ? 'left' : 'right', extend: shiftKey };
  }
  if (arrow === 'down') return shiftKey ? run('moveDown') : { do: 'openList' };
  return arrow === 'up' && shiftKey ? run('moveUp') : null;
}

/** By the letter and not by the key: with AltGr, keyboards have other letters there, which are typed. */
function withCommandAndAlt({ key }: Key): KeyAction | null {
  switch (key.toLowerCase()) {
    case 'l':
      return run('applyAgain');
    case '=':
    case '+':
      return run('zoomIn');
    case '-':
      return run('zoomOut');
    case '0':
      return run('zoomReset');
    default:
      return null;
  }
}

function withSpace(command: boolean, shiftKey: boolean): KeyAction | null {
  if (command) return { do: shiftKey ? 'selectAll' : 'selectColumns' };
  return shiftKey ? { do: 'selectLines' } : null;
}

function withCommand({ key, code, shiftKey }: Key): KeyAction | null {
  switch (key.toLowerCase()) {
    case 'a':
      return shiftKey ? null : { do: 'selectAll' };
    case 'd':
      return shiftKey ? null : run('fillDown');
    case 'r':
      return shiftKey ? null : run('fillRight');
    case ';':
      return { do: 'insertDate' };
    case "'":
      return { do: 'copyAbove' };
    case '+':
      return run('insertBelow');
    case '=':
      // Ctrl and + on a keyboard where the plus needs Shift; without it the key is for zooming.
      return shiftKey ? run('insertBelow') : null;
    case 'v':
      return shiftKey ? run('pasteValues') : null;
    case 'l':
      return shiftKey ? run('columnMenu') : null;
    case '-':
      return code === 'NumpadSubtract' || !shiftKey ? run('remove') : null;
    default:
      return null;
  }
}

function run(action: KeyedAction): KeyAction {
  return { do: 'run', action };
}
