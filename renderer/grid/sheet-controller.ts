/**
 * One sheet on the screen: what is displayed, what is selected, where the focus is. It stands between AG Grid, which paints
 * cells and keeps the focus, and the sheet, which knows what they mean. Nothing of it is React: a key must not wait for it.
 */
import type { GridApi } from 'ag-grid-community';
import { PLAIN_LAYOUT, type SheetLayout } from '../../shared/model/index.ts';
import { type FocusRequest, foundKey, isViewAction, type SheetAction, type WindowState } from '../state/index.ts';
import { ChangedCells } from './changed-cells.ts';
import { columnDefs } from './column-defs.tsx';
import { type FillArea, fillArea } from './filling/index.ts';
import { type GridRow, TOTALS } from './grid-row.ts';
import type { KeyAction } from './keys/index.ts';
import { LINE_NUMBER } from './line-number.ts';
import { repaints } from './repaints.ts';
import {
  addCell,
  type CellAt,
  type CellName,
  contains,
  cycle,
  Displayed,
  edge,
  extendTo,
  isOneCell,
  lastRange,
  type Rectangle,
  rectangleOf,
  rectanglesOf,
  type SelectedRange,
  type Selection,
  sameRectangle,
  selectAll,
  selectCell,
  selectWhole,
  spanEnd,
  spanHead,
  step,
  type Terrain,
} from './selection/index.ts';
import { type SelectionSummary, SummaryInMaking } from './selection-summary.ts';
import type { Lead, Sheet, SheetColumn, SheetLine } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetEdits } from './sheet-edits.ts';
import { SheetViewActions } from './sheet-view-actions.ts';
import { sizesAt } from './sizes.ts';
import { type LaidOutGroup, laidOutGroups, SheetView } from './view/index.ts';
import { viewPhrases, viewSentences } from './view-sentences.ts';

/** So many cells are looked at for the summary of a selection before the window gets its turn. */
const CELLS_AT_ONCE = 4_000;

/** What opens under a heading: everything that can be done with the column, its filter, or its width. */
export type ColumnPanel = 'menu' | 'filter' | 'width';

type SummaryListener = (summary: SelectionSummary | null) => void;

export class SheetController {
  readonly context: SheetContext;
  readonly edits: SheetEdits;
  readonly views: SheetViewActions;
  readonly view: SheetView;
  #api: GridApi<GridRow> | null = null;
  #changedCells: ChangedCells | null = null;
  #displayed: Displayed;
  #columns: ReadonlyMap<string, SheetColumn> = new Map();
  #groups: readonly LaidOutGroup[] = [];
  #groupsKey = '';
  #structure: object | null = null;
  #selection: Selection | null = null;
  #rectangles: readonly Rectangle[] = [];
  /** Cells that were copied or cut, until they are moved, something is edited or Esc is pressed; and where they lie. */
  #marked: readonly SelectedRange[] = [];
  #markedAt: readonly Rectangle[] = [];
  /** While the button is down: what the pointer draws. */
  #drawing: 'cells' | 'lines' | 'columns' | 'fill' | null = null;
  #fillTo: CellAt | null = null;
  /** The column in which a run of Tab began: Enter goes on under it, as in Excel. */
  #tabFrom: string | null = null;
  /** The focus is being put somewhere by what was selected, so it selects nothing itself. */
  #isPlacing = false;
  /** The button is down: the grid has put the focus on what is under it, and what that selects is decided here. */
  #isPressed = false;
  #summaryListener: SummaryListener | null = null;
  #summaryJob = 0;
  /** The calculated cell that was typed on is told of once, until the focus moves. */
  #told: string | null = null;
  /** What was typed has just gone to the active line, which stands elsewhere. */
  #hasArrived = false;
  /** The project changed while another sheet was shown. */
  #isStale = false;
  /** The cells that hold what is looked for. */
  #found: ReadonlySet<string> | undefined;
  /** What was asked of the sheet before the grid was there; undefined where nothing was. */
  #asked: FocusRequest | null | undefined;

