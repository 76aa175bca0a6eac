/** Formulas: reading, keeping, showing and calculating them. Pure: names and values come in as parameters. */
export { evaluate } from './evaluate.ts';
export type { Expression, Reference } from './expression.ts';
export { parseCanonical, parseExcel, parseTyped } from './parse.ts';
export { printCanonical, printExcel, printTyped } from './print.ts';
export { bindNames, referencesOf, unbindIds } from './references.ts';
export type { Syntax } from './syntax.ts';
