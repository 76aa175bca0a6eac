/** What is done to the cells and lines of a sheet, each as one command: one step of undo, all of it or nothing. */
import type { RefusedCell, SheetAction, WindowModel } from '../state/index.ts';
import {
  type BatchPlan,
  BLANK_CELL,
  type EditScope,
  editScope,
  type LinePut,
  planPuts,
  type Refusal,
  typedCell,
} from './editing/index.ts';
import { fillPuts, reachBeside } from './filling/index.ts';
import { LineEdits } from './line-edits.ts';
import { copiedCell, pastedCell } from './pasting/index.ts';
import type { Rectangle } from './selection/index.ts';
import type { PutCell, Sheet, SheetColumn, SheetLine } from './sheet.ts';
import { SheetClipboard } from './sheet-clipboard.ts';
import type { SheetController } from './sheet-controller.ts';
import { tellBatch } from './tell-batch.ts';
import { typeInto } from './type-into.ts';

/** What a batch is: it names its step of undo, and the sentence that says how it went. */
export type BatchKind = 'cleared' | 'filled' | 'pasted' | 'moved' | 'replaced';

export class SheetEdits {
  readonly #controller: SheetController;
  readonly clipboard: SheetClipboard;
  readonly lines: LineEdits;
  /** The text that was typed last, for F4. */
  #lastTyped: string | null = null;

  constructor(controller: SheetController) {
    this.#controller = controller;
    this.clipboard = new SheetClipboard(controller, this);
    this.lines = new LineEdits(controller);
  }

