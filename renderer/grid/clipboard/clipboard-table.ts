/** A block of cells as it lies on the clipboard. */
export interface ClipboardCell {
  /** As displayed; line breaks are \n. */
  readonly text: string;
  /** The number behind the text in full precision, where the other program told it; 25 % is 0.25. */
  readonly value: number | null;
  /** Whether the value is shown as a percentage. */
  readonly percent: boolean;
}

/** Every row as long as the longest. */
export type ClipboardTable = readonly (readonly ClipboardCell[])[];

export function plainCell(text: string): ClipboardCell {
  return { text, value: null, percent: false };
}

/** Makes every row as long as the longest, with blanks. */
export function rectangular(rows: readonly (readonly ClipboardCell[])[]): ClipboardTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) =>
    row.length === width ? row : Array.from({ length: width }, (_, at) => row[at] ?? plainCell('')),
  );
}
