import { IconArrowDown, IconArrowUp, IconChevronDown, IconFilter } from '@tabler/icons-react';
import type { CustomHeaderProps } from 'ag-grid-react';
import type { MouseEvent } from 'react';
import { useText, useWindowState } from '../state/index.ts';
import type { SheetController } from './sheet-controller.ts';

/**
 * The heading of a column. Pressing it selects the column, as in a spreadsheet; what it is sorted and filtered by stands
 * beside its name, and the button behind them opens its menu.
 */
export function ColumnHeader({ displayName, column, context }: CustomHeaderProps<unknown, SheetController>) {
  const { t } = useText();
  const { views, sheet } = context;
  useWindowState((state) => state.layouts[sheet.name]);
  const id = column.getColId();
  const sort = views.sortOf(id);
  const isFiltered = views.filterOf(id) !== null;
  const press = (event: MouseEvent) => {
    if (event.button !== 0) return;
    context.pressColumn(id, { shift: event.shiftKey, command: event.ctrlKey || event.metaKey });
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    context.openColumnMenu(id);
  };
  const said = [
    displayName,
    ...(sort === null ? [] : [t(`grid/view/sorted/${sort.direction}`)]),
    ...(isFiltered ? [t('grid/view/filtered')] : []),
  ].join(', ');
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className="ag-header-cell-label ww-heading"
        onMouseDown={press}
        onContextMenu={menu}
        aria-label={said}
      >
        <span className="ag-header-cell-text">{displayName}</span>
      </button>
      {sort !== null && (
        <span className="ww-sort-mark" data-testid={`sorted-${id}`}>
          {sort.direction === 'up' ? <IconArrowUp size={13} /> : <IconArrowDown size={13} />}
          {sort.place}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className="ww-column-button"
        data-shown={sort !== null || isFiltered}
        aria-label={t('grid/view/menuOf', { column: displayName })}
        aria-haspopup="menu"
        // The heading under it would be dragged, and its column selected.
        onMouseDown={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => context.openColumnMenu(id, isFiltered ? 'filter' : 'menu')}
        onContextMenu={menu}
        data-testid={`column-menu-${id}`}
      >
        {isFiltered ? <IconFilter size={13} data-testid={`filtered-${id}`} /> : <IconChevronDown size={14} />}
      </button>
    </>
  );
}
