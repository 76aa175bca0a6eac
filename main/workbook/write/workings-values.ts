/**
 * What the steps on the way to a result come to, for the results that stand beside the formulas. The results themselves
 * are the engine's; here is only what the engine does not report, such as which test of a row fails.
 */

import { exactSum, startColumnOf } from '../../../shared/engine/index.ts';
import { columnFigureAt, MOST_COLUMNS, type Project, type Row, rowsBy } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { type FigureInForce, figureInForce } from './figure-in-force.ts';
import { priceUsable } from './prices.ts';
import { type Share, shares } from './settings-cells.ts';

const bit = (condition: boolean): number => (condition ? 1 : 0);

export interface ProxyState {
  readonly used: number;
  readonly usable: number;
  readonly once: number;
}

export function proxyState(context: WriteContext, id: string | null): ProxyState {
  const proxy = id === null ? undefined : context.project.proxy.get(id);
  if (proxy === undefined) return { used: 0, usable: 0, once: 0 };
  const { used, state } = figureInForce(context.project, 'proxy', proxy.id, 'value');
  const sound = state === 1 && used >= 0 && priceUsable(context.settings, proxy) === 1;
  return { used, usable: bit(sound), once: bit(proxy.counts === 'once') };
}

export interface FactorState {
  readonly unusable: number;
  readonly multiplies: number;
  readonly running: number;
}

export function factorStates(context: WriteContext): ReadonlyMap<string, FactorState> {
  const states = new Map<string, FactorState>();
  let before: { owner: string; running: number } | null = null;
  for (const id of context.numbers.ids('factor')) {
    const factor = context.project.factor.get(id);
    if (factor === undefined) continue;
    const owner = `${factor.outcome} ${factor.input}`;
    const { used, state } = figureInForce(context.project, 'factor', id, 'value');
    const multiplies = factor.kind === 'deduction' ? 1 - used : used;
    const running: number = (before?.owner === owner ? before.running : 1) * multiplies;
    const sound = state === 1 && used >= 0 && (factor.kind !== 'deduction' || used <= 1);
    states.set(id, { unusable: bit(!sound), multiplies, running });
    before = { owner, running };
  }
  return states;
}

interface FactorsOfRow {
  readonly product: number;
  readonly unusable: number;
}

function factorsOfRow(
  context: WriteContext,
  states: ReadonlyMap<string, FactorState>,
  owner: 'outcome' | 'input',
  id: string,
): FactorsOfRow {
  const rows = rowsBy(context.project, 'factor', owner, id);
  return {
    product: states.get(rows.at(-1)?.id ?? '')?.running ?? 1,
    unusable: rows.reduce((sum, row) => sum + (states.get(row.id)?.unusable ?? 0), 0),
  };
}

export interface IndicatorState {
  readonly groupCount: number;
  readonly groupCountState: number;
  readonly counted: number;
  readonly share: number;
  readonly figuresUsable: number;
  readonly usable: number;
  readonly quantity: number;
}

export function indicatorState(context: WriteContext, indicator: Row<'indicator'>): IndicatorState {
  const figure = (name: string): FigureInForce => figureInForce(context.project, 'indicator', indicator.id, name);
  const [group, answered, changed, worse, rest] = ['group', 'answered', 'changed', 'worse', 'nonResponseShare'].map(
    figure,
  );
  if (!group || !answered || !changed || !worse || !rest) throw new Error('An indicator lacks a figure');
  const stakeholder = context.project.outcome.get(indicator.outcome)?.stakeholder ?? '';
  const { used: groupUsed, state: groupState } =
    group.state === 0 ? figureInForce(context.project, 'stakeholder', stakeholder, 'size') : group;
  const counted = indicator.net ? Math.max(0, changed.used - worse.used) : changed.used;
  const share = rest.state === 1 ? rest.used : 1;
  const figuresUsable =
    groupState === 1 &&
    answered.state === 1 &&
    changed.state === 1 &&
    Math.min(worse.state, rest.state) >= 0 &&
    Math.min(groupUsed, answered.used, changed.used, worse.used, rest.used) >= 0 &&
    rest.used <= 1;
  const usable =
    figuresUsable &&
    answered.used > 0 &&
    answered.used <= groupUsed &&
    changed.used <= answered.used &&
    worse.used <= answered.used;
  return {
    groupCount: groupUsed,
    groupCountState: groupState,
    counted,
    share,
    figuresUsable: bit(figuresUsable),
    usable: bit(usable),
    quantity: usable ? counted + ((groupUsed - answered.used) * counted * share) / answered.used : 0,
  };
}

