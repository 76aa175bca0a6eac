/** What is worked out for an outcome or an input, as steps of an explanation. */
import type { Row } from '../model/index.ts';
import { type ColumnPlan, discountFactor } from './column-plan.ts';
import { figureCell, figureOperand, figureStep, keptOperand, operand, priceOperand } from './explain-figure.ts';
import type { ExplainedCell, Operand, Operation, OutcomeFigure, Step } from './explanation.ts';
import { FigureReader, type FigureSource } from './figure-reader.ts';
import { countedQuantity } from './indicator-count.ts';
import { type OutcomeFigures, resolveOutcome } from './outcome-figures.ts';
import { OutcomeValue, valueByColumn } from './outcome-value.ts';
import type { InputResult, OutcomeResult } from './results.ts';

const MONEY = { kind: 'money', unit: null, currency: null } as const;

/** @param result what the calculation found for the outcome; without a value, only its quantity is explained. */
export class OutcomeExplainer {
  readonly #source: FigureSource;
  readonly #plan: ColumnPlan;
  readonly #outcome: Row<'outcome'>;
  readonly #result: OutcomeResult;
  readonly #figures: OutcomeFigures | null;

  constructor(source: FigureSource, plan: ColumnPlan, outcome: Row<'outcome'>, result: OutcomeResult) {
    this.#source = source;
    this.#plan = plan;
    this.#outcome = outcome;
    this.#result = result;
    this.#figures = resolveOutcome(new FigureReader(source), plan, outcome).figures;
  }

  figure(figure: OutcomeFigure): Step | null {
    switch (figure) {
      case 'quantity':
        return this.#quantityStep();
      case 'gross':
        return this.#step({ kind: 'outcome', id: this.#outcome.id, figure }, 'product', this.#grossOperands());
      case 'impact':
        return this.#step({ kind: 'outcome', id: this.#outcome.id, figure }, 'product', this.#impactOperands());
      case 'presentValue':
        return this.#step({ kind: 'outcome', id: this.#outcome.id, figure }, 'sum', this.#yearOperands());
    }
  }

