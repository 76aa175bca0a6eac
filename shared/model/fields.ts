/**
 * The kinds of field that an entity can have. Grid columns, the details panel, the parsing of typed text, the project
 * file, the workbook and the contract all read these facts; none of them keeps a list of fields of its own.
 */
import { z } from 'zod';
import type { EntityName } from './entity-names.ts';
import { type Entry, type EntryForm, entrySchema, formsOf } from './entry.ts';

/** The stage of the Value Map that a field belongs to, or `about` where it belongs to none. */
export type Stage = 'about' | 'stakeholders' | 'inputsAndOutputs' | 'outcomes' | 'adjustments' | 'value';

interface FieldBase<V> {
  readonly stage: Stage;
  /** What a new row holds until someone types. */
  readonly initial: V;
  readonly schema: z.ZodType<V>;
}

/** Free text; blank is null. `note` may hold several lines, `link` an address, `currency` and `year` have a form. */
export interface TextField extends FieldBase<string | null> {
  readonly kind: 'text' | 'note' | 'link' | 'currency' | 'year';
  readonly longest: number;
}

/**
 * A figure that the calculation reads. Bounds are soft: a value outside them is kept, shown in error, and its row is
 * not valued; see {@link withinBounds}.
 */
export interface FigureField extends FieldBase<Entry> {
  readonly kind: 'number' | 'money' | 'percent' | 'years';
  readonly least: number | null;
  readonly most: number | null;
  readonly forms: readonly EntryForm[];
  /** Whether the figure may instead be stated column by column, in rows of `columnFigure`. */
  readonly byColumn: boolean;
}

/** A whole number that is a setting rather than a figure, such as a count of columns. */
export interface CountField extends FieldBase<number | null> {
  readonly kind: 'count';
  readonly least: number;
  readonly most: number;
}

export interface ChoiceField<C extends string> extends FieldBase<C> {
  readonly kind: 'choice';
  readonly options: readonly C[];
  readonly optional: false;
}

export interface OptionalChoiceField<C extends string> extends FieldBase<C | null> {
  readonly kind: 'choice';
  readonly options: readonly C[];
  readonly optional: true;
}

export interface FlagField extends FieldBase<boolean> {
  readonly kind: 'flag';
}

/** A calendar date, written yyyy-mm-dd. */
export interface DateField extends FieldBase<string | null> {
  readonly kind: 'date';
}

/** The id of a row of another table, or null. When that row is removed, the reference is cleared. */
export interface ReferenceField extends FieldBase<string | null> {
  readonly kind: 'reference';
  readonly to: EntityName;
}

/** The id of the row that this one belongs to. When that row is removed, this one goes with it. */
export interface OwnerField extends FieldBase<string> {
  readonly kind: 'owner';
  readonly to: EntityName;
  readonly optional: false;
}

/** The same where a row belongs to one of several kinds of row: just one of its optional owners is set. */
export interface OptionalOwnerField extends FieldBase<string | null> {
  readonly kind: 'owner';
  readonly to: EntityName;
  readonly optional: true;
}

/** Part of the address of a figure, in the tables whose rows hang on any figure of any row. Never changed once set. */
export interface AddressField<V extends string> {
  readonly kind: 'address';
  readonly stage: Stage;
  readonly initial: '';
  readonly schema: z.ZodType<V>;
}

export type Field =
  | TextField
  | FigureField
  | CountField
  | ChoiceField<string>
  | OptionalChoiceField<string>
  | FlagField
  | DateField
  | ReferenceField
  | OwnerField
  | OptionalOwnerField
  | AddressField<string>;

/** Longest text of a cell: below Excel's limit of 32,767 characters, so that every text fits into a workbook cell. */
const LONGEST_NOTE = 30_000;
const LONGEST_TEXT = 1_000;

/** Ids travel in files, workbooks and addresses, so they are short and hold nothing that needs quoting. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/);

/**
 * Text as it is kept: well-formed, lines ended by one line feed, no other control characters, no blanks around it, and
 * null when nothing is left. So any text a cell holds can stand in XML, in SQLite and in JSON unchanged.
 */
export function tidyText(text: string | null): string | null {
  if (text === null) return null;
  const tidy = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
    .trim();
  return tidy === '' ? null : tidy;
}

function textSchema(longest: number, form?: RegExp): z.ZodType<string | null> {
  const text = z
    .string()
    .overwrite((value) => tidyText(value) ?? '')
    .max(longest);
  const formed = form === undefined ? text : text.refine((value) => value === '' || form.test(value));
  return formed.nullable().overwrite((value) => (value === '' ? null : value));
}

