/** What pasting a block of cells does, as one batch. */
import { problem } from '../../../shared/problem.ts';
import type { RowPlace } from '../../state/index.ts';
import { Batch, type BatchPlan, BLANK_CELL, type EditScope } from '../editing/index.ts';
import type { Displayed } from '../selection/index.ts';
import type { LineWriter, PutCell, SheetColumn, SheetLine } from '../sheet.ts';
import type { SheetContext } from '../sheet-context.ts';
import type { PasteArea } from './paste-areas.ts';

/** A line that took a row of a paste; of one that was added, the row that shows where it came to stand. */
export interface PastedLine {
  readonly line: SheetLine;
  readonly writer: LineWriter;
}

export interface PastePlan extends BatchPlan {
  /** The cells of the block that found no place, by row and column: what is moved stays where it was. */
  readonly missed: ReadonlySet<string>;
  readonly first: PastedLine | null;
  readonly last: PastedLine | null;
  /** How many lines the paste adds. */
  readonly added: number;
}

interface Block {
  readonly cells: readonly (readonly PutCell[])[];
  readonly areas: readonly PasteArea[];
  /** What holds something already is left as it is. */
  readonly intoEmpty: boolean;
}

export function planPaste(
  context: SheetContext,
  displayed: Displayed,
  scope: EditScope,
  { cells, areas, intoEmpty }: Block,
): PastePlan {
  const batch = new Batch();
  const missed = new Set<string>();
  const pasted: PastedLine[] = [];
  for (const { line: from, column: left, height, width } of areas) {
    const cursor = context.sheet.cursor(scope, displayed.lines, from);
    const columns = Array.from({ length: width }, (_, at) => displayed.columns[left + at] ?? null);
    for (let at = 0; at < height; at += 1) {
      const row = cells[at % cells.length] ?? [];
      const cellAt = (column: number): PutCell => row[column % row.length] ?? BLANK_CELL;
      const line = cursor.next(textsOf(columns, cellAt));
      pasted.push(line);
      const miss = (column: number) => missed.add(`${at % cells.length} ${column % row.length}`);
      const puts: [column: SheetColumn, cell: PutCell][] = [];
      for (const [place, column] of columns.entries()) {
        if (column === null) {
          batch.refuse(line.line, '', cellAt(place), BESIDE);
          miss(place);
        } else if (intoEmpty && !isBlank(context, line.line, column)) miss(place);
        else puts.push([column, cellAt(place)]);
      }
      for (const column of batch.put(line.line, line.writer, puts)) miss(columns.indexOf(column));
    }
  }
  const isAdded = ({ line, writer }: PastedLine) => displayed.lineAt(line.id) === null && writer.commands.length > 0;
  const added = pasted.filter(isAdded).length;
  return { ...batch.plan, missed, first: pasted[0] ?? null, last: pasted.at(-1) ?? null, added };
}

const BESIDE = problem('sheet.noColumn');

function textsOf(
  columns: readonly (SheetColumn | null)[],
  cellAt: (column: number) => PutCell,
): ReadonlyMap<string, string> {
  return new Map(columns.flatMap((column, at) => (column === null ? [] : [[column.id, cellAt(at).text]])));
}

function isBlank(context: SheetContext, line: SheetLine, column: SheetColumn): boolean {
  const { text, placeholder } = context.view(line, column);
  return text === '' || placeholder;
}

/** Where a pasted line stands once the paste is done; null where it is not displayed. */
export function placeOf(context: SheetContext, displayed: Displayed, { line, writer }: PastedLine): number | null {
  const shows: RowPlace | null = writer.shows;
  const there = displayed.lineAt(line.id);
  if (there !== null || shows === null) return there;
  const added = context.sheet.lineShowing(context.scope.project, displayed.lines, shows.entity, shows.id);
  return added === null ? null : displayed.lineAt(added.id);
}
