/** The results as they are read: totals are worked out when they are asked for, and remembered. */
import { MOST_COLUMNS, type Project, rowsBy, rowsOf } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { type ColumnPlan, discountFactor, exponentOf } from './column-plan.ts';
import { Explainer } from './explain.ts';
import type { ExplainedCell, Explanation } from './explanation.ts';
import type { FigureSource } from './figure-reader.ts';
import { type GroupedTotals, setKey } from './group-totals.ts';
import type { InputTotals } from './input-totals.ts';
import type { NamedValues } from './named-values.ts';
import { paybackOf } from './payback.ts';
import type {
  ColumnResult,
  GroupTotals,
  InputResult,
  Investment,
  OutcomeResult,
  Payback,
  PublicView,
  Results,
  StakeholderTotal,
  TreatmentTotal,
} from './results.ts';
import { type SubgroupSets, setOf } from './subgroup-sets.ts';
import type { ValueTotals } from './value-totals.ts';
import type { Waterfall } from './waterfall.ts';

/** What the calculator lets the results see of itself. */
export interface ResultSource {
  readonly project: Project;
  readonly figures: FigureSource;
  readonly plan: ColumnPlan;
  readonly problems: readonly Problem[];
  readonly values: ValueTotals;
  readonly inputs: InputTotals;
  readonly sets: SubgroupSets;
  readonly names: NamedValues;
  grouped(): GroupedTotals;
  outcome(id: string): OutcomeResult | undefined;
  outcomes(): Iterable<string>;
  input(id: string): InputResult | undefined;
  inputResults(): Iterable<InputResult>;
  /** Outcomes that should be valued and are not, each once, in any order. */
  withProblems(): readonly string[];
}

export class ResultsView implements Results {
  readonly plan: ColumnPlan;
  readonly problems: readonly Problem[];
  readonly investment: number;
  readonly presentValue: number;
  readonly netPresentValue: number;
  readonly ratio: number | null;
  readonly netRatio: number | null;
  readonly ratioOtherInputs: number | null;
  readonly ratioWithoutMultipliers: number | null;
  readonly outcomes: Results['outcomes'];
  readonly inputs: Results['inputs'];
  readonly #source: ResultSource;
  readonly #known = new Map<string, unknown>();

  constructor(source: ResultSource) {
    this.#source = source;
    const { values, inputs, project } = source;
    this.plan = source.plan;
    this.problems = source.problems;
    this.investment = inputs.counted;
    this.presentValue = values.presentValue;
    this.netPresentValue = this.presentValue - this.investment;
    const hasRatio = this.investment > 0 && this.problems.length === 0;
    this.ratio = hasRatio ? this.presentValue / this.investment : null;
    this.netRatio = hasRatio ? this.netPresentValue / this.investment : null;
    const other = hasRatio && inputs.inSeveralColumns ? inputs.other : null;
    this.ratioOtherInputs = other !== null && other > 0 ? this.presentValue / other : null;
    const added = values.addedByMultipliers;
    this.ratioWithoutMultipliers = hasRatio && added !== null ? (this.presentValue - added) / this.investment : null;
    this.outcomes = {
      get: (id) => source.outcome(id),
      values: () => this.#inMapOrder('outcome').flatMap((id) => source.outcome(id) ?? []),
      size: project.outcome.size,
    };
    this.inputs = {
      get: (id) => source.input(id),
      values: () => this.#inMapOrder('input').flatMap((id) => source.input(id) ?? []),
      size: project.input.size,
    };
  }

