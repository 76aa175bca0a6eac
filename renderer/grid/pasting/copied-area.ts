/** Which lines and columns are copied, out of one range or of several. */
import type { Displayed, Rectangle } from '../selection/index.ts';
import type { SheetColumn, SheetLine } from '../sheet.ts';

export interface CopiedArea {
  readonly lines: readonly SheetLine[];
  readonly columns: readonly SheetColumn[];
}

/** The lines of a rectangle; those that wait for typing only where there are no others. */
export function linesIn(displayed: Displayed, { firstLine, lastLine }: Rectangle): readonly SheetLine[] {
  const lines = displayed.lines.slice(firstLine, lastLine + 1);
  const numbered = lines.filter(({ number }) => number !== null);
  return numbered.length === 0 ? lines : numbered;
}

/**
 * Several ranges are copied as one block where they stand in the same lines or in the same columns, without what lies
 * between them; null where they do neither. As in Excel.
 */
export function copiedArea(displayed: Displayed, rectangles: readonly Rectangle[]): CopiedArea | null {
  const [first] = rectangles;
  if (first === undefined) return null;
  const sameLines = rectangles.every((each) => each.firstLine === first.firstLine && each.lastLine === first.lastLine);
  const sameColumns = rectangles.every(
    (each) => each.firstColumn === first.firstColumn && each.lastColumn === first.lastColumn,
  );
  if (!sameLines && !sameColumns) return null;
  const lines = new Set(rectangles.flatMap((each) => linesIn(displayed, each)));
  const columns = new Set(
    rectangles.flatMap(({ firstColumn, lastColumn }) => displayed.columns.slice(firstColumn, lastColumn + 1)),
  );
  // In the order in which they are displayed, whatever the order in which they were selected.
  return {
    lines: sameLines ? [...lines] : displayed.lines.filter((line) => lines.has(line)),
    columns: sameColumns ? [...columns] : displayed.columns.filter((column) => columns.has(column)),
  };
}
