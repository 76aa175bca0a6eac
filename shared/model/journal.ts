/**
 * The journal of a project: every change with who made it, when and why. Undo and redo are entries too, each naming the
 * entry that it reverses; nothing is ever taken out. Replaying applies the patches and never reduces again.
 */
import { z } from 'zod';
import { type Command, commandSchema } from './command.ts';
import { type Patch, patchSchema } from './patch.ts';

/** Reverses an earlier entry: an edit (undo) or an undo (redo). Only the entry that {@link undoState} names may be. */
export interface ReverseCommand {
  readonly type: 'reverse';
  readonly entry: number;
}

/** What the journal takes: a command on rows, or the reversal of an entry. */
export type JournalCommand = Command | ReverseCommand;

export const journalCommandSchema: z.ZodType<JournalCommand> = z.union([
  commandSchema,
  z.strictObject({ type: z.literal('reverse'), entry: z.int().min(1) }),
]);

export interface JournalEntry {
  /** 1, 2, 3, … without gaps; also the revision of the project after it. */
  readonly seq: number;
  /** When, in UTC: 2026-03-03T14:05:09.123Z. */
  readonly at: string;
  readonly author: string;
  /** What was done, in words, as the window showed it. */
  readonly label: string;
  readonly reason: string | null;
  readonly command: JournalCommand;
  readonly patch: Patch;
}

export const journalEntrySchema: z.ZodType<JournalEntry> = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  author: z.string().max(200),
  label: z.string().max(500),
  reason: z.string().max(2000).nullable(),
  command: journalCommandSchema,
  patch: patchSchema,
});

/** The little that undo needs to know of an entry: which one it is, which one it reverses, and what it is called. */
export interface JournalStep {
  readonly seq: number;
  readonly reverses: number | null;
  readonly label: string;
}

export interface UndoState {
  /** Entries that undo would reverse, the next one last. */
  readonly undo: readonly JournalStep[];
  /** Entries that redo would reverse, the next one last. */
  readonly redo: readonly JournalStep[];
}

export const NOTHING_TO_UNDO: UndoState = { undo: [], redo: [] };

export function stepOf({ seq, label, command }: Pick<JournalEntry, 'seq' | 'label' | 'command'>): JournalStep {
  return { seq, label, reverses: command.type === 'reverse' ? command.entry : null };
}

/**
 * What can be undone and redone after one more step. An edit can be undone and ends what could be redone; reversing the
 * last of one list puts the reversal, under the name of the edit, on the other.
 */
export function afterStep(state: UndoState, step: JournalStep): UndoState {
  if (step.reverses === null) return { undo: [...state.undo, step], redo: [] };
  if (state.undo.at(-1)?.seq === step.reverses) return { undo: state.undo.slice(0, -1), redo: [...state.redo, step] };
  if (state.redo.at(-1)?.seq === step.reverses) return { undo: [...state.undo, step], redo: state.redo.slice(0, -1) };
  throw new Error(`Entry ${step.seq} reverses entry ${step.reverses}, which was not next`);
}

/** Whether an entry may be reversed now: only the last of either list, so that undo never skips a later change. */
export function mayReverse(state: UndoState, entry: number): boolean {
  return state.undo.at(-1)?.seq === entry || state.redo.at(-1)?.seq === entry;
}
