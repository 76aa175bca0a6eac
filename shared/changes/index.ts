export { type Change, changesOf } from './change.ts';
export { changeText, type FindRow, fieldText, findIn, rowText, valueText } from './change-text.ts';
