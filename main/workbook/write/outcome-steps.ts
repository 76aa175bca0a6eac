/** One line of the map, step by step: what the formulas of the workings and of the columns come to. */
import { discountFactor, exactSum } from '../../../shared/engine/index.ts';
import { columnCount, lastDiscountedColumn } from './column-count.ts';
import { columnSteps } from './column-steps.ts';
import type { WriteContext } from './context.ts';
import { oncePerWorkbook } from './once.ts';
import { type OutcomeFrame, outcomeFrames } from './outcome-frames.ts';
import { stakeholderStates } from './subgroup-values.ts';

/** A line without an outcome comes to nothing at every step. */
export interface OutcomeSteps extends Omit<OutcomeFrame, 'outcome'> {
  readonly outcome: string | null;
  readonly stakeholder: string;
  readonly stakeholderCounts: number;
  readonly columnsOk: number;
  readonly setOk: number;
  readonly discountOk: number;
  readonly include: number;
  readonly gross: number;
  readonly impact: number;
  readonly lastColumn: number;
  readonly firstValue: number;
  readonly keeps: number;
  /** How many years' worth of one year's value lie within the columns that are counted. */
  readonly weights: number;
  /** Whether it counts in the totals of one year: some column of it is counted. */
  readonly inYear: number;
  /** Value of each column, those beyond the horizon too. */
  readonly years: readonly number[];
  /** What each of them is worth today. */
  readonly worth: readonly number[];
  readonly total: number;
  readonly presentValue: number;
  readonly cutOff: number;
  /** Whether value beyond the horizon lies in a column without a discount factor; then none of it is told. */
  readonly beyondUnknown: number;
  readonly unknownWithin: number;
  readonly levels: readonly number[];
  readonly addedByMultipliers: number;
  readonly problems: string;
}

/** The levels of the waterfall in their order, as the engine calls them. */
export const LEVELS = [
  'gross',
  'multiplied',
  'afterDeadweight',
  'afterDisplacement',
  'afterAttribution',
  'afterFactors',
  'afterDropOff',
  'presentValue',
] as const;

const NO_FIGURE = { used: 0, state: 0 } as const;
const NO_FRAME: Omit<OutcomeFrame, 'outcome'> = {
  number: 0,
  description: '',
  treated: 0,
  standing: 1,
  fromIndicator: 0,
  typed: NO_FIGURE,
  quantity: 0,
  statedQuantity: 0,
  inForce: 0,
  byColumn: 0,
  columnsUnusable: 0,
  quantityOk: 0,
  duration: NO_FIGURE,
  durationOk: 0,
  proxyNumber: 0,
  proxyHasValue: 0,
  proxyPriceFactor: 0,
  proxyOk: 0,
  proxyValue: 0,
  shares: { deadweight: 0, displacement: 0, attribution: 0, dropOff: 0 },
  sharesOk: 1,
  multiplier: 1,
  kept: 1,
  factorsOk: 1,
  schedule: 0,
  scheduleOk: 1,
  sign: 1,
  once: 0,
  start: 0,
  startsAfter: 0,
  late: 0,
  countsAfter: 0,
  yearsOfValue: 0,
  yearsCounted: 0,
  valued: 0,
  counted: 0,
  figures: [],
};

export const outcomeSteps = oncePerWorkbook((context): readonly OutcomeSteps[] => {
  const { numbers, project, translator } = context;
  const frames = outcomeFrames(context);
  const stakeholders = stakeholderStates(context);
  const columns = columnCount(context);
  return numbers.lines.map(({ outcome, stakeholder }) => {
    const row = stakeholder === null ? undefined : project.stakeholder.get(stakeholder);
    const frame = outcome === null ? undefined : frames.get(outcome);
    const problems = outcome === null ? [] : (context.results.outcomes.get(outcome)?.problems ?? []);
    return stepsOf(context, frame ?? { ...NO_FRAME, outcome: null }, columns, {
      stakeholder: row?.name ?? '',
      stakeholderCounts: row?.included === true ? 1 : 0,
      standing: stakeholders.get(stakeholder ?? '')?.standings.at(-1) ?? 0,
      problems: problems.map((problem) => translator.sentence(problem)).join('\n'),
    });
  });
});

type Around = Pick<OutcomeSteps, 'stakeholder' | 'stakeholderCounts' | 'standing' | 'problems'>;