  get columns(): readonly ColumnResult[] {
    return this.#once('columns', () => {
      const { plan, values } = this.#source;
      const howMany = plan.horizon ?? Math.min(Math.max(1, values.columnsNeeded), MOST_COLUMNS);
      return Array.from({ length: howMany }, (_, column) => ({
        column,
        exponent: exponentOf(plan, column),
        discountFactor: discountFactor(plan, column),
        value: values.column(column),
        presentValue: values.presentValueOfColumn(column, plan.factors),
      }));
    });
  }

  get payback(): Payback {
    return this.#once('payback', () =>
      this.ratio === null
        ? { ofOneYear: null, running: null }
        : paybackOf(this.investment, this.#source.values.yearlyImpact, this.columns),
    );
  }

  get cutOff(): number | null {
    return this.#once('cutOff', () => this.#source.values.cutOff);
  }

  get yearlyGross(): number {
    return this.#once('yearlyGross', () => this.#source.values.yearlyGross);
  }

  get yearlyImpact(): number {
    return this.#once('yearlyImpact', () => this.#source.values.yearlyImpact);
  }

  get positivePresentValue(): number {
    return this.#once('positive', () => this.#source.values.positivePresentValue);
  }

  get waterfall(): Waterfall {
    return this.#once('waterfall', () => this.#source.values.waterfall);
  }

  get inputTotals(): Investment {
    return this.#once('inputTotals', () => this.#source.inputs.totals);
  }

  get stakeholders(): readonly StakeholderTotal[] {
    return this.#once('stakeholders', () => {
      const { project, sets } = this.#source;
      const grouped = this.#source.grouped();
      return rowsOf(project, 'stakeholder').map((stakeholder) => {
        const children = rowsBy(project, 'stakeholder', 'parent', stakeholder.id);
        const presentValue = grouped.of('stakeholder', stakeholder.id).presentValue;
        const bySet = new Map(children.map((child) => [setOf(child), sets.countsInParent(child)]));
        const subgroups = [...bySet].map(([set, counted]) => ({
          set,
          presentValue: grouped.of('set', setKey(stakeholder.id, set)).presentValue,
          counted,
        }));
        const added = subgroups.filter(({ counted }) => counted).reduce((sum, set) => sum + set.presentValue, 0);
        return {
          stakeholder: stakeholder.id,
          presentValue,
          counted: sets.standing(stakeholder.id) === 'counts',
          sets: subgroups,
          withSubgroups: presentValue + added,
        };
      });
    });
  }

  get outputs(): GroupTotals {
    return this.#once('outputs', () => this.#source.grouped().all('output'));
  }

  get tags(): GroupTotals {
    return this.#once('tags', () => this.#source.grouped().all('tag'));
  }

  get agencies(): GroupTotals {
    return this.#once('agencies', () => this.#source.grouped().all('agency'));
  }

  get kinds(): GroupTotals {
    return this.#once('kinds', () => this.#source.grouped().all('kind'));
  }

  get treatments(): readonly TreatmentTotal[] {
    return this.#once('treatments', () => {
      const grouped = this.#source.grouped();
      return (['valued', 'reported', 'step', 'excluded'] as const).map((treatment) => grouped.treatment(treatment));
    });
  }

  get publicView(): PublicView {
    return this.#once('publicView', () => {
      const grouped = this.#source.grouped();
      const fiscal =
        grouped.of('kind', 'fiscal-cashable').presentValue + grouped.of('kind', 'fiscal-not-cashable').presentValue;
      const publicInputs = this.#source.inputs.ofFunder('public');
      const hasRatio = this.ratio !== null;
      return {
        fiscal,
        publicInputs,
        fiscalToAllInputs: hasRatio ? fiscal / this.investment : null,
        fiscalToPublicInputs: hasRatio && publicInputs > 0 ? fiscal / publicInputs : null,
      };
    });
  }

  get notValued(): readonly string[] {
    return this.#once('notValued', () => {
      const ids = new Set(this.#source.withProblems());
      return this.#inOrder('outcome', (id) => ids.has(id), ids.size);
    });
  }

  get inputsNotValued(): readonly string[] {
    return this.#once('inputsNotValued', () => {
      const ids = new Set(
        [...this.#source.inputResults()].filter(({ problems }) => problems.length > 0).map(({ input }) => input),
      );
      return this.#inOrder('input', (id) => ids.has(id), ids.size);
    });
  }

  explain(cell: ExplainedCell): Explanation {
    return new Explainer(this.#source.figures, this).explain(cell);
  }

  assumption(id: string): number | Problem {
    return this.#source.names.assumption(id);
  }

  formula(text: string): number | Problem {
    return this.#source.names.calculate(text);
  }

  #inOrder(entity: 'outcome' | 'input', isWanted: (id: string) => boolean, howMany: number): readonly string[] {
    return howMany === 0 ? [] : this.#inMapOrder(entity).filter(isWanted);
  }

  /** Block by block, as the rows stand on the map. */
  #inMapOrder(entity: 'outcome' | 'input'): readonly string[] {
    const { project } = this.#source;
    return rowsOf(project, 'stakeholder').flatMap(({ id }) =>
      rowsBy(project, entity, 'stakeholder', id).map((row) => row.id),
    );
  }

  #once<T>(what: string, make: () => T): T {
    if (this.#known.has(what)) return this.#known.get(what) as T;
    const made = make();
    this.#known.set(what, made);
    return made;
  }
}