  get #model(): WindowModel {
    return this.#controller.context.model;
  }

  get #sheet(): Sheet {
    return this.#controller.sheet;
  }

  scope(): EditScope | null {
    const { view, translator, newId } = this.#model;
    return view === null ? null : editScope(view.project, translator, newId);
  }

  run(action: SheetAction): void {
    switch (action) {
      case 'clear':
        this.clear();
        return;
      case 'fillDown':
        this.fillOn('down');
        return;
      case 'fillRight':
        this.fillOn('right');
        return;
      case 'insertAbove':
      case 'insertBelow':
        this.lines.insert(action === 'insertAbove');
        return;
      case 'duplicate':
        this.lines.duplicate();
        return;
      case 'moveUp':
      case 'moveDown':
        this.lines.moveBy(action === 'moveUp' ? -1 : 1);
        return;
      case 'remove':
        this.lines.remove();
        return;
      case 'note':
        this.#model.showNote();
        return;
      default:
        this.clipboard.run(action);
        return;
    }
  }

  can(action: SheetAction): boolean {
    const { active, selection } = this.#controller;
    switch (action) {
      case 'duplicate':
      case 'moveUp':
      case 'moveDown':
        return active !== null && this.#sheet.movable(active.line) !== null;
      case 'remove':
        return active !== null && this.#sheet.removable(active.line).length > 0;
      default:
        return selection !== null;
    }
  }

  // --- Typing ----------------------------------------------------------------------------------

  /** Types text into a cell. Where that made a row which stands on another line, the focus goes there. */
  type(line: SheetLine, column: SheetColumn, text: string): void {
    this.#lastTyped = text;
    const before = this.#controller.displayed.lineAt(line.id);
    const shows = typeInto(this.#model, this.#sheet, line, column, text);
    if (shows === null) return;
    const { displayed, context } = this.#controller;
    const place = this.#sheet.lineShowing(context.scope.project, displayed.lines, shows.entity, shows.id);
    if (place === null || (place.id === line.id && displayed.lineAt(place.id) === before)) return;
    this.#controller.takeOver(line.id, { line: place.id, column: column.id }, displayed.lineAt(place.id) !== before);
  }

  /** The text typed last, into everything that is selected. */
  repeat(): void {
    if (this.#lastTyped !== null) this.fillWith(this.#lastTyped);
  }

  /** The same text into every cell that is selected, as Ctrl+Enter does. */
  fillWith(text: string): void {
    this.#lastTyped = text;
    this.#put(
      this.#selected(() => typedCell(text)),
      'filled',
    );
  }

  insertDate(): void {
    const { active } = this.#controller;
    if (active === null) return;
    const today = this.#model.today();
    this.type(active.line, active.column, today);
  }

  /** What the cell above holds, into the active one. */
  copyAbove(): void {
    const { active, displayed, context } = this.#controller;
    if (active === null) return;
    const above = displayed.lines[active.at.line - 1];
    if (above === undefined) return;
    const cell = pastedCell(copiedCell(context, above, active.column), 'shares');
    this.#put([{ line: active.line, cells: [[active.column, cell]] }], 'filled');
  }

  // --- Many cells ------------------------------------------------------------------------------

  clear(): void {
    const { active } = this.#controller;
    if (this.#controller.isOneCell && active !== null) {
      if (active.column.kind === 'calculated') {
        this.#controller.tellCalculated();
        return;
      }
      this.type(active.line, active.column, '');
      return;
    }
    this.#put(
      this.#selected(() => BLANK_CELL),
      'cleared',
    );
  }

  /** Ctrl+D and Ctrl+R: the first line or column of each range into the rest of it; of one cell, what stands before it. */
  fillOn(direction: 'down' | 'right'): void {
    const puts = this.#controller.rectangles.flatMap((rectangle) => this.#copiesOn(rectangle, direction));
    this.#put(puts, 'filled');
  }

  #copiesOn(rectangle: Rectangle, direction: 'down' | 'right'): LinePut[] {
    const { firstLine, firstColumn, lastLine, lastColumn } = rectangle;
    const isDown = direction === 'down';
    const isAlone = isDown ? firstLine === lastLine : firstColumn === lastColumn;
    const sourceLine = isDown && isAlone ? firstLine - 1 : firstLine;
    const sourceColumn = !isDown && isAlone ? firstColumn - 1 : firstColumn;
    const target = {
      firstLine: isDown && !isAlone ? firstLine + 1 : firstLine,
      lastLine,
      firstColumn: !isDown && !isAlone ? firstColumn + 1 : firstColumn,
      lastColumn,
    };
    const { displayed, context } = this.#controller;
    return this.#cellsOf(target, (_line, column, at) => {
      const from = displayed.lines[isDown ? sourceLine : at.line];
      const column2 = isDown ? column : displayed.columns[sourceColumn];
      if (from === undefined || column2 === undefined) return null;
      return pastedCell(copiedCell(context, from, column2), 'shares');
    });
  }

  /** What the fill handle draws: the source is continued over the rest of the area. */
  fillFrom(source: Rectangle, area: Rectangle, turned: boolean): void {
    const { displayed, context } = this.#controller;
    this.#put(fillPuts(context, displayed, source, area, turned), 'filled');
    this.#controller.selectRectangle(area);
  }

  /** A double click on the fill handle: down as far as what stands beside the source. */
  fillBeside(): void {
    const { rectangles, terrain } = this.#controller;
    const [source] = rectangles;
    const lastLine = source === undefined ? null : reachBeside(terrain, source);
    if (source !== undefined && lastLine !== null) this.fillFrom(source, { ...source, lastLine }, false);
  }

  /** The fill handle was drawn back over its own source: what it left is emptied. */
  clearRest(rest: Rectangle, kept: Rectangle): void {
    this.#put(
      this.#cellsOf(rest, () => BLANK_CELL),
      'cleared',
    );
    this.#controller.selectRectangle(kept);
  }

  /** Carries out cells put into lines that are there, and says how it went. */
  #put(puts: readonly LinePut[], kind: BatchKind): void {
    const scope = this.scope();
    if (scope === null || puts.length === 0) return;
    this.carryOut(planPuts(this.#sheet, scope, puts), kind);
  }

  /** False where the model refused the whole; then nothing has changed and the reason was told. */
  carryOut(plan: BatchPlan, kind: BatchKind, said: readonly string[] = []): boolean {
    const { t } = this.#model.translator;
    const count = plan.placed;
    if (plan.commands.length > 0) {
      const label = t(`grid/edit/${kind}`, { count });
      if (!this.#model.dispatch({ type: 'batch', commands: plan.commands }, label)) return false;
    }
    tellBatch(this.#model, (refusal) => this.#placeOf(refusal), plan, kind, said);
    return true;
  }

  /** Where a cell is, as people call it, and the way there. */
  #placeOf({ line, number, column }: Refusal): Pick<RefusedCell, 'place' | 'go'> {
    const { context, displayed } = this.#controller;
    const { t } = this.#model.translator;
    const shown = this.#controller.column(column);
    const called = number === null ? t('grid/report/newLine') : t('grid/report/line', { number });
    const heading = shown === null ? null : this.#sheet.heading(context.scope, shown);
    const isThere = shown !== null && displayed.lineAt(line) !== null;
    return {
      place: heading === null ? called : `${called} · ${heading}`,
      go: isThere ? () => this.#controller.goTo({ line, column }) : null,
    };
  }

  #selected(cell: (line: SheetLine, column: SheetColumn) => PutCell | null): readonly LinePut[] {
    return this.#controller.rectangles.flatMap((rectangle) => this.#cellsOf(rectangle, cell));
  }

  /** Cells of a rectangle, line by line; lines that only wait for typing are left out, unless nothing else is selected. */
  #cellsOf(
    rectangle: Rectangle,
    cell: (line: SheetLine, column: SheetColumn, at: { readonly line: number }) => PutCell | null,
  ): LinePut[] {
    const { displayed } = this.#controller;
    const columns = displayed.columns.slice(rectangle.firstColumn, rectangle.lastColumn + 1);
    const isWhole = rectangle.lastLine > rectangle.firstLine;
    const puts: LinePut[] = [];
    for (let at = rectangle.firstLine; at <= rectangle.lastLine; at += 1) {
      const line = displayed.lines[at];
      if (line === undefined || (isWhole && line.number === null)) continue;
      const cells = columns.flatMap((column) => {
        const put = cell(line, column, { line: at });
        return put === null ? [] : [[column, put] as const];
      });
      if (cells.length > 0) puts.push({ line, cells });
    }
    return puts;
  }
}
