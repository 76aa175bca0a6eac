/** Formulas that people typed, from the text of a cell to the form in which they are kept. */
import {
  bindNames,
  type Expression,
  parseCanonical,
  parseExcel,
  printCanonical,
  referencesOf,
} from '../../../shared/expressions/index.ts';
import { SETTINGS_IN_FORMULAS } from '../../../shared/model/index.ts';

/** The id of the assumption that a name in small letters stands for in the workbook, or null where none does. */
export type FindAssumption = (name: string) => string | null;

const SETTINGS = new Set(SETTINGS_IN_FORMULAS.map((name) => name.toLowerCase()));

/**
 * A formula that a cell calculates, as the project keeps it. Null where it says what the project cannot: a cell address,
 * another function, or a name that is neither an assumption nor a setting.
 */
export function calculatedFormula(text: string, find: FindAssumption): string | null {
  const parsed = parseExcel(text);
  if (!parsed.ok) return null;
  const bound = bindNames(parsed.value, find);
  const known = [...referencesOf(bound).names].every((name) => SETTINGS.has(name));
  return known ? printCanonical(bound) : null;
}

/** A formula that stands in a cell as a text, since it comes to no number: as it was, but for the names that it binds. */
export function textFormula(text: string, find: FindAssumption): string {
  const parsed = parseCanonical(text);
  if (!parsed.ok) return text;
  const bound = bindNames(parsed.value, find);
  return idsIn(bound) > idsIn(parsed.value) ? printCanonical(bound) : text;
}

function idsIn(expression: Expression): number {
  return referencesOf(expression).ids.size;
}
