/** The columns as AG Grid wants them. Values come from the model through the sheet; the grid holds none. */
import type {
  CellClassParams,
  ColDef,
  ColGroupDef,
  ITooltipParams,
  SpanRowsParams,
  SuppressKeyboardEventParams,
  ValueGetterParams,
  ValueSetterParams,
} from 'ag-grid-community';
import { cellSentences } from './cells/cell-sentences.ts';
import { ColumnHeader } from './column-header.tsx';
import { type GridRow, isTotals, lineOf } from './grid-row.ts';
import { GroupHeader } from './group-header.tsx';
import { handleKey } from './handle-key.ts';
import { LeadingCell } from './leading-cell.tsx';
import { LINE_NUMBER } from './line-number.ts';
import { type CellView, isNumericColumn, NOTHING, type SheetColumn } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import type { SheetController } from './sheet-controller.ts';
import { TextCellEditor } from './text-cell-editor.tsx';
import type { LaidOutColumn } from './view/index.ts';

type Params = Pick<CellClassParams<GridRow>, 'data'>;

export function columnDefs(controller: SheetController): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const groups = controller.groups.map(({ id, heading, stage, columns, folded }): ColGroupDef<GridRow> => {
    return {
      groupId: id,
      headerName: heading,
      headerGroupComponent: GroupHeader,
      headerClass: `ww-group ww-stage-${stage}`,
      openByDefault: !folded,
      marryChildren: true,
      children: columns.map((column) => columnDef(column, controller, stage)),
    };
  });
  return [lineNumberColumn(controller), ...groups];
}

function lineNumberColumn(controller: SheetController): ColDef<GridRow> {
  const { context, layout } = controller;
  return {
    colId: LINE_NUMBER,
    headerName: context.scope.translator.t('window/grid/line'),
    headerClass: 'ww-line-header',
    width: Math.round(44 * layout.zoom),
    minWidth: 20,
    suppressMovable: true,
    pinned: 'left',
    lockPosition: 'left',
    suppressNavigable: true,
    resizable: false,
    cellClass: 'ww-line',
    cellClassRules: {
      'ww-line-current': ({ data }) => lineOf(data)?.id === context.scope.current,
      'ww-line-whole': ({ data, rowIndex }) => lineOf(data) !== null && controller.isWholeLine(rowIndex),
    },
    valueGetter: ({ data }) => lineOf(data)?.number ?? '',
  };
}

