/** The cells of a paste that could mean two things: bare numbers between 0 and 1 that go into columns of percentages. */
import { isTyped, isUnclearShare } from '../../../shared/parsing/index.ts';
import { cellContext } from '../../format/index.ts';
import type { ClipboardCell, ClipboardTable } from '../clipboard/index.ts';
import type { Displayed } from '../selection/index.ts';
import type { SheetColumn, SheetScope } from '../sheet.ts';
import type { PasteArea } from './paste-areas.ts';

export function unclearShares(
  scope: SheetScope,
  displayed: Displayed,
  table: ClipboardTable,
  areas: readonly PasteArea[],
): readonly ClipboardCell[] {
  const width = table[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    const column = areas.flatMap((area) => columnsOf(displayed, area, width, at)).find(isPercent);
    if (column?.kind !== 'entered' || !isTyped(column.facts)) return [];
    const { facts } = column;
    const context = cellContext(scope.project, column.entity, column.field, null, scope.translator);
    return table.flatMap((row) => {
      const cell = row[at];
      return cell?.entered === undefined && cell !== undefined && isUnclearShare(cell, facts, context) ? [cell] : [];
    });
  });
}

/** The columns that one column of the block goes into. */
function columnsOf(displayed: Displayed, area: PasteArea, width: number, at: number): readonly SheetColumn[] {
  const columns = displayed.columns.slice(area.column, area.column + area.width);
  return columns.filter((_, place) => place % width === at);
}

function isPercent(column: SheetColumn): boolean {
  return column.kind === 'entered' && column.facts.kind === 'percent';
}
