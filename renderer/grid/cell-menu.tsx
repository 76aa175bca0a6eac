import { Menu } from '@mantine/core';
import { IconClipboard, IconCopy, IconCut, IconInfoCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { MenuKeys, sheetKeyText } from '../commands/index.ts';
import type { SheetAction } from '../state/index.ts';
import { useText, useWindow } from '../state/index.ts';
import { besideCell } from './beside-cell.ts';
import type { SheetController } from './sheet-controller.ts';
import { ViewItems } from './view-items.tsx';

/** A menu that is longer than the room under the pointer is moved up into the window. */
const IN_SIGHT = { flip: false, shift: { crossAxis: true, padding: 8 } } as const;

interface Entry {
  readonly action: SheetAction;
  readonly icon?: ReactNode;
}

const SECTIONS: readonly (readonly Entry[])[] = [
  [
    { action: 'cut', icon: <IconCut size={16} /> },
    { action: 'copy', icon: <IconCopy size={16} /> },
    { action: 'paste', icon: <IconClipboard size={16} /> },
    { action: 'pasteValues' },
    { action: 'pasteTransposed' },
    { action: 'pasteIntoEmpty' },
  ],
  [{ action: 'clear' }, { action: 'fillDown' }, { action: 'fillRight' }],
  [
    { action: 'insertAbove' },
    { action: 'insertBelow' },
    { action: 'duplicate' },
    { action: 'moveUp' },
    { action: 'moveDown' },
  ],
];

/** The menu of the right mouse button: what can be done with the cells, and with the lines that they stand on. */
export function CellMenu({ controller }: { readonly controller: SheetController }) {
  const model = useWindow();
  const { t } = useText();
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number } | null>(null);
  useEffect(
    () =>
      controller.onMenu((at) => {
        if (at !== null) setPlace(at);
        // After the key that asked for it, which would close it again as one pressed outside of it.
        else setTimeout(() => setPlace(besideCell()));
      }),
    [controller],
  );
  const scope = place === null ? null : controller.edits.scope();
  const additions = scope === null ? [] : controller.sheet.additions(scope, controller.active?.line ?? null);
  const run = (action: SheetAction) => {
    setPlace(null);
    // After the menu has given the focus back.
    setTimeout(() => controller.run(action));
  };
  return (
    <Menu
      opened={place !== null}
      onClose={() => {
        setPlace(null);
        controller.focusCell();
      }}
      position="bottom-start"
      offset={0}
      width={280}
      shadow="md"
      returnFocus={false}
      middlewares={IN_SIGHT}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="ww-menu-anchor"
          aria-label={t('window/grid/menu')}
          style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown data-testid="cell-menu">
        {SECTIONS.map((section) => (
          <div key={section[0]?.action}>
            {section.map(({ action, icon }) => (
              <Menu.Item
                key={action}
                leftSection={icon ?? <span className="ww-menu-gap" />}
                rightSection={<MenuKeys text={sheetKeyText(action)} />}
                disabled={!controller.can(action)}
                onClick={() => run(action)}
                data-testid={`menu-${action}`}
              >
                {t(`grid/actions/${action}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </div>
        ))}
        <ViewItems controller={controller} run={run} />
        {additions.map(({ id, label, command, shows }) => (
          <Menu.Item
            key={id}
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setPlace(null);
              if (model.dispatch(command, label)) setTimeout(() => model.focus(shows.entity, shows.id));
            }}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          rightSection={<MenuKeys text={sheetKeyText('remove')} />}
          disabled={!controller.can('remove')}
          onClick={() => run('remove')}
          data-testid="menu-remove"
        >
          {t('grid/actions/remove')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconInfoCircle size={16} />}
          rightSection={<MenuKeys text={sheetKeyText('note')} />}
          onClick={() => run('note')}
        >
          {t('grid/actions/note')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
