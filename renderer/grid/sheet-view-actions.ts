/** What can be done with how a sheet is shown. Nothing of it changes the project: it goes into the sheet's layout. */
import { type SheetFilter, type SheetLayout, sheetLayoutSchema } from '../../shared/model/index.ts';
import type { ViewAction } from '../state/index.ts';
import { fontOfSheet, widestText } from './measure-text.ts';
import type { SheetColumn } from './sheet.ts';
import type { SheetController } from './sheet-controller.ts';
import {
  canSortAlso,
  cellText,
  type FilterChoice,
  filterChoices,
  filteredBy,
  type LaidOutColumn,
  laidOutColumns,
  reset,
  sortedBy,
  unfiltered,
  unsorted,
  withFolded,
  withFrozen,
  withHidden,
  withOrder,
  withWidths,
  withZoom,
} from './view/index.ts';

const CELL_FONT = 13;
const HEADING_FONT = 12;
/** Left and right of a text in its cell, with room for what may stand before it. */
const CELL_SPACE = 22;
/** Beside a heading stand its button and the marks of a sort and a filter. */
const HEADING_SPACE = 44;
const WIDEST_FIT = 520;
const ZOOM_STEP = 0.1;

export class SheetViewActions {
  readonly #controller: SheetController;

  constructor(controller: SheetController) {
    this.#controller = controller;
  }

