import { z } from 'zod';

/**
 * What may stand in a number cell: nothing, a number, a formula, or either of the two with a range beside it.
 *
 * Percentages are held as shares (25 % is 0.25), durations in years, money in the row's currency. A formula is kept
 * in its canonical form, without its `=` (see shared/expressions); a range is kept as it was typed ("20 to 40"). Blank is never zero.
 */
export type Entry =
  | null
  | number
  | { readonly formula: string }
  | { readonly best: number | { readonly formula: string }; readonly range: string };

/** The forms of {@link Entry} that a field may accept. A blank is always accepted. */
export type EntryForm = 'number' | 'formula' | 'range';

/** Longest formula or range, in characters: Excel's own limit for the text of a formula is 8,192. */
export const LONGEST_FORMULA = 8000;
export const LONGEST_RANGE = 200;

/** Minus zero has no meaning on a map and does not survive JSON or Excel, so it becomes zero on the way in. */
const plainNumber = z.number().overwrite((value) => (value === 0 ? 0 : value));

const singleLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]+$/u)
    .overwrite((text) => text.toWellFormed());

const formulaSchema = z.strictObject({ formula: singleLine(LONGEST_FORMULA) });

export const entrySchema: z.ZodType<Entry> = z.union([
  z.null(),
  plainNumber,
  formulaSchema,
  z.strictObject({ best: z.union([plainNumber, formulaSchema]), range: singleLine(LONGEST_RANGE) }),
]);

/** Which forms an entry uses: none for a blank, two for a formula with a range. */
export function formsOf(entry: Entry): EntryForm[] {
  if (entry === null) return [];
  if (typeof entry === 'number') return ['number'];
  if ('formula' in entry) return ['formula'];
  return typeof entry.best === 'number' ? ['range', 'number'] : ['range', 'formula'];
}

/** The formula of an entry, without its `=`, or null where it has none. */
export function formulaOf(entry: Entry): string | null {
  if (entry === null || typeof entry === 'number') return null;
  if ('formula' in entry) return entry.formula;
  return typeof entry.best === 'number' ? null : entry.best.formula;
}

/** The best estimate of an entry where it is a plain number, else null. */
export function numberOf(entry: Entry): number | null {
  if (entry === null || typeof entry === 'number') return entry;
  return 'best' in entry && typeof entry.best === 'number' ? entry.best : null;
}

/** The entry with another text for its formula; the entry itself where it has none or the text stays the same. */
export function withFormula(entry: Entry, change: (formula: string) => string): Entry {
  const formula = formulaOf(entry);
  if (formula === null || entry === null || typeof entry === 'number') return entry;
  const changed = change(formula);
  if (changed === formula) return entry;
  return 'best' in entry ? { ...entry, best: { formula: changed } } : { formula: changed };
}
