/** From what the project holds to the numbers that the arithmetic takes, or to the sentences that say why not. */
import {
  type EntityName,
  type Entry,
  entrySchema,
  type FigureField,
  fieldOf,
  formulaOf,
  isFigure,
  MOST_COLUMNS,
  noteAt,
  numberOf,
  type Project,
  type Row,
  rowOf,
  rowsBy,
  settingsOf,
  withinBounds,
} from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { OutcomeFigures } from './outcome-value.ts';

/** Reads figures of one project and collects what is wrong with them, so that one pass finds every problem of a row. */
export class FigureReader {
  readonly #project: Project;
  readonly problems: Problem[] = [];

  constructor(project: Project) {
    this.#project = project;
  }

  /** A figure that must be there. Null, with a problem noted, where it is not or cannot be used. */
  required(entity: EntityName, id: string, name: string): number | null {
    const value = this.optional(entity, id, name);
    if (value === undefined) this.problems.push(problem('engine.blank', { entity, field: name }));
    return value ?? null;
  }

  /** A figure that may be blank: then undefined. Null, with a problem noted, where it cannot be used. */
  optional(entity: EntityName, id: string, name: string): number | null | undefined {
    const field = fieldOf(entity, name);
    if (field === undefined || !isFigure(field)) throw new Error(`${entity}.${name} is not a figure`);
    if (field.byColumn && this.#isByColumn(entity, id, name)) return this.#unusable('engine.byColumn', entity, name);
    return this.#number(entity, name, field, this.#entry(entity, id, name));
  }

  #number(entity: EntityName, name: string, field: FigureField, entry: Entry): number | null | undefined {
    if (entry === null) return undefined;
    if (formulaOf(entry) !== null) return this.#unusable('engine.formula', entity, name);
    const value = numberOf(entry);
    if (value === null || !withinBounds(field, value)) return this.#unusable('engine.outOfBounds', entity, name);
    return value;
  }

  /** The entry of a figure, or what a figure note puts in its place. */
  #entry(entity: EntityName, id: string, name: string): Entry {
    const override = noteAt(this.#project, { entity, target: id, field: name, column: null })?.override ?? null;
    if (override !== null) return override;
    return entrySchema.parse(rowOf(this.#project, entity, id)?.[name] ?? null);
  }

  #isByColumn(entity: EntityName, id: string, name: string): boolean {
    return rowsBy(this.#project, 'columnFigure', 'target', id).some(
      (row) => row.entity === entity && row.field === name,
    );
  }

  #unusable(
    code: 'engine.byColumn' | 'engine.formula' | 'engine.outOfBounds',
    entity: EntityName,
    field: string,
  ): null {
    this.problems.push(problem(code, { entity, field }));
    return null;
  }
}

export type Resolved<T> = { readonly figures: T } | { readonly problems: readonly Problem[] };

export function resolveOutcome(project: Project, plan: ColumnPlan, outcome: Row<'outcome'>): Resolved<OutcomeFigures> {
  const settings = settingsOf(project);
  const reader = new FigureReader(project);
  const share = (name: string) => reader.optional('outcome', outcome.id, name) ?? 0;
  const quantity = quantityOf(project, reader, outcome);
  const duration = reader.required('outcome', outcome.id, 'duration');
  const proxy = outcome.proxy === null ? undefined : project.proxy.get(outcome.proxy);
  const proxyValue = proxyValueOf(project, reader, proxy);
  const deadweight = share('deadweight');
  const displacement = share('displacement');
  const attribution = share('attribution');
  const dropOff = share('dropOff');
  const factors = factorsOf(reader, rowsBy(project, 'factor', 'outcome', outcome.id));
  if (outcome.discountSchedule !== null) reader.problems.push(problem('engine.discountSchedule'));
  if (reader.problems.length > 0 || quantity === null || duration === null || proxyValue === null) {
    return { problems: reader.problems };
  }
  const startColumn = startColumnOf(plan, outcome);
  const afterActivity = outcome.startColumn === null ? outcome.start === 'after' : startsAfter(plan, startColumn);
  const counts = outcome.durationCounts ?? settings.durationCounts;
  const added = counts === 'after-activity' ? Math.max(0, plan.activityColumns - startColumn) : 0;
  return {
    figures: {
      quantity,
      proxyValue,
      negative: outcome.negative,
      deadweight,
      displacement,
      attribution,
      factors,
      dropOff,
      duration: duration + added,
      startColumn,
      once: proxy?.counts === 'once',
      dropOffAtOnce: afterActivity && settings.dropOffStart === 'first-year-after-activity',
      roundUp: settings.fractionalDuration === 'round-up',
      mostColumns: plan.horizon ?? MOST_COLUMNS,
    },
  };
}

