/** Explanations of numbers as sentences: the same in the window and on the command line. */
export { amountsOf } from './amounts.ts';
export { sentenceOf, sentenceText, type TraceContext, type TracePart } from './sentence.ts';
export { columnName, stepName } from './step-name.ts';
export { tellingSteps } from './telling-steps.ts';
