/** The columns as AG Grid wants them. Values come from the model through the grid's context; the grid holds none. */
import type {
  CellClassParams,
  ColDef,
  ColGroupDef,
  ITooltipParams,
  SpanRowsParams,
  ValueGetterParams,
  ValueSetterParams,
} from 'ag-grid-community';
import { type ColumnLabel, columnLabel } from '../../shared/engine/index.ts';
import { isFigure, type Project } from '../../shared/model/index.ts';
import { type CellView, calculatedView, enteredView, NOTHING, type SheetScope } from './cell-view.ts';
import { editText } from './editing/index.ts';
import { GroupHeader } from './group-header.tsx';
import { columnGroups, type EnteredColumn, LINE_NUMBER, type MapColumn } from './map-columns.ts';
import type { SheetContext } from './sheet-context.ts';
import { TextCellEditor } from './text-cell-editor.tsx';
import { isTotals, lineOf, type SheetRow, totalText } from './totals-row.ts';
import { typeIntoSheet } from './type-into-sheet.ts';

type Params = Pick<CellClassParams<SheetRow>, 'data' | 'context'>;

export function columnDefs(context: SheetContext): (ColDef<SheetRow> | ColGroupDef<SheetRow>)[] {
  const { results, translator } = context.scope();
  const groups = columnGroups(results.columns.length).map(({ name, stage, columns }): ColGroupDef<SheetRow> => {
    return {
      groupId: name,
      headerName: translator.t(`window/grid/groups/${name}`),
      headerGroupComponent: GroupHeader,
      headerClass: `ww-group ww-stage-${stage}`,
      openByDefault: true,
      marryChildren: true,
      children: columns.map((column) => columnDef(column, context, stage)),
    };
  });
  return [lineNumberColumn(context), ...groups];
}

function lineNumberColumn(context: SheetContext): ColDef<SheetRow> {
  const { translator } = context.scope();
  return {
    colId: LINE_NUMBER,
    headerName: translator.t('window/grid/line'),
    headerClass: 'ww-line-header',
    width: 44,
    pinned: 'left',
    lockPosition: 'left',
    suppressNavigable: true,
    resizable: false,
    cellClass: 'ww-line',
    cellClassRules: { 'ww-line-current': ({ data }) => lineOf(data)?.id === context.selectedLine() },
    valueGetter: ({ data }) => lineOf(data)?.number ?? '',
  };
}

function columnDef(column: MapColumn, context: SheetContext, stage: string): ColDef<SheetRow> {
  const view = ({ data }: Pick<Params, 'data'>) => viewOf(context, column, data);
  const numeric = column.kind === 'calculated' || isFigure(column.facts);
  return {
    colId: column.id,
    headerName: heading(column, context),
    headerTooltip: headerHelp(column, context),
    headerClass: `ww-column ww-stage-${stage}${numeric ? ' ww-numeric-header' : ''}`,
    width: column.width,
    minWidth: 48,
    ...(column.key ? {} : { columnGroupShow: 'open' as const }),
    ...(column.id.startsWith('stakeholder.') ? { pinned: 'left' as const } : {}),
    editable: ({ data }) => column.kind === 'entered' && lineOf(data) !== null,
    cellEditor: TextCellEditor,
    // The grid keeps nothing: typed text becomes a command at once, before the focus moves on.
    valueSetter: ({ data, newValue, node, api }: ValueSetterParams<SheetRow, string>) => {
      const line = lineOf(data);
      if (line !== null && column.kind === 'entered')
        typeIntoSheet(context, api, line, column, newValue ?? '', node?.rowIndex);
      return false;
    },
    // The text of the editor is the value: it changes just when what is entered does. What is shown is formatted from it.
    valueGetter: ({ data }: ValueGetterParams<SheetRow>) => {
      const line = lineOf(data);
      return line !== null && column.kind === 'entered' ? editText(context.scope(), line, column) : view({ data }).text;
    },
    valueFormatter: ({ data }) => view({ data: data ?? undefined }).text,
    tooltipValueGetter: ({ data, column: shown }: ITooltipParams<SheetRow>) => {
      const width = shown !== undefined && 'getActualWidth' in shown ? shown.getActualWidth() : 0;
      return tooltip(context, view({ data: data ?? undefined }), width);
    },
    ...spanning(column),
    cellClass: [numeric ? 'ww-numeric' : 'ww-text', column.kind === 'calculated' ? 'ww-calculated' : 'ww-entered'],
    cellClassRules: {
      'ww-placeholder': (params) => view(params).placeholder,
      'ww-missing': (params) => view(params).severity === 'missing',
      'ww-error': (params) => view(params).severity === 'error',
      'ww-noted': (params) => view(params).noted,
      'ww-derived': (params) => view(params).marks.includes('derived'),
      'ww-mark-override': (params) => view(params).marks.includes('override'),
      'ww-mark-columns': (params) => view(params).marks.includes('columns'),
      'ww-mark-formula': (params) => view(params).marks.includes('formula'),
      'ww-mark-range': (params) => view(params).marks.includes('range'),
      'ww-apart': (params) => view(params).apart,
      'ww-negative': (params) => column.kind === 'calculated' && view(params).text.startsWith('-'),
    },
  };
}

