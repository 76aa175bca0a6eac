/** Formulas as a person types and reads them, with the names of assumptions; kept with the ids of their rows. */
import {
  bindNames,
  parseCanonical,
  parseTyped,
  printCanonical,
  printTyped,
  type Syntax,
} from '../expressions/index.ts';
import { entrySchema } from '../model/index.ts';
import { problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { numberMarks } from './number-marks.ts';

/** What the names in formulas stand for. */
export interface FormulaNames {
  /** The row that a name stands for, asked for in small letters; null where it stands for none. */
  idOfName(name: string): string | null;
  /** What a row is called; null where it has no name, or is gone. */
  nameOfId(id: string): string | null;
}

/** How a locale writes formulas: where the comma is the decimal mark, a semicolon stands between values. */
export function formulaSyntax(locale: string): Syntax {
  const { decimal } = numberMarks(locale, '');
  return decimal === ',' ? { decimal, argument: ';' } : { decimal: '.', argument: ',' };
}

/** What follows the “=”. A name that nothing has yet stays a name, and finds its assumption when there is one. */
export function parseFormula(
  text: string,
  locale: string,
  { idOfName }: FormulaNames,
): Result<{ readonly formula: string }> {
  const parsed = parseTyped(text, formulaSyntax(locale));
  if (!parsed.ok) return parsed;
  const kept = { formula: printCanonical(bindNames(parsed.value, idOfName)) };
  // Ids are longer than names, so what could be typed may still be too long to be kept.
  return entrySchema.safeParse(kept).success ? done(kept) : refused(problem('parsing.longFormula'));
}

/** The same with its “=”. A formula that cannot be read stands as it is, to be mended. */
export function formulaToText(formula: string, locale: string, { nameOfId }: FormulaNames): string {
  const parsed = parseCanonical(formula);
  return parsed.ok ? `=${printTyped(parsed.value, formulaSyntax(locale), nameOfId)}` : `=${formula}`;
}
