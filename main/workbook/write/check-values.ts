/** What the checks come to at export. Sums hold by construction; what a project can break is counted here. */
import { MOST_COLUMNS, rowsOf } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { inputRows } from './inputs.ts';
import { shares } from './settings-cells.ts';
import { outcomeSteps, shareState } from './workings-values.ts';
import { columnCount } from './years.ts';

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
  const columns = columnCount(context, steps);
  const wanted = steps.filter((step) => step.treated * step.stakeholderCounts * step.include === 1);
  return {
    settings: results.problems.length === 0 ? 1 : 0,
    shares: rowsOf(project, 'outcome').reduce(
      (sum, { id }) => sum + shares.filter((share) => shareState(project, id, share).unusable === 1).length,
      0,
    ),
    allValued: wanted.length - wanted.filter((step) => step.valued === 1).length,
    allInputs: inputRows(context).filter(({ id, valued: counts }) => counts && results.inputs.get(id)?.value == null)
      .length,
    durations: valued.filter(({ yearsCounted }) => yearsCounted === 0).length,
    fits:
      plan.horizon === null
        ? valued.filter(({ start, yearsCounted }) => start + yearsCounted > Math.min(columns, MOST_COLUMNS)).length
        : 0,
    signs: valued.filter(({ impact, sign }) => impact * sign < 0).length,
  };
}

export function arithmeticHolds(context: WriteContext): boolean {
  const { settings, ...broken } = checkCounts(context);
  return settings === 1 && Object.values(broken).every((count) => count === 0);
}
