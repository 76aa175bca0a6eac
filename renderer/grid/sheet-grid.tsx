/** A sheet on the screen: AG Grid paints it, and the controller decides what keys and the mouse do. */
import type { CellContextMenuEvent, CellFocusedEvent, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useWindow, useWindowState } from '../state/index.ts';
import { gridTheme } from '../theme/grid-theme.ts';
import { cspNonce } from '../theme/nonce.ts';
import { CellLeads } from './cell-leads.tsx';
import { CellMenu } from './cell-menu.tsx';
import { type CellUnder, cellUnder } from './cell-under.ts';
import { columnDefs } from './column-defs.tsx';
import { ColumnMenu } from './column-menu/index.ts';
import './grid.css';
import { gridModules } from './grid-modules.ts';
import { type GridRow, lineOf, TOTALS } from './grid-row.ts';
import { LINE_NUMBER } from './line-number.ts';
import { LineDrag } from './moving/index.ts';
import type { CellAt } from './selection/index.ts';
import type { Sheet } from './sheet.ts';
import { SheetContext } from './sheet-context.ts';
import { SheetController } from './sheet-controller.ts';
import { SheetFooter } from './sheet-footer.tsx';
import { sizesAt } from './sizes.ts';
import { useGridLayout } from './use-grid-layout.ts';
import './view.css';
import { NoLines } from './view-status.tsx';

/** How near to its lower right corner the pointer takes a cell by the handle. */
const HANDLE = 9;

interface Props {
  readonly sheet: Sheet;
  readonly label: string;
  readonly testId: string;
  /** What stands on a sheet that holds nothing yet; it may have typing begin in the first cell. */
  readonly empty: (begin: () => void) => ReactNode;
}

