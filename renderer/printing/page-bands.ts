/**
 * How a sheet that is wider than the paper is cut: into bands of columns, each with the columns by which a line is known. In
 * each band the columns stand in the order of the sheet.
 */

export interface BandColumn {
  readonly id: string;
  /** In pixels at the size of the screen. */
  readonly width: number;
  /** Printed in each band. */
  readonly repeated: boolean;
}

export interface Band<C extends BandColumn> {
  readonly columns: readonly C[];
  /** From pixels of the screen to pixels of the paper. */
  readonly scale: number;
}

/** The size at which a sheet is printed where its width is no matter: letters of 7 points. */
export const READABLE = 0.7;

/** More of a band than this is not given to what is repeated. */
const MOST_REPEATED = 0.5;

/**
 * @param room the width of the paper between its margins, in pixels.
 * @returns at least one band, each with at least one column that is not repeated where there is any.
 */
export function pageBands<C extends BandColumn>(columns: readonly C[], room: number): readonly Band<C>[] {
  const repeated = repeatedOf(columns, (room / READABLE) * MOST_REPEATED);
  const others = columns.filter((column) => !repeated.includes(column));
  const left = room / READABLE - widthOf(repeated);
  const parts: C[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const column of others) {
    const part = parts.at(-1);
    if (part === undefined || used + column.width > left) {
      parts.push([column]);
      used = column.width;
    } else {
      part.push(column);
      used += column.width;
    }
  }
  if (parts.length === 0) parts.push([]);
  const inBand = (part: readonly C[]) => columns.filter((each) => repeated.includes(each) || part.includes(each));
  return parts.map((part) => bandOf(inBand(part), room));
}

/** All columns beside each other on one page, as small as that takes. */
export function oneBand<C extends BandColumn>(columns: readonly C[], room: number): readonly Band<C>[] {
  return [bandOf(columns, room)];
}

/** A single column may be wider than the paper: then it is made smaller. */
function bandOf<C extends BandColumn>(columns: readonly C[], room: number): Band<C> {
  return { columns, scale: Math.min(READABLE, room / Math.max(1, widthOf(columns))) };
}

/** From the left, as many as fit into the room that they may take. */
function repeatedOf<C extends BandColumn>(columns: readonly C[], room: number): readonly C[] {
  const repeated: C[] = [];
  for (const column of columns) {
    if (column.repeated && widthOf(repeated) + column.width <= room) repeated.push(column);
  }
  return repeated;
}

function widthOf(columns: readonly BandColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
