export { type Change, changesOf } from './change.ts';
export { changeText, fieldText, findIn, rowText, valueText } from './change-text.ts';
