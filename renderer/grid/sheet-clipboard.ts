/** Copying, cutting and pasting cells, with other programs and within the sheet. A paste is one command. */
import type { CellContext, PastedCell } from '../../shared/parsing/index.ts';
import { isTyped, isUnclearShare, parsePasted } from '../../shared/parsing/index.ts';
import { problem } from '../../shared/problem.ts';
import { refused } from '../../shared/result.ts';
import { cellContext } from '../format/index.ts';
import type { SheetAction } from '../state/index.ts';
import {
  type ClipboardTable,
  looksLikeHeadings,
  readClipboard,
  transposed,
  writeClipboard,
} from './clipboard/index.ts';
import { Batch, type BatchPlan, BLANK_CELL, type EditScope, planPuts, typedCell } from './editing/index.ts';
import { isOneCell, type Rectangle } from './selection/index.ts';
import type { PutCell, SheetColumn, SheetLine } from './sheet.ts';
import type { SheetController } from './sheet-controller.ts';
import type { SheetEdits } from './sheet-edits.ts';

/** What was copied here last: its cells hold more than their texts say, such as formulas and ranges. */
interface Copied {
  readonly text: string;
  /** What each editor would begin with; null for a cell that is not typed into. */
  readonly typed: readonly (readonly (string | null)[])[];
  /** Where it was cut; null where it was copied. */
  readonly cut: readonly { readonly line: SheetLine; readonly column: SheetColumn }[] | null;
}

export interface PasteOptions {
  readonly values: boolean;
  readonly transposed: boolean;
  readonly intoEmpty: boolean;
}

const PLAIN_PASTE: PasteOptions = { values: false, transposed: false, intoEmpty: false };

export class SheetClipboard {
  readonly #controller: SheetController;
  readonly #edits: SheetEdits;
  #copied: Copied | null = null;
  /** How the next paste event is to be taken, where a menu or a key asked for more than a plain one. */
  #next: PasteOptions = PLAIN_PASTE;

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

