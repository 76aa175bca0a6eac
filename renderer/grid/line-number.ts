/** The column of the line numbers, which is no column of a sheet. */
export const LINE_NUMBER = 'line';
