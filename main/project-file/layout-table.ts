/**
 * How the sheets are laid out, in a database. It stands beside the project: no journal entry, no revision, no undo. What
 * cannot be read is left out, since nobody's work hangs on it.
 */
import {
  isPlainLayout,
  LONGEST_LAYOUT,
  layoutText,
  MOST_LAYOUTS,
  readLayout,
  type SheetLayout,
  type SheetLayouts,
  sheetNameSchema,
} from '../../shared/model/index.ts';
import type { ProjectDatabase } from './database.ts';

export interface ReadLayouts {
  readonly layouts: SheetLayouts;
  /** How many there are that cannot be read. */
  readonly unreadable: number;
}

/** Reads no text longer than a layout may be, and no more of them than a file may have. */
export function readLayouts(database: ProjectDatabase): ReadLayouts {
  const layouts: Record<string, SheetLayout> = {};
  const stored = database
    .prepare<[number, number], { sheet: string; layout: string }>(
      'SELECT sheet, layout FROM sheet_layout WHERE length(sheet) <= 60 AND length(layout) <= ? ORDER BY sheet LIMIT ?',
    )
    .all(LONGEST_LAYOUT, MOST_LAYOUTS);
  for (const { sheet, layout } of stored) {
    const read = sheetNameSchema.safeParse(sheet).success ? readLayout(layout) : null;
    if (read !== null) layouts[sheet] = read;
  }
  const all = Number(database.prepare('SELECT count(*) FROM sheet_layout').pluck().get());
  return { layouts, unreadable: all - Object.keys(layouts).length };
}

/** Keeps the layout of one sheet. A sheet that stands as it comes has none. */
export function writeLayout(database: ProjectDatabase, sheet: string, layout: SheetLayout): void {
  if (isPlainLayout(layout)) {
    database.prepare('DELETE FROM sheet_layout WHERE sheet = ?').run(sheet);
    return;
  }
  database
    .prepare(
      'INSERT INTO sheet_layout (sheet, layout) VALUES (?, ?) ON CONFLICT DO UPDATE SET layout = excluded.layout',
    )
    .run(sheet, layoutText(layout));
}
