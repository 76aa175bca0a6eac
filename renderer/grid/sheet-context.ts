import type { WindowModel } from '../state/index.ts';
import type { CellView, Sheet, SheetColumn, SheetLine, SheetScope } from './sheet.ts';
import { sheetScope } from './sheet-scope.ts';

/** What the grid's cells read from: always what the model holds now. */
export class SheetContext {
  readonly model: WindowModel;
  readonly sheet: Sheet;
  /** Whether the open edit was begun by typing, not with F2 or the mouse: arrows then end it and move on, as in Excel. */
  begunByTyping = false;
  #scope: SheetScope | null = null;
  /** The grid asks for text, classes and tooltip of a cell one after the other: the last answer serves them all. */
  #last: { readonly scope: SheetScope; readonly line: SheetLine; readonly column: SheetColumn; view: CellView } | null =
    null;

  constructor(model: WindowModel, sheet: Sheet) {
    this.model = model;
    this.sheet = sheet;
  }

  get scope(): SheetScope {
    const { open, selection } = this.model.store.getState();
    if (open === null) throw new Error('The sheet is shown without a project');
    const { project, results } = open;
    const current = selection?.line ?? null;
    const last = this.#scope;
    if (last?.project === project && last.results === results && last.current === current) return last;
    this.#scope = sheetScope(open, this.model.translator, current);
    return this.#scope;
  }

  view(line: SheetLine, column: SheetColumn): CellView {
    const { scope } = this;
    const last = this.#last;
    if (last !== null && last.scope === scope && last.line === line && last.column === column) return last.view;
    const view = this.sheet.view(scope, line, column);
    this.#last = { scope, line, column, view };
    return view;
  }
}
