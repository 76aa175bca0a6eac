/** What the fill handle puts where: the source continued over the rest of the area, down, up, right or left. */
import { isFigure, rowOf } from '../../../shared/model/index.ts';
import { figureToText } from '../../../shared/parsing/index.ts';
import { cellContext } from '../../format/index.ts';
import { type LinePut, typedCell } from '../editing/index.ts';
import type { Displayed, Rectangle } from '../selection/index.ts';
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import { continueSeries } from './series.ts';
import type { SeriesCell } from './series-cell.ts';

interface CellRef {
  readonly line: SheetLine;
  readonly column: SheetColumn;
}

/** @param area the source and what it is drawn over, along one way. */
export function fillPuts(
  sheet: Sheet,
  scope: SheetScope,
  displayed: Displayed,
  source: Rectangle,
  area: Rectangle,
): readonly LinePut[] {
  const isDown = area.lastColumn === source.lastColumn && area.firstColumn === source.firstColumn;
  const series = isDown ? columnsOf(displayed, source, area) : linesOf(displayed, source, area);
  return series.flatMap(({ from, to, direction }) => {
    const cells = from.map((cell) => seriesCell(sheet, scope, cell));
    return continueSeries(cells, to.length, { direction, mode: 'auto', locale: scope.formats.locale }).flatMap(
      (cell, at): LinePut[] => {
        const target = to[at];
        return target === undefined
          ? []
          : [{ line: target.line, cells: [[target.column, typedCell(textOf(cell, target, scope))]] }];
      },
    );
  });
}

interface Series {
  readonly from: readonly CellRef[];
  /** In the order in which the series goes on, nearest first. */
  readonly to: readonly CellRef[];
  readonly direction: 'forward' | 'backward';
}

function columnsOf(displayed: Displayed, source: Rectangle, area: Rectangle): readonly Series[] {
  const isForward = area.lastLine > source.lastLine;
  const numbered = (first: number, last: number) =>
    displayed.lines.slice(first, last + 1).filter(({ number }) => number !== null);
  const from = numbered(source.firstLine, source.lastLine);
  const to = isForward
    ? numbered(source.lastLine + 1, area.lastLine)
    : numbered(area.firstLine, source.firstLine - 1).toReversed();
  return displayed.columns.slice(source.firstColumn, source.lastColumn + 1).map((column) => {
    const cells = (lines: readonly SheetLine[]) => lines.map((line) => ({ line, column }));
    return { from: cells(from), to: cells(to), direction: isForward ? 'forward' : 'backward' };
  });
}

function linesOf(displayed: Displayed, source: Rectangle, area: Rectangle): readonly Series[] {
  const isForward = area.lastColumn > source.lastColumn;
  const from = displayed.columns.slice(source.firstColumn, source.lastColumn + 1);
  const to = isForward
    ? displayed.columns.slice(source.lastColumn + 1, area.lastColumn + 1)
    : displayed.columns.slice(area.firstColumn, source.firstColumn).toReversed();
  return displayed.lines.slice(source.firstLine, source.lastLine + 1).map((line) => {
    const cells = (columns: readonly SheetColumn[]) => columns.map((column) => ({ line, column }));
    return { from: cells(from), to: cells(to), direction: isForward ? 'forward' : 'backward' };
  });
}

function seriesCell(sheet: Sheet, scope: SheetScope, { line, column }: CellRef): SeriesCell {
  const text = sheet.editText(scope, line, column) ?? '';
  if (text === '' || column.kind === 'calculated') return { kind: 'blank' };
  if (text.startsWith('=')) return { kind: 'formula', text };
  const { kind } = column.facts;
  if (kind === 'text' || kind === 'note' || kind === 'year') return { kind: 'text', text };
  if (kind === 'date') {
    const id = sheet.rowShown(scope.project, line, column);
    const date = id === null ? null : rowOf(scope.project, column.entity, id)?.[column.field];
    return typeof date === 'string' ? { kind: 'date', value: date } : { kind: 'other', text };
  }
  const number = sheet.number(scope, line, column);
  // A range says more than its best estimate.
  if (number === null || text.includes('(')) return { kind: 'other', text };
  return { kind: kind === 'percent' ? 'percent' : 'number', value: number };
}

/** As it would be typed into the cell: percentages with their sign, so that 0.5 % stays 0.5 %. */
function textOf(cell: SeriesCell, { column }: CellRef, { project, translator }: SheetScope): string {
  if (cell.kind === 'blank') return '';
  if (cell.kind === 'date') return cell.value;
  if (cell.kind === 'text' || cell.kind === 'formula' || cell.kind === 'other') return cell.text;
  if (column.kind === 'calculated') return String(cell.value);
  const kind = isFigure(column.facts) ? column.facts.kind : 'number';
  return figureToText(cell.value, kind, cellContext(project, column.entity, column.field, null, translator));
}
