/** Where the cells of an HTML table stand once spans are spread out and hidden rows and columns are left out. */
import type { HtmlStyles } from './html-styles.ts';
import { isTooLarge } from './table-size.ts';

export interface Place {
  readonly element: HTMLTableCellElement;
  readonly row: number;
  readonly column: number;
}

export interface Places {
  readonly rows: number;
  readonly columns: number;
  /** One for each cell that is seen; where none stands, a span of another or nothing is. */
  readonly cells: readonly Place[];
}

interface Span extends Place {
  readonly rowEnd: number;
  readonly columnEnd: number;
  readonly hidden: boolean;
}

/** Null where the table is larger than a paste may be. */
export function placesIn(table: HTMLTableElement, styles: HtmlStyles): Places | null {
  const rows = [...table.rows];
  const spans = spansOf(rows, styles);
  if (spans === null) return null;
  const width = spans.reduce((most, { columnEnd }) => Math.max(most, columnEnd), 0);
  const rowsSeen = rows.map((row) => !isHiddenRow(row, styles));
  const columnsSeen = seenColumns(table, width, spans, rowsSeen, styles);
  const [newRow, newColumn] = [renumbered(rowsSeen), renumbered(columnsSeen)];
  const cells = spans.flatMap(({ element, row, rowEnd, column, columnEnd, hidden }) => {
    // A merged cell whose first row or column is hidden shows its text in the first that is not.
    const [seenRow, seenColumn] = [rowsSeen.indexOf(true, row), columnsSeen.indexOf(true, column)];
    if (hidden || seenRow === -1 || seenRow >= rowEnd || seenColumn === -1 || seenColumn >= columnEnd) return [];
    return [{ element, row: newRow[seenRow] ?? 0, column: newColumn[seenColumn] ?? 0 }];
  });
  return { rows: count(rowsSeen), columns: count(columnsSeen), cells };
}

function spansOf(rows: readonly HTMLTableRowElement[], styles: HtmlStyles): readonly Span[] | null {
  const spans: Span[] = [];
  /** For each column, the first row that no span from above reaches. */
  const freeFrom: number[] = [];
  const sectionEnds = endsOfSections(rows);
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const element of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const columnEnd = column + element.colSpan;
      if (isTooLarge(rows.length, columnEnd)) return null;
      // As HTML has it, no span reaches beyond its section, and a span of 0 is all that is left of it.
      const sectionEnd = sectionEnds[row] ?? rows.length;
      const rowEnd = element.rowSpan === 0 ? sectionEnd : Math.min(row + element.rowSpan, sectionEnd);
      for (let each = column; each < columnEnd; each += 1) freeFrom[each] = Math.max(freeFrom[each] ?? 0, rowEnd);
      spans.push({ element, row, rowEnd, column, columnEnd, hidden: styles.isHidden(element) });
      column = columnEnd;
    }
  }
  return spans;
}

function endsOfSections(rows: readonly HTMLTableRowElement[]): readonly number[] {
  const ends: number[] = [];
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const next = ends[row + 1];
    ends[row] = next !== undefined && rows[row]?.parentElement === rows[row + 1]?.parentElement ? next : row + 1;
  }
  return ends;
}

/** Besides hidden rows, Office ends a table with a row of no height that only gives the widths of the columns. */
function isHiddenRow(row: HTMLTableRowElement, styles: HtmlStyles): boolean {
  return row.getAttribute('height') === '0' || styles.isHidden(row);
}

/** A column is hidden where its <col> is, or every cell of it. */
function seenColumns(
  table: HTMLTableElement,
  width: number,
  spans: readonly Span[],
  rowsSeen: readonly boolean[],
  styles: HtmlStyles,
): readonly boolean[] {
  const inUse = Array<boolean>(width).fill(false);
  const hiddenCells = Array<boolean>(width).fill(false);
  for (const { row, column, columnEnd, hidden } of spans) {
    if (rowsSeen[row] === true) (hidden ? hiddenCells : inUse).fill(true, column, columnEnd);
  }
  const seen = inUse.map((used, column) => used || hiddenCells[column] !== true);
  let column = 0;
  for (const element of table.querySelectorAll<HTMLTableColElement>(':scope > colgroup, :scope > colgroup > col')) {
    if (column >= width) break;
    // A group with columns of its own is as wide as they are, and they follow.
    if (element.localName === 'colgroup' && element.childElementCount > 0) continue;
    if (styles.isHidden(element)) seen.fill(false, column, column + element.span);
    column += element.span;
  }
  return seen;
}

function renumbered(seen: readonly boolean[]): readonly number[] {
  let next = 0;
  return seen.map((each) => (each ? next++ : next));
}

function count(seen: readonly boolean[]): number {
  return seen.filter(Boolean).length;
}