export function SheetGrid({ sheet, label, testId, empty }: Props) {
  const model = useWindow();
  const root = useRef<HTMLElement>(null);
  const controller = useMemo(() => new SheetController(new SheetContext(model, sheet)), [model, sheet]);
  const zoom = useWindowState((state) => state.layouts[sheet.name]?.zoom ?? 1);
  const layoutEvents = useGridLayout(controller, root);
  const [initial] = useState(() => ({
    rows: [...controller.displayed.lines],
    columns: columnDefs(controller),
    totals: hasTotals(controller) ? [TOTALS] : [],
    sizes: sizesAt(controller.layout.zoom),
  }));

  useEffect(() => model.store.subscribe((state, before) => controller.follow(state, before)), [model, controller]);
  useEffect(() => model.onFocusRequest((request) => controller.show(request), sheet.name), [model, controller, sheet]);
  useEffect(() => model.lendHands(sheet.name, controller), [model, controller, sheet]);
  useEffect(
    () =>
      model.onCommitRequest(() => {
        if (model.store.getState().sheet === sheet.name) commitTyping(controller.api);
      }),
    [model, controller, sheet],
  );
  useEffect(() => () => controller.detach(), [controller]);
  useEffect(() => {
    const isHere = () =>
      root.current?.contains(document.activeElement) === true && controller.api?.getEditingCells().length === 0;
    const onCopy = (event: ClipboardEvent) => isHere() && controller.edits.clipboard.onCopy(event, false);
    const onCut = (event: ClipboardEvent) => isHere() && controller.edits.clipboard.onCopy(event, true);
    const onPaste = (event: ClipboardEvent) => isHere() && controller.edits.clipboard.onPaste(event);
    // Before the grid, which would open the cell's editor.
    const onDoubleClick = (event: MouseEvent) => {
      if (!isOnHandle(event)) return;
      event.stopPropagation();
      controller.edits.fillBeside();
    };
    const sheetElement = root.current;
    const onDown = () => {
      controller.pressed = true;
    };
    // After the grid, which puts the focus on the cell.
    const onPress = (event: MouseEvent) => {
      const under = cellUnder(event.target);
      if (event.button !== 0 || under === null || under.isEdited) return;
      // The browser would put the focus under the mouse afterwards; with Shift or on a line's number, it belongs elsewhere.
      if (!under.isButton) event.preventDefault();
      const keys = { shift: event.shiftKey, command: event.ctrlKey || event.metaKey };
      if (under.column === LINE_NUMBER) controller.pressLine(under.line, keys);
      else controller.press(placeOf(controller, under), keys, isOnHandle(event));
    };
    const onOver = (event: MouseEvent) => {
      const under = event.buttons === 1 && controller.isDrawing ? cellUnder(event.target) : null;
      if (under !== null) controller.drag(placeOf(controller, under));
    };
    const onUp = (event: MouseEvent) => {
      if (controller.isDrawing) controller.release(event.ctrlKey || event.metaKey);
      // The grid tells of the focus after the press is over.
      setTimeout(() => {
        controller.pressed = false;
      });
    };
    sheetElement?.addEventListener('mousedown', onDown, { capture: true });
    sheetElement?.addEventListener('mousedown', onPress);
    sheetElement?.addEventListener('mouseover', onOver);
    sheetElement?.addEventListener('dblclick', onDoubleClick, { capture: true });
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    document.addEventListener('mouseup', onUp);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('mouseup', onUp);
      sheetElement?.removeEventListener('mousedown', onDown, { capture: true });
      sheetElement?.removeEventListener('mousedown', onPress);
      sheetElement?.removeEventListener('mouseover', onOver);
      sheetElement?.removeEventListener('dblclick', onDoubleClick, { capture: true });
    };
  }, [controller]);

  const onCellFocused = ({ rowIndex, column, rowPinned }: CellFocusedEvent<GridRow>) => {
    if (rowPinned) return;
    controller.focused(rowIndex, column === null || typeof column === 'string' ? column : column.getColId());
  };
  const onCellContextMenu = ({ event, rowIndex, column, data }: CellContextMenuEvent<GridRow>) => {
    if (!(event instanceof MouseEvent) || lineOf(data) === null) return;
    event.preventDefault();
    const at = { line: rowIndex ?? 0, column: controller.displayed.columnAt(column.getColId()) ?? 0 };
    controller.openMenu(at, { x: event.clientX, y: event.clientY });
  };

  return (
    <section
      ref={root}
      className="ww-sheet"
      data-testid={testId}
      aria-label={label}
      style={{ '--ww-zoom': zoom } as CSSProperties}
    >
      <div className="ww-sheet-cells">
        <AgGridReact<GridRow>
          modules={gridModules}
          theme={gridTheme}
          {...(cspNonce === null ? {} : { styleNonce: cspNonce })}
          containerStyle={{ height: '100%' }}
          rowData={initial.rows}
          columnDefs={initial.columns}
          pinnedBottomRowData={initial.totals}
          getRowId={({ data }) => data.id}
          context={controller}
          {...initial.sizes}
          defaultColDef={{ sortable: false, resizable: true, cellDataType: false }}
          rowClassRules={{ 'ww-block-end': ({ data }) => lineOf(data)?.lastOfBlock === true }}
          animateRows={false}
          enableCellSpan
          suppressDragLeaveHidesColumns
          suppressStartEditOnTab
          stopEditingWhenCellsLoseFocus
          preventDefaultOnContextMenu
          tooltipShowDelay={600}
          tooltipHideDelay={20_000}
          onGridReady={({ api }) => controller.attach(api, root.current ?? document)}
          onFirstDataRendered={() => controller.rendered()}
          onDisplayedColumnsChanged={({ api }) => {
            controller.readDisplayedColumns();
            measurePinned(api, root.current);
          }}
          onColumnResized={(event) => {
            measurePinned(event.api, root.current);
            layoutEvents.onColumnResized(event);
          }}
          onColumnMoved={layoutEvents.onColumnMoved}
          onColumnGroupOpened={layoutEvents.onColumnGroupOpened}
          onCellFocused={onCellFocused}
          onCellContextMenu={onCellContextMenu}
          onCellDoubleClicked={() => controller.openCalculated()}
        />
        {empty(() => controller.begin())}
        <NoLines controller={controller} />
        <LineDrag controller={controller} sheet={root} />
      </div>
      <SheetFooter controller={controller} zoom={zoom} />
      <CellMenu controller={controller} />
      <CellLeads controller={controller} />
      <ColumnMenu controller={controller} />
    </section>
  );
}

function hasTotals({ sheet, context: { scope } }: SheetController): boolean {
  return sheet.groups(scope).some(({ columns }) => columns.some((column) => sheet.totalText(scope, column) !== null));
}

/** The handle is painted by the cell in the corner of the selection, inside its own edges. */
function placeOf(controller: SheetController, { line, column }: CellUnder): CellAt {
  return { line, column: controller.displayed.columnAt(column) ?? 0 };
}

function isOnHandle(event: MouseEvent): boolean {
  const cell = event.target instanceof Element ? event.target.closest('.ww-corner') : null;
  if (cell === null) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  return event.clientX >= right - HANDLE && event.clientY >= bottom - HANDLE;
}

/** The width of what stands still on the left, for headings that stay in sight beside it. */
function measurePinned(api: GridApi<GridRow>, sheet: HTMLElement | null): void {
  const pinned = api.getAllDisplayedColumns().filter((column) => column.isPinnedLeft());
  const width = pinned.reduce((sum, column) => sum + column.getActualWidth(), 0);
  sheet?.style.setProperty('--ww-pinned-width', `${width}px`);
}

/** Ends what is being typed, in the sheet or in a field beside it, so that saving includes it. */
function commitTyping(api: GridApi<GridRow> | null): void {
  api?.stopEditing();
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)) return;
  active.blur();
  active.focus();
}