  constructor(context: SheetContext) {
    this.context = context;
    const { sheet, scope } = context;
    this.#readColumns();
    this.view = new SheetView(sheet, scope, this.layout, this.#columns);
    this.#displayed = new Displayed(this.view.lines, []);
    this.#structure = context.model.view?.structure ?? null;
    this.edits = new SheetEdits(this);
    this.views = new SheetViewActions(this);
  }

  get sheet(): Sheet {
    return this.context.sheet;
  }

  get layout(): SheetLayout {
    return this.context.model.layoutOf(this.sheet.name);
  }

  /** The groups of columns as they are laid out. */
  get groups(): readonly LaidOutGroup[] {
    return this.#groups;
  }

  get columns(): ReadonlyMap<string, SheetColumn> {
    return this.#columns;
  }

  get api(): GridApi<GridRow> | null {
    return this.#api !== null && !this.#api.isDestroyed() ? this.#api : null;
  }

  get displayed(): Displayed {
    return this.#displayed;
  }

  get selection(): Selection | null {
    return this.#selection;
  }

  get rectangles(): readonly Rectangle[] {
    return this.#rectangles;
  }

  column(id: string): SheetColumn | null {
    return this.#columns.get(id) ?? null;
  }

  get terrain(): Terrain {
    return {
      displayed: this.#displayed,
      isBlank: (line, column) => {
        const { text, placeholder } = this.context.view(line, column);
        return text === '' || placeholder;
      },
      spanOf: (line, column) => this.sheet.spanOf(line, column),
    };
  }

  /** The cell where typing goes. */
  get active(): { readonly line: SheetLine; readonly column: SheetColumn; readonly at: CellAt } | null {
    const at = this.#selection === null ? null : this.#displayed.at(this.#selection.active);
    const line = at === null ? undefined : this.#displayed.lines[at.line];
    const column = at === null ? undefined : this.#displayed.columns[at.column];
    return at === null || line === undefined || column === undefined ? null : { line, column, at };
  }

  // --- Coming and going ------------------------------------------------------------------------

  /** @param cells the element that holds the grid's cells. */
  attach(api: GridApi<GridRow>, cells: ParentNode): void {
    this.#api = api;
    this.#changedCells = new ChangedCells(api, cells, this.context, (id) => this.column(id));
    this.readDisplayedColumns();
    const first = this.#displayed.lines[0];
    const cell = this.context.model.store.getState().selection;
    const start = cell !== null && this.#displayed.at(cell) !== null ? cell : null;
    if (first === undefined) return;
    this.#selection = selectCell(start ?? { line: first.id, column: this.#columnOr(this.sheet.firstColumn) });
    this.#selectionChanged();
    this.context.model.select(this.#selection.active);
    if (this.#asked !== undefined) this.show(this.#asked);
  }

  /** The cells are there: the one that was asked for can have the focus. */
  rendered(): void {
    if (this.#asked !== undefined) this.focusCell();
    this.#asked = undefined;
  }

  detach(): void {
    this.#api = null;
    this.#summaryJob += 1;
  }

  onSummary(listener: SummaryListener): () => void {
    this.#summaryListener = listener;
    this.#summarise();
    return () => {
      if (this.#summaryListener === listener) this.#summaryListener = null;
    };
  }

  #readColumns(): void {
    const groups = this.sheet.groups(this.context.scope);
    this.#groupsKey = this.sheet.groupsKey(this.context.scope);
    this.#groups = laidOutGroups(this.sheet, groups, this.layout);
    this.#columns = new Map(groups.flatMap(({ columns }) => columns.map((column) => [column.id, column] as const)));
  }

  /** Takes over which columns the grid displays, and in which order. */
  readDisplayedColumns(): void {
    const columns = (this.api?.getAllDisplayedColumns() ?? []).flatMap(
      (column) => this.#columns.get(column.getColId()) ?? [],
    );
    this.#displayed = new Displayed(this.#displayed.lines, columns, this.#displayed);
    this.#placeMarks();
    this.#selectionChanged();
  }

  // --- Painting --------------------------------------------------------------------------------

  /** Follows the model, at once and outside React. */
  follow(state: WindowState, before: WindowState): void {
    if (state.open === null || this.api === null) return;
    if (state.open.project !== before.open?.project) this.edits.clipboard.projectChanged();
    const { name } = this.sheet;
    if (state.layouts[name] !== before.layouts[name]) this.#followLayout(before.layouts[name] ?? PLAIN_LAYOUT);
    if (state.open.project !== before.open?.project || state.open.results !== before.open?.results)
      this.#isStale = true;
    // What nobody sees is painted when it is shown again.
    if (state.sheet !== this.sheet.name) return;
    const isFoundOtherwise = state.found[name] !== this.#found;
    this.#found = state.found[name];
    if (this.#isStale) {
      if (before.sheet === state.sheet) this.#changedCells?.changing();
      this.#repaint();
    } else if (isFoundOtherwise) this.api.refreshCells();
    else if (state.selection?.line !== before.selection?.line) this.#paintInvitations();
  }

  #repaint(): void {
    const { api, context } = this;
    if (api === null) return;
    this.#isStale = false;
    if (this.sheet.groupsKey(context.scope) !== this.#groupsKey) {
      this.#readColumns();
      api.setGridOption('columnDefs', columnDefs(this));
    }
    const structure = context.model.view?.structure ?? null;
    if (structure !== this.#structure) {
      this.#structure = structure;
      this.#layOut();
      this.#viewListener?.();
    }
    api.refreshCells();
    this.#summarise();
  }

  #layOut(): void {
    const goneTo = this.view.follow(this.context.scope);
    if (goneTo === null) return;
    const before = this.active?.at ?? null;
    const place = ({ line, column }: CellName) => ({ line: goneTo(line), column });
    if (this.view.isFlat && this.#selection !== null) {
      this.#selection = {
        ranges: this.#selection.ranges.map((range) => ({
          ...range,
          anchor: place(range.anchor),
          head: place(range.head),
        })),
        active: place(this.#selection.active),
      };
      this.context.model.select(this.#selection.active);
    }
    this.#showLines();
    // The line went: what stands in its place is selected, as in a spreadsheet.
    const next = before === null || this.active !== null ? null : this.#displayed.name(this.#displayed.nearest(before));
    if (next !== null) this.select(selectCell(next));
  }