function stepsOf(
  context: WriteContext,
  frame: Omit<OutcomeFrame, 'outcome'> & { readonly outcome: string | null },
  columns: number,
  around: Around,
): OutcomeSteps {
  const { plan, settings, project, results } = context;
  const result = frame.outcome === null ? undefined : results.outcomes.get(frame.outcome);
  const stated = columnSteps(context).filter((step) => step.frame.outcome === frame.outcome);
  const { once, late, shares, start, yearsCounted, valued, byColumn } = frame;
  const early = settings.dropOffStart === 'first-year-after-activity' ? 1 : 0;
  const impact = result?.impact ?? 0;
  const firstValue = (1 - byColumn) * impact * (1 - late * (1 - once) * early * shares.dropOff);
  const keeps = 1 - shares.dropOff;
  const years =
    byColumn === 1
      ? Array.from({ length: columns }, (_, column) =>
          stated.reduce((sum, step) => sum + (step.column === column ? step.value : 0), 0),
        )
      : plainYears(columns, { start, yearsCounted, firstValue, keeps });
  const schedule = frame.outcome === null ? null : (project.outcome.get(frame.outcome)?.discountSchedule ?? null);
  const place = schedule === null ? 0 : plan.schedules.get(schedule);
  const factorOf = (column: number) => (place === undefined ? Number.NaN : discountFactor(plan, column, place));
  const isUnknown = (column: number) => Number.isNaN(factorOf(column));
  const worth = years.map((value, column) => (isUnknown(column) ? 0 : value * factorOf(column)));
  const lastColumn = start + yearsCounted;
  const last = lastDiscountedColumn(context);
  const columnsOfLife = Array.from({ length: last + 1 }, (_, column) => column).filter(
    (column) => column >= start && column < lastColumn,
  );
  const unknown = (isWithin: boolean) =>
    byColumn === 1
      ? stated.reduce((sum, step) => sum + ((step.inUse === 1) === isWithin ? step.factorMissing : 0), 0)
      : columnsOfLife.filter((column) => column < plan.mostColumns === isWithin && isUnknown(column)).length;
  const seen = stated.reduce((sum, step) => sum + step.live * step.unitKnown, 0);
  const lives = stated.reduce((sum, step) => sum + step.live, 0);
  const noUnit = stated.reduce((sum, step) => sum + step.unitMissing, 0) + (lives > 0 && seen === 0 ? 1 : 0);
  const noYear = lives === 0 && stated.some((step) => reference(step) && step.unitKnown === 0) ? 1 : 0;
  const { waterfall } = result ?? { waterfall: null };
  const presentValue = result?.presentValue ?? 0;
  const weights = byColumn === 1 ? 0 : Math.max(0, Math.min(yearsCounted, plan.mostColumns - start));
  const columnsInUse = byColumn === 1 ? stated.reduce((sum, step) => sum + step.live * step.inUse, 0) : weights;
  return {
    ...frame,
    ...around,
    columnsOk: frame.columnsUnusable === 0 && (byColumn === 0 || (stated.length > 0 && noUnit + noYear === 0)) ? 1 : 0,
    setOk: around.standing >= 0 ? 1 : 0,
    discountOk: frame.scheduleOk === 1 && unknown(true) === 0 ? 1 : 0,
    unknownWithin: unknown(true),
    include: frame.outcome === null ? 0 : 1,
    gross: result?.gross ?? 0,
    impact,
    lastColumn,
    firstValue,
    keeps,
    weights,
    inYear: frame.counted * (columnsInUse > 0 ? 1 : 0),
    years,
    worth,
    total: exactSum(years.slice(0, plan.mostColumns)),
    presentValue,
    cutOff: valued * (result?.cutOff ?? 0),
    beyondUnknown: unknown(false),
    levels: LEVELS.map((level) => waterfall?.[level] ?? 0),
    addedByMultipliers: presentValue - presentValue / frame.multiplier,
  };
}

/** The line that shows what one year would be where the duration is 0. */
export function reference({
  counts,
  isCohort,
  step,
}: {
  readonly counts: number;
  readonly isCohort: number;
  readonly step: number;
}): boolean {
  return counts === 0 || (isCohort === 0 && step === 0);
}

interface Plain {
  readonly start: number;
  readonly yearsCounted: number;
  readonly firstValue: number;
  readonly keeps: number;
}

function plainYears(columns: number, { start, yearsCounted, firstValue, keeps }: Plain): number[] {
  const years: number[] = [];
  let before = 0;
  for (let column = 0; column < columns; column += 1) {
    const weight = Math.max(0, Math.min(1, yearsCounted - (column - start)));
    before = weight * ((column === start ? firstValue : 0) + before * keeps);
    years.push(before);
  }
  return years;
}
