/** What stands in a cell of figures where there is no figure: nothing, a dash, or what went wrong in a spreadsheet. */
import { type Problem, problem } from '../problem.ts';
import { shown } from './shown.ts';

/** Of whatever language the spreadsheet spoke: #DIV/0!, #N/A, #BEZUG!, #NOM?, and Err:502 of LibreOffice. */
const ERROR_VALUE = /^(?:#(?:\p{L}[\p{L}\d/]*[!?]|N\/\p{L}|GETTING_DATA)|Err:\d{3})$/iu;
const TOO_NARROW = /^#+$/;
const DASH = /^[-\u2010-\u2015\u2212]$/;

/** Blank is never zero: a dash says that there is no figure. */
export function isNoFigure(text: string): boolean {
  return text === '' || DASH.test(text);
}

/** What is wrong where a spreadsheet shows something in place of a figure; null where it does not. */
export function spreadsheetError(text: string): Problem | null {
  if (ERROR_VALUE.test(text)) return problem('parsing.errorValue', { text: shown(text) });
  return TOO_NARROW.test(text) ? problem('parsing.tooNarrow', { text: shown(text) }) : null;
}