export function text(stage: Stage): TextField {
  return { kind: 'text', stage, longest: LONGEST_TEXT, initial: null, schema: textSchema(LONGEST_TEXT) };
}

export function note(stage: Stage): TextField {
  return { kind: 'note', stage, longest: LONGEST_NOTE, initial: null, schema: textSchema(LONGEST_NOTE) };
}

export function link(stage: Stage): TextField {
  return { kind: 'link', stage, longest: LONGEST_TEXT, initial: null, schema: textSchema(LONGEST_TEXT) };
}

/** An ISO 4217 code, such as GBP. */
export function currency(stage: Stage, initial: string | null = null): TextField {
  return { kind: 'currency', stage, longest: 3, initial, schema: textSchema(3, /^[A-Z]{3}$/) };
}

/** The year of a price: a calendar year (2015) or a financial year (2010/11). */
export function year(stage: Stage): TextField {
  return { kind: 'year', stage, longest: 7, initial: null, schema: textSchema(7, /^(1[89]|2[01])\d\d(\/\d\d)?$/) };
}

const ALL_FORMS: readonly EntryForm[] = ['number', 'formula', 'range'];

interface FigureFacts {
  readonly least?: number;
  readonly most?: number;
  readonly forms?: readonly EntryForm[];
  readonly byColumn?: boolean;
  readonly initial?: Entry;
}

function figure(kind: FigureField['kind'], stage: Stage, facts: FigureFacts): FigureField {
  const forms = facts.forms ?? ALL_FORMS;
  return {
    kind,
    stage,
    least: facts.least ?? null,
    most: facts.most ?? null,
    forms,
    byColumn: facts.byColumn ?? false,
    initial: facts.initial ?? null,
    schema: entrySchema.refine((entry) => formsOf(entry).every((form) => forms.includes(form))),
  };
}

export function number(stage: Stage, facts: FigureFacts = {}): FigureField {
  return figure('number', stage, facts);
}

/** Money in the row's own currency where it names one, else in the project's. */
export function money(stage: Stage, facts: FigureFacts = {}): FigureField {
  return figure('money', stage, { least: 0, ...facts });
}

/** A share: 25 % is 0.25. */
export function percent(stage: Stage, facts: FigureFacts = {}): FigureField {
  return figure('percent', stage, { least: 0, most: 1, ...facts });
}

export function years(stage: Stage, facts: FigureFacts = {}): FigureField {
  return figure('years', stage, { least: 0, most: 300, ...facts });
}

export function count(stage: Stage, least: number, most: number, initial: number | null = null): CountField {
  const schema = z
    .int()
    .min(least)
    .max(most)
    .overwrite((value) => (value === 0 ? 0 : value))
    .nullable();
  return { kind: 'count', stage, least, most, initial, schema };
}

export function choice<const C extends string>(stage: Stage, options: readonly C[], initial: C): ChoiceField<C> {
  return { kind: 'choice', stage, options, optional: false, initial, schema: z.enum(options) };
}

export function optionalChoice<const C extends string>(stage: Stage, options: readonly C[]): OptionalChoiceField<C> {
  return { kind: 'choice', stage, options, optional: true, initial: null, schema: z.enum(options).nullable() };
}

export function flag(stage: Stage, initial: boolean): FlagField {
  return { kind: 'flag', stage, initial, schema: z.boolean() };
}

export function date(stage: Stage): DateField {
  return { kind: 'date', stage, initial: null, schema: z.iso.date().nullable() };
}

export function reference(stage: Stage, to: EntityName): ReferenceField {
  return { kind: 'reference', stage, to, initial: null, schema: idSchema.nullable() };
}

export function owner(to: EntityName): OwnerField {
  return { kind: 'owner', stage: 'about', to, optional: false, initial: '', schema: idSchema };
}

export function optionalOwner(to: EntityName): OptionalOwnerField {
  return { kind: 'owner', stage: 'about', to, optional: true, initial: null, schema: idSchema.nullable() };
}

export function address<V extends string>(form: z.ZodType<V>): AddressField<V> {
  return { kind: 'address', stage: 'about', initial: '', schema: form };
}

/** Whether a figure lies within the bounds of its field. Bounds are checked on the number, never on its text. */
export function withinBounds(field: FigureField, value: number): boolean {
  return (field.least === null || value >= field.least) && (field.most === null || value <= field.most);
}

export function isFigure(field: Field): field is FigureField {
  return field.kind === 'number' || field.kind === 'money' || field.kind === 'percent' || field.kind === 'years';
}
