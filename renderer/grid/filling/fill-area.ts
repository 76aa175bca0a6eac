/** What the fill handle is drawn over. */
import { type CellAt, contains, type Rectangle } from '../selection/index.ts';

export interface FillArea {
  readonly source: Rectangle;
  /** The source and what it is continued over; or, drawn back over the source, what is emptied of it. */
  readonly area: Rectangle;
  /** What stays of a source that the handle was drawn back over; null where the source is continued. */
  readonly kept: Rectangle | null;
}

/** The source grown along the longer way to where the pointer is, or cut short there; null where the pointer is on its corner. */
export function fillArea(source: Rectangle, to: CellAt): FillArea | null {
  return contains(source, to) ? cutShort(source, to) : { source, area: grown(source, to), kept: null };
}

function grown(source: Rectangle, to: CellAt): Rectangle {
  const down = Math.max(to.line - source.lastLine, source.firstLine - to.line);
  const across = Math.max(to.column - source.lastColumn, source.firstColumn - to.column);
  if (down >= across) {
    return {
      ...source,
      firstLine: Math.min(source.firstLine, to.line),
      lastLine: Math.max(source.lastLine, to.line),
    };
  }
  return {
    ...source,
    firstColumn: Math.min(source.firstColumn, to.column),
    lastColumn: Math.max(source.lastColumn, to.column),
  };
}

function cutShort(source: Rectangle, { line, column }: CellAt): FillArea | null {
  const lines = source.lastLine - line;
  const columns = source.lastColumn - column;
  if (lines === 0 && columns === 0) return null;
  const isByLine = lines >= columns;
  return {
    source,
    area: isByLine ? { ...source, firstLine: line + 1 } : { ...source, firstColumn: column + 1 },
    kept: isByLine ? { ...source, lastLine: line } : { ...source, lastColumn: column },
  };
}
