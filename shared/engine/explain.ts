/** R-TRACE of docs/method.md: why a number is what it is, step by step down to the figures that were entered. */
import { PROJECT_ID, settingsOf } from '../model/index.ts';
import { discountFactor, exponentOf } from './column-plan.ts';
import { figureCell, figureOperand, figureStep, operand, priceStep } from './explain-figure.ts';
import { inputStep, OutcomeExplainer } from './explain-outcome.ts';
import type {
  ExplainedCell,
  ExplainedTotal,
  Explanation,
  Operand,
  Operation,
  OutcomeFigure,
  Step,
} from './explanation.ts';
import { FigureReader, type FigureSource } from './figure-reader.ts';
import type { Results } from './results.ts';

/** More than any row needs; a chain of assumptions may be longer, and is then followed step by step in the window. */
const MOST_STEPS = 40;

/** The totals are made of so much that their steps end with themselves; each operand can be explained in turn. */
const LEAVES: ReadonlySet<ExplainedCell['kind']> = new Set(['total', 'column']);

export class Explainer {
  readonly #source: FigureSource;
  readonly #results: Results;

  constructor(source: FigureSource, results: Results) {
    this.#source = source;
    this.#results = results;
  }

  explain(cell: ExplainedCell): Explanation {
    const steps: Step[] = [];
    const seen = new Set<string>();
    const queue = [cell];
    for (let next = queue.shift(); next !== undefined && steps.length < MOST_STEPS; next = queue.shift()) {
      const key = JSON.stringify(next);
      if (seen.has(key)) continue;
      seen.add(key);
      const step = this.#step(next);
      // A figure that was simply entered explains itself, unless it is what was asked for.
      if (step === null || (step.operation === 'entered' && steps.length > 0)) continue;
      // A year's value that is just the impact says no more than the impact does.
      const isCopy = step.operation === 'product' && step.operands.length === 1 && steps.length > 0;
      if (!isCopy) steps.push(step);
      if (LEAVES.has(cell.kind)) break;
      // The years of a long life would else fill the list before the figures behind them are reached.
      if (next.kind === 'outcome' && next.figure === 'presentValue') queue.push({ ...next, figure: 'impact' });
      queue.push(...step.operands.flatMap(({ cell: own, times }) => (times === null ? [own] : [own, times.cell])));
    }
    return { cell, steps, problems: steps.length === 0 ? this.#problemsOf(cell) : [] };
  }

  #step(cell: ExplainedCell): Step | null {
    switch (cell.kind) {
      case 'figure':
        return figureStep(this.#source, cell);
      case 'price':
        return priceStep(this.#source, cell);
      case 'outcome':
        return this.#outcome(cell.id, cell.figure)?.figure(cell.figure) ?? null;
      case 'outcomeYear':
        return this.#outcome(cell.id)?.year(cell.column) ?? null;
      case 'input': {
        const result = this.#results.inputs.get(cell.id);
        return result === undefined ? null : inputStep(this.#source, result);
      }
      case 'column':
        return this.#column(cell.column);
      case 'discountFactor':
        return this.#discountFactor(cell);
      case 'total':
        return this.#total(cell.total);
    }
  }

  #outcome(id: string, figure: OutcomeFigure | null = null): OutcomeExplainer | null {
    const outcome = this.#source.project.outcome.get(id);
    const result = this.#results.outcomes.get(id);
    // How a quantity was counted can be said even where the outcome has no price yet.
    if (outcome === undefined || result === undefined || !(result.valued || figure === 'quantity')) return null;
    return new OutcomeExplainer(this.#source, this.#results.plan, outcome, result);
  }

  #column(column: number): Step | null {
    const total = this.#results.columns[column];
    if (total === undefined) return null;
    const operands = [...this.#results.outcomes.values()].flatMap(({ outcome, counted, years }) => {
      const value = counted ? (years[column] ?? 0) : 0;
      return value === 0 ? [] : operand({ kind: 'outcomeYear', id: outcome, column }, value, 'money');
    });
    return step({ kind: 'column', column }, 'sum', operands, total.value, 'money');
  }

  #discountFactor(cell: Extract<ExplainedCell, { readonly kind: 'discountFactor' }>): Step | null {
    const { plan } = this.#results;
    const settings = settingsOf(this.#source.project);
    const outcome = cell.outcome === null ? undefined : this.#source.project.outcome.get(cell.outcome);
    const table = outcome?.discountSchedule ?? settings.discountSchedule;
    const schedule = outcome?.discountSchedule == null ? 0 : (plan.schedules.get(outcome.discountSchedule) ?? 0);
    const value = discountFactor(plan, cell.column, schedule);
    if (Number.isNaN(value)) return null;
    const typed = figureOperand(this.#source, figureCell('project', PROJECT_ID, 'columnFactor', cell.column));
    if (typed !== null && settings.timing === 'custom' && schedule === 0) {
      return step(cell, 'entered', [], value, 'number');
    }
    const years = exponentOf(plan, cell.column) ?? 0;
    const exponent = operand(figureCell('project', PROJECT_ID, 'timing'), years, 'years');
    if (table !== null) {
      const name = this.#source.project.referenceTable.get(table)?.name ?? null;
      const through = operand(figureCell('referenceTable', table, 'name'), years, 'years', { source: name });
      return step(cell, 'discounting', [through], value, 'number');
    }
    const rate = figureOperand(this.#source, figureCell('project', PROJECT_ID, 'discountRate'));
    return step(cell, 'discounting', rate === null ? [exponent] : [rate, exponent], value, 'number');
  }

  #total(total: ExplainedTotal): Step | null {
    const cell = { kind: 'total', total } as const;
    const of = (other: ExplainedTotal, value: number) => operand({ kind: 'total', total: other }, value, 'money');
    const results = this.#results;
    if (results.problems.length > 0) return null;
    const presentValue = of('presentValue', results.presentValue);
    const investment = of('investment', results.investment);
    const netPresentValue = of('netPresentValue', results.netPresentValue);
    switch (total) {
      case 'ratio':
        return results.ratio === null
          ? null
          : step(cell, 'quotient', [presentValue, investment], results.ratio, 'number');
      case 'netRatio':
        return results.netRatio === null
          ? null
          : step(cell, 'quotient', [netPresentValue, investment], results.netRatio, 'number');
      case 'netPresentValue':
        return step(cell, 'difference', [presentValue, investment], results.netPresentValue, 'money');
      case 'presentValue':
        return step(cell, 'sum', this.#ofOutcomes('presentValue'), results.presentValue, 'money');
      case 'yearlyImpact':
        return step(cell, 'sum', this.#ofOutcomes('impact'), results.yearlyImpact, 'money');
      case 'investment':
        return step(cell, 'sum', this.#inputs(), results.investment, 'money');
      case 'paybackOfOneYear': {
        const months = results.payback.ofOneYear;
        const yearly = of('yearlyImpact', results.yearlyImpact);
        return months === null ? null : step(cell, 'months', [investment, yearly], months, 'months');
      }
      case 'paybackRunning':
        return this.#reached(cell, investment);
    }
  }

  #ofOutcomes(figure: 'presentValue' | 'impact'): Operand[] {
    return [...this.#results.outcomes.values()].flatMap((result) => {
      // Without gross value over its columns, none of them counts, and one year's impact is in no total.
      const counts = result.counted && result.waterfall?.gross !== 0;
      const value = counts ? (result[figure] ?? 0) : 0;
      return value === 0 ? [] : operand({ kind: 'outcome', id: result.outcome, figure }, value, 'money');
    });
  }

  #inputs(): Operand[] {
    const { plan } = this.#results;
    const discounted = settingsOf(this.#source.project).inputDiscounting === 'discounted';
    return [...this.#results.inputs.values()].flatMap(({ input, value, presentValue, columns }) => {
      if (value === null || value === 0) return [];
      const cell = { kind: 'input', id: input } as const;
      if (!discounted) return operand(cell, value, 'money');
      const column = columns.length === 1 ? columns[0]?.column : undefined;
      // Amounts of several columns have no one factor: what they come to after discounting stands there.
      if (column === undefined) return operand(cell, presentValue ?? 0, 'money');
      const factor = operand({ kind: 'discountFactor', column, outcome: null }, discountFactor(plan, column), 'number');
      return operand(cell, value, 'money', { times: factor });
    });
  }

  #reached(cell: ExplainedCell, investment: Operand): Step | null {
    const months = this.#results.payback.running;
    if (months === null) return null;
    const column = Math.min(this.#results.columns.length - 1, Math.max(0, Math.ceil(months / 12) - 1));
    const values = this.#results.columns
      .slice(0, column + 1)
      .map((each) => operand({ kind: 'column', column: each.column }, each.presentValue, 'money'));
    return step(cell, 'reached', [investment, ...values], months, 'months');
  }

  #problemsOf(cell: ExplainedCell): Explanation['problems'] {
    switch (cell.kind) {
      case 'outcome':
      case 'outcomeYear':
        return this.#results.outcomes.get(cell.id)?.problems ?? [];
      case 'input':
        return this.#results.inputs.get(cell.id)?.problems ?? [];
      case 'total':
      case 'column':
        return this.#results.problems;
      case 'figure': {
        if (cell.entity === 'assumption') {
          const value = this.#source.names.assumption(cell.id);
          return typeof value === 'number' ? [] : [value];
        }
        const reader = new FigureReader(this.#source);
        if (cell.column === null) reader.optional(cell.entity, cell.id, cell.field);
        else reader.columns(cell.entity, cell.id, cell.field);
        return reader.problems;
      }
      case 'price':
      case 'discountFactor':
        return [];
    }
  }
}

function step(
  cell: ExplainedCell,
  operation: Operation,
  operands: readonly Operand[],
  value: number,
  kind: Operand['kind'],
): Step {
  return { cell, operation, operands, result: { value, kind, unit: null, currency: null }, formula: null };
}
