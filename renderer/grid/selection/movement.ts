/** Where keys lead on a sheet. Pure: cells by where they are displayed. */
import type { SheetColumn, SheetLine } from '../sheet.ts';
import type { CellAt, Displayed } from './displayed.ts';
import type { Rectangle } from './selection.ts';

/** What movement must know of the cells. */
export interface Terrain {
  readonly displayed: Displayed;
  isBlank(line: SheetLine, column: SheetColumn): boolean;
  /** What a cell has in common with neighbours that are one cell with it; null for a cell of its own. */
  spanOf(line: SheetLine, column: SheetColumn): string | null;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<Direction, readonly [lines: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  left: [0, -1],
  right: [0, 1],
  up: [-1, 0],
  down: [1, 0],
};

/** One cell on. A cell that spans lines is left past its last line and entered at its first. */
export function step(terrain: Terrain, from: CellAt, direction: Direction): CellAt {
  const [lines, columns] = STEPS[direction];
  if (lines === 0) return terrain.displayed.nearest({ line: from.line, column: from.column + columns });
  const past = pastSpan(terrain, from, lines);
  const next = terrain.displayed.nearest({ line: past, column: from.column });
  return past === next.line ? spanHead(terrain, next) : spanHead(terrain, from);
}

/** The line after the cell in a direction, with all lines that are one cell with it left behind. */
function pastSpan(terrain: Terrain, { line, column }: CellAt, direction: -1 | 1): number {
  const span = spanAt(terrain, { line, column });
  let next = line + direction;
  while (span !== null && spanAt(terrain, { line: next, column }) === span) next += direction;
  return next;
}

/** The first line of the cell that a place belongs to. */
export function spanHead(terrain: Terrain, at: CellAt): CellAt {
  const span = spanAt(terrain, at);
  let { line } = at;
  while (span !== null && spanAt(terrain, { line: line - 1, column: at.column }) === span) line -= 1;
  return { line, column: at.column };
}

/** The last line of the cell that a place belongs to. */
export function spanEnd(terrain: Terrain, at: CellAt): CellAt {
  return { line: pastSpan(terrain, at, 1) - 1, column: at.column };
}

function spanAt({ displayed, spanOf }: Terrain, { line, column }: CellAt): string | null {
  const shownLine = displayed.lines[line];
  const shownColumn = displayed.columns[column];
  return shownLine === undefined || shownColumn === undefined ? null : spanOf(shownLine, shownColumn);
}

/**
 * As Ctrl with an arrow does: from a cell with something in it to the last one of its run, else to the next cell with
 * something in it, else to the edge of the sheet.
 */
export function edge(terrain: Terrain, from: CellAt, direction: Direction): CellAt {
  const next = step(terrain, from, direction);
  if (isSame(next, from)) return from;
  const inRun = !isBlankAt(terrain, from) && !isBlankAt(terrain, next);
  let at = next;
  for (;;) {
    if (!inRun && !isBlankAt(terrain, at)) return at;
    const after = step(terrain, at, direction);
    if (isSame(after, at) || (inRun && isBlankAt(terrain, after))) return at;
    at = after;
  }
}

function isBlankAt({ displayed, isBlank }: Terrain, { line, column }: CellAt): boolean {
  const shownLine = displayed.lines[line];
  const shownColumn = displayed.columns[column];
  return shownLine === undefined || shownColumn === undefined || isBlank(shownLine, shownColumn);
}

function isSame(a: CellAt, b: CellAt): boolean {
  return a.line === b.line && a.column === b.column;
}

/**
 * Where Enter and Tab go inside selected ranges: through every cell of one, then to the next range, round and round.
 *
 * @param byLine through each line before the next (Tab), or through each column (Enter).
 */
export function cycle(
  terrain: Terrain,
  rectangles: readonly Rectangle[],
  from: CellAt,
  byLine: boolean,
  forward: boolean,
): CellAt {
  const cells = rectangles.map((each) => cellCount(each));
  const current = rectangles.findLastIndex((each) => inside(each, from));
  const rectangle = rectangles[current];
  if (rectangle === undefined) return from;
  // At most once round everything: a cell that is one with the one before is passed over.
  let range = current;
  let place = placeIn(rectangle, from, byLine);
  for (let tries = cells.reduce((sum, each) => sum + each, 0); tries > 0; tries -= 1) {
    place += forward ? 1 : -1;
    if (place < 0 || place >= (cells[range] ?? 0)) {
      range = (range + (forward ? 1 : -1) + rectangles.length) % rectangles.length;
      place = forward ? 0 : (cells[range] ?? 1) - 1;
    }
    const at = cellIn(rectangles[range] ?? rectangle, place, byLine);
    const head = spanHead(terrain, at);
    const start = rectangles[range]?.firstLine ?? 0;
    if (head.line === at.line || at.line === start) return at;
  }
  return from;
}

function inside(rectangle: Rectangle, { line, column }: CellAt): boolean {
  return (
    line >= rectangle.firstLine &&
    line <= rectangle.lastLine &&
    column >= rectangle.firstColumn &&
    column <= rectangle.lastColumn
  );
}

function cellCount({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle): number {
  return (lastLine - firstLine + 1) * (lastColumn - firstColumn + 1);
}

function placeIn({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle, at: CellAt, byLine: boolean): number {
  const line = at.line - firstLine;
  const column = at.column - firstColumn;
  return byLine ? line * (lastColumn - firstColumn + 1) + column : column * (lastLine - firstLine + 1) + line;
}

function cellIn({ firstLine, lastLine, firstColumn, lastColumn }: Rectangle, place: number, byLine: boolean): CellAt {
  const width = lastColumn - firstColumn + 1;
  const height = lastLine - firstLine + 1;
  return byLine
    ? { line: firstLine + Math.floor(place / width), column: firstColumn + (place % width) }
    : { line: firstLine + (place % height), column: firstColumn + Math.floor(place / height) };
}
