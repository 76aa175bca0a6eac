/** The key of a command as it is printed: plainly on the right of a menu, or as the caps of a keyboard. */
import {
  capsOf,
  keyText,
  type SheetCommand,
  sheetCommands,
  type WindowCommand,
  windowCommands,
} from '../../shared/commands/index.ts';
import './commands.css';
import { isMac } from './is-mac.ts';

export function keysOf(command: WindowCommand): readonly string[] {
  return windowCommands[command].keys;
}

/** The key of a command of the window, for a tooltip; '' where it has none. */
export function windowKeyText(command: WindowCommand): string {
  const [first] = keysOf(command);
  return first === undefined ? '' : keyText(first, isMac);
}

export function sheetKeyText(command: SheetCommand): string {
  const [first]: readonly string[] = sheetCommands[command].keys;
  return first === undefined ? '' : keyText(first, isMac);
}

/** On the right of a menu; nothing where there is no key. */
export function MenuKeys({ text }: { readonly text: string }) {
  return text === '' ? null : <kbd className="ww-keys">{text}</kbd>;
}

/** One key with what is held down, cap by cap. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className="ww-caps">
      {capsOf(keys, isMac).map((cap) => (
        <kbd key={cap} className="ww-cap">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
