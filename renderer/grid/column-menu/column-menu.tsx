import { Menu, Popover } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconEyeOff,
  IconFilter,
  IconFilterOff,
  IconPin,
  IconRefresh,
  IconRestore,
  IconRulerMeasure,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { MenuKeys, sheetKeyText } from '../../commands/index.ts';
import { useText, type ViewAction } from '../../state/index.ts';
import { isNumericColumn } from '../sheet.ts';
import type { ColumnPanel, SheetController } from '../sheet-controller.ts';
import { FilterBox } from './filter-box.tsx';
import { WidthBox } from './width-box.tsx';

interface Open {
  readonly column: string;
  readonly panel: ColumnPanel;
  readonly left: number;
  readonly top: number;
}

interface Entry {
  readonly action: ViewAction;

  readonly icon?: ReactNode;
}

const SECTIONS: readonly (readonly Entry[])[] = [
  [
    { action: 'sortUp', icon: <IconArrowUp size={16} /> },
    { action: 'sortDown', icon: <IconArrowDown size={16} /> },
    { action: 'sortAlsoUp' },
    { action: 'sortAlsoDown' },
    { action: 'clearSort' },
  ],
  [
    { action: 'filter', icon: <IconFilter size={16} /> },
    { action: 'clearFilter', icon: <IconFilterOff size={16} /> },
    { action: 'clearFilters' },
    { action: 'applyAgain', icon: <IconRefresh size={16} /> },
  ],
  [
    { action: 'hideColumns', icon: <IconEyeOff size={16} /> },
    { action: 'showColumns' },
    { action: 'moveColumnLeft' },
    { action: 'moveColumnRight' },
    { action: 'freezeColumns', icon: <IconPin size={16} /> },
    { action: 'unfreezeColumns' },
  ],
  [
    { action: 'columnWidth', icon: <IconRulerMeasure size={16} /> },
    { action: 'fitColumns' },
    { action: 'fitAllColumns' },
    { action: 'resetLayout', icon: <IconRestore size={16} /> },
  ],
];

/** Actions that only some states of the sheet know: they are left out while there is nothing for them to do. */
const ON_OCCASION: ReadonlySet<ViewAction> = new Set([
  'sortAlsoUp',
  'sortAlsoDown',
  'clearSort',
  'clearFilter',
  'clearFilters',
  'applyAgain',
  'showColumns',
  'unfreezeColumns',
]);

/** What opens under the heading of a column: all that can be done with how it is shown. */
export function ColumnMenu({ controller }: { readonly controller: SheetController }) {
  const { t } = useText();
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(
    () =>
      controller.onColumnMenu((column, panel) => {
        // Once the heading is in sight.
        setTimeout(() => setOpen({ column, panel, ...placeUnder(column) }));
      }),
    [controller],
  );
  const close = () => {
    setOpen(null);
    controller.focusCell();
  };
  const run = (action: ViewAction) => {
    const column = open?.column ?? null;
    setOpen(null);
    // After the menu has given the focus back.
    setTimeout(() => controller.views.run(action, column));
  };
  const column = open === null ? null : controller.column(open.column);
  const anchor = (
    <button
      type="button"
      tabIndex={-1}
      className="ww-menu-anchor"
      aria-label={t('grid/view/menu')}
      style={{ left: open?.left ?? 0, top: open?.top ?? 0 }}
    />
  );
  const shownSections = SECTIONS.map((section) =>
    section.filter(({ action }) => !ON_OCCASION.has(action) || controller.views.can(action, open?.column ?? null)),
  );
  return (
    <>
      <Menu
        opened={open?.panel === 'menu'}
        onClose={close}
        position="bottom-start"
        offset={2}
        width={280}
        shadow="md"
        returnFocus={false}
        middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }}
        transitionProps={{ duration: 0 }}
      >
        <Menu.Target>{anchor}</Menu.Target>
        <Menu.Dropdown data-testid="column-menu">
          {column !== null &&
            shownSections.map((section, index) => (
              <div key={SECTIONS[index]?.[0]?.action}>
                {index > 0 && <Menu.Divider />}
                {section.map(({ action, icon }) => (
                  <Menu.Item
                    key={action}
                    leftSection={icon ?? <span className="ww-menu-gap" />}
                    rightSection={<MenuKeys text={sheetKeyText(action)} />}
                    disabled={!controller.views.can(action, column.id)}
                    onClick={() => run(action)}
                    data-testid={`column-${action}`}
                  >
                    {t(wording(action, isNumericColumn(column)))}
                  </Menu.Item>
                ))}
              </div>
            ))}
        </Menu.Dropdown>
      </Menu>
      <Popover
        opened={column !== null && open !== null && open.panel !== 'menu'}
        onChange={(opened) => !opened && close()}
        position="bottom-start"
        offset={2}
        shadow="md"
        trapFocus
        returnFocus={false}
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>{anchor}</Popover.Target>
        <Popover.Dropdown p="sm">
          {column !== null && open?.panel === 'filter' && (
            <FilterBox key={column.id} controller={controller} column={column} onClose={close} />
          )}
          {column !== null && open?.panel === 'width' && (
            <WidthBox key={column.id} controller={controller} column={column.id} onClose={close} />
          )}
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

const BY_KIND = {
  sortUp: { number: 'grid/view/sort/leastFirst', text: 'grid/view/sort/aFirst' },
  sortDown: { number: 'grid/view/sort/mostFirst', text: 'grid/view/sort/zFirst' },
  sortAlsoUp: { number: 'grid/view/sort/alsoLeastFirst', text: 'grid/view/sort/alsoAFirst' },
  sortAlsoDown: { number: 'grid/view/sort/alsoMostFirst', text: 'grid/view/sort/alsoZFirst' },
} as const;

function isSort(action: ViewAction): action is keyof typeof BY_KIND {
  return Object.hasOwn(BY_KIND, action);
}

/** What an action is called on a column of numbers, and on one of texts. */
function wording(action: ViewAction, isNumeric: boolean) {
  return isSort(action) ? BY_KIND[action][isNumeric ? 'number' : 'text'] : (`grid/actions/${action}` as const);
}

function placeUnder(column: string): { readonly left: number; readonly top: number } {
  const heading = document.querySelector(`.ag-header-cell[col-id="${CSS.escape(column)}"]`);
  const { left = 0, bottom = 0 } = heading?.getBoundingClientRect() ?? {};
  return { left, top: bottom };
}
