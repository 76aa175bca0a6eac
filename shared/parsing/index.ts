/** Typed text into values and back. Pure: the locale, the currency and the words come in as parameters. */
export { type CellContext, cellToText, isTyped, parseCell, type TypedField } from './cell-text.ts';
export { dateToText } from './date-text.ts';
export { parseFigure } from './figure-text.ts';
export { figureToText } from './figure-to-text.ts';
export { type FormulaNames, formulaSyntax } from './formula-text.ts';
export { type Fractions, isUnclearShare, parsePasted } from './pasted-cell.ts';
export type { PastedCell } from './pasted-number.ts';
