/** What is laid out on the grid itself, with the mouse: widths, order and folded groups, taken into the sheet's layout. */
import type { ColumnGroupOpenedEvent, ColumnMovedEvent, ColumnResizedEvent } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import type { GridRow } from './grid-row.ts';
import type { SheetController } from './sheet-controller.ts';

interface LayoutEvents {
  readonly onColumnResized: (event: ColumnResizedEvent<GridRow>) => void;
  readonly onColumnMoved: (event: ColumnMovedEvent<GridRow>) => void;
  readonly onColumnGroupOpened: (event: ColumnGroupOpenedEvent<GridRow>) => void;
}

/** So much wheel is one step of zoom; a touchpad sends it in many small parts. */
const WHEEL_STEP = 60;

export function useGridLayout(controller: SheetController, root: RefObject<HTMLElement | null>): LayoutEvents {
  useEffect(() => {
    const sheet = root.current;
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // Else the whole window would be zoomed.
      event.preventDefault();
      turned += event.deltaY;
      const steps = Math.trunc(turned / WHEEL_STEP);
      if (steps === 0) return;
      turned = 0;
      controller.views.zoomBy(-Math.sign(steps));
    };
    const onDoubleClick = ({ target }: MouseEvent) => {
      const handle = target instanceof Element ? target.closest('.ag-header-cell-resize') : null;
      const column = handle?.closest('.ag-header-cell')?.getAttribute('col-id') ?? null;
      if (column !== null) controller.views.run('fitColumns', column);
    };
    sheet?.addEventListener('wheel', onWheel, { passive: false });
    sheet?.addEventListener('dblclick', onDoubleClick);
    return () => {
      sheet?.removeEventListener('wheel', onWheel);
      sheet?.removeEventListener('dblclick', onDoubleClick);
    };
  }, [controller, root]);
  return useMemo(
    () => ({
      onColumnResized: ({ finished, source, column }) => {
        if (!finished || source !== 'uiColumnResized' || column === null) return;
        controller.views.setWidth(column.getColId(), column.getActualWidth() / controller.layout.zoom);
      },
      onColumnMoved: ({ finished, source, api }) => {
        if (!finished || source !== 'uiColumnMoved') return;
        const ids = api.getAllGridColumns().map((column) => column.getColId());
        controller.views.takeOrder(ids.filter((id) => controller.columns.has(id)));
      },
      onColumnGroupOpened: ({ columnGroups }) => {
        for (const group of columnGroups) controller.views.takeFolded(group.getGroupId(), !group.isExpanded());
      },
    }),
    [controller],
  );
}
