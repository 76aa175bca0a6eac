export { assumptionNames } from './assumption-names.ts';
export { cellContext } from './cell-context.ts';
export { conventionsOf } from './conventions.ts';
export { errorValue } from './error-value.ts';
export { displayText, type Formats, figureText, formatsFor } from './formats.ts';
export { useFormats } from './use-formats.ts';
