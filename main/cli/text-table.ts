/** A table for a terminal: columns as wide as their widest cell, text to the left and figures to the right. */
export interface TextColumn {
  readonly align: 'left' | 'right';
  /** Longer text is cut to this. */
  readonly most?: number;
}

const GAP = '  ';

export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((column, index) => cut(row[index] ?? '', column.most)));
  const widths = columns.map((_, index) => Math.max(0, ...cells.map((row) => widthOf(row[index] ?? ''))));
  const lines = cells.map((row) =>
    row.map((cell, index) => padded(cell, columns[index], widths[index] ?? 0)).join(GAP),
  );
  return lines.map((line) => line.trimEnd()).join('\n');
}

function padded(text: string, column: TextColumn | undefined, width: number): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return column?.align === 'right' ? blanks + text : text + blanks;
}

function cut(text: string, most: number | undefined): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const letters = lettersOf(line);
  return most === undefined || letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}

function widthOf(text: string): number {
  return lettersOf(text).length;
}

/** What a reader takes for one letter, accents and joined signs included. */
function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}
