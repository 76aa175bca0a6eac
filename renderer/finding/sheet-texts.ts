/** The texts of the sheets that are searched, kept until something changes that they depend on. */
import type { Formats } from '../format/index.ts';
import { laidOutColumns, laidOutGroups, type SheetLine, type SheetScope } from '../grid/index.ts';
import { linesOf, sheetNamed } from '../sheets/index.ts';
import { type FindQuery, type ProjectView, SHEETS, type SheetName, type WindowModel } from '../state/index.ts';
import { CellTexts, type Hit } from './cell-texts.ts';
import type { Matcher } from './matcher.ts';

/** A cell that holds what is looked for, on its sheet. */
export interface FoundCell extends Hit {
  readonly sheet: SheetName;
}

interface Kept {
  readonly key: readonly unknown[];
  readonly texts: CellTexts;
}

const CELLS_AT_ONCE = 6_000;

/** The sheets that are searched: the one that is shown, or all, which begin with it. */
export function searchedSheets(shown: SheetName, everywhere: boolean): readonly SheetName[] {
  const withCells = SHEETS.filter((name) => sheetNamed(name) !== null);
  // A sheet without cells has nothing to find, so all others are meant.
  if (!everywhere && withCells.includes(shown)) return [shown];
  return withCells;
}

export class SheetTexts {
  readonly #model: WindowModel;
  readonly #kept = new Map<SheetName, Kept>();
  #scope: SheetScope | null = null;

  constructor(model: WindowModel) {
    this.#model = model;
  }

  /** Words some cells that are not worded yet; true when there are none left. */
  work(open: ProjectView, formats: Formats, sheets: readonly SheetName[], lookIn: FindQuery['lookIn']): boolean {
    return sheets.every((name) => this.#textsOf(open, formats, name, lookIn)?.work(CELLS_AT_ONCE) ?? true);
  }

  find(
    open: ProjectView,
    formats: Formats,
    sheets: readonly SheetName[],
    lookIn: FindQuery['lookIn'],
    matcher: Matcher,
  ): readonly FoundCell[] {
    return sheets.flatMap((sheet) => {
      const hits = this.#textsOf(open, formats, sheet, lookIn)?.find(matcher) ?? [];
      return hits.map(({ line, column, order }) => ({ sheet, line, column, order }));
    });
  }

  /** Where a cell stands among those of its sheet that were searched last; null where it was not. */
  orderOf(sheet: SheetName, line: string, column: string): number | null {
    return this.#kept.get(sheet)?.texts.orderOf(line, column) ?? null;
  }

  #scopeOf({ project, results }: ProjectView, formats: Formats): SheetScope {
    const last = this.#scope;
    if (last?.project === project && last.results === results && last.formats === formats) return last;
    const { translator } = this.#model;
    this.#scope = { project, results, translator, formats, pence: false, current: null };
    return this.#scope;
  }

  #textsOf(open: ProjectView, formats: Formats, name: SheetName, lookIn: FindQuery['lookIn']): CellTexts | null {
    const sheet = sheetNamed(name);
    if (sheet === null) return null;
    const scope = this.#scopeOf(open, formats);
    const layout = this.#model.layoutOf(name);
    const shown = this.#model.handsOf(name)?.shownLines ?? null;
    const kept = this.#kept.get(name);
    const key = [scope, lookIn, layout.order, layout.sort, layout.filters];
    if (kept !== undefined && key.every((part, at) => part === kept.key[at])) return kept.texts;
    const columns = laidOutColumns(laidOutGroups(sheet, sheet.groups(scope), layout)).map(({ column }) => column);
    const lines = inShownOrder(linesOf(open, sheet).inOrder, shown);
    const texts = new CellTexts(sheet, scope, lines, columns, lookIn);
    this.#kept.set(name, { key, texts });
    return texts;
  }
}

/** The lines that are shown as they are shown, then those that filters hide. Lines that wait for typing hold nothing. */
function inShownOrder(lines: readonly SheetLine[], shown: readonly string[] | null): readonly SheetLine[] {
  const filled = lines.filter(({ waiting }) => !waiting);
  if (shown === null) return filled;
  const places = new Map(shown.map((id, place) => [id, place]));
  return filled.toSorted((a, b) => (places.get(a.id) ?? places.size) - (places.get(b.id) ?? places.size));
}
