/** What the fill handle puts where: the source continued over the rest of the area, down, up, right or left. */
import { isFigure, rowOf } from '../../../shared/model/index.ts';
import { figureToText } from '../../../shared/parsing/index.ts';
import { cellContext } from '../../format/index.ts';
import { type LinePut, typedCell } from '../editing/index.ts';
import { copiedCell, linesIn } from '../pasting/index.ts';
import type { Displayed, Rectangle } from '../selection/index.ts';
import type { SheetColumn, SheetLine, SheetScope } from '../sheet.ts';
import type { SheetContext } from '../sheet-context.ts';
import { continueSeries, isCopiedAlone } from './series.ts';
import type { SeriesCell } from './series-cell.ts';

interface CellRef {
  readonly line: SheetLine;
  readonly column: SheetColumn;
}

/**
 * @param area the source and what it is drawn over, along one way.
 * @param turned whether what is otherwise copied counts on, and what counts on is copied.
 */
export function fillPuts(
  context: SheetContext,
  displayed: Displayed,
  source: Rectangle,
  area: Rectangle,
  turned: boolean,
): readonly LinePut[] {
  const { scope } = context;
  const isDown = area.lastColumn === source.lastColumn && area.firstColumn === source.firstColumn;
  const series = isDown ? columnsOf(displayed, source, area) : linesOf(displayed, source, area);
  return series.flatMap(({ from, to, direction }) => {
    const cells = from.map((cell) => seriesCell(context, cell));
    const turnedMode = isCopiedAlone(cells) ? 'series' : 'copy';
    const options = { direction, mode: turned ? turnedMode : 'auto', locale: scope.formats.locale } as const;
    return continueSeries(cells, to.length, options).flatMap((cell, at): LinePut[] => {
      const target = to[at];
      if (target === undefined) return [];
      return [{ line: target.line, cells: [[target.column, typedCell(textOf(cell, target, scope))]] }];
    });
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
  const from = linesIn(displayed, source);
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
  return linesIn(displayed, source).map((line) => {
    const cells = (columns: readonly SheetColumn[]) => columns.map((column) => ({ line, column }));
    return { from: cells(from), to: cells(to), direction: isForward ? 'forward' : 'backward' };
  });
}

function seriesCell(context: SheetContext, { line, column }: CellRef): SeriesCell {
  const { sheet, scope } = context;
  const copy = copiedCell(context, line, column);
  const text = copy.entered ?? copy.text;
  if (text === '') return { kind: 'blank' };
  if (column.kind === 'calculated') return copy.value === null ? { kind: 'other', text } : numberOf(copy.value);
  const { kind } = column.facts;
  if (kind === 'text' || kind === 'note' || kind === 'link' || kind === 'year') return { kind: 'text', text };
  if (text.startsWith('=')) return { kind: 'formula', text };
  if (kind === 'date') {
    const id = sheet.rowShown(scope.project, line, column);
    const date = id === null ? null : rowOf(scope.project, column.entity, id)?.[column.field];
    return typeof date === 'string' ? { kind: 'date', value: date } : { kind: 'other', text };
  }
  // A range says more than its best estimate.
  if (copy.value === null || copy.entered !== undefined) return { kind: 'other', text };
  return kind === 'percent' ? { kind: 'percent', value: copy.value } : numberOf(copy.value);
}

function numberOf(value: number): SeriesCell {
  return { kind: 'number', value };
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
