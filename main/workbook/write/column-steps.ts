/** Outcomes with figures by column, a line for each column of each lifetime: what the formulas of that sheet come to. */
import { discountFactor } from '../../../shared/engine/index.ts';
import { MOST_COLUMNS } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { oncePerWorkbook } from './once.ts';
import { type OutcomeFrame, outcomeFrames } from './outcome-frames.ts';
import type { Share } from './settings-cells.ts';

/** What a line stands for: a step of the lifetime of the outcome, or of those counted anew in one column. */
interface LineOf {
  readonly frame: OutcomeFrame;
  /** The column in which those were counted; null for a lifetime of the whole outcome. */
  readonly cohort: number | null;
  readonly step: number;
  /** 0 for a line that only shows what one year would be, where the duration is 0. */
  readonly counts: number;
}

export interface ColumnStep extends LineOf {
  readonly isCohort: number;
  readonly start: number;
  readonly column: number;
  readonly shareColumn: number;
  readonly quantity: number;
  readonly unitStated: number;
  readonly unitValue: number;
  readonly unitKnown: number;
  readonly shares: { readonly [S in Share]: number };
  readonly years: number;
  readonly yearsUsed: number;
  readonly present: number;
  /** For what is in force and counts once: whether another column is the first in which anyone has the change. */
  readonly notFirst: number;
  readonly weight: number;
  readonly late: number;
  readonly retained: number;
  readonly inUse: number;
  readonly gross: number;
  readonly multiplied: number;
  readonly afterDeadweight: number;
  readonly afterDisplacement: number;
  readonly afterAttribution: number;
  readonly impact: number;
  readonly live: number;
  readonly seen: number;
  readonly first: number;
  readonly unitMissing: number;
  readonly factorMissing: number;
  readonly value: number;
  readonly short: number;
}

/** Longer lifetimes than this lie outside their bounds, so the outcome is not valued. */
const LONGEST = 2 * MOST_COLUMNS;

function linesOf(context: WriteContext, frame: OutcomeFrame): LineOf[] {
  if (frame.byColumn === 0) return [];
  const life = (cohort: number | null, years: number): LineOf[] => {
    const steps = Math.min(LONGEST, Math.max(1, Math.ceil(years)));
    return Array.from({ length: steps }, (_, step) => ({ frame, cohort, step, counts: 1 }));
  };
  const cohorts = frame.figures
    .flatMap(({ row }) => (row.field === 'quantity' && row.column !== null && row.column >= 0 ? [row.column] : []))
    .sort((a, b) => a - b);
  if (frame.statedQuantity === 0) return life(null, frame.yearsOfValue);
  if (frame.inForce === 1) return cohorts.flatMap((cohort) => life(cohort, 1));
  const [first] = cohorts;
  if (first === undefined) return [];
  return [
    ...cohorts.flatMap((cohort) => life(cohort, frame.once === 1 ? 1 : lifeOf(context, frame, cohort))),
    { frame, cohort: first, step: 0, counts: 0 },
  ];
}

/** The years that those live on who are counted anew in a column. */
function lifeOf({ plan }: WriteContext, frame: OutcomeFrame, start: number): number {
  return frame.duration.used + frame.countsAfter * Math.max(0, plan.activityColumns - start);
}

export const columnSteps = oncePerWorkbook((context): readonly ColumnStep[] => {
  const lines = [...outcomeFrames(context).values()].flatMap((frame) => linesOf(context, frame));
  const steps: ColumnStep[] = [];
  for (const [index, line] of lines.entries()) {
    steps.push(stepOf(context, line, steps.at(-1), lines[index + 1]));
  }
  return steps;
});

