/** Where the keys lead in a table that is typed into. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A cell by the row that it belongs to, null for the empty line: rows may be sorted anew as they are typed. */
export interface CellPlace {
  readonly row: string | null;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The cell that a key leads to; null for a key that leads nowhere, or out of the table. */
export function placeAfter(event: Key, at: CellAt, rows: number, columns: number): CellAt | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey) return null;
  const command = ctrlKey || metaKey;
  const last = { row: rows - 1, column: columns - 1 };
  if (key === 'Home') return { row: command ? 0 : at.row, column: 0 };
  if (key === 'End') return { row: command ? last.row : at.row, column: last.column };
  if (command) return null;
  if (key === 'Enter') return { ...at, row: clamped(at.row + (shiftKey ? -1 : 1), last.row) };
  if (key === 'Tab') return alongLine(at, shiftKey ? -1 : 1, last);
  const step = STEPS[key];
  if (step === undefined || shiftKey) return null;
  return { row: clamped(at.row + step[0], last.row), column: clamped(at.column + step[1], last.column) };
}

/**
 * Where the focus goes on from a cell whose text was kept. `lines` are those that the person sees as the key is pressed;
 * the row of the cell may stand elsewhere by now. A row that the empty line has become has a new empty line below it.
 *
 * @param made the row that the empty line has become; null where it has become none.
 */
export function placeAfterTyping(
  event: Key,
  at: CellAt,
  lines: readonly (string | null)[],
  columns: number,
  made: string | null,
): CellPlace {
  // One line more than there are, so that Tab and Enter lead out of the last one.
  const next = placeAfter(event, at, lines.length + 1, columns) ?? at;
  if (next.row === at.row) return { row: made ?? lines[at.row] ?? null, column: next.column };
  return { row: lines[Math.min(next.row, lines.length - 1)] ?? null, column: next.column };
}

/** Tab goes on to the next line at the end of one, and leaves the table at its last cell. */
function alongLine(at: CellAt, step: 1 | -1, last: CellAt): CellAt | null {
  const column = at.column + step;
  if (column >= 0 && column <= last.column) return { ...at, column };
  const row = at.row + step;
  return row < 0 || row > last.row ? null : { row, column: step === 1 ? 0 : last.column };
}

function clamped(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}
