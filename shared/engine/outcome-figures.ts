/** What the value of one outcome depends on, read from its own row and from those that it refers to. */
import { type Project, type Row, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { ColumnFigures, FigureReader } from './figure-reader.ts';
import { readFactors } from './further-factors.ts';
import { countedQuantity } from './indicator-count.ts';
import { OWN_PRICES, type PriceFactors, priceFactors } from './prices.ts';
import type { SamplingRange } from './sampling.ts';

/** Figures stated column by column, where they are; columns without one take the outcome's own figure. */
export interface FiguresByColumn {
  readonly quantity: ColumnFigures | null;
  readonly unitValue: ColumnFigures | null;
  readonly deadweight: ColumnFigures | null;
  readonly displacement: ColumnFigures | null;
  readonly attribution: ColumnFigures | null;
  readonly dropOff: ColumnFigures | null;
}

/** Everything that the value of an outcome depends on, as numbers. Shares lie between 0 and 1. */
export interface OutcomeFigures {
  /** How much of the change happened; NaN where it is stated column by column. */
  readonly quantity: number;
  /** Value of one unit of the change, in the project's currency and prices; NaN where only columns state it. */
  readonly unitValue: number;
  readonly negative: boolean;
  readonly deadweight: number;
  readonly displacement: number;
  readonly attribution: number;
  /** The product of the multipliers above 1. */
  readonly multiplier: number;
  /** The product of all other further factors: 1 − d for a deduction, m for a multiplier of 1 or less. */
  readonly kept: number;
  readonly dropOff: number;
  /** Years that the value is counted from its first column on; 0 where it plays no part. */
  readonly duration: number;
  readonly startColumn: number;
  /** Whether the proxy counts in its first column only. */
  readonly once: boolean;
  /** Whether drop-off is taken off the first year already. */
  readonly dropOffAtOnce: boolean;
  /** Whether a last part of a year counts as a whole one. */
  readonly roundUp: boolean;
  /** The place of its way to discount in the column plan. */
  readonly schedule: number;
  readonly byColumn: FiguresByColumn | null;
  /** What a cohort needs that starts in another column than the outcome; null where the quantity is no cohorts. */
  readonly cohorts: CohortRules | null;
}

export interface CohortRules {
  /** The years typed, without any of the activity's columns. */
  readonly duration: number;
  /** The activity's columns where duration counts from their end, else 0: a cohort that starts in them lives longer. */
  readonly lastsThrough: number;
  /** The first column whose cohorts lose their drop-off in their first year already. */
  readonly dropOffAtOnceFrom: number;
}

export interface ResolvedOutcome {
  readonly figures: OutcomeFigures | null;
  readonly problems: readonly Problem[];
  readonly prices: PriceFactors;
  readonly sampling: SamplingRange | null;
}

export function resolveOutcome(reader: FigureReader, plan: ColumnPlan, outcome: Row<'outcome'>): ResolvedOutcome {
  const { project, relations } = reader.source;
  const settings = settingsOf(project);
  const columns = (name: string) => reader.columns('outcome', outcome.id, name) ?? null;
  const share = (name: string) => reader.optional('outcome', outcome.id, name) ?? 0;

  const quantities = outcome.quantityIndicator === null ? columns('quantity') : null;
  const counted = quantities === null ? quantityOf(reader, outcome) : null;
  const inForce = quantities !== null && outcome.quantityByColumn === 'in-force';
  const durationOf = inForce ? reader.optional : reader.required;
  const duration = durationOf.call(reader, 'outcome', outcome.id, 'duration') ?? (inForce ? 0 : null);
  const proxy = proxyOf(reader, outcome);
  const deadweight = share('deadweight');
  const displacement = share('displacement');
  const attribution = share('attribution');
  const dropOff = share('dropOff');
  const byColumn: FiguresByColumn = {
    quantity: inForce && proxy?.once === true ? firstAbove0(quantities) : quantities,
    unitValue: proxy?.unitValues ?? null,
    deadweight: columns('deadweight'),
    displacement: columns('displacement'),
    attribution: columns('attribution'),
    dropOff: columns('dropOff'),
  };
  const factors = readFactors(reader, relations.of('factor', 'outcome', outcome.id));
  const schedule = scheduleOf(reader, plan, outcome);
  for (const [field, figures] of Object.entries(byColumn)) {
    if (figures !== null && [...figures.keys()].some((column) => column < 0)) {
      reader.problems.push(problem('engine.columnBefore', { entity: 'outcome', field: fieldOfColumns(field) }));
    }
  }
  const found = { problems: reader.problems, prices: proxy?.prices ?? OWN_PRICES, sampling: counted?.sampling ?? null };
  const quantity = quantities === null ? (counted?.quantity ?? null) : Number.NaN;
  if (reader.problems.length > 0 || quantity === null || duration === null || proxy === null) {
    return { ...found, figures: null };
  }
  const startColumn = startColumnOf(plan, outcome);
  const counts = outcome.durationCounts ?? settings.durationCounts;
  const lastsThrough = counts === 'after-activity' ? plan.activityColumns : 0;
  const dropOffAtOnceFrom =
    settings.dropOffStart === 'first-year-after-activity' ? firstAfter(plan, outcome) : Infinity;
  const states = Object.values(byColumn).some((figures) => figures !== null);
  return {
    ...found,
    figures: {
      quantity,
      unitValue: proxy.unitValue,
      negative: outcome.negative,
      deadweight,
      displacement,
      attribution,
      ...factors,
      dropOff,
      duration: duration + Math.max(0, lastsThrough - startColumn),
      startColumn,
      once: proxy.once,
      dropOffAtOnce: startColumn >= dropOffAtOnceFrom,
      roundUp: settings.fractionalDuration === 'round-up',
      schedule,
      byColumn: states ? byColumn : null,
      cohorts: quantities !== null && !inForce ? { duration, lastsThrough, dropOffAtOnceFrom } : null,
    },
  };
}

/** What a proxy that counts once values of a quantity in force: the first column in which anyone has the change. */
function firstAbove0(quantities: ColumnFigures): ColumnFigures {
  const columns = [...quantities];
  const first = columns.find(([, quantity]) => quantity > 0) ?? columns[0];
  return new Map(first === undefined ? [] : [first]);
}

function fieldOfColumns(name: string): string {
  return name === 'unitValue' ? 'proxy' : name;
}

/** The first column after the activity. Where no column is the activity's, the outcome's own start says whether any is. */
function firstAfter(plan: ColumnPlan, outcome: Row<'outcome'>): number {
  if (plan.activityColumns > 0) return plan.activityColumns;
  return outcome.start === 'after' ? 0 : Infinity;
}

/** The column in which the first value falls: one that is named, else 0 or the first after the activity's columns. */
export function startColumnOf(plan: ColumnPlan, outcome: Row<'outcome'>): number {
  return outcome.startColumn ?? (outcome.start === 'after' ? plan.activityColumns : 0);
}

function scheduleOf(reader: FigureReader, plan: ColumnPlan, outcome: Row<'outcome'>): number {
  if (outcome.discountSchedule === null) return 0;
  const schedule = plan.schedules.get(outcome.discountSchedule);
  if (schedule !== undefined) return schedule;
  const where = { entity: 'outcome', field: 'discountSchedule' } as const;
  const unclear = plan.unclearSchedules.get(outcome.discountSchedule);
  reader.problems.push(
    unclear === undefined
      ? problem('engine.noSchedule', where)
      : problem(unclear.code, { ...unclear.params, ...where }),
  );
  return 0;
}

interface Counted {
  readonly quantity: number | null;
  readonly sampling: SamplingRange | null;
}

function quantityOf(reader: FigureReader, outcome: Row<'outcome'>): Counted {
  if (outcome.quantityIndicator === null) {
    return { quantity: reader.required('outcome', outcome.id, 'quantity'), sampling: null };
  }
  const indicator = reader.source.project.indicator.get(outcome.quantityIndicator);
  if (indicator === undefined) throw new Error('An outcome refers to an indicator that was removed');
  return countedQuantity(reader, indicator, outcome.stakeholder) ?? { quantity: null, sampling: null };
}

interface ResolvedProxy {
  readonly unitValue: number;
  readonly unitValues: ColumnFigures | null;
  readonly once: boolean;
  readonly prices: PriceFactors;
}

function proxyOf(reader: FigureReader, { proxy: id }: Row<'outcome'>): ResolvedProxy | null {
  const { project }: { readonly project: Project } = reader.source;
  const proxy = id === null ? undefined : project.proxy.get(id);
  if (proxy === undefined) {
    reader.problems.push(problem('engine.noProxy', { entity: 'outcome', field: 'proxy' }));
    return null;
  }
  const prices = priceFactors(project, 'proxy', proxy);
  if ('code' in prices) reader.problems.push(prices);
  const stated = reader.columns('proxy', proxy.id, 'value');
  const value =
    stated === undefined ? reader.required('proxy', proxy.id, 'value') : reader.optional('proxy', proxy.id, 'value');
  if ('code' in prices || value === null || stated === null) return null;
  const worth = (amount: number) => amount * prices.exchange * prices.index;
  return {
    unitValue: value === undefined ? Number.NaN : worth(value),
    unitValues: stated === undefined ? null : new Map([...stated].map(([column, amount]) => [column, worth(amount)])),
    once: proxy.counts === 'once',
    prices,
  };
}
