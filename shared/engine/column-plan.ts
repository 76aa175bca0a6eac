/** What the settings make of time: where outcomes start, how long they count, and how each column is discounted. */
import { MOST_COLUMNS, PROJECT_ID, type Project, type Row, rowsBy, rowsOf, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { atOneRate, bySchedule, type Discounting } from './discounting.ts';
import type { FigureReader } from './figure-reader.ts';
import { linesOf, unclearLine } from './reference-tables.ts';

/** Column −1 takes inputs of the time before; values may start in column 300 and last 300 years more. */
export const FIRST_COLUMN = -1;
export const COLUMNS_WITH_FACTORS = 2 * MOST_COLUMNS + 2;

export interface ColumnPlan {
  /** How many columns the activity itself takes, from column 0. */
  readonly activityColumns: number;
  /** Years of discounting of column 0; each further column is one year later. Null where every factor is typed. */
  readonly firstExponent: number | null;
  /** The one rate, a share; 0 where a schedule takes its place. */
  readonly discountRate: number;
  /** The number of columns that is counted, or null for as many as the longest duration needs. */
  readonly horizon: number | null;
  /** How many columns are counted at the most. */
  readonly mostColumns: number;
  /**
   * The ways to discount: the project's first, then one for each schedule that outcomes may name. Each holds a factor for
   * every column from −1 on; NaN where it is not known.
   */
  readonly factors: readonly Float64Array[];
  /** The place in `factors` of a reference table; absent for a table that is no sound schedule. */
  readonly schedules: ReadonlyMap<string, number>;
  /** The schedules that do not say which rate holds, with the reason. */
  readonly unclearSchedules: ReadonlyMap<string, Problem>;
}

export interface PlannedColumns {
  readonly plan: ColumnPlan;
  /** Why there is no sound plan; then there are no results. */
  readonly problems: readonly Problem[];
}

export function columnPlan(project: Project, reader: FigureReader): PlannedColumns {
  const settings = settingsOf(project);
  const problems: Problem[] = [];
  const typed = typedFactors(project, settings, reader);
  const firstExponent = firstExponentOf(settings, reader);
  if (firstExponent === undefined && typed.size === 0) problems.push(problem('engine.firstExponent'));
  const discountRate = settings.discountSchedule === null ? ownRate(reader) : 0;
  const own = ownDiscounting(project, settings, reader) ?? atOneRate(discountRate);
  problems.push(...reader.problems);
  const factors = [factorsOf(own, firstExponent ?? null, typed)];
  const schedules = new Map<string, number>();
  const unclearSchedules = new Map<string, Problem>();
  for (const { id, kind } of rowsOf(project, 'referenceTable')) {
    const discounting = kind === 'discount-schedule' ? discountingBy(project, id) : null;
    if (discounting === null) continue;
    if (typeof discounting !== 'function') {
      unclearSchedules.set(id, discounting);
      continue;
    }
    schedules.set(id, factors.length);
    factors.push(factorsOf(discounting, firstExponent ?? null, new Map()));
  }
  const { horizon } = settings;
  const plan = {
    activityColumns: activityColumnsOf(settings),
    firstExponent: firstExponent ?? null,
    discountRate,
    horizon,
    mostColumns: Math.min(horizon ?? MOST_COLUMNS, MOST_COLUMNS),
    factors,
    schedules,
    unclearSchedules,
  };
  return { plan, problems };
}

function ownRate(reader: FigureReader): number {
  const rate = reader.optional('project', PROJECT_ID, 'discountRate');
  if (rate === undefined) reader.problems.push(problem('engine.discountRate'));
  return rate ?? 0;
}

/** The project's schedule; null where it has none, or none that is sound. */
function ownDiscounting(project: Project, settings: Row<'project'>, reader: FigureReader): Discounting | null {
  if (settings.discountSchedule === null) return null;
  const discounting = discountingBy(project, settings.discountSchedule);
  if (typeof discounting === 'function') return discounting;
  reader.problems.push(discounting ?? problem('engine.emptySchedule'));
  return null;
}

/** How a table discounts; why it does not say so, or null where it holds no rates or one that is none. */
function discountingBy(project: Project, table: string): Discounting | Problem | null {
  const lines = linesOf(project, table);
  return unclearLine(project, table, lines) ?? bySchedule(lines);
}

function factorsOf(
  discounting: Discounting,
  firstExponent: number | null,
  typed: ReadonlyMap<number, number>,
): Float64Array {
  return Float64Array.from({ length: COLUMNS_WITH_FACTORS - FIRST_COLUMN }, (_, index) => {
    const column = index + FIRST_COLUMN;
    const factor = typed.get(column);
    if (factor !== undefined) return factor;
    return firstExponent === null ? Number.NaN : discounting(firstExponent + column);
  });
}

/** The factors typed by hand, where the timing is one's own. */
function typedFactors(project: Project, settings: Row<'project'>, reader: FigureReader): ReadonlyMap<number, number> {
  if (settings.timing !== 'custom' || rowsBy(project, 'columnFigure', 'target', PROJECT_ID).length === 0) {
    return new Map();
  }
  return reader.columns('project', PROJECT_ID, 'columnFactor') ?? new Map();
}

/** Undefined where it is blank; null, with a problem noted, where it is no sound number of years. */
function firstExponentOf(settings: Row<'project'>, reader: FigureReader): number | null | undefined {
  switch (settings.timing) {
    case 'end-of-year':
      return 1;
    case 'mid-year':
      return 0.5;
    case 'activity-year-first':
      return 0;
    case 'custom':
      return reader.optional('project', PROJECT_ID, 'firstExponent');
  }
}

/** The activity's columns that are in use: what a formula means by activityColumns, whatever is set under another timing. */
export function activityColumnsOf(settings: Row<'project'>): number {
  switch (settings.timing) {
    case 'end-of-year':
    case 'mid-year':
      return 0;
    case 'activity-year-first':
      return Math.max(1, settings.activityColumns ?? 1);
    case 'custom':
      return settings.activityColumns ?? 0;
  }
}

/** The years that a column is discounted by; null where its factor was typed and stands for no number of years. */
export function exponentOf(plan: ColumnPlan, column: number): number | null {
  return plan.firstExponent === null ? null : plan.firstExponent + column;
}

/** What a value in a column is multiplied by to give its present value; NaN where it is not known. */
export function discountFactor(plan: ColumnPlan, column: number, schedule = 0): number {
  return plan.factors[schedule]?.[column - FIRST_COLUMN] ?? Number.NaN;
}