export interface ShareState {
  readonly state: number;
  readonly used: number;
  readonly unusable: number;
}

export function shareState(project: Project, outcome: string, share: Share): ShareState {
  const { used, state } = figureInForce(project, 'outcome', outcome, share);
  return { state, used, unusable: bit(state < 0 || used < 0 || used > 1) };
}

export interface InputState {
  readonly priceUsable: number;
  readonly byColumn: number;
  readonly found: number;
  readonly product: number;
  readonly factorsUnusable: number;
  readonly counts: number;
  readonly value: number;
  readonly discount: number;
  readonly investment: number;
}

export function inputState(
  context: WriteContext,
  states: ReadonlyMap<string, FactorState>,
  input: Row<'input'>,
): InputState {
  const { project, plan, settings } = context;
  const amount = figureInForce(project, 'input', input.id, 'amount');
  const hours = figureInForce(project, 'input', input.id, 'hours');
  const rate = figureInForce(project, 'input', input.id, 'hourlyRate');
  const { product, unusable } = factorsOfRow(context, states, 'input', input.id);
  const value = context.results.inputs.get(input.id)?.value ?? null;
  const discounted = settings.inputDiscounting === 'discounted';
  const discount = discounted ? (1 + plan.discountRate) ** -(plan.firstExponent + (input.column ?? 0)) : 1;
  return {
    priceUsable: priceUsable(settings, input),
    byColumn: statedByColumn(project, 'input', input.id),
    found: amount.state === 1 ? amount.used : hours.used * rate.used,
    product,
    factorsUnusable: unusable,
    counts: bit(value !== null),
    value: value ?? 0,
    discount,
    investment: (value ?? 0) * discount,
  };
}

function statedByColumn(project: Project, entity: 'input' | 'outcome', id: string): number {
  return rowsBy(project, 'columnFigure', 'target', id).filter((row) => row.entity === entity).length;
}

/** What the program keeps about an outcome and does not calculate yet: figures by column, a schedule of its own. */
export function keptUncalculated(project: Project, outcome: Row<'outcome'>): number {
  const figures = rowsBy(project, 'columnFigure', 'target', outcome.id).filter(
    ({ entity, field }) => entity === 'outcome' && !(field === 'quantity' && outcome.quantityIndicator !== null),
  );
  return figures.length + bit(outcome.discountSchedule !== null);
}

/** One line of the map, step by step. A line without an outcome comes to nothing at every step. */
export interface OutcomeSteps {
  readonly outcome: string | null;
  readonly number: number;
  readonly description: string;
  readonly stakeholder: string;
  readonly treated: number;
  readonly stakeholderCounts: number;
  readonly fromIndicator: number;
  readonly typed: FigureInForce;
  readonly quantity: number;
  readonly quantityOk: number;
  readonly duration: FigureInForce;
  readonly durationOk: number;
  readonly proxyOk: number;
  readonly sharesOk: number;
  readonly factorsOk: number;
  readonly otherOk: number;
  readonly include: number;
  readonly valued: number;
  readonly proxyValue: number;
  readonly shares: { readonly [S in Share]: number };
  readonly factors: number;
  readonly sign: number;
  readonly gross: number;
  readonly impact: number;
  readonly once: number;
  readonly start: number;
  readonly late: number;
  readonly yearsOfValue: number;
  readonly yearsCounted: number;
  readonly lastColumn: number;
  readonly firstValue: number;
  readonly keeps: number;
  readonly years: readonly number[];
  readonly total: number;
  readonly presentValue: number;
}

const BLANK: FigureInForce = { used: 0, state: 0 };

export function outcomeSteps(context: WriteContext): readonly OutcomeSteps[] {
  const states = factorStates(context);
  return context.numbers.lines.map(({ outcome: id, stakeholder }) => {
    const outcome = id === null ? undefined : context.project.outcome.get(id);
    const name = (stakeholder === null ? null : context.project.stakeholder.get(stakeholder)?.name) ?? '';
    const counts = bit(stakeholder !== null && context.project.stakeholder.get(stakeholder)?.included === true);
    return outcome === undefined ? emptyLine(context, name, counts) : stepsOf(context, states, outcome, name, counts);
  });
}