function startsAfter(plan: ColumnPlan, column: number): boolean {
  return plan.activityColumns > 0 && column >= plan.activityColumns;
}

/** The column in which the first value falls: one that is named, else 0 or the first after the activity's columns. */
export function startColumnOf(plan: ColumnPlan, outcome: Row<'outcome'>): number {
  return outcome.startColumn ?? (outcome.start === 'after' ? plan.activityColumns : 0);
}

function quantityOf(project: Project, reader: FigureReader, outcome: Row<'outcome'>): number | null {
  if (outcome.quantityIndicator === null) return reader.required('outcome', outcome.id, 'quantity');
  const indicator = project.indicator.get(outcome.quantityIndicator);
  if (indicator === undefined) throw new Error('An outcome refers to an indicator that was removed');
  return countedQuantity(reader, indicator, outcome.stakeholder);
}

/**
 * R-COUNT of docs/method.md: those measured, and of those who did not answer the share that is assumed to have changed
 * in the same way.
 */
function countedQuantity(reader: FigureReader, indicator: Row<'indicator'>, stakeholder: string): number | null {
  const count = (name: string) => reader.optional('indicator', indicator.id, name);
  const group = count('group') ?? reader.required('stakeholder', stakeholder, 'size');
  const answered = reader.required('indicator', indicator.id, 'answered');
  const changed = reader.required('indicator', indicator.id, 'changed');
  const worse = count('worse');
  const nonResponse = count('nonResponseShare');
  if (group === null || answered === null || changed === null || worse === null || nonResponse === null) return null;
  if (answered === 0) {
    reader.problems.push(problem('engine.noAnswers'));
    return null;
  }
  if (answered > group || changed > answered || (worse ?? 0) > answered) {
    reader.problems.push(problem('engine.answersOverGroup'));
    return null;
  }
  const counted = indicator.net ? Math.max(0, changed - (worse ?? 0)) : changed;
  return counted + (group - answered) * (counted / answered) * (nonResponse ?? 1);
}

function proxyValueOf(project: Project, reader: FigureReader, proxy: Row<'proxy'> | undefined): number | null {
  if (proxy === undefined) {
    reader.problems.push(problem('engine.noProxy'));
    return null;
  }
  checkPrices(project, reader, 'proxy', 'value', proxy);
  return reader.required('proxy', proxy.id, 'value');
}

/** Money of another currency or another year's prices is not taken over yet: such a row says so and has no value. */
function checkPrices(
  project: Project,
  reader: FigureReader,
  entity: 'proxy' | 'input',
  field: string,
  { currency, priceYear }: { readonly currency: string | null; readonly priceYear: string | null },
): void {
  const settings = settingsOf(project);
  if (currency !== null && currency !== settings.currency) {
    reader.problems.push(problem('engine.foreignCurrency', { entity, field, currency }));
  }
  if (settings.uprate && priceYear !== null && priceYear !== settings.priceYear) {
    reader.problems.push(problem('engine.priceYear', { entity, field, year: priceYear }));
  }
}

function factorsOf(reader: FigureReader, rows: readonly Row<'factor'>[]): number[] {
  const factors: number[] = [];
  for (const { id, kind } of rows) {
    const value = reader.required('factor', id, 'value');
    if (value === null) continue;
    if (kind === 'deduction' && value > 1) {
      reader.problems.push(problem('engine.outOfBounds', { entity: 'factor', field: 'value' }));
    }
    factors.push(kind === 'deduction' ? 1 - value : value);
  }
  return factors;
}

/** The worth of an input: its amount, else hours × rate, times its further factors. */
export function resolveInput(project: Project, input: Row<'input'>): Resolved<number> {
  const reader = new FigureReader(project);
  const amount = reader.optional('input', input.id, 'amount');
  const hours = reader.optional('input', input.id, 'hours');
  const rate = reader.optional('input', input.id, 'hourlyRate');
  checkPrices(project, reader, 'input', 'amount', input);
  const factors = factorsOf(reader, rowsBy(project, 'factor', 'input', input.id));
  let worth: number | null = null;
  if (typeof amount === 'number') worth = amount;
  else if (typeof hours === 'number' && typeof rate === 'number') worth = hours * rate;
  else if (reader.problems.length === 0) reader.problems.push(problem('engine.noAmount'));
  if (worth === null || reader.problems.length > 0) return { problems: reader.problems };
  return { figures: factors.reduce((product, factor) => product * factor, worth) };
}
