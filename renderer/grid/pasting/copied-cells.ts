/** What copying makes of cells: what each shows, the number behind that, and what was typed where it says more. */
import { isFigure } from '../../../shared/model/index.ts';
import type { FigureMark } from '../cells/figure-view.ts';
import { blankCell, type ClipboardCell, type ClipboardTable } from '../clipboard/index.ts';
import type { Terrain } from '../selection/index.ts';
import type { SheetColumn, SheetLine } from '../sheet.ts';
import type { SheetContext } from '../sheet-context.ts';
import type { CopiedArea } from './copied-area.ts';

/** What several lines show as one cell stands in the first of them, as in merged cells. */
export function copiedCells(
  context: SheetContext,
  spanOf: Terrain['spanOf'],
  { lines, columns }: CopiedArea,
): ClipboardTable {
  return lines.map((line, at) =>
    columns.map((column) => {
      const above = lines[at - 1];
      const span = above === undefined ? null : spanOf(line, column);
      const isInside = span !== null && above !== undefined && spanOf(above, column) === span;
      return isInside ? blankCell : copiedCell(context, line, column);
    }),
  );
}

export function copiedCell(context: SheetContext, line: SheetLine, column: SheetColumn): ClipboardCell {
  const { text, placeholder, marks } = context.view(line, column);
  if (placeholder || text === '') return blankCell;
  const value = context.sheet.number(context.scope, line, column);
  const percent = value !== null && column.kind === 'entered' && column.facts.kind === 'percent';
  const typed = context.sheet.editText(context.scope, line, column);
  const saysMore = typed !== null && typed !== '' && typed !== text && isInForce(column, marks);
  return { text, value, percent, ...(saysMore ? { entered: typed } : {}) };
}

/**
 * Whether what was typed is what is shown. The number behind a plain figure says all of it; where a note or its columns
 * stand in for it, a copy is of what is seen.
 */
function isInForce(column: SheetColumn, marks: readonly FigureMark[]): boolean {
  if (column.kind === 'calculated') return false;
  if (!isFigure(column.facts)) return true;
  const isOther = marks.some((mark) => mark === 'override' || mark === 'columns' || mark === 'derived');
  return !isOther && marks.some((mark) => mark === 'formula' || mark === 'range');
}
