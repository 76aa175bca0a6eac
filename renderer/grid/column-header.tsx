import type { CustomHeaderProps } from 'ag-grid-react';
import type { MouseEvent } from 'react';
import type { SheetController } from './sheet-controller.ts';

/** The heading of a column. Pressing it selects the column, as in a spreadsheet. */
export function ColumnHeader({ displayName, column, context }: CustomHeaderProps<unknown, SheetController>) {
  const press = (event: MouseEvent) => {
    if (event.button !== 0) return;
    context.pressColumn(column.getColId(), { shift: event.shiftKey, command: event.ctrlKey || event.metaKey });
  };
  return (
    <button type="button" tabIndex={-1} className="ag-header-cell-label ww-heading" onMouseDown={press}>
      <span className="ag-header-cell-text">{displayName}</span>
    </button>
  );
}