  #showLines(): void {
    const { lines } = this.view;
    this.#displayed = new Displayed(lines, this.#displayed.columns);
    this.api?.setGridOption('rowData', [...lines]);
    this.#placeMarks();
    this.#selectionChanged();
  }

  /**
   * What was typed into a line stands on another one: a line that waited has become a row, or a row has gone to others of its
   * kind. From there the next key goes on, at once, since whoever types fast has pressed it already.
   *
   * @param moved whether that line stands elsewhere, so that Enter stays on it and does not go past it unseen.
   */
  takeOver(typed: string, cell: CellName, moved: boolean): void {
    // Not where the typing ended because another cell was pressed: that one is selected.
    const { active } = this.#selection ?? {};
    if (active !== undefined && active.line !== typed && this.#displayed.at(active) !== null) return;
    this.#selection = selectCell(cell);
    this.#hasArrived = moved;
    this.#selectionChanged();
    this.context.model.select(cell);
    if (!moved) return;
    // Where no key took it on from there, the focus comes along.
    setTimeout(() => {
      const isThere = this.#selection?.active.line === cell.line && this.active !== null;
      if (isThere && this.#hasArrived && this.api?.getEditingCells().length === 0) this.#placeFocus(cell);
      this.#hasArrived = false;
    });
  }

  // --- The layout ------------------------------------------------------------------------------

  #followLayout(before: SheetLayout): void {
    const { layout, api } = this;
    const isOtherwise = (key: keyof SheetLayout) => layout[key] !== before[key];
    if (['columns', 'order', 'frozenColumns', 'folded', 'zoom'].some((key) => isOtherwise(key as keyof SheetLayout))) {
      this.#readColumns();
      api?.setGridOption('columnDefs', columnDefs(this));
      for (const { id, folded } of this.#groups) api?.setColumnGroupOpened(id, !folded);
      this.readDisplayedColumns();
    }
    // The totals are told of their new height with their data alone.
    if (isOtherwise('zoom')) api?.updateGridOptions({ ...sizesAt(layout.zoom), pinnedBottomRowData: [TOTALS] });
    if (isOtherwise('sort') || isOtherwise('filters')) {
      this.applyView();
      this.context.model.announce(viewSentences(this));
    }
  }

  /** Filters and sorts by what the cells hold now. */
  applyView(): void {
    this.view.apply(this.context.scope, this.layout, this.#columns);
    this.#showLines();
    this.api?.refreshCells();
    const [first] = this.#displayed.lines;
    if (this.active !== null) this.#placeFocus(this.#selection?.active ?? { line: '', column: '' });
    else if (first !== undefined) {
      const column = this.#selection?.active.column ?? this.sheet.firstColumn;
      this.select(selectCell({ line: first.id, column: this.#columnOr(column) }));
    }
    this.#viewListener?.();
  }

  /** A column if it is displayed, else the first that is. */
  #columnOr(id: string): string {
    return this.#displayed.columnAt(id) === null ? (this.#displayed.columns[0]?.id ?? id) : id;
  }

  #viewListener: (() => void) | null = null;

  /** Calls back when other lines are shown than before. */
  onView(listener: () => void): () => void {
    this.#viewListener = listener;
    return () => {
      if (this.#viewListener === listener) this.#viewListener = null;
    };
  }

  /** Whether a cell holds what is looked for. */
  isFound(line: string, column: string): boolean {
    const found = this.context.model.store.getState().found[this.sheet.name];
    return found?.has(foundKey(line, column)) === true;
  }

  /** Whether the cell in focus can be typed into. */
  get isTypable(): boolean {
    return this.active !== null && this.isEditable(this.active.line, this.active.column);
  }

  get viewPhrases(): readonly string[] {
    const { shown, sorted } = viewPhrases(this);
    return [shown, sorted].filter((phrase) => phrase !== null);
  }

  /** The lines of a sorted or filtered view, in its order; null where they stand as in the file. */
  get shownLines(): readonly string[] | null {
    return this.view.isFlat ? this.#displayed.lines.map(({ id }) => id) : null;
  }

  /** Near the focus, empty lines invite typing: those that it left and those that it came to. */
  #paintInvitations(): void {
    const { api } = this;
    const waiting = api
      ?.getRenderedNodes()
      .filter(({ data }) => data !== undefined && !('totals' in data) && data.waiting);
    if (waiting !== undefined && waiting.length > 0) api?.refreshCells({ rowNodes: waiting });
    api?.refreshCells({ columns: [LINE_NUMBER] });
  }

  /** What the cell's place in the selection looks like, as names of classes. */
  marks(at: CellAt): {
    readonly selected: boolean;
    readonly edges: string;
    readonly copied: boolean;
    readonly corner: boolean;
  } {
    const inside = this.#rectangles.filter((each) => contains(each, at));
    const last = this.#rectangles.at(-1);
    const drawn = last !== undefined && contains(last, at) ? edgesOf(last, at) : '';
    const fill = this.#drawing === 'fill' ? this.#fillArea() : null;
    return {
      // One cell alone has the ring of the focus, and needs no colour.
      selected: inside.length > 0 && !(this.#rectangles.length === 1 && inside.every(isOneCell)),
      edges: drawn,
      copied: this.#markedAt.some((each) => contains(each, at)) || (fill !== null && contains(fill.area, at)),
      corner: this.#rectangles.length === 1 && last !== undefined && this.#isCorner(last, at),
    };
  }

  #isCorner({ lastLine, lastColumn }: Rectangle, at: CellAt): boolean {
    return at.column === lastColumn && spanEnd(this.terrain, at).line >= lastLine && at.line <= lastLine;
  }

  /** Paints the cells of rectangles anew: what else is in sight looks as before. */
  #refresh(rectangles: readonly Rectangle[]): void {
    const { api } = this;
    if (api === null || rectangles.length === 0) return;
    const spans = (column: SheetColumn) => this.sheet.spans(column);
    for (const each of repaints(rectangles, api.getRenderedNodes(), this.#displayed.columns, spans)) {
      api.refreshCells(each);
    }
  }

  mark(ranges: readonly SelectedRange[]): void {
    const before = this.#markedAt;
    this.#marked = ranges;
    this.#placeMarks();
    this.#refresh([...before, ...this.#markedAt]);
  }

  #placeMarks(): void {
    this.#markedAt = this.#marked.flatMap((range) => rectangleOf(range, this.#displayed) ?? []);
  }

  get isMarked(): boolean {
    return this.#marked.length > 0;
  }

  // --- Selecting -------------------------------------------------------------------------------

  /** Selects, and puts the focus on the active cell. `seen` is brought into sight where that is another one. */
  select(selection: Selection, seen: CellName = selection.active): void {
    const isSameCell =
      this.#selection?.active.line === selection.active.line &&
      this.#selection.active.column === selection.active.column;
    this.#selection = selection;
    if (!isSameCell) this.#told = null;
    this.#selectionChanged();
    this.#placeFocus(seen);
  }

  #selectionChanged(): void {
    const before = this.#rectangles;
    this.#rectangles = this.#selection === null ? [] : rectanglesOf(this.#selection, this.#displayed);
    const isSame =
      before.length === this.#rectangles.length &&
      before.every((each, index) => {
        const now = this.#rectangles[index];
        return now !== undefined && sameRectangle(each, now);
      });
    if (isSame) return;
    this.#refresh([...before, ...this.#rectangles]);
    this.#summarise();
  }

  #placeFocus(seen: CellName): void {
    const { api } = this;
    const active = this.#selection === null ? null : this.#displayed.at(this.#selection.active);
    const shown = this.#displayed.at(seen);
    if (api === null || active === null || this.#selection === null) return;
    if (shown !== null) {
      api.ensureIndexVisible(shown.line);
      api.ensureColumnVisible(seen.column);
    }
    this.#isPlacing = true;
    api.setFocusedCell(active.line, this.#selection.active.column);
    this.#isPlacing = false;
    this.context.model.select(this.#selection.active);
  }

  /** The grid has put the focus on a cell: by itself, as after editing, or because something here asked for it. */
  focused(line: number | null, column: string | null): void {
    if (this.#isPlacing || this.#isPressed || line === null || column === null) return;
    // The grid tells of it late: by now the focus may have moved on.
    const now = this.api?.getFocusedCell();
    if (now != null && (now.rowIndex !== line || now.column.getColId() !== column)) return;
    const at = { line, column: this.#displayed.columnAt(column) ?? -1 };
    const name = this.#displayed.name(at);
    if (name === null || this.#rectangles.some((each) => contains(each, at))) return;
    this.#selection = selectCell(name);
    this.#selectionChanged();
    this.context.model.select(name);
  }

  /** Puts the focus where a request wants it; on the cell that had it where there is none. */
  show(request: FocusRequest | null): void {
    const { api } = this;
    if (api === null) {
      this.#asked = request;
      return;
    }
    if (request === null) {
      if (this.#selection !== null) this.#placeFocus(this.#selection.active);
      return;
    }
    if ('cell' in request) {
      this.#showCell(request.cell);
      return;
    }
    const { entity, id } = request.row;
    const isHere = request.column !== null && this.#columns.has(request.column);
    const column = isHere ? request.column : this.sheet.columnShowing(entity);
    if (column === null) return;
    const lineAmong = (lines: readonly SheetLine[]) =>
      this.sheet.lineShowing(this.context.scope.project, lines, entity, id);
    const isHidden = lineAmong(this.#displayed.lines) === null && lineAmong(this.view.fileLines) !== null;
    if (isHidden) this.views.revealLines();
    const line = lineAmong(this.#displayed.lines);
    if (line === null) return;
    this.views.revealColumn(column);
    this.readDisplayedColumns();
    this.#tabFrom = null;
    this.select(selectCell({ line: line.id, column }));
  }

  #showCell({ line, column }: CellName): void {
    const isIn = (lines: readonly SheetLine[]) => lines.some(({ id }) => id === line);
    if (!isIn(this.#displayed.lines) && isIn(this.view.fileLines)) this.views.revealLines();
    if (!(isIn(this.#displayed.lines) && this.#columns.has(column))) return;
    this.views.revealColumn(column);
    this.readDisplayedColumns();
    this.#tabFrom = null;
    this.select(selectCell({ line, column }));
  }

  // --- Keys ------------------------------------------------------------------------------------

  perform(action: KeyAction): void {
    const { active } = this;
    if (active === null) return;
    if (action.do !== 'tab' && action.do !== 'enter') this.#tabFrom = null;
    switch (action.do) {
      case 'run':
        this.run(action.action);
        return;
      case 'step':
        this.#step(action.direction, action.extend, action.toEdge);
        return;
      case 'page':
        this.#page(action.direction, action.extend);
        return;
      case 'home':
      case 'end':
        this.#toEnd(action.do, action.extend, action.ofSheet);
        return;
      case 'tab':
        this.next('tab', action.back);
        return;
      case 'enter':
        if (action.back || !this.edits.clipboard.pasteMarked()) this.next('enter', action.back);
        return;
      case 'selectAll':
        this.#selectAll();
        return;
      case 'selectLines':
      case 'selectColumns':
        this.#selectWholeHere(action.do === 'selectLines' ? 'lines' : 'columns');
        return;
      case 'collapse':
        this.#collapse();
        return;
      case 'bringBack':
        this.#placeFocus(this.#selection?.active ?? { line: active.line.id, column: active.column.id });
        return;
      case 'openList':
        this.startEditing();
        return;
      case 'menu':
        this.#menuListener?.(null);
        return;
      case 'insertDate':
        this.edits.insertDate();
        return;
      case 'repeat':
        this.edits.repeat();
        return;
      case 'copyAbove':
        this.edits.copyAbove();
        return;
    }
  }

  /** The cell at the moving end of the selection, from which keys with Shift go on. */
  get #head(): CellAt | null {
    return this.#selection === null ? null : this.#displayed.at(lastRange(this.#selection).head);
  }

  #step(direction: Parameters<typeof step>[2], extend: boolean, toEdge: boolean): void {
    const from = extend ? this.#head : (this.active?.at ?? null);
    if (from === null) return;
    this.#goTo(toEdge ? edge(this.terrain, from, direction) : step(this.terrain, from, direction), extend);
  }

  #goTo(at: CellAt, extend: boolean): void {
    const name = this.#displayed.name(this.#displayed.nearest(at));
    if (name === null) return;
    if (extend && this.#selection !== null) this.select(extendTo(this.#selection, name), name);
    else this.select(selectCell(name));
  }

  #page(direction: Parameters<typeof step>[2], extend: boolean): void {
    const { api } = this;
    const from = extend ? this.#head : (this.active?.at ?? null);
    if (api === null || from === null) return;
    const lines = Math.max(1, api.getLastDisplayedRowIndex() - api.getFirstDisplayedRowIndex() - 1);
    const shown = api.getAllDisplayedVirtualColumns().filter((column) => !column.isPinned()).length;
    const by = direction === 'up' || direction === 'left' ? -1 : 1;
    const sideways = direction === 'left' || direction === 'right';
    const to = sideways
      ? { line: from.line, column: from.column + by * Math.max(1, shown - 1) }
      : { line: from.line + by * lines, column: from.column };
    this.#goTo(spanHead(this.terrain, this.#displayed.nearest(to)), extend);
  }

  #toEnd(end: 'home' | 'end', extend: boolean, ofSheet: boolean): void {
    const from = extend ? this.#head : (this.active?.at ?? null);
    if (from === null) return;
    const last = { line: this.#displayed.lines.length - 1, column: this.#displayed.columns.length - 1 };
    // The first cells stand still; what scrolls beside them is brought to its beginning as well.
    const scrolling = this.api?.getAllDisplayedColumns().find((column) => !column.isPinned());
    if (end === 'home' && scrolling !== undefined) this.api?.ensureColumnVisible(scrolling, 'start');
    const column = end === 'home' ? 0 : last.column;
    this.#goTo({ line: ofSheet ? (end === 'home' ? 0 : last.line) : from.line, column }, extend);
  }

  /** Enter goes down and Tab to the right; inside a selection of several cells both go through it, round and round. */
  next(key: 'enter' | 'tab', back: boolean): void {
    const { active } = this;
    if (active === null || this.#selection === null) return;
    const [only] = this.#rectangles;
    const isSeveral = this.#rectangles.length > 1 || (only !== undefined && !this.#isOne(only));
    if (isSeveral) {
      const name = this.#displayed.name(cycle(this.terrain, this.#rectangles, active.at, key === 'tab', !back));
      if (name !== null) this.select({ ...this.#selection, active: name });
      return;
    }
    if (key === 'enter' && this.#hasArrived) {
      this.#tabFrom = null;
      this.#placeFocus(this.#selection.active);
      return;
    }
    this.#hasArrived = false;
    if (key === 'tab') {
      this.#tabFrom ??= active.column.id;
      this.#goTo(this.#alongLine(active.at, back ? -1 : 1), false);
      return;
    }
    const column = this.#tabFrom === null ? null : this.#displayed.columnAt(this.#tabFrom);
    this.#tabFrom = null;
    this.#goTo(
      step(this.terrain, { line: active.at.line, column: column ?? active.at.column }, back ? 'up' : 'down'),
      false,
    );
  }

  /** Whether a rectangle is a single cell to whoever looks at it: one that spans lines is. */
  #isOne({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle): boolean {
    if (firstColumn !== lastColumn) return false;
    return firstLine === lastLine || spanEnd(this.terrain, { line: firstLine, column: firstColumn }).line >= lastLine;
  }

  #alongLine({ line, column }: CellAt, by: 1 | -1): CellAt {
    const next = column + by;
    const last = this.#displayed.columns.length - 1;
    if (next < 0) return line === 0 ? { line, column } : { line: line - 1, column: last };
    if (next > last) return line >= this.#displayed.lines.length - 1 ? { line, column } : { line: line + 1, column: 0 };
    return { line, column: next };
  }

  #selectAll(): void {
    const first = this.#displayed.name({ line: 0, column: 0 });
    if (first !== null && this.#selection !== null) this.select(selectAll(first, this.#selection.active));
  }

  #selectWholeHere(kind: 'lines' | 'columns'): void {
    if (this.#selection === null) return;
    const { anchor, head } = lastRange(this.#selection);
    const selection = selectWhole(null, kind, anchor, head, false);
    this.select({ ...selection, active: this.#selection.active });
  }

  #collapse(): void {
    if (this.isMarked) {
      this.edits.clipboard.unmark();
      return;
    }
    if (this.#selection !== null) this.select(selectCell(this.#selection.active));
  }

  /** Opens the editor of the active cell; with nothing in it where `blank`. */
  startEditing(key?: string): void {
    const { active, api } = this;
    if (active === null || api === null) return;
    if (!this.isEditable(active.line, active.column)) {
      this.openCalculated();
      return;
    }
    api.startEditingCell({ rowIndex: active.at.line, colKey: active.column.id, ...(key === undefined ? {} : { key }) });
  }

  /** Starts typing in the first cell. */
  begin(): void {
    const [first] = this.#displayed.lines;
    if (first === undefined) return;
    this.goTo({ line: first.id, column: this.sheet.firstColumn });
    this.startEditing();
  }

  isEditable(line: SheetLine, column: SheetColumn): boolean {
    return column.kind === 'entered' && this.sheet.editText(this.context.scope, line, column) !== null;
  }

  /** Says why a calculated cell cannot be typed into, once for each time that the focus comes to it. */
  tellCalculated(): void {
    const { active } = this;
    if (active === null || active.column.kind !== 'calculated') return;
    const place = `${active.line.id} ${active.column.id}`;
    if (this.#told === place) return;
    this.#told = place;
    const text = this.sheet.calculatedNotice(this.context.scope, active.line, active.column);
    this.context.model.tell({ kind: 'note', text });
  }

  // --- The mouse -------------------------------------------------------------------------------

  /** The button went down somewhere on the sheet, or up again. */
  set pressed(is: boolean) {
    this.#isPressed = is;
  }

  /** The button went down on a cell. */
  press(at: CellAt, keys: { readonly shift: boolean; readonly command: boolean }, onHandle: boolean): void {
    const name = this.#displayed.name(at);
    if (name === null) return;
    this.#tabFrom = null;
    if (onHandle) {
      this.#drawing = 'fill';
      this.#fillTo = null;
      if (this.#selection !== null) this.#placeFocus(name);
      return;
    }
    this.#drawing = 'cells';
    if (keys.shift && this.#selection !== null) this.select(extendTo(this.#selection, name), name);
    else if (keys.command && this.#selection !== null) this.select(addCell(this.#selection, name));
    else this.select(selectCell(name));
  }

  /** Whether a line is selected whole: then it can be taken by its number and moved, with the others. */
  isWholeLine(line: number): boolean {
    const { ranges } = this.#selection ?? { ranges: [] };
    return this.#rectangles.some(
      (each, index) => ranges[index]?.kind === 'lines' && line >= each.firstLine && line <= each.lastLine,
    );
  }

  /** The lines that are selected, by where they are displayed; of several, those that only wait for typing are left out. */
  get selectedLines(): readonly number[] {
    const all = new Set<number>();
    for (const { firstLine, lastLine } of this.#rectangles) {
      for (let line = firstLine; line <= lastLine; line += 1) all.add(line);
    }
    const sorted = [...all].sort((a, b) => a - b);
    const numbered = sorted.filter((line) => this.#displayed.lines[line]?.number != null);
    return numbered.length === 0 ? sorted : numbered;
  }

  /** Selects lines from one to another as what was selected before: whole, or the same columns of them. */
  selectLines(from: string, to: string): void {
    if (this.#selection === null) return;
    const { kind, anchor, head } = lastRange(this.#selection);
    const active = { line: from, column: this.#selection.active.column };
    const range = { kind, anchor: { ...anchor, line: from }, head: { ...head, line: to } };
    this.select({ ranges: [range], active });
  }

  pressLine(line: number, keys: { readonly shift: boolean; readonly command: boolean }): void {
    const name = this.#displayed.name({ line, column: 0 });
    if (name === null) return;
    this.#drawing = 'lines';
    const anchor = keys.shift && this.#selection !== null ? lastRange(this.#selection).anchor : name;
    this.select(selectWhole(this.#selection, 'lines', anchor, name, keys.command), name);
  }

  pressColumn(id: string, keys: { readonly shift: boolean; readonly command: boolean }): void {
    const first = this.#displayed.name({ line: 0, column: this.#displayed.columnAt(id) ?? 0 });
    if (first === null) return;
    const anchor = keys.shift && this.#selection !== null ? lastRange(this.#selection).anchor : first;
    this.select(selectWhole(this.#selection, 'columns', anchor, first, keys.command), first);
  }

  /** The pointer came to a cell while the button is down. */
  drag(at: CellAt): void {
    const name = this.#displayed.name(at);
    if (name === null || this.#selection === null) return;
    if (this.#drawing === 'fill') {
      const before = this.#fillArea();
      this.#fillTo = at;
      const after = this.#fillArea();
      this.api?.ensureIndexVisible(at.line);
      this.#refresh([before, after].flatMap((each) => each?.area ?? []));
    } else if (this.#drawing !== null) this.select(extendTo(this.#selection, name), name);
  }

  /** @param turned whether what would be copied is to be continued, and the other way round. */
  release(turned: boolean): void {
    const fill = this.#drawing === 'fill' ? this.#fillArea() : null;
    this.#drawing = null;
    this.#fillTo = null;
    if (fill === null) return;
    this.#refresh([fill.area]);
    if (fill.kept === null) this.edits.fillFrom(fill.source, fill.area, turned);
    else this.edits.clearRest(fill.area, fill.kept);
  }

  get isDrawing(): boolean {
    return this.#drawing !== null;
  }

  #fillArea(): FillArea | null {
    const [source] = this.#rectangles;
    const to = this.#fillTo;
    if (source === undefined || to === null) return null;
    // The pointer says of a cell that spans lines only where it begins.
    return fillArea(source, contains(source, to) ? spanEnd(this.terrain, to) : to);
  }

  #menuListener: ((at: { readonly x: number; readonly y: number } | null) => void) | null = null;

  /** Opens the menu of the active cell: at a place of the window, or beside the cell. */
  onMenu(listener: (at: { readonly x: number; readonly y: number } | null) => void): () => void {
    this.#menuListener = listener;
    return () => {
      if (this.#menuListener === listener) this.#menuListener = null;
    };
  }

  #columnMenuListener: ((column: string, panel: ColumnPanel) => void) | null = null;

  /** Opens the menu of a column, or one of its panels, under its heading. */
  onColumnMenu(listener: (column: string, panel: ColumnPanel) => void): () => void {
    this.#columnMenuListener = listener;
    return () => {
      if (this.#columnMenuListener === listener) this.#columnMenuListener = null;
    };
  }

  openColumnMenu(column: string, panel: ColumnPanel = 'menu'): void {
    this.api?.ensureColumnVisible(column);
    this.#columnMenuListener?.(column, panel);
  }

  /** The menu was asked for on a cell: what is selected stays so where the cell is part of it. */
  openMenu(at: CellAt, place: { readonly x: number; readonly y: number }): void {
    const name = this.#displayed.name(at);
    if (name !== null && !this.#rectangles.some((each) => contains(each, at))) this.select(selectCell(name));
    this.#menuListener?.(place);
  }

  /** What the active cell counts, where its column lists that. */
  leads(): readonly Lead[] {
    const { active } = this;
    if (active === null || active.column.kind !== 'calculated' || active.column.leads !== true) return [];
    return this.sheet.leads(this.context.scope, active.line, active.column);
  }

  #leadsListener: (() => void) | null = null;

  /** Opens the list of what the active cell counts. */
  onLeads(listener: () => void): () => void {
    this.#leadsListener = listener;
    return () => {
      if (this.#leadsListener === listener) this.#leadsListener = null;
    };
  }

  /** A calculated cell was asked to open: it lists what it counts, or says that it is calculated. */
  openCalculated(): void {
    if (this.leads().length > 0) this.#leadsListener?.();
    else this.tellCalculated();
  }

  // --- Actions ---------------------------------------------------------------------------------

  run(action: SheetAction): void {
    if (action === 'edit') {
      this.startEditing();
      return;
    }
    if (action === 'selectAll') {
      this.#selectAll();
      return;
    }
    if (isViewAction(action)) this.views.run(action);
    else this.edits.run(action);
  }

  can(action: SheetAction): boolean {
    if (isViewAction(action)) return this.views.can(action);
    if (action === 'edit') return this.isTypable;
    return action === 'selectAll' || (this.active !== null && this.edits.can(action));
  }

  // --- What the footer says --------------------------------------------------------------------

  #summarise(): void {
    this.#summaryJob += 1;
    const job = this.#summaryJob;
    const [only] = this.#rectangles;
    const isSeveral = this.#rectangles.length > 1 || (only !== undefined && !this.#isOne(only));
    if (this.#summaryListener === null) return;
    if (!isSeveral) {
      this.#summaryListener(null);
      return;
    }
    const making = new SummaryInMaking(this.#rectangles, this.#displayed);
    const go = () => {
      if (job !== this.#summaryJob || this.api === null) return;
      const { sheet, context } = this;
      const summary = making.work(
        CELLS_AT_ONCE,
        sheet,
        context.scope,
        (line, column) => context.view(line, column),
        this.terrain,
      );
      if (summary === null) setTimeout(go);
      else this.#summaryListener?.(summary);
    };
    setTimeout(go);
  }

  /** Whether what is selected is one cell to whoever looks at it. */
  get isOneCell(): boolean {
    const [only] = this.#rectangles;
    return this.#rectangles.length === 1 && only !== undefined && this.#isOne(only);
  }

  /** Puts the focus back on the active cell, from a menu or a dialog. */
  focusCell(): void {
    if (this.#selection !== null) this.#placeFocus(this.#selection.active);
  }

  goTo(cell: CellName): void {
    this.select(selectCell(cell));
  }

  selectRectangle({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle): void {
    const last = { line: this.#displayed.lines.length - 1, column: this.#displayed.columns.length - 1 };
    const anchor = this.#displayed.name({ line: firstLine, column: firstColumn });
    const head = this.#displayed.name({
      line: Math.min(lastLine, last.line),
      column: Math.min(lastColumn, last.column),
    });
    if (anchor !== null && head !== null) this.select(extendTo(selectCell(anchor), head));
  }
}

function edgesOf(rectangle: Rectangle, { line, column }: CellAt): string {
  if (isOneCell(rectangle)) return '';
  return [
    line === rectangle.firstLine ? 't' : '',
    line === rectangle.lastLine ? 'b' : '',
    column === rectangle.firstColumn ? 'l' : '',
    column === rectangle.lastColumn ? 'r' : '',
  ].join('');
}
