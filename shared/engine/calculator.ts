/**
 * The calculation of a whole map, kept up to date patch by patch. A patch recalculates the rows that it can have changed
 * and takes their old values out of the totals and the new ones in. Totals are exact, so the results after any number of
 * updates are those of a fresh calculation, to the last bit.
 */
import { apply, type Patch, type Project, type Row, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { AffectedRows } from './affected-rows.ts';
import { type ColumnPlan, columnPlan, discountFactor } from './column-plan.ts';
import { LARGEST_ADDEND } from './exact-total.ts';
import { FigureReader, type FigureSource } from './figure-reader.ts';
import { GroupedTotals, type Membership, membershipsOf } from './group-totals.ts';
import { InputTotals } from './input-totals.ts';
import { inputWorth } from './input-worth.ts';
import { NamedValues, type ReferenceKey } from './named-values.ts';
import { OutcomeBlock } from './outcome-block.ts';
import { type OutcomeFigures, resolveOutcome } from './outcome-figures.ts';
import { OutcomeValue, STRIDE, storeFigures, valueByColumn, valueRow } from './outcome-value.ts';
import { Relations } from './relations.ts';
import type { InputResult, OutcomeResult, Results } from './results.ts';
import { type ResultSource, ResultsView } from './results-view.ts';
import type { SamplingRange } from './sampling.ts';
import { SubgroupSets } from './subgroup-sets.ts';
import { ValueTotals } from './value-totals.ts';
import { LEVELS, type Waterfall } from './waterfall.ts';

/** How an outcome stands: without figures; with figures and in the totals; with figures and told beside the totals. */
const NO_FIGURES = 0;
const COUNTED = 1;
const BESIDE = 2;

/** What an input puts in, before its columns are discounted. */
interface InputWorth extends Pick<InputResult, 'columns' | 'problems'> {
  readonly of: Pick<InputResult, 'input' | 'stakeholder' | 'funder'>;
  /** False where it is unvalued, or where something that it needs is missing. */
  readonly isStated: boolean;
}

export class Calculator {
  #project: Project;
  #relations: Relations;
  #names: NamedValues;
  #sets: SubgroupSets;
  #plan: ColumnPlan;
  #planProblems: readonly Problem[];

  readonly #slots = new Map<string, number>();
  readonly #freeSlots: number[] = [];
  /** The outcome of each slot, by its id. */
  readonly #ids: string[] = [];
  #figures: Float64Array;
  #standing: Uint8Array;
  #schedules: Uint16Array;
  /** What the few outcomes have that the array of figures does not hold. */
  readonly #byColumn = new Map<number, OutcomeFigures>();
  readonly #sampling = new Map<number, SamplingRange>();
  readonly #quantities = new Map<number, Pick<OutcomeFigures, 'quantity' | 'unitValue'>>();
  /** Why an outcome has no figures, by id; and why one with figures has no value. */
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #valueProblems = new Map<string, Problem>();
  /** What each input puts in, as read; and what it is worth with the factors of its columns. */
  readonly #worths = new Map<string, InputWorth>();
  readonly #inputs = new Map<string, InputResult>();
  readonly #users = new RowsByName();

  readonly #values = new ValueTotals();
  readonly #block = new OutcomeBlock((values) => this.#values.addBlock(values));
  readonly #inputTotals: InputTotals;
  /** Made when someone first asks for a total by group, and kept up to date from then on. */
  #groups: { readonly totals: GroupedTotals; readonly memberships: Map<string, readonly Membership[]> } | null = null;
  readonly #outcomeResults = new Map<string, OutcomeResult>();
  readonly #value = new OutcomeValue();
  #results: Results;
  #recalculated = { outcomes: 0, inputs: 0 };

  constructor(project: Project) {
    this.#project = project;
    this.#relations = new Relations(project);
    this.#names = new NamedValues(project);
    this.#sets = new SubgroupSets(project, this.#relations);
    ({ plan: this.#plan, problems: this.#planProblems } = this.#planned());
    const room = Math.max(16, project.outcome.size);
    this.#figures = new Float64Array(room * STRIDE);
    this.#standing = new Uint8Array(room);
    this.#schedules = new Uint16Array(room);
    this.#inputTotals = new InputTotals(settingsOf(project).inputDiscounting === 'discounted');
    for (const outcome of project.outcome.values()) this.#resolve(outcome);
    for (const input of project.input.values()) this.#readInput(input);
    this.#valueAll();
    this.#results = this.#view();
  }

  get results(): Results {
    return this.#results;
  }

  /** How many rows the last update, or the making of the calculator, worked out: for tests of what an edit touches. */
  get recalculated(): { readonly outcomes: number; readonly inputs: number } {
    return this.#recalculated;
  }

  /** The results after a patch. The patch must fit the project that the calculator holds. */
  update(patch: Patch): Results {
    const affected = new AffectedRows();
    affected.by(patch, this.#project, this.#relations);
    this.#project = apply(this.#project, patch);
    this.#relations.update(patch, this.#project);
    affected.by(patch, this.#project, this.#relations);
    this.#sets = new SubgroupSets(this.#project, this.#relations);
    this.#recalculated = { outcomes: 0, inputs: 0 };
    const renamed = this.#names.update(patch, this.#project);
    for (const row of this.#users.of(renamed)) {
      if (row.startsWith(SETTINGS)) affected.plan = true;
      else if (row.startsWith(INPUT)) affected.inputs.add(row.slice(INPUT.length));
      else affected.outcomes.add(row.slice(OUTCOME.length));
    }
    if (affected.everything) this.#restart();
    else if (affected.plan) this.#replan(affected);
    else this.#change(affected);
    this.#results = this.#view();
    return this.#results;
  }

  /** Values every row and adds every total again, from the figures as they were read: what a new discount rate costs. */
  recalculate(): Results {
    this.#valueAll();
    this.#results = this.#view();
    return this.#results;
  }

  #restart(): void {
    ({ plan: this.#plan, problems: this.#planProblems } = this.#planned());
    for (const id of [...this.#slots.keys()]) if (!this.#project.outcome.has(id)) this.#forget(id);
    for (const outcome of this.#project.outcome.values()) this.#resolve(outcome);
    for (const id of [...this.#worths.keys()]) if (!this.#project.input.has(id)) this.#forgetInput(id);
    for (const input of this.#project.input.values()) this.#readInput(input);
    this.#valueAll();
  }

  #replan(affected: AffectedRows): void {
    ({ plan: this.#plan, problems: this.#planProblems } = this.#planned());
    for (const id of affected.outcomes) {
      const outcome = this.#project.outcome.get(id);
      if (outcome === undefined) this.#forget(id);
      else this.#resolve(outcome);
    }
    for (const id of affected.inputs) {
      const input = this.#project.input.get(id);
      if (input === undefined) this.#forgetInput(id);
      else this.#readInput(input);
    }
    this.#valueAll();
  }

  #planned(): ReturnType<typeof columnPlan> {
    const reader = new FigureReader(this.#source);
    const planned = columnPlan(this.#project, reader);
    this.#users.set(SETTINGS, reader.keys);
    return planned;
  }

  #change(affected: AffectedRows): void {
    for (const id of affected.outcomes) {
      this.#takeOut(id);
      const outcome = this.#project.outcome.get(id);
      if (outcome === undefined) this.#forget(id);
      else {
        this.#resolve(outcome);
        this.#putIn(outcome);
      }
    }
    for (const id of affected.inputs) {
      const old = this.#inputs.get(id);
      if (old !== undefined) this.#inputTotals.subtract(old, old.funder);
      const input = this.#project.input.get(id);
      if (input === undefined) this.#forgetInput(id);
      else {
        this.#valueInput(id, this.#readInput(input));
      }
    }
  }

  get #source(): FigureSource {
    return { project: this.#project, relations: this.#relations, names: this.#names };
  }

  /** Reads the figures of an outcome into its slot. What it comes to is another step. */
  #resolve(outcome: Row<'outcome'>): void {
    const { id } = outcome;
    const slot = this.#slotOf(id);
    this.#recalculated.outcomes += 1;
    this.#standing[slot] = NO_FIGURES;
    this.#byColumn.delete(slot);
    this.#sampling.delete(slot);
    this.#problems.delete(id);
    this.#outcomeResults.delete(id);
    const included = this.#project.stakeholder.get(outcome.stakeholder)?.included ?? false;
    if (outcome.treatment !== 'valued' || !included) {
      this.#users.set(OUTCOME + id, NO_KEYS);
      return;
    }
    const reader = new FigureReader(this.#source);
    const standing = this.#sets.standing(outcome.stakeholder);
    const { figures, problems, sampling } = resolveOutcome(reader, this.#plan, outcome);
    this.#users.set(OUTCOME + id, reader.keys);
    if (typeof standing !== 'string') this.#problems.set(id, [...problems, standing]);
    else if (problems.length > 0) this.#problems.set(id, problems);
    if (figures === null || typeof standing !== 'string') return;
    storeFigures(this.#figures, slot, figures);
    this.#quantities.set(slot, figures);
    this.#standing[slot] = standing === 'counts' ? COUNTED : BESIDE;
    this.#schedules[slot] = figures.schedule;
    if (figures.byColumn !== null) this.#byColumn.set(slot, figures);
    if (sampling !== null) this.#sampling.set(slot, sampling);
  }

  #slotOf(id: string): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#freeSlots.pop() ?? this.#slots.size;
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    if (slot >= this.#standing.length) this.#makeRoom(2 * this.#standing.length);
    return slot;
  }

  #makeRoom(room: number): void {
    const figures = new Float64Array(room * STRIDE);
    figures.set(this.#figures);
    this.#figures = figures;
    const standing = new Uint8Array(room);
    standing.set(this.#standing);
    this.#standing = standing;
    const schedules = new Uint16Array(room);
    schedules.set(this.#schedules);
    this.#schedules = schedules;
  }

  #forget(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#groups?.memberships.delete(id);
    this.#standing[slot] = NO_FIGURES;
    this.#byColumn.delete(slot);
    this.#sampling.delete(slot);
    this.#quantities.delete(slot);
    this.#problems.delete(id);
    this.#outcomeResults.delete(id);
    this.#users.set(OUTCOME + id, NO_KEYS);
    this.#slots.delete(id);
    this.#freeSlots.push(slot);
  }

  /** Works out what the outcome of a slot comes to; false where that is no figure. */
  #work(slot: number): boolean {
    const factors = this.#plan.factors[this.#schedules[slot] ?? 0];
    if (factors === undefined) throw new Error('An outcome follows a schedule that is not in the plan');
    const byColumn = this.#byColumn.size === 0 ? undefined : this.#byColumn.get(slot);
    if (byColumn !== undefined) valueByColumn(byColumn, factors, this.#plan.mostColumns, this.#value);
    else valueRow(this.#figures, slot, factors, this.#plan.mostColumns, this.#value);
    const { levels, impact, gross, cutOff } = this.#value;
    // Value beyond the horizon has no factor where factors are typed for the columns within it.
    if (!(Math.abs(cutOff) <= LARGEST_ADDEND)) this.#value.cutOff = Number.NaN;
    const [first = 0, second = 0, , , , , , last = 0] = levels;
    // Of what lies between these, everything is smaller than one of them.
    return Math.abs(first) + Math.abs(second) + Math.abs(last) + Math.abs(impact) + Math.abs(gross) <= LARGEST_ADDEND;
  }

  #valueProblem(slot: number): Problem {
    const { levels, gross } = this.#value;
    const hasNoPrice = Number.isNaN(this.#quantities.get(slot)?.unitValue);
    if (hasNoPrice && (Number.isNaN(levels[0]) || Number.isNaN(gross)))
      return problem('engine.blank', { entity: 'proxy', field: 'value' });
    const presentValue = levels[LEVELS.length - 1] ?? 0;
    const undiscounted = levels[LEVELS.length - 2] ?? 0;
    if (Number.isNaN(presentValue) && Number.isFinite(undiscounted)) return problem('engine.columnFactor');
    return problem('engine.overflow');
  }

  #valueAll(): void {
    this.#values.clear();
    this.#groups = null;
    // To clear a map that is empty costs as much as to make one.
    if (this.#outcomeResults.size > 0) this.#outcomeResults.clear();
    if (this.#valueProblems.size > 0) this.#valueProblems.clear();
    if (this.#planProblems.length === 0) {
      const [factors = new Float64Array()] = this.#plan.factors;
      this.#block.start(factors, this.#plan.mostColumns);
      const others = this.#block.addAll(this.#figures, this.#standing, COUNTED, this.#ids.length);
      this.#block.finish();
      for (const slot of others) if (this.#standing[slot] !== NO_FIGURES) this.#valueAlone(slot);
    }
    this.#inputTotals.clear(settingsOf(this.#project).inputDiscounting === 'discounted');
    for (const [id, worth] of this.#worths) this.#valueInput(id, worth);
  }

  #valueAlone(slot: number): void {
    if (!this.#work(slot)) this.#valueProblems.set(this.#ids[slot] ?? '', this.#valueProblem(slot));
    else if (this.#standing[slot] === COUNTED) {
      this.#values.add(this.#value, this.#schedules[slot] ?? 0, this.#multiplierOf(slot));
    }
  }

  #multiplierOf(slot: number): number {
    return this.#figures[slot * STRIDE + 1] ?? 1;
  }

  #takeOut(id: string): void {
    const slot = this.#slots.get(id);
    this.#outcomeResults.delete(id);
    if (slot === undefined) return;
    const hadValue = this.#planProblems.length === 0 && !this.#valueProblems.delete(id);
    const standing = this.#standing[slot];
    const memberships = this.#groups?.memberships.get(id);
    if (standing === NO_FIGURES || !hadValue) {
      if (memberships !== undefined) this.#groups?.totals.subtract(memberships, 0);
    } else {
      this.#work(slot);
      if (standing === COUNTED) {
        this.#values.subtract(this.#value, this.#schedules[slot] ?? 0, this.#multiplierOf(slot));
      }
      if (memberships !== undefined) this.#groups?.totals.subtract(memberships, this.#presentValue());
    }
  }

  #putIn(outcome: Row<'outcome'>): void {
    const slot = this.#slotOf(outcome.id);
    const standing = this.#standing[slot];
    let presentValue: number | null = null;
    if (standing !== NO_FIGURES && this.#planProblems.length === 0) {
      if (!this.#work(slot)) this.#valueProblems.set(outcome.id, this.#valueProblem(slot));
      else {
        presentValue = this.#presentValue();
        if (standing === COUNTED) {
          this.#values.add(this.#value, this.#schedules[slot] ?? 0, this.#multiplierOf(slot));
        }
      }
    }
    if (this.#groups !== null) this.#join(this.#groups, outcome, presentValue);
  }

  #presentValue(): number {
    return this.#value.levels[LEVELS.length - 1] ?? 0;
  }

  #join(
    { totals, memberships }: { totals: GroupedTotals; memberships: Map<string, readonly Membership[]> },
    outcome: Row<'outcome'>,
    presentValue: number | null,
  ): void {
    const groups: readonly Membership[] =
      presentValue === null
        ? outcome.treatment === 'valued'
          ? []
          : [{ grouping: 'treatment', id: outcome.treatment }]
        : membershipsOf(this.#project, this.#relations, this.#sets, outcome);
    memberships.set(outcome.id, groups);
    totals.add(groups, presentValue ?? 0);
  }

  #grouped(): GroupedTotals {
    if (this.#groups === null) {
      const groups = { totals: new GroupedTotals(), memberships: new Map<string, readonly Membership[]>() };
      for (const outcome of this.#project.outcome.values()) {
        this.#join(groups, outcome, this.#outcome(outcome.id)?.presentValue ?? null);
      }
      this.#groups = groups;
    }
    return this.#groups.totals;
  }

  #forgetInput(id: string): void {
    this.#worths.delete(id);
    this.#inputs.delete(id);
    this.#users.set(INPUT + id, NO_KEYS);
  }

  /** Reads what an input puts in. What that is worth is another step. */
  #readInput(input: Row<'input'>): InputWorth {
    this.#recalculated.inputs += 1;
    const reader = new FigureReader(this.#source);
    const amounts = input.valued ? inputWorth(reader, input) : null;
    this.#users.set(INPUT + input.id, reader.keys);
    const worth: InputWorth = {
      of: { input: input.id, stakeholder: input.stakeholder, funder: input.funder },
      isStated: amounts !== null,
      columns: [...(amounts ?? [])].map(([column, value]) => ({ column, value })),
      problems: reader.problems,
    };
    this.#worths.set(input.id, worth);
    return worth;
  }

  #valueInput(id: string, worth: InputWorth): void {
    const result = this.#inputResult(worth);
    this.#inputs.set(id, result);
    this.#inputTotals.add(result, result.funder);
  }

  #inputResult({ of, columns, problems, isStated }: InputWorth): InputResult {
    const none = { ...of, value: null, presentValue: null, columns: NO_AMOUNTS };
    if (!isStated) return { ...none, problems };
    let value = 0;
    let presentValue = 0;
    for (const { column, value: amount } of columns) {
      value += amount;
      presentValue += amount * discountFactor(this.#plan, column);
    }
    if (!(value <= LARGEST_ADDEND)) return { ...none, problems: [problem('engine.overflow')] };
    if (Number.isNaN(presentValue) && settingsOf(this.#project).inputDiscounting === 'discounted') {
      return { ...none, problems: [problem('engine.columnFactor')] };
    }
    return { ...of, value, presentValue: presentValue <= LARGEST_ADDEND ? presentValue : null, columns, problems };
  }

  #outcome(id: string): OutcomeResult | undefined {
    const known = this.#outcomeResults.get(id);
    if (known !== undefined) return known;
    const outcome = this.#project.outcome.get(id);
    if (outcome === undefined) return undefined;
    const result = this.#outcomeResult(outcome);
    this.#outcomeResults.set(id, result);
    return result;
  }

  #outcomeResult(outcome: Row<'outcome'>): OutcomeResult {
    const { id } = outcome;
    const slot = this.#slotOf(id);
    const standing = this.#standing[slot];
    const valueProblem = this.#valueProblems.get(id);
    const problems = this.#problems.get(id) ?? (valueProblem === undefined ? [] : [valueProblem]);
    if (standing === NO_FIGURES || problems.length > 0 || this.#planProblems.length > 0) {
      return { outcome: id, stakeholder: outcome.stakeholder, ...NO_VALUE, problems };
    }
    this.#work(slot);
    const { first, end, gross, impact, levels, cutOff } = this.#value;
    const figures = this.#quantities.get(slot);
    const columns = this.#byColumn.get(slot)?.byColumn;
    return {
      outcome: id,
      stakeholder: outcome.stakeholder,
      valued: true,
      counted: standing === COUNTED,
      problems: [],
      quantity: firstOf(columns?.quantity) ?? figures?.quantity ?? null,
      sampling: this.#sampling.get(slot) ?? null,
      unitValue: firstOf(columns?.unitValue) ?? figures?.unitValue ?? null,
      gross: unsigned(gross),
      impact: unsigned(impact),
      years: Array.from({ length: end }, (_, column) =>
        column < first ? 0 : unsigned(this.#value.years[column] ?? 0),
      ),
      presentValue: unsigned(this.#presentValue()),
      cutOff: Number.isNaN(this.#value.cutOff) ? null : unsigned(cutOff),
      waterfall: waterfallOf(levels),
    };
  }

  #view(): Results {
    const source: ResultSource = {
      project: this.#project,
      figures: this.#source,
      plan: this.#plan,
      problems: this.#planProblems,
      values: this.#values,
      inputs: this.#inputTotals,
      grouped: () => this.#grouped(),
      sets: this.#sets,
      outcome: (id) => this.#outcome(id),
      outcomes: () => this.#slots.keys(),
      input: (id) => this.#inputs.get(id),
      inputResults: () => this.#inputs.values(),
      withProblems: () => [...this.#problems.keys(), ...this.#valueProblems.keys()],
      names: this.#names,
    };
    return new ResultsView(source);
  }
}

/** The results of a project, from nothing. */
export function calculate(project: Project): Results {
  return new Calculator(project).results;
}

const OUTCOME = 'outcome ';
const INPUT = 'input ';
const SETTINGS = 'settings';
const NO_KEYS: ReadonlySet<ReferenceKey> = new Set();

const NO_AMOUNTS: InputResult['columns'] = [];

const NO_VALUE = {
  valued: false,
  counted: false,
  quantity: null,
  sampling: null,
  unitValue: null,
  gross: null,
  impact: null,
  years: [],
  presentValue: null,
  cutOff: 0,
  waterfall: null,
} as const;

/** Which rows hold formulas that use a name. */
class RowsByName {
  readonly #keys = new Map<string, ReadonlySet<ReferenceKey>>();
  readonly #rows = new Map<ReferenceKey, Set<string>>();

  set(row: string, keys: ReadonlySet<ReferenceKey>): void {
    const before = this.#keys.get(row);
    if (before === undefined && keys.size === 0) return;
    for (const key of before ?? []) this.#rows.get(key)?.delete(row);
    if (keys.size === 0) this.#keys.delete(row);
    else this.#keys.set(row, keys);
    for (const key of keys) {
      const rows = this.#rows.get(key);
      if (rows === undefined) this.#rows.set(key, new Set([row]));
      else rows.add(row);
    }
  }

  of(keys: ReadonlySet<ReferenceKey>): ReadonlySet<string> {
    const rows = new Set<string>();
    for (const key of keys) for (const row of this.#rows.get(key) ?? []) rows.add(row);
    return rows;
  }
}

function firstOf(columns: ReadonlyMap<number, number> | null | undefined): number | undefined {
  return columns?.values().next().value;
}

function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}

function waterfallOf(levels: Float64Array): Waterfall {
  const at = (level: keyof Waterfall) => unsigned(levels[LEVELS.indexOf(level)] ?? 0);
  return {
    gross: at('gross'),
    multiplied: at('multiplied'),
    afterDeadweight: at('afterDeadweight'),
    afterDisplacement: at('afterDisplacement'),
    afterAttribution: at('afterAttribution'),
    afterFactors: at('afterFactors'),
    afterDropOff: at('afterDropOff'),
    presentValue: at('presentValue'),
  };
}
