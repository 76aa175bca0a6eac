export { cellContext } from './cell-context.ts';
export { displayText, type Formats, formatsFor } from './formats.ts';
export { useFormats } from './use-formats.ts';
