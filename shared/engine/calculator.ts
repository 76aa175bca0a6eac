/**
 * The calculation of a whole map, kept up to date patch by patch. A patch recalculates the outcomes and inputs that it
 * can have changed; totals are exact sums, so the results after any number of updates are those of a fresh calculation.
 */
import {
  apply,
  type EntityName,
  MOST_COLUMNS,
  type Patch,
  type Project,
  type Row,
  rowsBy,
  rowsOf,
} from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { type ColumnPlan, columnPlan, discountFactor, exponentOf } from './column-plan.ts';
import { exactSum } from './exact-sum.ts';
import { outcomeValue } from './outcome-value.ts';
import { resolveInput, resolveOutcome } from './resolve.ts';
import type { ColumnResult, InputResult, OutcomeResult, Results, StakeholderResult } from './results.ts';

export class Calculator {
  #project: Project;
  #plan: ColumnPlan;
  #problems: readonly Problem[];
  #outcomes = new Map<string, OutcomeResult>();
  #inputs = new Map<string, InputResult>();
  #results: Results;

  constructor(project: Project) {
    this.#project = project;
    ({ plan: this.#plan, problems: this.#problems } = columnPlan(project));
    for (const { id } of rowsOf(project, 'outcome')) this.#recalculateOutcome(id);
    for (const { id } of rowsOf(project, 'input')) this.#recalculateInput(id);
    this.#results = this.#total();
  }

  get results(): Results {
    return this.#results;
  }

  /** The results after a patch. The patch must fit the project that the calculator holds. */
  update(patch: Patch): Results {
    const before = this.#project;
    this.#project = apply(before, patch);
    const affected = new Affected(before, this.#project);
    for (const { entity, row } of [...patch.added, ...patch.removed]) affected.by(entity, row.id);
    for (const { entity, id } of patch.updated) affected.by(entity, id);
    if (affected.all) return this.#restart();
    this.#outcomes = new Map(this.#outcomes);
    this.#inputs = new Map(this.#inputs);
    for (const id of affected.outcomes) this.#recalculateOutcome(id);
    for (const id of affected.inputs) this.#recalculateInput(id);
    this.#results = this.#total();
    return this.#results;
  }

  #restart(): Results {
    const fresh = new Calculator(this.#project);
    this.#plan = fresh.#plan;
    this.#problems = fresh.#problems;
    this.#outcomes = fresh.#outcomes;
    this.#inputs = fresh.#inputs;
    this.#results = fresh.#results;
    return this.#results;
  }

  #recalculateOutcome(id: string): void {
    const outcome = this.#project.outcome.get(id);
    if (outcome === undefined) this.#outcomes.delete(id);
    else this.#outcomes.set(id, outcomeResult(this.#project, this.#plan, this.#problems, outcome));
  }

  #recalculateInput(id: string): void {
    const input = this.#project.input.get(id);
    if (input === undefined) this.#inputs.delete(id);
    else this.#inputs.set(id, inputResult(this.#project, input));
  }

  #total(): Results {
    const counted = [...this.#outcomes.values()].filter(({ valued }) => valued);
    const presentValue = exactSum(counted.map((outcome) => outcome.presentValue ?? 0));
    const investment = this.#investment();
    const columns = this.#columns(counted);
    const netPresentValue = presentValue - investment;
    const hasRatio = investment > 0 && this.#problems.length === 0;
    return {
      problems: this.#problems,
      investment,
      presentValue,
      netPresentValue,
      ratio: hasRatio ? presentValue / investment : null,
      netRatio: hasRatio ? netPresentValue / investment : null,
      paybackMonths: hasRatio ? paybackMonths(investment, counted, columns) : null,
      columns,
      stakeholders: this.#stakeholders(counted),
      outcomes: this.#outcomes,
      inputs: this.#inputs,
      notValued: rowsOf(this.#project, 'stakeholder').flatMap((stakeholder) =>
        rowsBy(this.#project, 'outcome', 'stakeholder', stakeholder.id)
          .filter(({ id }) => (this.#outcomes.get(id)?.problems.length ?? 0) > 0)
          .map(({ id }) => id),
      ),
      inputsNotValued: rowsOf(this.#project, 'stakeholder').flatMap((stakeholder) =>
        rowsBy(this.#project, 'input', 'stakeholder', stakeholder.id)
          .filter(({ id }) => (this.#inputs.get(id)?.problems.length ?? 0) > 0)
          .map(({ id }) => id),
      ),
    };
  }

  #investment(): number {
    const discounted = rowsOf(this.#project, 'project')[0]?.inputDiscounting === 'discounted';
    return exactSum(
      [...this.#inputs.values()].map(({ input, value }) => {
        if (value === null || !discounted) return value ?? 0;
        return value * discountFactor(this.#plan, this.#project.input.get(input)?.column ?? 0);
      }),
    );
  }

  #columns(counted: readonly OutcomeResult[]): ColumnResult[] {
    const needed = counted.reduce((most, { years }) => Math.max(most, years.length), 1);
    const howMany = this.#plan.horizon ?? Math.min(needed, MOST_COLUMNS);
    return Array.from({ length: howMany }, (_, column) => {
      const factor = discountFactor(this.#plan, column);
      const value = exactSum(counted.map(({ years }) => years[column] ?? 0));
      return {
        column,
        exponent: exponentOf(this.#plan, column),
        discountFactor: factor,
        value,
        presentValue: value * factor,
      };
    });
  }

  #stakeholders(counted: readonly OutcomeResult[]): StakeholderResult[] {
    const values = new Map<string, number[]>();
    for (const { stakeholder, presentValue } of counted) {
      const group = values.get(stakeholder);
      if (group === undefined) values.set(stakeholder, [presentValue ?? 0]);
      else group.push(presentValue ?? 0);
    }
    return rowsOf(this.#project, 'stakeholder').map(({ id }) => ({
      stakeholder: id,
      presentValue: exactSum(values.get(id) ?? []),
    }));
  }
}

/** The results of a project, from nothing. */
export function calculate(project: Project): Results {
  return new Calculator(project).results;
}

/** Which outcomes and inputs a change can have touched. Reads both states: a row may have left what it referred to. */
class Affected {
  readonly outcomes = new Set<string>();
  readonly inputs = new Set<string>();
  all = false;
  readonly #states: readonly Project[];

  constructor(before: Project, after: Project) {
    this.#states = [before, after];
  }

  by(entity: EntityName, id: string): void {
    for (const project of this.#states) this.#in(project, entity, id);
  }

  #in(project: Project, entity: EntityName, id: string): void {
    switch (entity) {
      case 'project':
        this.all = true;
        return;
      case 'outcome':
        this.outcomes.add(id);
        return;
      case 'input':
        this.inputs.add(id);
        return;
      case 'stakeholder':
        for (const outcome of rowsBy(project, 'outcome', 'stakeholder', id)) this.outcomes.add(outcome.id);
        for (const input of rowsBy(project, 'input', 'stakeholder', id)) this.inputs.add(input.id);
        return;
      case 'proxy':
        for (const outcome of rowsBy(project, 'outcome', 'proxy', id)) this.outcomes.add(outcome.id);
        return;
      case 'indicator':
        for (const outcome of rowsBy(project, 'outcome', 'quantityIndicator', id)) this.outcomes.add(outcome.id);
        return;
      case 'factor':
        this.#owner(project.factor.get(id));
        return;
      case 'columnFigure':
        this.#target(project, project.columnFigure.get(id));
        return;
      case 'figureNote':
        this.#target(project, project.figureNote.get(id));
        return;
      case 'activity':
      case 'output':
      case 'outcomeOutput':
      case 'outcomeStep':
      case 'assumption':
      case 'evidence':
      case 'citation':
        // Nothing is calculated from these.
        return;
    }
  }

  #owner(factor: Row<'factor'> | undefined): void {
    if (factor?.outcome) this.outcomes.add(factor.outcome);
    if (factor?.input) this.inputs.add(factor.input);
  }

  #target(project: Project, row: Row<'columnFigure'> | Row<'figureNote'> | undefined): void {
    if (row === undefined) return;
    if (row.entity === 'factor') this.#owner(project.factor.get(row.target));
    else this.#in(project, row.entity, row.target);
  }
}

function outcomeResult(
  project: Project,
  plan: ColumnPlan,
  settingsProblems: readonly Problem[],
  outcome: Row<'outcome'>,
): OutcomeResult {
  const none = { valued: false, quantity: null, gross: null, impact: null, years: [], presentValue: null } as const;
  const of = { outcome: outcome.id, stakeholder: outcome.stakeholder };
  const included = project.stakeholder.get(outcome.stakeholder)?.included ?? false;
  if (outcome.treatment !== 'valued' || !included) return { ...of, ...none, problems: [] };
  const resolved = resolveOutcome(project, plan, outcome);
  if ('problems' in resolved) return { ...of, ...none, problems: resolved.problems };
  // Without sound settings there is no figure that would be right; the settings' own problems say why.
  if (settingsProblems.length > 0) return { ...of, ...none, problems: [] };
  const { gross, impact, years } = outcomeValue(resolved.figures);
  const presentValue = years.reduce((sum, value, column) => sum + value * discountFactor(plan, column), 0);
  if (![gross, impact, presentValue, ...years].every(Number.isFinite)) {
    return { ...of, ...none, problems: [problem('engine.overflow')] };
  }
  return {
    ...of,
    valued: true,
    problems: [],
    quantity: resolved.figures.quantity,
    gross,
    impact,
    years,
    presentValue: presentValue === 0 ? 0 : presentValue,
  };
}

function inputResult(project: Project, input: Row<'input'>): InputResult {
  const of = { input: input.id, stakeholder: input.stakeholder };
  if (!input.valued) return { ...of, value: null, problems: [] };
  const resolved = resolveInput(project, input);
  if ('problems' in resolved) return { ...of, value: null, problems: resolved.problems };
  if (!Number.isFinite(resolved.figures)) return { ...of, value: null, problems: [problem('engine.overflow')] };
  return { ...of, value: resolved.figures, problems: [] };
}

/** R-PAYBACK of docs/method.md. Null where the running total of present value never reaches the investment. */
function paybackMonths(
  investment: number,
  counted: readonly OutcomeResult[],
  columns: readonly ColumnResult[],
): number | null {
  const yearlyImpact = exactSum(counted.map(({ impact }) => impact ?? 0));
  let running = 0;
  const repaid = columns.some(({ presentValue }) => {
    running += presentValue;
    return running >= investment;
  });
  return repaid && yearlyImpact > 0 ? investment / (yearlyImpact / 12) : null;
}
