/** What is used of each figure that is stated for one column, and whether it can be used. */
import { type Entry, fieldOf, isFigure, noteAt, type Row, rowsOf, withinBounds } from '../../../shared/model/index.ts';
import { type FigureInForce, readEntry } from './figure-in-force.ts';
import { oncePerWorkbook } from './once.ts';
import { shares } from './settings-cells.ts';
import { isShare } from './shares.ts';

export interface ColumnFigureState {
  readonly row: Row<'columnFigure'>;
  readonly figure: FigureInForce;
  readonly isShare: number;
  readonly place: number;
  /** There is a figure, and it lies within its bounds. */
  readonly counted: number;
  /** It keeps its row from being valued: in error, out of bounds, or before the first column of value. */
  readonly unusable: number;
}

export const columnFigureStates = oncePerWorkbook((context): readonly ColumnFigureState[] =>
  rowsOf(context.project, 'columnFigure').map((row) => {
    const { entity, target, field, column, value } = row;
    const override: Entry = noteAt(context.project, { entity, target, field, column })?.override ?? null;
    const figure = readEntry(context, override ?? value);
    const facts = fieldOf(entity, field);
    const within = facts !== undefined && isFigure(facts) && withinBounds(facts, figure.used);
    const counted = figure.state === 1 && within;
    const before = counted && (column ?? 0) < 0 && (entity === 'outcome' || entity === 'proxy');
    return {
      row,
      figure,
      isShare: isShare(field) ? 1 : 0,
      place: isShare(field) ? shares.indexOf(field) + 1 : 1,
      counted: counted ? 1 : 0,
      unusable: (figure.state !== 0 && !counted) || before ? 1 : 0,
    };
  }),
);