function stepOf(
  context: WriteContext,
  line: LineOf,
  before: ColumnStep | undefined,
  next: LineOf | undefined,
): ColumnStep {
  const { plan, settings } = context;
  const { frame, cohort, step, counts } = line;
  const isCohort = cohort === null ? 0 : 1;
  const start = cohort !== null && counts === 1 ? cohort : frame.start;
  const column = start + step;
  const shareColumn = isCohort === 1 ? start : column;
  const stated = (entity: string, field: string, at: number | null) =>
    frame.figures.find(({ row }) => row.entity === entity && row.field === field && row.column === at)?.figure.used;
  const quantity = cohort === null ? frame.quantity : (stated('outcome', 'quantity', cohort) ?? 0);
  const unit = stated('proxy', 'value', column);
  const unitValue = unit === undefined ? frame.proxyValue : unit * frame.proxyPriceFactor;
  const unitKnown = unit !== undefined || frame.proxyHasValue === 1 ? 1 : 0;
  const share = (name: Share) => stated('outcome', name, shareColumn) ?? frame.shares[name];
  const taken = {
    deadweight: share('deadweight'),
    displacement: share('displacement'),
    attribution: share('attribution'),
    dropOff: share('dropOff'),
  };
  const years = isCohort === 1 ? lifeOf(context, frame, start) : frame.yearsOfValue;
  const rounded = settings.fractionalDuration === 'round-up' ? Math.ceil(years) : years;
  const yearsUsed = frame.once + frame.inForce > 0 ? 1 : rounded;
  const sameOutcome = before?.frame === frame;
  const above0 = frame.figures.filter(({ row, figure }) => row.field === 'quantity' && figure.used > 0);
  const earlier = cohort !== null && above0.some(({ row }) => (row.column ?? 0) < cohort);
  const notFirst = earlier || (quantity === 0 && (above0.length > 0 || sameOutcome)) ? 1 : 0;
  const weight = counts * Math.max(0, Math.min(1, yearsUsed - step)) * (1 - frame.inForce * frame.once * notFirst);
  const cohortLate = plan.activityColumns > 0 ? start >= plan.activityColumns : frame.startsAfter === 1;
  const late = isCohort === 1 ? (cohortLate ? 1 : 0) : frame.late;
  const early = settings.dropOffStart === 'first-year-after-activity' ? 1 : 0;
  const atOnce = late * early * (1 - frame.once) * (1 - frame.inForce);
  const retained = step === 0 ? 1 - atOnce * taken.dropOff : (before?.retained ?? 1) * (1 - taken.dropOff);
  const inUse = column < plan.mostColumns ? 1 : 0;
  const gross = frame.sign * quantity * unitValue;
  const multiplied = gross * frame.multiplier;
  const afterDeadweight = multiplied * (1 - taken.deadweight);
  const afterDisplacement = afterDeadweight * (1 - taken.displacement);
  const afterAttribution = afterDisplacement * (1 - taken.attribution);
  const impact = afterAttribution * frame.kept;
  const live = weight > 0 ? 1 : 0;
  const seen = (sameOutcome ? (before?.seen ?? 0) : 0) + live * unitKnown;
  const place = frame.schedule === 0 ? 0 : plan.schedules.get(scheduleId(context, frame));
  const factor = place === undefined ? Number.NaN : discountFactor(plan, column, place);
  const continues = next !== undefined && next.step > 0;
  return {
    ...line,
    isCohort,
    start,
    column,
    shareColumn,
    quantity,
    unitStated: unit === undefined ? 0 : 1,
    unitValue,
    unitKnown,
    shares: taken,
    years,
    yearsUsed: yearsUsed === 0 ? 0 : yearsUsed,
    present: 1,
    notFirst,
    weight,
    late,
    retained,
    inUse,
    gross,
    multiplied,
    afterDeadweight,
    afterDisplacement,
    afterAttribution,
    impact,
    live,
    seen,
    first: live * unitKnown * (seen === 1 ? 1 : 0),
    unitMissing: live * inUse * (1 - unitKnown),
    factorMissing: live * (Number.isNaN(factor) ? 1 : 0),
    value: frame.valued * impact * weight * retained,
    short: counts === 1 && !continues && yearsUsed > step + 1 ? 1 : 0,
  };
}

function scheduleId({ project }: WriteContext, frame: OutcomeFrame): string {
  return project.outcome.get(frame.outcome)?.discountSchedule ?? '';
}
