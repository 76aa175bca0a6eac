/**
 * The lines that a sheet shows now. Sorted or filtered they are a snapshot, as in a spreadsheet: an edit makes none of them
 * jump or vanish until the sort and the filters are applied again.
 */
import type { SheetLayout } from '../../../shared/model/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import { keptLines, lineKey, viewLines } from './view-lines.ts';

type Columns = ReadonlyMap<string, SheetColumn>;

export class SheetView {
  readonly #sheet: Sheet;
  #fileLines: readonly SheetLine[];
  /** Each for itself: what a sorted or filtered view chooses from. Null while the sheet stands as in the file. */
  #flatLines: readonly SheetLine[] | null = null;
  #lines: readonly SheetLine[];
  #isSorted = false;
  #isFiltered = false;

  constructor(sheet: Sheet, scope: SheetScope, layout: SheetLayout, columns: Columns) {
    this.#sheet = sheet;
    this.#fileLines = sheet.lines(scope.project, []);
    this.#lines = this.#fileLines;
    this.apply(scope, layout, columns);
  }

  /** What is displayed, in its order. */
  get lines(): readonly SheetLine[] {
    return this.#lines;
  }

  /** All lines in the order of the file. */
  get fileLines(): readonly SheetLine[] {
    return this.#fileLines;
  }

  /** Whether each line stands for itself, without cells over several lines and without lines to type into. */
  get isFlat(): boolean {
    return this.#flatLines !== null;
  }

  get isSorted(): boolean {
    return this.#isSorted;
  }

  get isFiltered(): boolean {
    return this.#isFiltered;
  }

  /** How many lines are shown, of how many that could be. */
  get counts(): { readonly shown: number; readonly all: number } {
    return { shown: this.#lines.length, all: (this.#flatLines ?? this.#fileLines).length };
  }

  /** Filters and sorts by the values that the cells have now. */
  apply(scope: SheetScope, { sort, filters }: SheetLayout, columns: Columns): void {
    this.#isSorted = sort.some(({ column }) => columns.has(column));
    this.#isFiltered = Object.keys(filters).some((column) => columns.has(column));
    if (!(this.#isSorted || this.#isFiltered)) {
      this.#flatLines = null;
      this.#lines = this.#fileLines;
      return;
    }
    this.#flatLines ??= this.#sheet.flatLines(this.#fileLines);
    this.#lines = viewLines(this.#sheet, scope, this.#flatLines, { sort, filters }, columns);
  }

  /**
   * Takes over lines that came, went or moved. Gives back where the line of an id has gone, or null where nothing changed:
   * an id names a place in its block, and what stands there may have moved on.
   */
  follow({ project }: SheetScope): ((id: string) => string) | null {
    const fileLines = this.#sheet.lines(project, this.#fileLines);
    if (fileLines === this.#fileLines) return null;
    this.#fileLines = fileLines;
    if (this.#flatLines === null) {
      this.#lines = fileLines;
      return (id) => id;
    }
    const keys = new Map(this.#flatLines.map((line) => [line.id, lineKey(this.#sheet, line)]));
    const shown = this.#lines.map((line) => keys.get(line.id) ?? '');
    this.#flatLines = this.#sheet.flatLines(fileLines);
    this.#lines = keptLines(this.#sheet, this.#flatLines, shown, new Set(keys.values()));
    const ids = new Map(this.#lines.map((line) => [lineKey(this.#sheet, line), line.id]));
    return (id) => ids.get(keys.get(id) ?? '') ?? id;
  }

  /** The lines that a filter on one column chooses from: those that the filters on the others let through. */
  linesBeside(scope: SheetScope, { filters }: SheetLayout, column: string, columns: Columns): readonly SheetLine[] {
    const { [column]: _own, ...others } = filters;
    const lines = this.#flatLines ?? this.#sheet.flatLines(this.#fileLines);
    return viewLines(this.#sheet, scope, lines, { sort: [], filters: others }, columns);
  }
}
