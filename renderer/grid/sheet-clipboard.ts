/** Copying, cutting and pasting cells, with other programs and within the sheet. A paste is one command. */

import type { Project } from '../../shared/model/index.ts';
import type { Fractions } from '../../shared/parsing/index.ts';
import { sheetKeyText } from '../commands/index.ts';
import type { SheetAction } from '../state/index.ts';
import {
  type ClipboardContents,
  type ClipboardTable,
  isCopy,
  looksLikeHeadings,
  readClipboard,
  transposed,
  writeClipboard,
} from './clipboard/index.ts';
import { type BatchPlan, BLANK_CELL, type EditScope, type LinePut, planPuts } from './editing/index.ts';
import {
  copiedArea,
  copiedCells,
  type PasteArea,
  type PastePlan,
  pasteAreas,
  pastedCell,
  placeOf,
  planPaste,
  unclearShares,
} from './pasting/index.ts';
import type { Selection } from './selection/index.ts';
import type { SheetColumn, SheetLine } from './sheet.ts';
import type { SheetController } from './sheet-controller.ts';
import type { SheetEdits } from './sheet-edits.ts';
import { readSystemClipboard } from './system-clipboard.ts';

type CellOfSheet = readonly [line: SheetLine, column: SheetColumn];

/** What was copied here last. */
interface Copied {
  /** Marks its HTML, by which it is known again. */
  readonly id: string;
  /** Its plain text, where other programs left nothing else of it. */
  readonly text: string;
  readonly table: ClipboardTable;
  /** Where each cell was cut; null where it was copied. */
  readonly cut: readonly (readonly CellOfSheet[])[] | null;
}

interface PasteOptions {
  readonly values: boolean;
  readonly transposed: boolean;
  readonly intoEmpty: boolean;
  /** A first row that says what the columns are called is pasted like any other. */
  readonly headings: boolean;
}

const PLAIN_PASTE: PasteOptions = { values: false, transposed: false, intoEmpty: false, headings: false };

/** What is to be pasted. */
interface Pasting {
  readonly table: ClipboardTable;
  readonly own: Copied | null;
  readonly options: PasteOptions;
}

export class SheetClipboard {
  readonly #controller: SheetController;
  readonly #edits: SheetEdits;
  #copied: Copied | null = null;
  /** How the next paste event is to be taken, where a menu asked for it and only a key can bring it. */
  #next: PasteOptions = PLAIN_PASTE;
  #isPasting = false;

  constructor(controller: SheetController, edits: SheetEdits) {
    this.#controller = controller;
    this.#edits = edits;
  }

  run(action: SheetAction): void {
    switch (action) {
      case 'copy':
      case 'cut':
        // Only an event may write both forms at once; this makes one, which comes back to `onCopy`.
        this.#controller.focusCell();
        document.execCommand(action);
        return;
      case 'paste':
        this.#ask(PLAIN_PASTE);
        return;
      case 'pasteValues':
        this.#ask({ ...PLAIN_PASTE, values: true });
        return;
      case 'pasteTransposed':
        this.#ask({ ...PLAIN_PASTE, transposed: true });
        return;
      case 'pasteIntoEmpty':
        this.#ask({ ...PLAIN_PASTE, intoEmpty: true });
        return;
      default:
        return;
    }
  }

  /**
   * Reads the clipboard where the browser lets it. Else what is marked on the sheet is pasted; where nothing is, the key is
   * named, and the next paste is taken as asked.
   */
  #ask(options: PasteOptions): void {
    const { model } = this.#controller.context;
    this.#controller.focusCell();
    void readSystemClipboard().then((found) => {
      if (found !== null) this.#pasteContents(found, options);
      else if (this.#copied !== null && this.#controller.isMarked) this.#pasteOwn(this.#copied, options);
      else {
        this.#next = options;
        model.tell({ kind: 'note', text: model.translator.t('grid/done/useKey', { keys: sheetKeyText('paste') }) });
      }
    });
  }

  // --- Copying ---------------------------------------------------------------------------------

  onCopy(event: ClipboardEvent, isCut: boolean): void {
    const { selection, rectangles, displayed, context, terrain } = this.#controller;
    if (selection === null || rectangles.length === 0 || event.clipboardData === null) return;
    event.preventDefault();
    const { model } = context;
    const { t } = model.translator;
    const area = copiedArea(displayed, rectangles);
    if (area === null || (isCut && rectangles.length > 1)) {
      model.tell({ kind: 'problem', text: t(isCut ? 'grid/done/cutSeveral' : 'grid/done/copySeveral') });
      return;
    }
    const table = copiedCells(context, terrain.spanOf, area);
    const id = model.newId();
    const { text, html } = writeClipboard(table, id);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    const cells = area.lines.map((line) => area.columns.map((column) => [line, column] as const));
    this.#copied = { id, text, table, cut: isCut ? cells : null };
    this.#next = PLAIN_PASTE;
    this.#controller.mark(selection.ranges);
    const count = area.lines.length * area.columns.length;
    model.announce(t(isCut ? 'grid/done/cut' : 'grid/done/copied', { count }));
  }

