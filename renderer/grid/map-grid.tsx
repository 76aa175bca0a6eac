/** The impact map: one sheet over stakeholders, inputs, outputs, outcomes, proxies and results. */
import type {
  CellContextMenuEvent,
  CellDoubleClickedEvent,
  CellFocusedEvent,
  GridApi,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FocusRequest, useText, useWindow, useWindowState } from '../state/index.ts';
import { gridTheme } from '../theme/grid-theme.ts';
import { cspNonce } from '../theme/nonce.ts';
import { calculatedNotice } from './calculated-notice.ts';
import { CellMenu, type CellMenuPlace } from './cell-menu.tsx';
import { columnDefs, columnsKey } from './column-defs.ts';
import { gridModules } from './grid-modules.ts';
import './grid.css';
import { focusCell, handleKey, isTyping } from './keyboard.ts';
import { columnShowing, mapColumn } from './map-columns.ts';
import { lineShowing, mapLines } from './map-lines.ts';
import { sheetContext } from './sheet-context.ts';
import { lineOf, type SheetRow, TOTALS } from './totals-row.ts';
import { type Shown, useSheetSync } from './use-sheet-sync.ts';

const ROW_HEIGHT = 30;

export function MapGrid() {
  const model = useWindow();
  const { t } = useText();
  const [api, setApi] = useState<GridApi<SheetRow> | null>(null);
  const isEmpty = useWindowState((state) => state.open !== null && state.open.project.stakeholder.size === 0);
  const sheet = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<CellMenuPlace | null>(null);
  const context = useMemo(() => sheetContext(model), [model]);
  const [shown] = useState<Shown>(() => {
    const { project } = context.scope();
    return { lines: mapLines(project, []), columns: columnsKey(context, project) };
  });
  const [initial] = useState(() => ({ rows: [...shown.lines], columns: columnDefs(context), totals: [TOTALS] }));
  useSheetSync(model, api, context, shown);

  const showRow = useCallback(
    (request: FocusRequest | null) => {
      if (api === null) return;
      const focused = api.getFocusedCell();
      if (request === null) {
        if (focused !== null) api.setFocusedCell(focused.rowIndex, focused.column);
        return;
      }
      const { entity, id } = request.row;
      const line = lineShowing(context.scope().project, shown.lines, entity, id);
      const column = request.column ?? columnShowing(entity);
      if (line === null || column === null) return;
      const group = api.getColumn(column)?.getParent()?.getProvidedColumnGroup();
      if (group !== undefined && !group.isExpanded()) api.setColumnGroupOpened(group, true);
      focusCell(api, shown.lines.indexOf(line), column);
    },
    [api, context, shown],
  );
  useEffect(() => model.onFocusRequest(showRow), [model, showRow]);
  useEffect(() => model.onCommitRequest(() => commitTyping(api)), [model, api]);

  const onCellFocused = ({ rowIndex, column, rowPinned }: CellFocusedEvent<SheetRow>) => {
    const line = rowIndex === null || rowPinned ? undefined : shown.lines[rowIndex];
    const id = column === null ? null : typeof column === 'string' ? column : column.getColId();
    if (line !== undefined && id !== null) model.select({ line: line.id, column: id });
    told.current = null;
  };

  /** The calculated cell that was typed on is told of once, until the focus moves. */
  const told = useRef<string | null>(null);
  const tellCalculated = ({
    data,
    column,
  }: Pick<CellDoubleClickedEvent<SheetRow>, 'data'> & { readonly column: { getColId(): string } }) => {
    const line = lineOf(data);
    const scope = context.scope();
    const shownColumn = mapColumn(column.getColId(), scope.results.columns.length);
    const place = `${line?.id} ${column.getColId()}`;
    if (line === null || shownColumn?.kind !== 'calculated' || told.current === place) return;
    told.current = place;
    model.tell({ kind: 'note', text: calculatedNotice(scope, line, shownColumn) });
  };

  const onCellContextMenu = ({ data, column, event, rowIndex, api: grid }: CellContextMenuEvent<SheetRow>) => {
    const line = lineOf(data);
    if (line === null || !(event instanceof MouseEvent)) return;
    event.preventDefault();
    if (rowIndex !== null) grid.setFocusedCell(rowIndex, column);
    setMenu({ x: event.clientX, y: event.clientY, line, column: column.getColId() });
  };

  return (
    <section ref={sheet} className="ww-sheet" data-testid="impact-map" aria-label={t('window/grid/name')}>
      <AgGridReact<SheetRow>
        modules={gridModules}
        theme={gridTheme}
        {...(cspNonce === null ? {} : { styleNonce: cspNonce })}
        containerStyle={{ height: '100%' }}
        rowData={initial.rows}
        columnDefs={initial.columns}
        pinnedBottomRowData={initial.totals}
        getRowId={({ data }) => data.id}
        context={context}
        rowHeight={ROW_HEIGHT}
        headerHeight={32}
        groupHeaderHeight={30}
        defaultColDef={{
          sortable: false,
          resizable: true,
          suppressMovable: true,
          cellDataType: false,
          suppressKeyboardEvent: (params: SuppressKeyboardEventParams<SheetRow>) => {
            if (!params.editing && isTyping(params.event)) tellCalculated(params);
            return handleKey(params, context.editor);
          },
        }}
        rowClassRules={{
          'ww-block-end': ({ data }) => lineOf(data)?.lastOfBlock === true,
        }}
        enableCellSpan
        suppressDragLeaveHidesColumns
        suppressStartEditOnTab
        stopEditingWhenCellsLoseFocus
        preventDefaultOnContextMenu
        tooltipShowDelay={600}
        tooltipHideDelay={20_000}
        onGridReady={({ api: ready }) => setApi(ready)}
        onFirstDataRendered={({ api: ready }) => ready.setFocusedCell(0, 'stakeholder.name')}
        onDisplayedColumnsChanged={({ api: grid }) => measurePinned(grid, sheet.current)}
        onColumnResized={({ api: grid }) => measurePinned(grid, sheet.current)}
        onCellFocused={onCellFocused}
        onCellContextMenu={onCellContextMenu}
        onCellDoubleClicked={tellCalculated}
      />
      {isEmpty && (
        <div className="ww-empty">
          <strong>{t('window/grid/emptyTitle')}</strong>
          <p>{t('window/grid/emptyText')}</p>
        </div>
      )}
      <CellMenu place={menu} onClose={() => setMenu(null)} />
    </section>
  );
}

/** The width of what stands still on the left, for headings that stay in sight beside it. */
function measurePinned(api: GridApi<SheetRow>, sheet: HTMLElement | null): void {
  const pinned = api.getAllDisplayedColumns().filter((column) => column.isPinnedLeft());
  const width = pinned.reduce((sum, column) => sum + column.getActualWidth(), 0);
  sheet?.style.setProperty('--ww-pinned-width', `${width}px`);
}

/** Ends what is being typed, in the sheet or in a field beside it, so that saving includes it. */
function commitTyping(api: GridApi<SheetRow> | null): void {
  api?.stopEditing();
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)) return;
  active.blur();
  active.focus();
}
