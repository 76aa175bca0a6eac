import { z } from 'zod';
import { type Catalogue, fieldsOf } from './catalogue.ts';
import type { EntityName } from './entity-names.ts';
import { type Entry, entrySchema } from './entry.ts';
import { idSchema } from './fields.ts';

/** What one cell can hold: text, a choice, a date, a reference, a flag, a count, or an entry of figures. */
export type CellValue = Entry | string | boolean;

export const cellValueSchema: z.ZodType<CellValue> = z.union([entrySchema, z.string(), z.boolean()]);

/** A row of any table. `order` is a fractional-index key among the rows of the same owner, ties by id. */
export interface AnyRow {
  readonly id: string;
  readonly order: string;
  readonly [field: string]: CellValue;
}

/** A row of one table, as its catalogue describes it. */
export type Row<E extends EntityName> = { readonly id: string; readonly order: string } & {
  readonly [F in keyof Catalogue[E]]: Catalogue[E][F] extends { readonly schema: z.ZodType<infer V> } ? V : never;
};

export const orderSchema = z.string().regex(/^[0-9A-Za-z]{0,500}$/);

/** The loop builds the schema of just the fields that {@link Row} lists for the table; the compiler cannot follow it. */
function rowSchema<E extends EntityName>(entity: E): z.ZodType<Row<E>> {
  const shape: Record<string, z.ZodType> = { id: idSchema, order: orderSchema };
  for (const [name, field] of Object.entries(fieldsOf(entity))) shape[name] = field.schema;
  return z.strictObject(shape) as z.ZodType as z.ZodType<Row<E>>;
}

/** The zod schema of each table's rows, made from the catalogue. */
export const rowSchemas: { readonly [E in EntityName]: z.ZodType<Row<E>> } = {
  project: rowSchema('project'),
  activity: rowSchema('activity'),
  output: rowSchema('output'),
  stakeholder: rowSchema('stakeholder'),
  input: rowSchema('input'),
  proxy: rowSchema('proxy'),
  outcome: rowSchema('outcome'),
  indicator: rowSchema('indicator'),
  outcomeOutput: rowSchema('outcomeOutput'),
  outcomeStep: rowSchema('outcomeStep'),
  factor: rowSchema('factor'),
  assumption: rowSchema('assumption'),
  tag: rowSchema('tag'),
  outcomeTag: rowSchema('outcomeTag'),
  referenceTable: rowSchema('referenceTable'),
  referenceValue: rowSchema('referenceValue'),
  evidence: rowSchema('evidence'),
  columnFigure: rowSchema('columnFigure'),
  figureNote: rowSchema('figureNote'),
  citation: rowSchema('citation'),
};

/** A new row with every field at its initial value. Owners and addresses must be given among the values. */
export function blankRow(
  entity: EntityName,
  id: string,
  order: string,
  values: Readonly<Record<string, CellValue>>,
): AnyRow {
  const row: Record<string, CellValue> & { id: string; order: string } = { id, order };
  for (const [name, field] of Object.entries(fieldsOf(entity))) {
    const value = values[name];
    row[name] = value === undefined ? field.initial : value;
  }
  return row;
}

/** Whether two cells hold the same. Entries are compared by what they say, not by which object says it. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if ('formula' in a) return 'formula' in b && a.formula === b.formula;
  return 'best' in b && a.range === b.range && sameValue(a.best, b.best);
}
