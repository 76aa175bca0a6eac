import type { EntityName } from '../../shared/model/index.ts';

/**
 * The version of the workbook's layout, written on its first sheet and asked for when one is read back. A change that an
 * older program could misread raises it.
 */
export const LAYOUT_VERSION = 2;

/** The layout that brought a table its sheet, where that is not the first: a workbook of an earlier one has no such rows. */
export const SHEET_SINCE: { readonly [E in EntityName]?: number } = {
  tag: 2,
  outcomeTag: 2,
  referenceTable: 2,
  referenceValue: 2,
};

/** The key that marks the layout's version on the first sheet, and those that mark a sheet on its list of sheets. */
export const LAYOUT_KEY = 'workbook.layout';
export const SHEET_KEY_PREFIX = 'sheet.';

/** Where every table of the workbook has its parts. */
export const KEY_ROW = 6;
export const FIRST_ROW = 7;

/** On sheets that hold label and value line by line: the column of the values, and that of the keys. */
export const VALUE_COLUMN = 2;
export const LINE_KEY_COLUMN = 5;
