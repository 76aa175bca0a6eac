import { Menu } from '@mantine/core';
import { IconArrowsSort, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MenuKeys, sheetKeyText } from '../commands/index.ts';
import { useText, type ViewAction } from '../state/index.ts';
import type { SheetController } from './sheet-controller.ts';

interface Props {
  readonly controller: SheetController;
  readonly run: (action: ViewAction) => void;
}

const ITEMS: readonly { readonly action: ViewAction; readonly icon?: ReactNode }[] = [
  { action: 'filterByCell', icon: <IconFilter size={16} /> },
  { action: 'clearFilters' },
  { action: 'applyAgain' },
  { action: 'columnMenu', icon: <IconArrowsSort size={16} /> },
];

/** In the menu of a cell: its value as a filter, and the way to the menu of its column. */
export function ViewItems({ controller, run }: Props) {
  const { t } = useText();
  const shown = ITEMS.filter(({ action }) => controller.can(action));
  return (
    <>
      {shown.map(({ action, icon }) => (
        <Menu.Item
          key={action}
          leftSection={icon ?? <span className="ww-menu-gap" />}
          rightSection={<MenuKeys text={sheetKeyText(action)} />}
          onClick={() => run(action)}
          data-testid={`menu-${action}`}
        >
          {t(`grid/actions/${action}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
