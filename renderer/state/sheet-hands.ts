/** What a sheet on the screen lends to the rest of the window: its actions, and the order of its lines. */
import type { SheetAction } from './sheet-actions.ts';

export interface SheetHands {
  run(action: SheetAction): void;
  can(action: SheetAction): boolean;
  /** Whether the cell in focus can be typed into. */
  readonly isTypable: boolean;
  /** The lines as they are shown, by their ids, or null where they stand as in the file. */
  readonly shownLines: readonly string[] | null;
  /** How many lines are shown and by what they are sorted, in words; nothing where all stand as in the file. */
  readonly viewPhrases: readonly string[];
}
