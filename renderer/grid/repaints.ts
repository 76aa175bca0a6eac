/** Which cells are painted anew when what is selected changes: those that it left and those that it came to. */
import { LINE_NUMBER } from './line-number.ts';
import type { Rectangle } from './selection/index.ts';
import type { SheetColumn } from './sheet.ts';

/** A line that the grid has on the screen, by where it is displayed; null for what is no line. */
interface RenderedLine {
  readonly rowIndex: number | null;
}

interface Repaint<Line extends RenderedLine> {
  readonly rowNodes: Line[];
  /** By their ids. */
  readonly columns: string[];
}

/**
 * @param columns as they are displayed
 * @param spans whether cells of a column can be one over several lines: its first line paints such a cell, and may lie above
 *   the rectangle
 */
export function repaints<Line extends RenderedLine>(
  rectangles: readonly Rectangle[],
  rendered: readonly Line[],
  columns: readonly SheetColumn[],
  spans: (column: SheetColumn) => boolean,
): readonly Repaint<Line>[] {
  const linesBetween = (first: number, last: number) =>
    rendered.filter(({ rowIndex }) => rowIndex !== null && rowIndex >= first && rowIndex <= last);
  return rectangles
    .flatMap(({ firstLine, lastLine, firstColumn, lastColumn }) => {
      const inside = columns.slice(firstColumn, lastColumn + 1);
      const plain = inside.filter((column) => !spans(column)).map(({ id }) => id);
      const spanning = inside.filter(spans).map(({ id }) => id);
      return [
        { rowNodes: linesBetween(firstLine, lastLine), columns: [LINE_NUMBER, ...plain] },
        { rowNodes: linesBetween(0, lastLine), columns: spanning },
      ];
    })
    .filter((each) => each.rowNodes.length > 0 && each.columns.length > 0);
}
