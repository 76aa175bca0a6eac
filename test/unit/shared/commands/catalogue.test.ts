import { describe, expect, test } from 'vitest';
import { keyAction } from '../../../../renderer/grid/keys/index.ts';
import {
  acceleratorOf,
  capsOf,
  factsOf,
  GRID_KEYS,
  gridKeys,
  isPressed,
  keyText,
  SHEET_COMMANDS,
  sheetCommands,
  WINDOW_COMMANDS,
  windowCommands,
} from '../../../../shared/commands/index.ts';
import { partsOf } from '../../../../shared/commands/keys.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';

const { t } = createTranslator('en');

/** The event of a key as the catalogue writes it. */
function pressed(keys: string) {
  const { modifiers, key } = partsOf(keys);
  return {
    key,
    code: '',
    ctrlKey: modifiers.has('Mod') || modifiers.has('Ctrl'),
    metaKey: false,
    altKey: modifiers.has('Alt'),
    shiftKey: modifiers.has('Shift'),
  };
}

/** Keys that the browser brings as events of the clipboard, and not the sheet's own. */
const BY_CLIPBOARD = new Set(['cut', 'copy', 'paste']);

describe('the catalogue of commands', () => {
  test('has a text for every command, and for every key of the grid', () => {
    for (const command of WINDOW_COMMANDS) expect(t(windowCommands[command].label)).not.toBe('');
    for (const command of SHEET_COMMANDS) expect(t(`grid/actions/${command}`)).not.toBe('');
    for (const name of GRID_KEYS) expect(t(`window/commands/gridKeys/${name}`)).not.toBe('');
  });

  test('gives no key to two commands', () => {
    const keys = [
      ...WINDOW_COMMANDS.flatMap((command) => factsOf(command).keys),
      ...SHEET_COMMANDS.flatMap((command): readonly string[] => sheetCommands[command].keys),
      ...GRID_KEYS.flatMap((name): readonly string[] => ('editing' in gridKeys[name] ? [] : gridKeys[name].keys)),
    ];
    expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([]);
    for (const each of keys) {
      const answering = WINDOW_COMMANDS.filter((name) =>
        factsOf(name).keys.some((own) => isPressed(pressed(each), own)),
      );
      expect(answering.length).toBeLessThanOrEqual(1);
    }
  });

  test.each(SHEET_COMMANDS.filter((name) => sheetCommands[name].keys.length > 0 && !BY_CLIPBOARD.has(name)))(
    'the keys of “%s” are those that the sheet answers',
    (name) => {
      for (const keys of sheetCommands[name].keys) {
        const action = keyAction(pressed(keys));
        expect(action).toEqual(name === 'selectAll' ? { do: 'selectAll' } : { do: 'run', action: name });
      }
    },
  );

  test('the keys of the grid are those that the sheet answers', () => {
    for (const name of GRID_KEYS) {
      const facts = gridKeys[name];
      if ('editing' in facts) continue;
      for (const keys of facts.keys) expect(keyAction(pressed(keys)), keys).not.toBeNull();
    }
  });

  test('the window takes no key that the sheet answers', () => {
    for (const command of WINDOW_COMMANDS) {
      for (const keys of factsOf(command).keys) expect(keyAction(pressed(keys)), keys).toBeNull();
    }
  });
});

describe('keys', () => {
  test('are told with Shift, except for signs, which need it on some keyboards', () => {
    expect(isPressed(pressed('Mod+S'), 'Mod+S')).toBe(true);
    expect(isPressed(pressed('Mod+Shift+S'), 'Mod+S')).toBe(false);
    expect(isPressed({ ...pressed('Mod+/'), shiftKey: true }, 'Mod+/')).toBe(true);
    expect(isPressed({ ...pressed('F3'), ctrlKey: true }, 'F3')).toBe(false);
  });

  test('⌘ is the key for commands where there is one, but not where Ctrl is meant', () => {
    const withCommand = { ...pressed('Mod+K'), ctrlKey: false, metaKey: true };
    expect(isPressed(withCommand, 'Mod+K')).toBe(true);
    expect(isPressed({ ...withCommand, key: 'PageDown' }, 'Ctrl+PageDown')).toBe(false);
  });

  test('are printed as on the keyboard', () => {
    expect(keyText('Mod+Shift+S', false)).toBe('Ctrl+Shift+S');
    expect(keyText('Mod+Shift+S', true)).toBe('⌘⇧S');
    expect(capsOf('Mod+Plus', false)).toEqual(['Ctrl', '+']);
    expect(acceleratorOf('Mod+Shift+S')).toBe('CmdOrCtrl+Shift+S');
  });
});