  get #layout(): SheetLayout {
    return this.#controller.layout;
  }

  get #columns(): readonly LaidOutColumn[] {
    return laidOutColumns(this.#controller.groups);
  }

  /** False where the layout would hold more than a file keeps; then it stays as it is. */
  #set(layout: SheetLayout): boolean {
    const { model } = this.#controller.context;
    const isKept = sheetLayoutSchema.safeParse(layout).success;
    if (isKept) model.setLayout(this.#controller.sheet.name, layout);
    else model.tell({ kind: 'problem', text: model.translator.t('grid/view/tooMuch') });
    return isKept;
  }

  // --- By name: keys, menus --------------------------------------------------------------------

  run(action: ViewAction, column: string | null = this.#controller.active?.column.id ?? null): void {
    if (!this.can(action, column)) return;
    switch (action) {
      case 'clearSort':
        this.#set(unsorted(this.#layout));
        return;
      case 'clearFilters':
        this.#set(unfiltered(this.#layout));
        return;
      case 'applyAgain':
        this.#controller.applyView();
        return;
      case 'showColumns':
        this.#showColumns(column);
        return;
      case 'unfreezeColumns':
        this.#set(withFrozen(this.#layout, 0));
        return;
      case 'fitAllColumns':
        this.fit(this.#columns.map((each) => each.column.id));
        return;
      case 'resetLayout':
        this.#set(reset(this.#layout));
        return;
      case 'zoomIn':
      case 'zoomOut':
        this.zoomBy(action === 'zoomIn' ? 1 : -1);
        return;
      case 'zoomReset':
        this.zoomTo(1);
        return;
      default:
        if (column !== null) this.#runOn(action, column);
        return;
    }
  }

  #runOn(action: ColumnAction, column: string): void {
    switch (action) {
      case 'sortUp':
      case 'sortDown':
        this.#set(sortedBy(this.#layout, column, action === 'sortUp' ? 'up' : 'down', false));
        return;
      case 'sortAlsoUp':
      case 'sortAlsoDown':
        this.#set(sortedBy(this.#layout, column, action === 'sortAlsoUp' ? 'up' : 'down', true));
        return;
      case 'filterByCell':
        this.#filterByCell();
        return;
      case 'clearFilter':
        this.#set(filteredBy(this.#layout, column, null));
        return;
      case 'hideColumns':
        this.#set(withHidden(this.#layout, this.selectedWith(column), true));
        return;
      case 'freezeColumns':
        this.#set(withFrozen(this.#layout, this.#place(column) + 1));
        return;
      case 'fitColumns':
        this.fit(this.selectedWith(column));
        return;
      case 'moveColumnLeft':
      case 'moveColumnRight':
        this.#moveColumn(column, action === 'moveColumnLeft' ? -1 : 1);
        return;
      case 'filter':
        this.#controller.openColumnMenu(column, 'filter');
        return;
      case 'columnWidth':
        this.#controller.openColumnMenu(column, 'width');
        return;
      case 'columnMenu':
        this.#controller.openColumnMenu(column);
        return;
    }
  }

  can(action: ViewAction, column: string | null = this.#controller.active?.column.id ?? null): boolean {
    const layout = this.#layout;
    const { view } = this.#controller;
    switch (action) {
      case 'clearSort':
        return layout.sort.length > 0;
      case 'clearFilters':
        return Object.keys(layout.filters).length > 0;
      case 'applyAgain':
        return view.isFlat;
      case 'showColumns':
        return this.#columns.some(({ hidden }) => hidden);
      case 'unfreezeColumns':
        return this.#columns.some(({ frozen }) => frozen);
      case 'zoomIn':
        return layout.zoom < 2;
      case 'zoomOut':
        return layout.zoom > 0.5;
      case 'fitAllColumns':
      case 'resetLayout':
      case 'zoomReset':
        return true;
      default:
        return column !== null && this.#canOn(action, column);
    }
  }

  #canOn(action: ColumnAction, column: string): boolean {
    const layout = this.#layout;
    switch (action) {
      case 'sortAlsoUp':
      case 'sortAlsoDown':
        return canSortAlso(layout, column);
      case 'clearFilter':
        return layout.filters[column] !== undefined;
      case 'hideColumns': {
        const going = new Set(this.selectedWith(column));
        return this.#columns.some((each) => !(each.hidden || going.has(each.column.id)));
      }
      case 'moveColumnLeft':
      case 'moveColumnRight':
        return this.#neighbour(column, action === 'moveColumnLeft' ? -1 : 1) !== null;
      default:
        return true;
    }
  }

  // --- Sorting and filtering -------------------------------------------------------------------

  sortOf(column: string): { readonly direction: 'up' | 'down'; readonly place: number | null } | null {
    const { sort } = this.#layout;
    const at = sort.findIndex((each) => each.column === column);
    const found = sort[at];
    return found === undefined ? null : { direction: found.direction, place: sort.length > 1 ? at + 1 : null };
  }

  filterOf(column: string): SheetFilter | null {
    return this.#layout.filters[column] ?? null;
  }

  filter(column: string, filter: SheetFilter | null): boolean {
    return this.#set(filteredBy(this.#layout, column, filter));
  }

  choices(column: SheetColumn): readonly FilterChoice[] {
    const { view, sheet, context, columns } = this.#controller;
    const lines = view.linesBeside(context.scope, this.#layout, column.id, columns);
    return filterChoices(sheet, context.scope, lines, column);
  }

  /** Only lines with what the active cell shows. */
  #filterByCell(): void {
    const { active, sheet, context } = this.#controller;
    if (active === null) return;
    const value = cellText(sheet, context.scope, active.line, active.column);
    const filter: SheetFilter = value === '' ? { kind: 'blank' } : { kind: 'oneOf', values: [value] };
    this.filter(active.column.id, filter);
  }

  /** Shows all lines, for one that the view leaves out and that somebody asked to see. */
  revealLines(): void {
    const { context } = this.#controller;
    const before = this.#layout;
    this.#set(unsorted(unfiltered(before)));
    const { t } = context.model.translator;
    context.model.tell({
      kind: 'note',
      text: t('grid/view/revealed'),
      action: {
        label: t('grid/view/putBack'),
        run: () => this.#set({ ...this.#layout, sort: before.sort, filters: before.filters }),
      },
    });
  }

  // --- Columns ---------------------------------------------------------------------------------

  /** The columns that an action on one is meant for: all that are selected whole, where it is one of them. */
  selectedWith(column: string): readonly string[] {
    const { selection, rectangles, displayed } = this.#controller;
    const at = displayed.columnAt(column);
    if (selection === null || at === null) return [column];
    const whole = rectangles.filter((_, index) => selection.ranges[index]?.kind === 'columns');
    const ids = displayed.columns
      .filter((_, place) => whole.some((each) => place >= each.firstColumn && place <= each.lastColumn))
      .map(({ id }) => id);
    return ids.includes(column) ? ids : [column];
  }

  #place(column: string): number {
    return this.#columns.findIndex((each) => each.column.id === column);
  }

  widthOf(column: string): number {
    return this.#columns[this.#place(column)]?.width ?? 0;
  }

  /** @param width in pixels at a zoom of 1. */
  setWidth(column: string, width: number): void {
    this.#set(withWidths(this.#layout, new Map(this.selectedWith(column).map((id) => [id, width]))));
  }

  /** Makes columns as wide as the widest of what they hold. */
  fit(columns: readonly string[]): void {
    this.#set(withWidths(this.#layout, new Map(columns.map((id) => [id, this.#fittingWidth(id)]))));
  }

  #fittingWidth(id: string): number | null {
    const { sheet, context, displayed } = this.#controller;
    const column = this.#controller.column(id);
    if (column === null) return null;
    const texts = displayed.lines.map((line) => cellText(sheet, context.scope, line, column));
    const total = sheet.totalText(context.scope, column) ?? '';
    const cells = widestText([...texts, total], fontOfSheet(400, CELL_FONT)) + CELL_SPACE;
    const heading = widestText([sheet.heading(context.scope, column)], fontOfSheet(500, HEADING_FONT)) + HEADING_SPACE;
    return Math.min(Math.ceil(Math.max(cells, heading)), WIDEST_FIT);
  }

  /** A heading or a group was changed on the grid itself, by dragging or folding. */
  takeOrder(ids: readonly string[]): void {
    const hidden = this.#columns.map(({ column }) => column.id).filter((id) => !ids.includes(id));
    this.#set(withOrder(this.#layout, [...ids, ...hidden]));
  }

  takeFolded(group: string, folded: boolean): void {
    if (this.#layout.folded.includes(group) !== folded) this.#set(withFolded(this.#layout, group, folded));
  }

  /** Where a column can go: past the next one of its group that is not hidden. */
  #neighbour(column: string, by: 1 | -1): string | null {
    const group = this.#controller.groups.find(({ columns }) => columns.some((each) => each.column.id === column));
    const shown = group?.columns.filter(({ hidden }) => !hidden).map((each) => each.column.id) ?? [];
    return shown[shown.indexOf(column) + by] ?? null;
  }

  #moveColumn(column: string, by: 1 | -1): void {
    const neighbour = this.#neighbour(column, by);
    if (neighbour === null) return;
    const order = this.#columns.map((each) => each.column.id).filter((id) => id !== column);
    const at = order.indexOf(neighbour) + (by === 1 ? 1 : 0);
    this.#set(withOrder(this.#layout, order.toSpliced(at, 0, column)));
  }

  /** Shows the hidden columns among and beside those selected; all of them where there are none. */
  #showColumns(column: string | null): void {
    const ids = this.#columns.map((each) => each.column.id);
    const hidden = this.#columns.filter((each) => each.hidden).map((each) => each.column.id);
    const selected = (column === null ? [] : this.selectedWith(column)).map((id) => ids.indexOf(id));
    const first = Math.min(...selected);
    const last = Math.max(...selected);
    const among = selected.length > 1 ? hidden.filter((id) => ids.indexOf(id) > first && ids.indexOf(id) < last) : [];
    this.#set(withHidden(this.#layout, among.length > 0 ? among : hidden, false));
  }

  /** Brings a column to the screen that is hidden or folded away. */
  revealColumn(column: string): void {
    const group = this.#controller.groups.find(({ columns }) => columns.some((each) => each.column.id === column));
    const found = group?.columns.find((each) => each.column.id === column);
    if (group === undefined || found === undefined) return;
    let layout = this.#layout;
    if (found.hidden) layout = withHidden(layout, [column], false);
    if (group.folded && !found.column.key) layout = withFolded(layout, group.id, false);
    if (layout !== this.#layout) this.#set(layout);
  }

  // --- Zoom ------------------------------------------------------------------------------------

  zoomBy(steps: number): void {
    this.zoomTo(this.#layout.zoom + steps * ZOOM_STEP);
  }

  zoomTo(zoom: number): void {
    const next = withZoom(this.#layout, zoom);
    if (next.zoom !== this.#layout.zoom) this.#set(next);
  }
}

type ColumnAction = Exclude<
  ViewAction,
  | 'clearSort'
  | 'clearFilters'
  | 'applyAgain'
  | 'showColumns'
  | 'unfreezeColumns'
  | 'fitAllColumns'
  | 'resetLayout'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
>;
