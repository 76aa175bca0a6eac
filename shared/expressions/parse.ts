/** Text into expressions: as a person types it, as it is kept, and as it comes back from a workbook. */
import { problem } from '../problem.ts';
import { type Result, refused } from '../result.ts';
import type { Expression } from './expression.ts';
import type { Dialect } from './lexer.ts';
import { Parser } from './parser.ts';
import { PLAIN, type Syntax } from './syntax.ts';

/** Longest formula, in characters: Excel's own limit is 8,192. */
const LONGEST_TEXT = 8000;

/** Ids are longer than names: no formula of the length above takes more than this once its names are ids. */
const LONGEST_CANONICAL = 1_000_000;

/** What a person typed, without the `=` before it. Names stay names; see `bindNames`. */
export function parseTyped(text: string, syntax: Syntax): Result<Expression> {
  return parse(text, { syntax, ids: false }, LONGEST_TEXT);
}

/** A formula as it is kept; see `printCanonical`. */
export function parseCanonical(text: string): Result<Expression> {
  return parse(text, { syntax: PLAIN, ids: true }, LONGEST_CANONICAL);
}

/** A formula of a workbook, without the `=` before it. */
export function parseExcel(text: string): Result<Expression> {
  return parse(text, { syntax: PLAIN, ids: false }, LONGEST_TEXT);
}

function parse(text: string, dialect: Dialect, most: number): Result<Expression> {
  if (text.length > most) return refused(problem('expression.tooLong', { most }));
  if (text.trim() === '') return refused(problem('expression.empty'));
  return new Parser(text, dialect).parse();
}
