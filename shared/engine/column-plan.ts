/** What the settings make of time: where outcomes start, how long they count, and how each column is discounted. */
import {
  catalogue,
  columnFigureAt,
  MOST_COLUMNS,
  numberOf,
  PROJECT_ID,
  type Project,
  type Row,
  settingsOf,
  withinBounds,
} from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';

export interface ColumnPlan {
  /** How many columns the activity itself takes, from column 0. */
  readonly activityColumns: number;
  /** Years of discounting of column 0; each further column is one year later. */
  readonly firstExponent: number;
  /** A share: 3.5 % is 0.035. */
  readonly discountRate: number;
  /** The number of columns that is counted, or null for as many as the longest duration needs. */
  readonly horizon: number | null;
}

/** @returns the plan, and why there is none where a setting is missing or not applied yet. */
export function columnPlan(project: Project): { readonly plan: ColumnPlan; readonly problems: readonly Problem[] } {
  const settings = settingsOf(project);
  const problems: Problem[] = [];
  const rate = numberOf(settings.discountRate);
  const soundRate = rate !== null && withinBounds(catalogue.project.discountRate, rate) ? rate : null;
  if (soundRate === null) problems.push(problem('engine.discountRate'));
  const exponent = firstExponentOf(settings);
  if (exponent === null) problems.push(problem('engine.firstExponent'));
  if (settings.discountSchedule !== null) problems.push(problem('engine.discountSchedule'));
  if (settings.timing === 'custom' && hasColumnFactors(project)) problems.push(problem('engine.columnFactor'));
  return {
    plan: {
      activityColumns: activityColumnsOf(settings),
      firstExponent: exponent ?? 0,
      discountRate: soundRate ?? 0,
      horizon: settings.horizon,
    },
    problems,
  };
}

function firstExponentOf(settings: Row<'project'>): number | null {
  switch (settings.timing) {
    case 'end-of-year':
      return 1;
    case 'mid-year':
      return 0.5;
    case 'activity-year-first':
      return 0;
    case 'custom':
      return numberOf(settings.firstExponent);
  }
}

function activityColumnsOf(settings: Row<'project'>): number {
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

function hasColumnFactors(project: Project): boolean {
  for (let column = 0; column < MOST_COLUMNS; column += 1) {
    const address = { entity: 'project', target: PROJECT_ID, field: 'columnFactor', column } as const;
    if (columnFigureAt(project, address) !== undefined) return true;
  }
  return false;
}

export function exponentOf(plan: ColumnPlan, column: number): number {
  return plan.firstExponent + column;
}

/** What a value in a column is multiplied by to give its present value. Column −1 lies a year before column 0. */
export function discountFactor(plan: ColumnPlan, column: number): number {
  return (1 + plan.discountRate) ** -exponentOf(plan, column);
}
