/** Where on the sheet a block of pasted cells lies, and how often. */
import { type Displayed, isOneCell, type Rectangle } from '../selection/index.ts';
import { linesIn } from './copied-area.ts';

export interface PasteArea {
  /** The line and the column that it begins at, as they are displayed. */
  readonly line: number;
  readonly column: number;
  /** How many rows and columns go there: as many as the block has, or a multiple of them. */
  readonly height: number;
  readonly width: number;
}

interface Size {
  readonly height: number;
  readonly width: number;
}

/**
 * As in Excel: a selection whose lines and columns are a multiple of the block's takes it several times over, and any
 * other one only says where it begins. Several ranges are pasted into where each takes the block a whole number of times;
 * null where one does not.
 *
 * @param once what is moved goes to one place.
 */
export function pasteAreas(
  displayed: Displayed,
  targets: readonly Rectangle[],
  block: Size,
  once: boolean,
): readonly PasteArea[] | null {
  const areas = targets.map((target) => pasteArea(displayed, target, block, once));
  if (areas.length > 1 && (once || !areas.every(({ fits }) => fits))) return null;
  return areas.map(({ area }) => area);
}

function pasteArea(
  displayed: Displayed,
  target: Rectangle,
  block: Size,
  once: boolean,
): { readonly area: PasteArea; readonly fits: boolean } {
  const lines = linesIn(displayed, target);
  const at = { line: beginning(displayed, target), column: target.firstColumn };
  const height = multiple(block.height, lines.length);
  const width = multiple(block.width, target.lastColumn - target.firstColumn + 1);
  const fits = height !== null && width !== null;
  return { area: !fits || once ? { ...at, ...block } : { ...at, height, width }, fits };
}

/** A range over lines that are there begins at the first of them; on an empty line, rows are added. */
function beginning(displayed: Displayed, target: Rectangle): number {
  const [first] = linesIn(displayed, target);
  const at = first === undefined || isOneCell(target) ? null : displayed.lineAt(first.id);
  return at ?? target.firstLine;
}

/** One line or column takes as many as there are. */
function multiple(block: number, selected: number): number | null {
  if (selected === 1) return block;
  return block > 0 && selected % block === 0 ? selected : null;
}
