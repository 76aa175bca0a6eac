/** Excel's way of naming cells, in one place. Columns and rows count from 1. */

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name of a sheet as it stands in a formula, with its exclamation mark. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