  /** Takes the marks off what was copied. What was cut stays where it is, and counts as copied from now on. */
  unmark(): void {
    if (this.#copied !== null) this.#copied = { ...this.#copied, cut: null };
    this.#controller.mark([]);
  }

  /** Any edit but pasting what is marked takes the marks off, as in Excel: the cells may be others by now. */
  projectChanged(): void {
    if (!this.#isPasting && this.#controller.isMarked) this.unmark();
  }

  // --- Pasting ---------------------------------------------------------------------------------

  onPaste(event: ClipboardEvent): void {
    if (event.clipboardData === null) return;
    event.preventDefault();
    const options = this.#next;
    this.#next = PLAIN_PASTE;
    const { clipboardData } = event;
    this.#pasteContents(
      { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') },
      options,
    );
  }

  /** What is marked, by Enter: it goes to one place, and the marks go. False where nothing is marked. */
  pasteMarked(): boolean {
    if (this.#copied === null || !this.#controller.isMarked) return false;
    this.#pasteOwn(this.#copied, PLAIN_PASTE);
    this.unmark();
    return true;
  }

  #pasteOwn(own: Copied, options: PasteOptions): void {
    void this.#paste({ table: own.table, own, options });
  }

  #pasteContents(contents: ClipboardContents, options: PasteOptions): void {
    const { model } = this.#controller.context;
    if (this.#copied !== null && isSame(this.#copied, contents)) {
      this.#pasteOwn(this.#copied, options);
      return;
    }
    const read = readClipboard(contents);
    if (!read.ok) model.tell({ kind: 'problem', text: model.translator.sentence(read.problem) });
    else if (read.value.length === 0) model.tell({ kind: 'note', text: model.translator.t('grid/done/nothing') });
    else void this.#paste({ table: read.value, own: null, options });
  }

  async #paste(pasting: Pasting): Promise<void> {
    const { context, displayed, rectangles, selection } = this.#controller;
    const { model } = context;
    const { t } = model.translator;
    const { own, options } = pasting;
    const turned = options.transposed ? transposed(pasting.table) : pasting.table;
    const isHeaded = own === null && !options.headings && this.#hasHeadings(turned);
    const table = isHeaded ? turned.slice(1) : turned;
    const block = { height: table.length, width: table[0]?.length ?? 0 };
    const areas = pasteAreas(displayed, rectangles, block, own?.cut != null);
    if (areas === null) {
      model.tell({ kind: 'problem', text: t('grid/done/pasteSeveral') });
      return;
    }
    const cells = options.values ? table.map((row) => row.map(({ entered: _entered, ...cell }) => cell)) : table;
    const fractions = await this.#readingOfFractions(cells, areas);
    const scope = this.#edits.scope();
    if (fractions === null || scope === null) return;
    const puts = cells.map((row) => row.map((cell) => pastedCell(cell, fractions)));
    const plan = planPaste(context, displayed, scope, { cells: puts, areas, intoEmpty: options.intoEmpty });
    const before = model.view?.project ?? null;
    if (!this.#carryOut(pasting, plan, scope, areas)) return;
    if (areas.length === 1) this.#select(plan, areas[0]);
    const undone = model.view?.project === before ? null : (model.view?.project ?? null);
    if (isHeaded && selection !== null) this.#offerHeadings(pasting, selection, undone);
  }

  #carryOut({ own, options }: Pasting, plan: PastePlan, scope: EditScope, areas: readonly PasteArea[]): boolean {
    const { t } = this.#controller.context.model.translator;
    const cut = own?.cut ?? null;
    const cleared = cut === null ? null : this.#clearing(scope, cut, options.transposed, plan, areas);
    const whole = cleared === null ? plan : { ...plan, commands: [...cleared.commands, ...plan.commands] };
    const said = plan.added === 0 ? [] : [t('grid/done/added', { count: plan.added })];
    this.#isPasting = true;
    const isDone = this.#edits.carryOut(whole, cut === null ? 'pasted' : 'moved', said);
    this.#isPasting = false;
    // What was copied can be pasted again, and stays marked; what was moved cannot be moved again.
    if (isDone && (own === null || cut !== null)) this.unmark();
    return isDone;
  }

