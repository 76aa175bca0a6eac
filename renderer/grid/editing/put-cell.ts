import { parseCell } from '../../../shared/parsing/index.ts';
import type { PutCell } from '../sheet.ts';

/** A cell as somebody types it. */
export function typedCell(text: string): PutCell {
  return { text, typed: true, read: (facts, previous, context) => parseCell(text, facts, previous, context) };
}

/** What empties a cell. */
export const BLANK_CELL: PutCell = typedCell('');
