/** Typed text into the entry of a number cell: blank, number, formula, or either of them with a range. */
import type { Entry } from '../model/index.ts';
import { problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { FigureContext, FigureFacts } from './figure-context.ts';
import { parseFormula } from './formula-text.ts';
import { isNoFigure, spreadsheetError } from './no-figure.ts';
import { parsePlainFigure } from './plain-figure.ts';
import { readRange } from './range-text.ts';
import { shown } from './shown.ts';

/** The range in the last parentheses, which may be a shape with parentheses of its own: 25 (tri(10, 25, 40)). */
const WITH_RANGE = /^(.*\S)\s*\(((?:[^()]|\([^()]*\))+)\)$/;

/**
 * `previous` is what the cell holds: a range typed into a blank cell gives its middle, or the figure that it calls the
 * most likely, as the best estimate; one typed over a figure leaves that figure standing.
 */
export function parseFigure(typed: string, field: FigureFacts, previous: Entry, context: FigureContext): Result<Entry> {
  const text = typed.trim();
  if (isNoFigure(text)) return done(null);
  const error = spreadsheetError(text);
  if (error !== null) return refused(error);
  const formula = text.startsWith('=') ? parseFormulaHere(text, field, context) : null;
  // What can be read as a formula is one, whatever stands in its last parentheses: 20–5 there is a difference.
  if (formula?.ok) return formula;
  const range = formula === null ? readRange(text, field, context) : null;
  if (range?.ok) return withRange(bestOf(previous) ?? range.value.middle, range.value.text, field);
  const [, best = '', beside = ''] = WITH_RANGE.exec(text) ?? [];
  const besideIt = readRange(beside, field, context);
  if (besideIt?.ok) {
    const parsed = parseBest(best, field, context);
    return parsed.ok ? withRange(parsed.value, besideIt.value.text, field) : parsed;
  }
  return formula ?? range ?? parsePlainFigure(text, field.kind, context);
}

function parseFormulaHere(
  text: string,
  field: FigureFacts,
  context: FigureContext,
): Result<{ readonly formula: string }> {
  if (!field.forms.includes('formula')) return refused(problem('parsing.noFormula', { text: shown(text) }));
  const formula = text.slice(1).trim();
  return formula === '' ? refused(problem('parsing.emptyFormula')) : parseFormula(formula, context.locale, context);
}

type Best = number | { readonly formula: string };

function parseBest(text: string, field: FigureFacts, context: FigureContext): Result<Best> {
  return text.startsWith('=') ? parseFormulaHere(text, field, context) : parsePlainFigure(text, field.kind, context);
}

function withRange(best: Best, range: string, field: FigureFacts): Result<Entry> {
  if (!field.forms.includes('range')) return refused(problem('parsing.noRange', { text: shown(range) }));
  return done({ best, range });
}

function bestOf(entry: Entry): Best | null {
  return entry !== null && typeof entry === 'object' && 'best' in entry ? entry.best : entry;
}