/** The grid asks for text, classes and tooltip of a cell one after the other: the last answer serves them all. */
const last: { scope: SheetScope | null; column: MapColumn | null; data: SheetRow | null; view: CellView } = {
  scope: null,
  column: null,
  data: null,
  view: NOTHING,
};

function viewOf(context: SheetContext, column: MapColumn, data: SheetRow | undefined): CellView {
  if (data === undefined) return NOTHING;
  const scope = context.scope();
  if (last.scope === scope && last.column === column && last.data === data) return last.view;
  Object.assign(last, { scope, column, data, view: newView(scope, column, data) });
  return last.view;
}

function newView(scope: SheetScope, column: MapColumn, data: SheetRow): CellView {
  if (isTotals(data)) return { ...NOTHING, text: totalText(scope, column) };
  return column.kind === 'entered' ? enteredView(scope, data, column) : calculatedView(scope, data, column);
}

/** A stakeholder spans its block, an output the outcomes that it led to, over neighbouring blocks too. */
function spanning(column: MapColumn): Pick<ColDef<SheetRow>, 'spanRows'> {
  if (column.kind !== 'entered' || (column.entity !== 'stakeholder' && column.entity !== 'output')) return {};
  const { entity } = column;
  const idOn = (row: SheetRow | undefined) => lineOf(row)?.[entity] ?? null;
  return {
    spanRows: ({ nodeA, nodeB }: SpanRowsParams<SheetRow>) => {
      const id = idOn(nodeA?.data);
      return id !== null && id === idOn(nodeB?.data);
    },
  };
}

/** About how wide a letter is: enough to tell whether a text is cut off by its column. */
const LETTER_WIDTH = 6.6;
const CELL_PADDING = 18;

function tooltip(
  { scope }: SheetContext,
  { problem, text, placeholder, hint }: CellView,
  width: number,
): string | null {
  const { translator } = scope();
  if (problem !== null) return translator.sentence(problem);
  if (hint !== null) return hint;
  return placeholder || text.length * LETTER_WIDTH < width - CELL_PADDING ? null : text;
}

function heading(column: MapColumn, context: SheetContext): string {
  const { project, translator, formats } = context.scope();
  const { t } = translator;
  if (column.kind === 'entered')
    return enteredHeading(column, translator.fieldLabel(column.entity, column.field), context);
  if (column.value === 'impact') return t('window/grid/impact', { currency: formats.currencySign });
  if (column.value === 'presentValue') return t('window/grid/presentValue', { currency: formats.currencySign });
  return yearHeading(columnLabel(project, column.value.year), context);
}

function enteredHeading({ facts }: EnteredColumn, label: string, context: SheetContext): string {
  const { translator, formats } = context.scope();
  if (facts.kind === 'money') return translator.t('window/grid/withUnit', { label, unit: formats.currencySign });
  if (facts.kind === 'years') return translator.t('window/grid/inYears', { label });
  return label;
}

function yearHeading(label: ColumnLabel, context: SheetContext): string {
  if (label.kind === 'calendar') return String(label.year);
  return context.scope().translator.t('window/grid/year', { year: label.year });
}

function headerHelp(column: MapColumn, context: SheetContext): string {
  const { translator } = context.scope();
  if (column.kind === 'entered') return translator.fieldHelp(column.entity, column.field);
  if (column.value === 'impact') return translator.t('window/grid/impactHelp');
  if (column.value === 'presentValue') return translator.t('window/grid/presentValueHelp');
  return translator.t('window/grid/yearHelp');
}

/** What the columns depend on: while this is the same, so are they. */
export function columnsKey(context: SheetContext, project: Project): string {
  const { results, formats } = context.scope();
  const settings = project.project.get('project');
  return [results.columns.length, formats.currencySign, settings?.columnLabels, settings?.periodFrom].join(' ');
}