  /** The value of one column, undiscounted. */
  year(column: number): Step | null {
    const value = this.#result.years[column];
    if (value === undefined) return null;
    const cell = { kind: 'outcomeYear', id: this.#outcome.id, column } as const;
    const result = { value, ...MONEY };
    if (value === 0) return { cell, operation: 'sum', operands: [], result, formula: null };
    const cohorts = this.#figures?.cohorts ?? null;
    const [operation, operands] =
      cohorts === null ? (['product', this.#columnOperands(column)] as const) : this.#cohorts(column);
    return { cell, operation, operands, result, formula: null };
  }

  #step(
    cell: Extract<ExplainedCell, { readonly kind: 'outcome' }>,
    operation: Operation,
    operands: readonly Operand[],
  ): Step | null {
    const value = this.#result[cell.figure];
    return value === null ? null : { cell, operation, operands, result: { value, ...MONEY }, formula: null };
  }

  #quantityStep(): Step | null {
    const { id, quantityIndicator } = this.#outcome;
    if (quantityIndicator === null)
      return figureStep(this.#source, figureCell('outcome', id, 'quantity', this.#firstColumn('quantity')));
    const indicator = this.#source.project.indicator.get(quantityIndicator);
    if (indicator === undefined) return null;
    const value = countedQuantity(new FigureReader(this.#source), indicator, this.#outcome.stakeholder)?.quantity;
    if (value === undefined) return null;
    const count = (name: string) => figureOperand(this.#source, figureCell('indicator', quantityIndicator, name));
    const group =
      count('group') ?? figureOperand(this.#source, figureCell('stakeholder', this.#outcome.stakeholder, 'size'));
    const operands = [
      count('changed'),
      count('answered'),
      group,
      count('nonResponseShare'),
      indicator.net ? count('worse') : null,
    ];
    const result = { value, kind: 'number', unit: this.#outcome.unit, currency: null } as const;
    const cell = { kind: 'outcome', id, figure: 'quantity' } as const;
    return { cell, operation: 'count', operands: operands.filter((each) => each !== null), result, formula: null };
  }

  #grossOperands(column: number | null = null): Operand[] {
    return [this.#sign(), this.#quantity(column), this.#unitValue(column)].filter((each) => each !== null);
  }

  #impactOperands(column: number | null = null): Operand[] {
    const { id } = this.#outcome;
    const kept = ['deadweight', 'displacement', 'attribution'].map((name) =>
      keptOperand(this.#source, figureCell('outcome', id, name, this.#statedAt(name, column))),
    );
    return [
      ...this.#grossOperands(column),
      ...kept.filter((each) => each !== null),
      ...factorOperands(this.#source, 'outcome', id),
    ];
  }

  /** The years' values, each with its discount factor. */
  #yearOperands(): Operand[] {
    const { id } = this.#outcome;
    const schedule = this.#figures?.schedule ?? 0;
    return this.#result.years.flatMap((value, column) => {
      if (value === 0) return [];
      const factor = operand(
        { kind: 'discountFactor', column, outcome: schedule === 0 ? null : id },
        discountFactor(this.#plan, column, schedule),
        'number',
      );
      return operand({ kind: 'outcomeYear', id, column }, value, 'money', { times: factor });
    });
  }

  #columnOperands(column: number): Operand[] {
    const figures = this.#figures;
    if (figures === null) return [];
    const { id } = this.#outcome;
    const first =
      figures.byColumn === null && this.#result.impact !== null
        ? [operand({ kind: 'outcome', id, figure: 'impact' }, this.#result.impact, 'money')]
        : this.#impactOperands(column);
    if (figures.byColumn?.quantity != null || figures.once) return first;
    return [...first, ...this.#retained(figures, column), ...this.#partOfYear(figures, column)];
  }

  /** What drop-off leaves by a column: one factor to a power, or one for each year where columns state their own. */
  #retained({ startColumn, dropOffAtOnce, byColumn }: OutcomeFigures, column: number): Operand[] {
    const { id } = this.#outcome;
    const from = dropOffAtOnce ? startColumn : startColumn + 1;
    const years = column - from + 1;
    if (years <= 0) return [];
    if (byColumn?.dropOff == null) {
      return [keptOperand(this.#source, figureCell('outcome', id, 'dropOff'), years === 1 ? null : years) ?? []].flat();
    }
    return Array.from({ length: years }, (_, index) =>
      keptOperand(this.#source, figureCell('outcome', id, 'dropOff', this.#statedAt('dropOff', from + index))),
    ).filter((each) => each !== null);
  }

  /** The last year of a fractional duration, where it counts for its fraction. */
  #partOfYear({ startColumn, duration, roundUp }: OutcomeFigures, column: number): Operand[] {
    const left = duration - (column - startColumn);
    if (left >= 1 || roundUp) return [];
    return [operand(figureCell('outcome', this.#outcome.id, 'duration'), left, 'number')];
  }

  /** Those newly changed in each column up to this one, as far as their change still lasts. */
  #cohorts(column: number): readonly ['sum', Operand[]] {
    const { id } = this.#outcome;
    const figures = this.#figures;
    const factors = this.#plan.factors[figures?.schedule ?? 0];
    if (figures?.byColumn?.quantity == null || factors === undefined) return ['sum', []];
    const { byColumn } = figures;
    const operands = [...figures.byColumn.quantity].flatMap(([start, quantity]) => {
      const alone = new OutcomeValue();
      const cohort = { ...figures, byColumn: { ...byColumn, quantity: new Map([[start, quantity]]) } };
      valueByColumn(cohort, factors, this.#plan.mostColumns, alone);
      const value = alone.years[column] ?? 0;
      return value === 0 ? [] : operand(figureCell('outcome', id, 'quantity', start), value, 'money');
    });
    return ['sum', operands];
  }

  #sign(): Operand | null {
    if (!this.#outcome.negative) return null;
    return operand(figureCell('outcome', this.#outcome.id, 'negative'), -1, 'number');
  }

  #quantity(column: number | null): Operand | null {
    const { id, unit, quantityIndicator } = this.#outcome;
    if (quantityIndicator === null) {
      const stated = column === null ? this.#firstColumn('quantity') : this.#statedAt('quantity', column);
      return figureOperand(this.#source, figureCell('outcome', id, 'quantity', stated));
    }
    const value = this.#result.quantity;
    return value === null ? null : operand({ kind: 'outcome', id, figure: 'quantity' }, value, 'number', { unit });
  }

  #unitValue(column: number | null): Operand | null {
    const { proxy } = this.#outcome;
    if (proxy === null) return null;
    const columns = this.#figures?.byColumn?.unitValue;
    const wanted = column ?? this.#firstValued();
    const stated = columns?.has(wanted) ? wanted : null;
    return priceOperand(this.#source, figureCell('proxy', proxy, 'value', stated));
  }

  /** The column of which gross value and impact are. */
  #firstValued(): number {
    return this.#firstColumn('quantity') ?? this.#figures?.startColumn ?? 0;
  }

  #firstColumn(field: 'quantity'): number | null {
    return this.#figures?.byColumn?.[field]?.keys().next().value ?? null;
  }

  /** The column whose own figure counts there; null where the outcome's figure does. */
  #statedAt(field: string, column: number | null): number | null {
    const byColumn: Readonly<Record<string, ReadonlyMap<number, number> | null>> = { ...this.#figures?.byColumn };
    const wanted = column ?? this.#firstValued();
    return byColumn[field]?.has(wanted) ? wanted : null;
  }
}

function factorOperands(source: FigureSource, owner: 'outcome' | 'input', id: string): Operand[] {
  return [...source.relations.of('factor', owner, id)].flatMap((factor) => {
    const cell = figureCell('factor', factor, 'value');
    const isDeduction = source.project.factor.get(factor)?.kind === 'deduction';
    return (isDeduction ? keptOperand(source, cell) : figureOperand(source, cell)) ?? [];
  });
}

/** What an input is worth in all, undiscounted. */
export function inputStep(source: FigureSource, { input: id, value, columns }: InputResult): Step | null {
  if (value === null) return null;
  const step = (operation: Operation, operands: readonly (Operand | null)[]): Step => ({
    cell: { kind: 'input', id },
    operation,
    operands: operands.filter((each) => each !== null),
    result: { value, ...MONEY },
    formula: null,
  });
  const stated = columns.flatMap(({ column, value: worth }) => {
    const cell = figureCell('input', id, 'amount', column);
    const found = figureOperand(source, cell);
    if (found === null) return [];
    // What prices and further factors make of the amount, in one figure.
    const factor = worth === found.value ? null : operand({ kind: 'input', id }, worth / found.value, 'number');
    return { ...found, times: factor };
  });
  if (stated.length > 0) return step('sum', stated);
  const factors = factorOperands(source, 'input', id);
  const amount = priceOperand(source, figureCell('input', id, 'amount'));
  if (amount !== null)
    return step(factors.length === 0 && amount.cell.kind === 'figure' ? 'entered' : 'product', [amount, ...factors]);
  const rate = priceOperand(source, figureCell('input', id, 'hourlyRate'));
  return step('product', [figureOperand(source, figureCell('input', id, 'hours')), rate, ...factors]);
}
