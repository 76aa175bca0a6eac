/**
 * How a person has laid out a sheet: widths, order, what is folded, sorted, filtered and how large. It travels in the
 * project file, and is no part of the project: no command makes it, nothing calculates with it, undo does not know it.
 */
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';

/** The most that a layout holds as JSON, in characters. Counts and lengths below keep one part from taking it all. */
export const LONGEST_LAYOUT = 200_000;

/** The most sheets that a file keeps a layout of. */
export const MOST_LAYOUTS = 100;

const MOST_COLUMNS = 1_000;
const MOST_FOLDED = 1_000;
const MOST_SORTED = 3;
const MOST_VALUES = 2_000;
const LONGEST_VALUE = 1_000;

/** A column or a group by its id. The one name that an object cannot hold as a key of its own is none. */
const nameSchema = z
  .string()
  .min(1)
  .max(300)
  .refine((name) => name !== '__proto__');

const boundSchema = z.number().nullable();

/** What the lines that are shown hold in one column. `oneOf` names texts as they are shown, `''` for blank ones. */
export type SheetFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'between'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'blank' }
  | { readonly kind: 'notBlank' };

const filterSchema: z.ZodType<SheetFilter> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contains'), text: z.string().min(1).max(LONGEST_VALUE) }),
  z.strictObject({ kind: z.literal('oneOf'), values: z.array(z.string().max(LONGEST_VALUE)).max(MOST_VALUES) }),
  z.strictObject({ kind: z.literal('between'), least: boundSchema, most: boundSchema }),
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('notBlank') }),
]);

interface ColumnLayout {
  /** In pixels at a zoom of 1. */
  readonly width?: number | undefined;
  readonly hidden?: boolean | undefined;
}

interface SheetSort {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

export interface SheetLayout {
  /** Columns that differ from how they come, by id. */
  readonly columns: Readonly<Record<string, ColumnLayout>>;
  /** All columns by id, in their order; absent while it is the one that they come in. */
  readonly order?: readonly string[] | undefined;
  /** How many columns from the left stand still; absent while it is as many as the sheet comes with. */
  readonly frozenColumns?: number | undefined;
  /** How many lines from the top stand still; absent while it is as many as the sheet comes with. */
  readonly frozenLines?: number | undefined;
  /** Groups of columns that are folded, by id. */
  readonly folded: readonly string[];
  /** The first column decides, the next ones where it does not. */
  readonly sort: readonly SheetSort[];
  readonly filters: Readonly<Record<string, SheetFilter>>;
  /** 1 is 100 %. */
  readonly zoom: number;
}

/** A sheet as it comes. */
export const PLAIN_LAYOUT: SheetLayout = { columns: {}, folded: [], sort: [], filters: {}, zoom: 1 };

export const sheetLayoutSchema: z.ZodType<SheetLayout> = z
  .strictObject({
    columns: ofColumns(
      z.strictObject({ width: z.number().min(8).max(4_000).optional(), hidden: z.boolean().optional() }),
    ),
    order: z.array(nameSchema).max(MOST_COLUMNS).refine(isWithoutRepeats).optional(),
    frozenColumns: z.int().min(0).max(MOST_COLUMNS).optional(),
    frozenLines: z.int().min(0).max(1_000).optional(),
    folded: z.array(nameSchema).max(MOST_FOLDED).refine(isWithoutRepeats),
    sort: z.array(z.strictObject({ column: nameSchema, direction: z.enum(['up', 'down']) })).max(MOST_SORTED),
    filters: ofColumns(filterSchema),
    zoom: z.number().min(0.5).max(2),
  })
  .refine((layout) => layoutText(layout).length <= LONGEST_LAYOUT);

/** The layout of each sheet that does not stand as it comes, by the name of the sheet. */
export type SheetLayouts = Readonly<Record<string, SheetLayout>>;

export const sheetNameSchema = z.string().regex(/^[a-z][A-Za-z0-9-]{0,59}$/);

export const sheetLayoutsSchema: z.ZodType<SheetLayouts> = z
  .record(sheetNameSchema, sheetLayoutSchema)
  .refine((layouts) => Object.keys(layouts).length <= MOST_LAYOUTS);

/** A layout as it is kept: the same one is always the same text. */
export function layoutText(layout: SheetLayout): string {
  return canonicalJson(layout);
}

/** Reads what {@link layoutText} wrote. Null where it is no layout, and the sheet stands as it comes. */
export function readLayout(text: string): SheetLayout | null {
  if (text.length > LONGEST_LAYOUT) return null;
  try {
    const parsed = sheetLayoutSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function isPlainLayout(layout: SheetLayout): boolean {
  return layoutText(layout) === layoutText(PLAIN_LAYOUT);
}

function ofColumns<T>(schema: z.ZodType<T>): z.ZodType<Readonly<Record<string, T>>> {
  return z.record(nameSchema, schema).refine((columns) => Object.keys(columns).length <= MOST_COLUMNS);
}

function isWithoutRepeats(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