  #select({ first, last }: PastePlan, area: PasteArea | undefined): void {
    const { context, displayed } = this.#controller;
    const firstLine = first === null ? null : placeOf(context, displayed, first);
    const lastLine = last === null ? null : placeOf(context, displayed, last);
    if (firstLine === null || area === undefined) return;
    const lastColumn = Math.min(area.column + area.width, displayed.columns.length) - 1;
    this.#controller.selectRectangle({
      firstLine,
      lastLine: Math.max(firstLine, lastLine ?? firstLine),
      firstColumn: area.column,
      lastColumn,
    });
  }

  /** Whether the first of several rows says what the columns are called that it would go into. */
  #hasHeadings(table: ClipboardTable): boolean {
    const { displayed, rectangles, sheet, context } = this.#controller;
    const [first = [], ...others] = table;
    const columns = displayed.columns.slice(rectangles[0]?.firstColumn ?? 0);
    return (
      others.length > 0 &&
      looksLikeHeadings(
        first,
        columns.slice(0, first.length).map((column) => sheet.heading(context.scope, column)),
      )
    );
  }

  /** Says that the headings were left out, and offers to paste them after all: the paste is done anew, with them. */
  #offerHeadings(pasting: Pasting, selection: Selection, undone: Project | null): void {
    const { model } = this.#controller.context;
    const { t } = model.translator;
    const run = async () => {
      if (undone !== null && model.view?.project === undone) await model.undo();
      else if (undone !== null) {
        model.tell({ kind: 'note', text: t('grid/done/headingsLate') });
        return;
      }
      this.#controller.select(selection);
      await this.#paste({ ...pasting, options: { ...pasting.options, headings: true } });
    };
    model.tell({
      kind: 'note',
      text: t('grid/done/headings'),
      action: { label: t('grid/done/takeHeadings'), run: () => void run() },
    });
  }

  /** Bare numbers between 0 and 1 in columns of percentages are asked about, once for the whole paste. */
  async #readingOfFractions(table: ClipboardTable, areas: readonly PasteArea[]): Promise<Fractions | null> {
    const { context, displayed } = this.#controller;
    const { model, scope } = context;
    const unclear = unclearShares(scope, displayed, table, areas);
    const [example] = unclear;
    if (example === undefined) return 'hundredths';
    const { t } = model.translator;
    const share = example.value ?? Number(example.text);
    const choice = await model.choose({
      title: t('grid/shares/title'),
      text: t('grid/shares/text', { count: unclear.length, example: example.text }),
      details: [],
      action: t('grid/shares/shares', { example: example.text, share: scope.formats.percent(share) }),
      other: t('grid/shares/hundredths', {
        example: example.text,
        hundredths: scope.formats.percent(1).replace('100', example.text),
      }),
    });
    this.#controller.focusCell();
    return choice === null ? null : choice === 'first' ? 'shares' : 'hundredths';
  }

  /** Empties what was cut, but for what the paste lies over and what found no place. */
  #clearing(
    scope: EditScope,
    cut: readonly (readonly CellOfSheet[])[],
    isTurned: boolean,
    { missed, first, last }: PastePlan,
    [area]: readonly PasteArea[],
  ): BatchPlan {
    const { displayed, sheet } = this.#controller;
    const from = first === null ? null : displayed.lineAt(first.line.id);
    const to = last === null ? null : displayed.lineAt(last.line.id);
    const isUnder = ([line, column]: CellOfSheet) => {
      const at = displayed.at({ line: line.id, column: column.id });
      if (at === null || area === undefined || from === null) return false;
      const isInLines = at.line >= from && at.line <= (to ?? displayed.lines.length);
      return isInLines && at.column >= area.column && at.column < area.column + area.width;
    };
    const puts = cut.map((row, at): LinePut[] => {
      const moved = row.filter((cell, place) => {
        const isMissed = missed.has(isTurned ? `${place} ${at}` : `${at} ${place}`);
        return cell[1].kind === 'entered' && !isMissed && !isUnder(cell);
      });
      const [line] = row[0] ?? [];
      const cells = moved.map(([, column]) => [column, BLANK_CELL] as const);
      return line === undefined || cells.length === 0 ? [] : [{ line, cells }];
    });
    return planPuts(sheet, scope, puts.flat());
  }
}

/** Whether what lies on the clipboard is what was copied here. Windows ends lines of plain text in its own way. */
function isSame(copied: Copied, { html, text }: ClipboardContents): boolean {
  return html === '' ? text.replaceAll('\r\n', '\n') === copied.text : isCopy(html, copied.id);
}
