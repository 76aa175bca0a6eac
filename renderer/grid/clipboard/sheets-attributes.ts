/** Reads what Google Sheets says of a cell in data-sheets-value and data-sheets-numberformat. */
import { z } from 'zod';
import { type FormatKind, formatKind } from './number-format.ts';

const NUMBER_VALUE = 3;
const PERCENT_FORMAT = 3;
const DATE_FORMATS: readonly number[] = [5, 6, 7];

// Sheets wrote arrays at first, [null,3,null,0.25], and writes objects since, {"1":3,"3":0.25}; the places are the same.
const valueSchema = z.union([
  z.object({ 1: z.literal(NUMBER_VALUE), 3: z.number() }).transform((value) => value[3]),
  z
    .tuple([z.unknown(), z.literal(NUMBER_VALUE), z.unknown(), z.number()])
    .rest(z.unknown())
    .transform((value) => value[3]),
]);

const formatSchema = z.union([
  z
    .object({ 1: z.number(), 2: z.string().optional() })
    .transform((format) => ({ type: format[1], code: format[2] ?? '' })),
  z
    .tuple([z.unknown(), z.number(), z.string()])
    .rest(z.unknown())
    .transform((format) => ({ type: format[1], code: format[2] })),
]);

function parsed<T>(json: string | null, schema: z.ZodType<T>): T | null {
  if (json === null) return null;
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    // Not JSON: pages that a table went through break the attribute. The text of the cell still counts.
    return null;
  }
}

/** The number of data-sheets-value; null for texts, truth values and whatever cannot be read. */
export function sheetsNumber(json: string | null): number | null {
  return parsed(json, valueSchema);
}

/** What data-sheets-numberformat says; null where it says nothing. LibreOffice writes every format as type 2. */
export function sheetsFormatKind(json: string | null): FormatKind | null {
  const format = parsed(json, formatSchema);
  if (format === null) return null;
  if (format.type === PERCENT_FORMAT) return 'percent';
  return DATE_FORMATS.includes(format.type) ? 'other' : formatKind(format.code);
}
