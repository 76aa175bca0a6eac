/** Typed text into what a cell holds, by the kind of its field; and back into the text of its editor. */
import { type CellValue, type Entry, entrySchema, type Field, isFigure, tidyText } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { assertNever, done, type Result, refused } from '../result.ts';
import { dateToText, parseDate } from './date-text.ts';
import type { FigureContext } from './figure-context.ts';
import { parseFigure } from './figure-text.ts';
import { figureToText } from './figure-to-text.ts';
import { isNoFigure, spreadsheetError } from './no-figure.ts';
import { numberMarks } from './number-marks.ts';
import { shown } from './shown.ts';
import { readNumber } from './typed-number.ts';

/** The words of the person's language that a cell may be typed in. */
export interface CellContext extends FigureContext {
  optionLabel(option: string): string;
  readonly yes: string;
  readonly no: string;
}

/** Fields that text can be typed into. References and owners are chosen, not typed. */
export type TypedField = Exclude<Field, { readonly kind: 'reference' | 'owner' | 'address' }>;

type CountField = Extract<Field, { readonly kind: 'count' }>;

export function isTyped(field: Field): field is TypedField {
  return field.kind !== 'reference' && field.kind !== 'owner' && field.kind !== 'address';
}

export function parseCell(
  typed: string,
  field: TypedField,
  previous: CellValue,
  context: CellContext,
): Result<CellValue> {
  if (isFigure(field)) {
    const entry = entrySchema.safeParse(previous);
    return parseFigure(typed, field, entry.success ? entry.data : null, context);
  }
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'link':
      return parseText(typed, field.longest);
    case 'currency':
      return parseCurrency(typed);
    case 'year':
      return unlessNoFigure(typed, parseYear);
    case 'count':
      return unlessNoFigure(typed, (text) => parseCount(text, field, context));
    case 'choice':
      return parseChoice(typed, field.options, field.optional ? null : field.initial, context);
    case 'flag':
      return parseFlag(typed, field.initial, context);
    case 'date':
      return unlessNoFigure(typed, (text) => parseDate(text, context.locale));
    default:
      return assertNever(field);
  }
}

/** The text of a cell's editor. */
export function cellToText(value: CellValue, field: TypedField, context: CellContext): string {
  if (isFigure(field)) return figureToText(entryOf(value), field.kind, context);
  if (typeof value === 'boolean') return value ? context.yes : context.no;
  if (value === null) return '';
  if (field.kind === 'choice') return context.optionLabel(String(value));
  if (field.kind === 'date') return dateToText(String(value), context.locale);
  return String(value);
}

function entryOf(value: CellValue): Entry {
  return typeof value === 'string' || typeof value === 'boolean' ? null : value;
}

/** What a spreadsheet shows in place of a figure, it shows in place of a year, a count or a date too. */
function unlessNoFigure<T>(typed: string, parse: (text: string) => Result<T | null>): Result<T | null> {
  const text = typed.trim();
  if (isNoFigure(text)) return done(null);
  const error = spreadsheetError(text);
  return error === null ? parse(text) : refused(error);
}

function parseText(typed: string, longest: number): Result<string | null> {
  const text = tidyText(typed);
  if (text !== null && text.length > longest) return refused(problem('parsing.tooLong', { most: longest }));
  return done(text);
}

function parseCurrency(typed: string): Result<string | null> {
  const text = typed.trim().toUpperCase();
  if (text === '') return done(null);
  return /^[A-Z]{3}$/.test(text) ? done(text) : refused(problem('parsing.notACurrency', { text: typed.trim() }));
}

/** 2015, 2010/11, and other ways of writing the latter: 2010-11, 2010/2011. */
function parseYear(text: string): Result<string | null> {
  const year = /^(1[89]\d\d|2[01]\d\d)(?:\s*[/\u2013-]\s*(?:\d\d)?(\d\d))?$/.exec(text);
  if (year === null) return refused(problem('parsing.notAYear', { text }));
  const [, first = '', second] = year;
  if (second === undefined) return done(first);
  const follows = (Number(first) + 1) % 100 === Number(second);
  return follows ? done(`${first}/${second}`) : refused(problem('parsing.notAYear', { text }));
}

function parseCount(text: string, field: CountField, context: FigureContext): Result<number | null> {
  const read = readNumber(text, numberMarks(context.locale, context.currency));
  const value = read === null || 'foreignSign' in read || read.percent || read.money ? null : read.value;
  return value !== null && isCount(value, field) ? done(value) : refused(notACount(text, field));
}

/** Whether a number is one of those that the field counts with. */
export function isCount(value: number, { least, most }: CountField): boolean {
  return Number.isInteger(value) && least <= value && value <= most;
}

export function notACount(text: string, { least, most }: CountField): Problem {
  return problem('parsing.notACount', { text: shown(text), least, most });
}

/** By its label, or by as much of one as no other label begins with. */
function parseChoice(
  typed: string,
  options: readonly string[],
  whenBlank: string | null,
  { optionLabel }: CellContext,
): Result<string | null> {
  const text = typed.trim().toLowerCase();
  if (text === '') return done(whenBlank);
  const labels = options.map((option) => ({ option, label: optionLabel(option).toLowerCase() }));
  const exact = labels.find(({ option, label }) => label === text || option === text);
  const beginning = labels.filter(({ label }) => label.startsWith(text));
  const found = exact ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found !== undefined) return done(found.option);
  return refused(problem('parsing.notAChoice', { text: typed.trim(), choices: options.map(optionLabel).join(', ') }));
}

function parseFlag(typed: string, whenBlank: boolean, { yes, no }: CellContext): Result<boolean> {
  const text = typed.trim().toLowerCase();
  if (text === '') return done(whenBlank);
  if ([yes.toLowerCase(), 'true', 'x', '✓', '1'].includes(text) || yes.toLowerCase().startsWith(text))
    return done(true);
  if ([no.toLowerCase(), 'false', '✗', '0'].includes(text) || no.toLowerCase().startsWith(text)) return done(false);
  return refused(problem('parsing.notAFlag', { text: typed.trim(), yes, no }));
}
