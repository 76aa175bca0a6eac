/** What the checks come to at export. Sums hold by construction; what a project can break is counted here. */
import { rowsOf } from '../../../shared/model/index.ts';
import { columnCount } from './column-count.ts';
import { columnSteps } from './column-steps.ts';
import type { WriteContext } from './context.ts';
import { inputRows } from './inputs.ts';
import { outcomeSteps } from './outcome-steps.ts';
import { shares } from './settings-cells.ts';
import { shareState } from './workings-values.ts';

export interface CheckCounts {
  readonly settings: number;
  readonly shares: number;
  readonly allValued: number;
  readonly allInputs: number;
  readonly durations: number;
  readonly fits: number;
  readonly signs: number;
}

/** How many rows break each rule. */
export function checkCounts(context: WriteContext): CheckCounts {
  const { project, results, plan } = context;
  const steps = outcomeSteps(context);
  const valued = steps.filter((step) => step.valued === 1);
  const columns = columnCount(context);
  const wanted = steps.filter((step) => step.treated * step.stakeholderCounts * step.include === 1);
  return {
    settings: results.problems.length === 0 ? 1 : 0,
    shares: rowsOf(project, 'outcome').reduce(
      (sum, { id }) => sum + shares.filter((share) => shareState(context, id, share).unusable === 1).length,
      0,
    ),
    allValued: wanted.length - wanted.filter((step) => step.valued === 1).length,
    allInputs: inputRows(context).filter(({ id, valued: counts }) => counts && results.inputs.get(id)?.value == null)
      .length,
    durations: valued.filter(({ yearsCounted, inForce }) => yearsCounted === 0 && inForce === 0).length,
    fits:
      plan.horizon === null
        ? valued.filter(({ byColumn, lastColumn }) => byColumn === 0 && lastColumn > columns).length +
          columnSteps(context).reduce((sum, { short }) => sum + short, 0)
        : columnSteps(context).reduce((sum, { short }) => sum + short, 0),
    signs: valued.filter(({ impact, sign }) => impact * sign < 0).length,
  };
}

export function arithmeticHolds(context: WriteContext): boolean {
  const { settings, ...broken } = checkCounts(context);
  return settings === 1 && Object.values(broken).every((count) => count === 0);
}