  /** Reads the clipboard where the browser lets it; else the key is named, and the next paste is taken as asked. */
  #ask(options: PasteOptions): void {
    const { model } = this.#controller.context;
    this.#next = options;
    this.#controller.focusCell();
    void readSystemClipboard().then((found) => {
      if (found === null) model.tell({ kind: 'note', text: model.translator.t('grid/done/useKey') });
      else void this.paste(found.html, found.text);
    });
  }

  onCopy(event: ClipboardEvent, isCut: boolean): void {
    const rectangle = this.#controller.rectangles.at(-1);
    if (rectangle === undefined || event.clipboardData === null) return;
    const { lines, columns } = this.#area(rectangle);
    const { context, sheet } = this.#controller;
    const { scope } = context;
    const table: ClipboardTable = lines.map((line, at) =>
      columns.map((column) => {
        const above = lines[at - 1];
        const span = sheet.spanOf(line, column);
        // What several lines show as one cell stands in the first of them, as in merged cells.
        if (span !== null && above !== undefined && sheet.spanOf(above, column) === span) return BLANK;
        const { text, placeholder, problem: wrong } = context.view(line, column);
        if (placeholder) return BLANK;
        const value = wrong === null ? sheet.number(scope, line, column) : null;
        return { text, value, percent: column.kind === 'entered' && column.facts.kind === 'percent' };
      }),
    );
    const written = writeClipboard(table);
    event.clipboardData.setData('text/plain', written.text);
    event.clipboardData.setData('text/html', written.html);
    event.preventDefault();
    const typed = lines.map((line, at) =>
      columns.map((column, place) => (table[at]?.[place] === BLANK ? '' : sheet.editText(scope, line, column))),
    );
    const cells = lines.flatMap((line) => columns.map((column) => ({ line, column })));
    this.#copied = { text: written.text, typed, cut: isCut ? cells : null };
    this.#controller.mark([rectangle]);
    const { model } = context;
    model.announce(model.translator.t(isCut ? 'grid/done/cut' : 'grid/done/copied', { count: cells.length }));
  }

  onPaste(event: ClipboardEvent): void {
    if (event.clipboardData === null) return;
    event.preventDefault();
    void this.paste(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
  }

  /** The lines and columns of a rectangle; lines that wait for typing only where there are no others. */
  #area({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle) {
    const { displayed } = this.#controller;
    const lines = displayed.lines.slice(firstLine, lastLine + 1);
    const numbered = lines.filter(({ number }) => number !== null);
    return {
      lines: numbered.length === 0 ? lines : numbered,
      columns: displayed.columns.slice(firstColumn, lastColumn + 1),
    };
  }

  async paste(html: string, text: string): Promise<void> {
    const options = this.#next;
    this.#next = PLAIN_PASTE;
    const { context } = this.#controller;
    const { model } = context;
    const own = this.#copied !== null && this.#copied.text === text.replaceAll('\r\n', '\n') ? this.#copied : null;
    const read = readClipboard({ html, text });
    if (!read.ok) {
      model.tell({ kind: 'problem', text: model.translator.sentence(read.problem) });
      return;
    }
    const table = options.transposed ? transposed(read.value) : read.value;
    if (table.length === 0) {
      model.tell({ kind: 'note', text: model.translator.t('grid/done/nothing') });
      return;
    }
    const typed = own === null || options.values ? null : options.transposed ? turned(own.typed) : own.typed;
    const fractions = typed === null ? await this.#readingOfFractions(table) : 'hundredths';
    if (fractions === null) return;
    const scope = this.#edits.scope();
    if (scope === null) return;
    const pasted = this.#cells(table, typed, fractions);
    const { plan, area, headings } = this.#plan(scope, pasted, table, options);
    const cleared = own?.cut == null ? null : this.#clearing(scope, own.cut, area);
    const whole = cleared === null ? plan : { ...plan, commands: [...cleared.commands, ...plan.commands] };
    const said = headings ? [model.translator.t('grid/done/headings')] : [];
    if (!this.#edits.carryOut(whole, own?.cut == null ? 'pasted' : 'moved', said)) return;
    if (own?.cut != null) this.#copied = null;
    this.#controller.mark([]);
    this.#controller.selectRectangle(area);
  }

  #cells(
    table: ClipboardTable,
    typed: Copied['typed'] | null,
    fractions: 'shares' | 'hundredths',
  ): readonly (readonly PutCell[])[] {
    return table.map((row, line) =>
      row.map((cell, column) => {
        const own = typed?.[line]?.[column] ?? null;
        return own === null ? pastedCell(cell, fractions) : { ...typedCell(own), typed: false };
      }),
    );
  }

  /** Bare numbers between 0 and 1 in columns of percentages are asked about, once for the whole paste. */
  async #readingOfFractions(table: ClipboardTable): Promise<'shares' | 'hundredths' | null> {
    const { context, displayed, rectangles } = this.#controller;
    const { model, scope } = context;
    const first = rectangles.at(-1)?.firstColumn ?? 0;
    const unclear = table.flatMap((row) =>
      row.filter((cell, at) => {
        const column = displayed.columns[first + at];
        if (column?.kind !== 'entered' || !isTyped(column.facts)) return false;
        const about: CellContext = cellContext(scope.project, column.entity, column.field, null, scope.translator);
        return isUnclearShare(cell, column.facts, about);
      }),
    );
    const [example] = unclear;
    if (example === undefined) return 'hundredths';
    const { t } = model.translator;
    const number = example.value ?? Number(example.text);
    const about = { count: unclear.length, example: example.text };
    const choice = await model.choose({
      title: t('grid/shares/title'),
      text: t('grid/shares/text', about),
      details: [],
      action: t('grid/shares/shares', { example: example.text, share: scope.formats.percent(number) }),
      other: t('grid/shares/hundredths', { example: example.text, hundredths: `${example.text} %` }),
    });
    this.#controller.focusCell();
    return choice === null ? null : choice === 'first' ? 'shares' : 'hundredths';
  }

  #plan(
    scope: EditScope,
    cells: readonly (readonly PutCell[])[],
    table: ClipboardTable,
    options: PasteOptions,
  ): { readonly plan: BatchPlan; readonly area: Rectangle; readonly headings: boolean } {
    const { displayed, sheet, context } = this.#controller;
    const target = this.#controller.rectangles.at(-1) ?? { firstLine: 0, lastLine: 0, firstColumn: 0, lastColumn: 0 };
    const headings = looksLikeHeadings(
      table[0] ?? [],
      displayed.columns.slice(target.firstColumn).map((column) => sheet.heading(context.scope, column)),
    );
    const rows = headings ? cells.slice(1) : cells;
    const { height, width } = this.#size(target, rows);
    const cursor = sheet.cursor(scope, displayed.lines, target.firstLine);
    const batch = new Batch();
    for (let at = 0; at < height; at += 1) {
      const row = rows[at % rows.length] ?? [];
      const placed = Array.from({ length: width }, (_, place) => ({
        column: displayed.columns[target.firstColumn + place] ?? null,
        cell: row[place % row.length] ?? BLANK_CELL,
      }));
      const texts = new Map(placed.flatMap(({ column, cell }) => (column === null ? [] : [[column.id, cell.text]])));
      const { line, writer } = cursor.next(texts);
      const wanted = placed.filter(({ column }) => {
        if (column === null || !options.intoEmpty) return true;
        return (sheet.editText(context.scope, line, column) ?? '') === '';
      });
      batch.put(
        line,
        writer,
        wanted.flatMap(({ column, cell }) => (column === null ? [] : [[column, cell] as const])),
      );
      for (const { column, cell } of wanted) if (column === null) batch.refuse(line, '', cell, BESIDE);
    }
    const lastColumn = Math.min(target.firstColumn + width, displayed.columns.length) - 1;
    const area = { ...target, lastLine: target.firstLine + height - 1, lastColumn };
    return { plan: batch.plan, area, headings };
  }

  /** A selection that takes what was copied several times over is filled with it; any other only tells where to begin. */
  #size(target: Rectangle, rows: readonly (readonly PutCell[])[]): { readonly height: number; readonly width: number } {
    const own = { height: rows.length, width: rows[0]?.length ?? 0 };
    if (isOneCell(target) || own.height === 0 || own.width === 0) return own;
    const lines = this.#area(target).lines.length;
    const columns = target.lastColumn - target.firstColumn + 1;
    const fits = lines % own.height === 0 && columns % own.width === 0;
    return fits ? { height: lines, width: columns } : own;
  }

  /** Empties what was cut, but for what the paste lies over. */
  #clearing(scope: EditScope, cut: NonNullable<Copied['cut']>, area: Rectangle): BatchPlan {
    const { displayed, sheet } = this.#controller;
    const outside = cut.filter(({ line, column }) => {
      const at = displayed.at({ line: line.id, column: column.id });
      if (at === null || column.kind === 'calculated') return false;
      const isInside = at.line >= area.firstLine && at.line <= area.lastLine;
      return !(isInside && at.column >= area.firstColumn && at.column <= area.lastColumn);
    });
    return planPuts(
      sheet,
      scope,
      outside.map(({ line, column }) => ({ line, cells: [[column, BLANK_CELL] as const] })),
    );
  }
}

const BLANK = { text: '', value: null, percent: false } as const;
const BESIDE = problem('sheet.noColumn');

function pastedCell(cell: PastedCell, fractions: 'shares' | 'hundredths'): PutCell {
  return {
    text: cell.text,
    typed: false,
    read: (facts, previous, context) =>
      cell.text.length > LONGEST_CELL
        ? refused(problem('parsing.tooLong', { most: LONGEST_CELL }))
        : parsePasted(cell, facts, previous, context, fractions),
  };
}

/** Longer than any cell of a spreadsheet can be. */
const LONGEST_CELL = 32_767;

function turned(rows: Copied['typed']): Copied['typed'] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column] ?? null));
}

async function readSystemClipboard(): Promise<{ readonly html: string; readonly text: string } | null> {
  try {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) return null;
    const get = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    return { html: await get('text/html'), text: await get('text/plain') };
  } catch {
    // Not allowed here, or not yet: the key works in any case.
    return null;
  }
}