function columnDef(laidOut: LaidOutColumn, controller: SheetController, stage: string): ColDef<GridRow> {
  const { context, sheet, layout } = controller;
  const { column, width, hidden, frozen } = laidOut;
  const view = ({ data }: Params) => viewOf(controller, column, data);
  const numeric = isNumericColumn(column);
  const marks = ({ data, rowIndex }: Pick<CellClassParams<GridRow>, 'data' | 'rowIndex'>) => {
    const at = controller.displayed.columnAt(column.id);
    return lineOf(data) === null || at === null ? null : controller.marks({ line: rowIndex, column: at });
  };
  return {
    colId: column.id,
    headerName: sheet.heading(context.scope, column),
    headerTooltip: sheet.headingHelp(context.scope, column),
    headerComponent: ColumnHeader,
    headerClass: `ww-column ww-stage-${stage}${numeric ? ' ww-numeric-header' : ''}`,
    width: Math.round(width * layout.zoom),
    minWidth: 12,
    hide: hidden,
    ...(column.key ? {} : { columnGroupShow: 'open' as const }),
    pinned: frozen ? 'left' : null,
    // A heading that is dragged beside the frozen ones does not freeze its column.
    lockPinned: !frozen,
    editable: ({ data }) => {
      const line = lineOf(data);
      return line !== null && controller.isEditable(line, column);
    },
    cellEditor: TextCellEditor,
    suppressKeyboardEvent: (params: SuppressKeyboardEventParams<GridRow>) => handleKey(params, controller),
    // The grid keeps nothing: typed text becomes a command at once, before the focus moves on.
    valueSetter: ({ data, newValue }: ValueSetterParams<GridRow, string>) => {
      const line = lineOf(data);
      if (line !== null) controller.edits.type(line, column, newValue ?? '');
      return false;
    },
    // The text of the editor is the value: it changes just when what is entered does. What is shown is formatted from it.
    valueGetter: ({ data }: ValueGetterParams<GridRow>) => {
      const line = lineOf(data);
      return (line === null ? null : sheet.editText(context.scope, line, column)) ?? view({ data }).text;
    },
    valueFormatter: ({ data }) => view({ data: data ?? undefined }).text,
    tooltipValueGetter: ({ data, column: shown }: ITooltipParams<GridRow>) => {
      const width = shown !== undefined && 'getActualWidth' in shown ? shown.getActualWidth() : 0;
      return tooltip(context, view({ data: data ?? undefined }), width / layout.zoom);
    },
    ...(column.kind === 'calculated' && column.leads === true ? { cellRenderer: LeadingCell } : {}),
    ...spanning(column, controller),
    cellClass: [numeric ? 'ww-numeric' : 'ww-text', column.kind === 'calculated' ? 'ww-calculated' : 'ww-entered'],
    cellClassRules: {
      'ww-placeholder': (params) => view(params).placeholder,
      'ww-missing': (params) => view(params).severity === 'missing',
      'ww-error': (params) => view(params).severity === 'error',
      'ww-noted': (params) => (view(params).note?.words.length ?? 0) > 0,
      'ww-evidenced': (params) => (view(params).note?.evidence.length ?? 0) > 0,
      'ww-derived': (params) => view(params).marks.includes('derived'),
      'ww-mark-override': (params) => view(params).marks.includes('override'),
      'ww-mark-columns': (params) => view(params).marks.includes('columns'),
      'ww-mark-formula': (params) => view(params).marks.includes('formula'),
      'ww-mark-range': (params) => view(params).marks.includes('range'),
      'ww-apart': (params) => view(params).apart,
      'ww-negative': (params) => column.kind === 'calculated' && /^[-(]/.test(view(params).text),
      'ww-found': ({ data }) => data !== undefined && controller.isFound(data.id, column.id),
      'ww-selected': (params) => marks(params)?.selected === true,
      'ww-edge-t': (params) => marks(params)?.edges.includes('t') === true,
      'ww-edge-b': (params) => marks(params)?.edges.includes('b') === true,
      'ww-edge-l': (params) => marks(params)?.edges.includes('l') === true,
      'ww-edge-r': (params) => marks(params)?.edges.includes('r') === true,
      'ww-copied': (params) => marks(params)?.copied === true,
      'ww-corner': (params) => marks(params)?.corner === true,
    },
  };
}

function viewOf({ context, view }: SheetController, column: SheetColumn, data: GridRow | undefined): CellView {
  if (data === undefined) return NOTHING;
  if (!isTotals(data)) return context.view(data, column);
  const text = context.sheet.totalText(context.scope, column);
  if (text === null || text === '') return NOTHING;
  // The totals are those of the whole sheet, and say so where not all of it is in sight.
  const isNamed = view.isFiltered && column.id === context.sheet.firstColumn;
  return { ...NOTHING, text: isNamed ? context.scope.translator.t('grid/view/totalOfAll') : text };
}

function spanning(column: SheetColumn, { sheet }: SheetController): Pick<ColDef<GridRow>, 'spanRows'> {
  if (!sheet.spans(column)) return {};
  const spanOf = (row: GridRow | undefined) => {
    const line = lineOf(row);
    return line === null ? null : sheet.spanOf(line, column);
  };
  return {
    spanRows: ({ nodeA, nodeB }: SpanRowsParams<GridRow>) => {
      const span = spanOf(nodeA?.data);
      return span !== null && span === spanOf(nodeB?.data);
    },
  };
}

/** About how wide a letter is: enough to tell whether a text is cut off by its column. */
const LETTER_WIDTH = 6.6;
const CELL_PADDING = 18;

function tooltip({ scope }: SheetContext, view: CellView, width: number): string | null {
  const { text, placeholder } = view;
  const isCut = !placeholder && text.length * LETTER_WIDTH >= width - CELL_PADDING;
  const lines = [...(isCut ? [text] : []), ...cellSentences(scope.translator, view)];
  return lines.length === 0 ? null : lines.join('\n');
}
