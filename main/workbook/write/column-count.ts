/** How many columns the sheets of columns have. */
import { MOST_COLUMNS, rowsOf } from '../../../shared/model/index.ts';
import { columnSteps } from './column-steps.ts';
import { oncePerWorkbook } from './once.ts';
import { outcomeFrames } from './outcome-frames.ts';

/** The fewest columns of value, so that a longer duration can be tried. */
const FEWEST_COLUMNS = 5;

/** How many columns the sheets of value have: as many as any outcome reaches, those beyond the horizon too. */
export const columnCount = oncePerWorkbook((context) => {
  const plain = [...outcomeFrames(context).values()].map((frame) =>
    frame.valued === 1 && frame.byColumn === 0 ? frame.start + Math.ceil(frame.yearsCounted) : 0,
  );
  const stated = columnSteps(context).map(({ frame, live, column }) => frame.valued * live * (column + 1));
  const needed = Math.max(FEWEST_COLUMNS, context.results.columns.length, ...plain, ...stated);
  return Math.min(2 * MOST_COLUMNS, needed);
});

/** The last column that anything lies in: a value, or an input. */
export const lastDiscountedColumn = oncePerWorkbook((context): number => {
  const inputs = rowsOf(context.project, 'input').map(({ column }) => column ?? 0);
  const stated = rowsOf(context.project, 'columnFigure').map(({ column }) => column ?? 0);
  return Math.max(columnCount(context) - 1, ...inputs, ...stated);
});
