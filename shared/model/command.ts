/**
 * What a person intends, as data. Typed, pasted, filled, imported: every change of a project is one of these commands,
 * with the ids that it creates in it, so that reducing it twice gives the same patch.
 */
import { z } from 'zod';
import { type EntityName, entityNames } from './entity-names.ts';
import { idSchema } from './fields.ts';
import { type CellValue, cellValueSchema } from './row.ts';

const entitySchema = z.enum(entityNames);
const fieldSchema = z.string().min(1).max(60);

/** Puts a value into one cell. */
export interface SetCommand {
  readonly type: 'set';
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly value: CellValue;
}

/** Adds a row. `after` is the row it follows among those of its owner; null for the first place, absent for the last. */
export interface InsertCommand {
  readonly type: 'insert';
  readonly entity: EntityName;
  readonly id: string;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly after?: string | null | undefined;
}

/** Removes a row, the rows that it owns, and what referred to them. */
export interface RemoveCommand {
  readonly type: 'remove';
  readonly entity: EntityName;
  readonly id: string;
}

/** Puts a row after another one, or first; with `owner`, under another owner as well. */
export interface MoveCommand {
  readonly type: 'move';
  readonly entity: EntityName;
  readonly id: string;
  readonly after: string | null;
  readonly owner?: { readonly field: string; readonly id: string } | undefined;
}

/** Several commands as one: all of them or none, one step of undo. */
export interface BatchCommand {
  readonly type: 'batch';
  readonly commands: readonly Command[];
}

/** A command that changes rows. Undoing is a command too, but of the journal: see `journal.ts`. */
export type Command = SetCommand | InsertCommand | RemoveCommand | MoveCommand | BatchCommand;

/** The most commands that one batch may hold: a paste of a large sheet, cell by cell. */
export const MOST_COMMANDS = 200_000;

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('set'),
    entity: entitySchema,
    id: idSchema,
    field: fieldSchema,
    value: cellValueSchema,
  }),
  z.strictObject({
    type: z.literal('insert'),
    entity: entitySchema,
    id: idSchema,
    values: z.record(fieldSchema, cellValueSchema),
    after: idSchema.nullable().optional(),
  }),
  z.strictObject({ type: z.literal('remove'), entity: entitySchema, id: idSchema }),
  z.strictObject({
    type: z.literal('move'),
    entity: entitySchema,
    id: idSchema,
    after: idSchema.nullable(),
    owner: z.strictObject({ field: fieldSchema, id: idSchema }).optional(),
  }),
  z.strictObject({
    type: z.literal('batch'),
    get commands() {
      return z.array(commandSchema).max(MOST_COMMANDS);
    },
  }),
]);