function emptyLine(context: WriteContext, stakeholder: string, stakeholderCounts: number): OutcomeSteps {
  return {
    outcome: null,
    number: 0,
    description: '',
    stakeholder,
    treated: 0,
    stakeholderCounts,
    fromIndicator: 0,
    typed: BLANK,
    quantity: 0,
    quantityOk: 0,
    duration: BLANK,
    durationOk: 0,
    proxyOk: 0,
    sharesOk: 1,
    factorsOk: 1,
    otherOk: 1,
    include: 0,
    valued: 0,
    proxyValue: 0,
    shares: { deadweight: 0, displacement: 0, attribution: 0, dropOff: 0 },
    factors: 1,
    sign: 1,
    gross: 0,
    impact: 0,
    once: 0,
    start: 0,
    late: 0,
    yearsOfValue: 0,
    yearsCounted: 0,
    lastColumn: 0,
    firstValue: 0,
    keeps: 1,
    years: Array.from({ length: context.results.columns.length }, () => 0),
    total: 0,
    presentValue: 0,
  };
}

function stepsOf(
  context: WriteContext,
  states: ReadonlyMap<string, FactorState>,
  outcome: Row<'outcome'>,
  stakeholder: string,
  stakeholderCounts: number,
): OutcomeSteps {
  const { project, plan, settings, results, numbers } = context;
  const result = results.outcomes.get(outcome.id);
  const typed = figureInForce(project, 'outcome', outcome.id, 'quantity');
  const indicator = outcome.quantityIndicator === null ? undefined : project.indicator.get(outcome.quantityIndicator);
  const counted = indicator === undefined ? null : indicatorState(context, indicator);
  const duration = figureInForce(project, 'outcome', outcome.id, 'duration');
  const proxy = proxyState(context, outcome.proxy);
  const taken = Object.fromEntries(shares.map((share) => [share, shareState(project, outcome.id, share)]));
  const used = (share: Share) => taken[share]?.used ?? 0;
  const { product, unusable } = factorsOfRow(context, states, 'outcome', outcome.id);
  const start = startColumnOf(plan, outcome);
  const late =
    outcome.startColumn === null
      ? outcome.start === 'after'
      : plan.activityColumns > 0 && start >= plan.activityColumns;
  const countsAfter = countsAfterActivity(settings, outcome);
  const added = countsAfter ? Math.max(0, plan.activityColumns - start) : 0;
  const yearsOfValue = proxy.once === 1 ? 1 : duration.used + added;
  const yearsCounted = settings.fractionalDuration === 'round-up' ? Math.ceil(yearsOfValue) : yearsOfValue;
  const impact = result?.impact ?? 0;
  const atOnce = bit(late && proxy.once === 0 && settings.dropOffStart === 'first-year-after-activity');
  const years = result?.years ?? [];
  return {
    outcome: outcome.id,
    number: numbers.of('outcome', outcome.id) ?? 0,
    description: outcome.description ?? '',
    stakeholder,
    treated: bit(outcome.treatment === 'valued'),
    stakeholderCounts,
    fromIndicator: numbers.of('indicator', outcome.quantityIndicator) ?? 0,
    typed,
    quantity: counted === null ? typed.used : counted.quantity,
    quantityOk: counted === null ? bit(typed.state === 1 && typed.used >= 0) : counted.usable,
    duration,
    durationOk: bit(duration.state === 1 && duration.used >= 0 && duration.used <= MOST_COLUMNS),
    proxyOk: proxy.usable,
    sharesOk: bit(shares.every((share) => taken[share]?.unusable === 0)),
    factorsOk: bit(unusable === 0),
    otherOk: bit(keptUncalculated(project, outcome) === 0),
    include: 1,
    valued: bit(result?.valued === true),
    proxyValue: proxy.used,
    shares: {
      deadweight: used('deadweight'),
      displacement: used('displacement'),
      attribution: used('attribution'),
      dropOff: used('dropOff'),
    },
    factors: product,
    sign: outcome.negative ? -1 : 1,
    gross: result?.gross ?? 0,
    impact,
    once: proxy.once,
    start,
    late: bit(late),
    yearsOfValue,
    yearsCounted: yearsCounted === 0 ? 0 : yearsCounted,
    lastColumn: start + yearsCounted,
    firstValue: impact * (1 - atOnce * used('dropOff')),
    keeps: 1 - used('dropOff'),
    years,
    total: exactSum(years),
    presentValue: result?.presentValue ?? 0,
  };
}

export function countsAfterActivity(settings: Row<'project'>, outcome: Row<'outcome'>): boolean {
  return (outcome.durationCounts ?? settings.durationCounts) === 'after-activity';
}

/** Whether discount factors are typed column by column. */
export function columnFactorCount(project: Project): number {
  let count = 0;
  for (let column = 0; column < MOST_COLUMNS; column += 1) {
    if (columnFigureAt(project, { entity: 'project', target: 'project', field: 'columnFactor', column }) !== undefined)
      count += 1;
  }
  return count;
}
