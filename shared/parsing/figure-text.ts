/** Typed text into the entry of a number cell: blank, number, formula, or either of them with a range. */
import type { Entry, FigureField } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type FormulaNames, parseFormula } from './formula-text.ts';
import { numberMarks } from './number-marks.ts';
import { readNumber } from './typed-number.ts';

export interface FigureContext extends FormulaNames {
  readonly locale: string;
  /** The currency of the row, a code of three letters. */
  readonly currency: string;
}

type Facts = Pick<FigureField, 'kind' | 'forms'>;

const ERROR_VALUE = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|N\/V|BEZUG!|WERT!)$/i;
const DASH = /^[-\u2010-\u2015\u2212]$/;
const BETWEEN = /^(.+?)(?:\s+to\s+|\s*\.\.\s*|\s*[\u2013\u2014]\s*)(.+)$/i;
const AROUND = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/;
const WITH_RANGE = /^(.*\S)\s*\(([^()]+)\)$/;

/**
 * `previous` is what the cell holds: a range typed into a blank cell gives its midpoint as the best estimate, one typed
 * over a figure leaves that figure standing.
 */
export function parseFigure(typed: string, field: Facts, previous: Entry, context: FigureContext): Result<Entry> {
  const text = typed.trim();
  if (text === '' || DASH.test(text)) return done(null);
  if (ERROR_VALUE.test(text)) return refused(problem('parsing.errorValue', { text }));
  const formula = text.startsWith('=') ? parseFormulaHere(text, field, context) : null;
  // What can be read as a formula is one, whatever stands in its last parentheses: 20–5 there is a difference.
  if (formula?.ok) return formula;
  const outer = WITH_RANGE.exec(text);
  if (outer !== null && readRange(outer[2] ?? '', field, context)?.ok) {
    return withRange(outer[1] ?? '', outer[2] ?? '', field, context);
  }
  if (formula !== null) return formula;
  const ends = readRange(text, field, context);
  if (ends === null) return parseNumber(text, field, context);
  if (!ends.ok) return ends;
  if (!field.forms.includes('range')) return refused(problem('parsing.noRange', { text: shown(text) }));
  return done({ best: bestOf(previous) ?? ends.value.middle, range: text });
}

function parseFormulaHere(text: string, field: Facts, context: FigureContext): Result<{ readonly formula: string }> {
  if (!field.forms.includes('formula')) return refused(problem('parsing.noFormula', { text: shown(text) }));
  const formula = text.slice(1).trim();
  return formula === '' ? refused(problem('parsing.emptyFormula')) : parseFormula(formula, context.locale, context);
}

function parseNumber(text: string, { kind }: Facts, { locale, currency }: FigureContext): Result<number> {
  const read = readNumber(text, numberMarks(locale, currency));
  if (read === null) return refused(notANumber(text, kind));
  if ('foreignSign' in read) {
    return refused(problem('parsing.otherCurrency', { text: shown(text), sign: read.foreignSign, currency }));
  }
  if (read.money && kind !== 'money') return refused(problem('parsing.moneyHere', { text: shown(text) }));
  if (kind !== 'percent') return done(read.value);
  if (read.scaled) return refused(problem('parsing.unclearShare', { text: shown(text) }));
  // Excel's rule for a column of percentages: 25 is 25 %, 0.1 is 0.1 %, and only .1 is a share.
  return done(read.bareFraction ? read.value : read.hundredths);
}

function notANumber(text: string, kind: Facts['kind']): Problem {
  return problem(kind === 'percent' ? 'parsing.notAPercentage' : 'parsing.notANumber', { text: shown(text) });
}

/** What lies half-way between the ends of a range; null where the text is no range at all. */
function readRange(text: string, field: Facts, context: FigureContext): Result<{ readonly middle: number }> | null {
  const around = AROUND.exec(text);
  const parts = around ?? BETWEEN.exec(text);
  if (parts === null) return null;
  const first = parseNumber(parts[1]?.trim() ?? '', field, context);
  const second = parseNumber(parts[2]?.trim() ?? '', field, context);
  if (!first.ok || !second.ok) return refused(problem('parsing.notARange', { text: shown(text) }));
  if (around !== null) return done({ middle: first.value });
  if (second.value < first.value) return refused(problem('parsing.rangeReversed', { text: shown(text) }));
  return done({ middle: Number(((first.value + second.value) / 2).toPrecision(15)) });
}

function withRange(best: string, range: string, field: Facts, context: FigureContext): Result<Entry> {
  if (!field.forms.includes('range')) return refused(problem('parsing.noRange', { text: shown(range) }));
  const parsed = best.startsWith('=') ? parseFormulaHere(best, field, context) : parseNumber(best, field, context);
  return parsed.ok ? done({ best: parsed.value, range: range.trim() }) : parsed;
}

function bestOf(entry: Entry): number | { readonly formula: string } | null {
  return entry !== null && typeof entry === 'object' && 'best' in entry ? entry.best : entry;
}

/** What was typed, cut to a length that a sentence can hold. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
