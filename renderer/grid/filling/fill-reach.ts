/** How far a double click on the fill handle fills. */
import type { Rectangle, Terrain } from '../selection/index.ts';

/**
 * As far down as the column beside the source holds something without a gap: the one on its left, else the one on its
 * right. Empty lines that only wait for typing are no gap. Null where neither goes on below the source.
 */
export function reachBeside(terrain: Terrain, { lastLine, firstColumn, lastColumn }: Rectangle): number | null {
  return runBelow(terrain, lastLine, firstColumn - 1) ?? runBelow(terrain, lastLine, lastColumn + 1);
}

function runBelow({ displayed, isBlank }: Terrain, from: number, at: number): number | null {
  const column = displayed.columns[at];
  if (column === undefined) return null;
  let last: number | null = null;
  for (let index = from + 1; index < displayed.lines.length; index += 1) {
    const line = displayed.lines[index];
    if (line === undefined || line.number === null) continue;
    if (isBlank(line, column)) break;
    last = index;
  }
  return last;
}
