/** What may stand for a figure in a formula: the same names that an assumption can have, and no cell addresses. */

const NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,79}$/u;
const CELL_ADDRESS = /^(\$?[A-Za-z]{1,3}\$?\d{1,7}|[Rr]\d*[Cc]\d*)$/;

export function isName(text: string): boolean {
  return NAME.test(text);
}

/** Whether a name reads like a cell of a spreadsheet, such as B12, $B$12 or R1C1. */
export function isCellAddress(text: string): boolean {
  return CELL_ADDRESS.test(text);
}

/** Capitals make no difference between names. */
export function folded(name: string): string {
  return name.toLowerCase();
}
