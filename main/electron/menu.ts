/** The native menu. What is about the project goes to the window as an event, by the names of the window's own commands. */
import type { MenuItemConstructorOptions } from 'electron';
import { acceleratorOf, factsOf } from '../../shared/commands/index.ts';
import type { MenuCommand } from '../../shared/menu-commands.ts';
import type { Translator } from '../../shared/messages/index.ts';

export function menuTemplate(options: {
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  readonly translator: Translator;
  readonly onCommand: (command: MenuCommand) => void;
}): MenuItemConstructorOptions[] {
  const { platform, devTools, translator, onCommand } = options;
  const isMac = platform === 'darwin';
  const line: MenuItemConstructorOptions = { type: 'separator' };

  function item(command: MenuCommand): MenuItemConstructorOptions {
    const { keys, desktopKey } = factsOf(command);
    const key = desktopKey ?? keys[0];
    return {
      id: command,
      label: translator.t(`cli/desktop/menu/${command}`),
      ...(key === undefined ? {} : { accelerator: acceleratorOf(key) }),
      click: () => onCommand(command),
    };
  }

  const file: MenuItemConstructorOptions = {
    label: translator.t('cli/desktop/menu/file'),
    submenu: [
      item('new'),
      item('open'),
      line,
      item('save'),
      item('saveAs'),
      {
        label: translator.t('cli/desktop/menu/export'),
        submenu: [item('exportXlsx'), item('exportJson'), item('exportCsv')],
      },
      item('print'),
      line,
      item('settings'),
      item('close'),
      ...(isMac ? [] : [line, { role: 'quit' } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: translator.t('cli/desktop/menu/edit'),
    submenu: [
      item('undo'),
      item('redo'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: translator.t('cli/desktop/menu/view'),
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(devTools ? [{ role: 'toggleDevTools' } as const] : []),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: translator.t('cli/desktop/menu/window'),
    submenu: [{ role: 'minimize' }, { role: 'close' }],
  };
  return [...(isMac ? [{ role: 'appMenu' } as const] : []), file, edit, view, window];
}
