/**
 * What the steps on the way to a result come to, for the results that stand beside the formulas. The results themselves
 * are the engine's; here is only what the engine does not report, such as which test of a row fails.
 */

import { discountFactor } from '../../../shared/engine/index.ts';
import { type Row, rowsBy } from '../../../shared/model/index.ts';
import { columnFigureStates } from './column-figure-states.ts';
import type { WriteContext } from './context.ts';
import { type Calculated, type FigureInForce, figureInForce } from './figure-in-force.ts';
import { oncePerWorkbook } from './once.ts';
import { priceState } from './prices.ts';
import type { Share } from './settings-cells.ts';

export const bit = (condition: boolean): number => (condition ? 1 : 0);

export interface ProxyState {
  /** The figure in force, in the proxy's own money and prices. */
  readonly figure: FigureInForce;
  /** How many columns state it. */
  readonly stated: number;
  readonly priceFactor: number;
  /** Its worth in the project's money and prices. */
  readonly used: number;
  readonly usable: number;
  readonly once: number;
}

const NO_PROXY: ProxyState = { figure: { used: 0, state: 0 }, stated: 0, priceFactor: 0, used: 0, usable: 0, once: 0 };

export function proxyState(context: WriteContext, id: string | null): ProxyState {
  const proxy = id === null ? undefined : context.project.proxy.get(id);
  if (proxy === undefined) return NO_PROXY;
  const figure = figureInForce(context, 'proxy', proxy.id, 'value');
  const stated = columnFigureStates(context).filter(({ row, counted }) => {
    return counted === 1 && row.entity === 'proxy' && row.target === proxy.id;
  }).length;
  const { priceFactor, priceUsable } = priceState(context, proxy);
  const there = (figure.state === 1 && figure.used >= 0) || (figure.state === 0 && stated > 0);
  return {
    figure,
    stated,
    priceFactor,
    used: figure.used * priceFactor,
    usable: bit(there && priceUsable === 1),
    once: bit(proxy.counts === 'once'),
  };
}

export interface FactorState {
  readonly unusable: number;
  readonly multiplies: number;
  /** A multiplier above 1, which has a line of its own in the waterfall. */
  readonly isAbove: number;
  /** The product so far of the multipliers above 1 of its row, and of all other factors. */
  readonly runningAbove: number;
  readonly runningOthers: number;
}

export const factorStates = oncePerWorkbook((context): ReadonlyMap<string, FactorState> => {
  const states = new Map<string, FactorState>();
  let before: { owner: string; above: number; others: number } | null = null;
  for (const id of context.numbers.ids('factor')) {
    const factor = context.project.factor.get(id);
    if (factor === undefined) continue;
    const owner = `${factor.outcome} ${factor.input}`;
    const { used, state } = figureInForce(context, 'factor', id, 'value');
    const isDeduction = factor.kind === 'deduction';
    const multiplies = isDeduction ? 1 - used : used;
    const isAbove = !isDeduction && used > 1;
    const same: { above: number; others: number } = before?.owner === owner ? before : { above: 1, others: 1 };
    const above = same.above * (isAbove ? multiplies : 1);
    const others = same.others * (isAbove ? 1 : multiplies);
    const sound = state === 1 && used >= 0 && (!isDeduction || used <= 1);
    states.set(id, {
      unusable: bit(!sound),
      multiplies,
      isAbove: bit(isAbove),
      runningAbove: above,
      runningOthers: others,
    });
    before = { owner, above, others };
  }
  return states;
});

interface FactorsOfRow {
  readonly above: number;
  readonly others: number;
  readonly unusable: number;
}

export function factorsOfRow(
  context: WriteContext,
  states: ReadonlyMap<string, FactorState>,
  owner: 'outcome' | 'input',
  id: string,
): FactorsOfRow {
  const rows = rowsBy(context.project, 'factor', owner, id);
  const last = states.get(rows.at(-1)?.id ?? '');
  return {
    above: last?.runningAbove ?? 1,
    others: last?.runningOthers ?? 1,
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
  /** The measured share, and the 95 % range of the quantity; 0 where there is none. */
  readonly measured: number;
  readonly sampled: number;
  readonly low: number;
  readonly high: number;
}

export function indicatorState(context: WriteContext, indicator: Row<'indicator'>): IndicatorState {
  const figure = (name: string): FigureInForce => figureInForce(context, 'indicator', indicator.id, name);
  const [group, answered, changed, worse, rest] = ['group', 'answered', 'changed', 'worse', 'nonResponseShare'].map(
    figure,
  );
  if (!group || !answered || !changed || !worse || !rest) throw new Error('An indicator lacks a figure');
  const stakeholder = context.project.outcome.get(indicator.outcome)?.stakeholder ?? '';
  const { used: groupUsed, state: groupState } =
    group.state === 0 ? figureInForce(context, 'stakeholder', stakeholder, 'size') : group;
  const counted = indicator.net ? changed.used - worse.used : changed.used;
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
    worse.used <= answered.used &&
    counted >= 0;
  const sampled = usable && !indicator.net;
  const measured = sampled ? changed.used / answered.used : 0;
  const range = sampled
    ? samplingRange(answered.used + (groupUsed - answered.used) * share, answered.used, measured)
    : { low: 0, high: 0 };
  return {
    groupCount: groupUsed,
    groupCountState: groupState,
    counted,
    share,
    figuresUsable: bit(figuresUsable),
    usable: bit(usable),
    quantity: usable ? counted + ((groupUsed - answered.used) * counted * share) / answered.used : 0,
    measured,
    sampled: bit(sampled),
    ...range,
  };
}

/** The normal deviate of a 95 % interval. */
export const NORMAL_DEVIATE = 1.959963984540054;

/** The 95 % Wilson interval of a share, times those to whom it applies. */
function samplingRange(
  people: number,
  answered: number,
  share: number,
): { readonly low: number; readonly high: number } {
  const square = (NORMAL_DEVIATE * NORMAL_DEVIATE) / answered;
  const middle = (share + square / 2) / (1 + square);
  const root = Math.sqrt((share * (1 - share)) / answered + square / 2 / 2 / answered);
  const spread = (NORMAL_DEVIATE / (1 + square)) * root;
  return { low: people * Math.max(0, middle - spread), high: people * Math.min(1, middle + spread) };
}

export interface ShareState {
  readonly state: number;
  readonly used: number;
  readonly unusable: number;
}

export function shareState(context: Calculated, outcome: string, share: Share): ShareState {
  const { used, state } = figureInForce(context, 'outcome', outcome, share);
  return { state, used, unusable: bit(state < 0 || used < 0 || used > 1) };
}

export interface InputState {
  readonly priceFactor: number;
  readonly priceUsable: number;
  /** How many columns state its amount. */
  readonly byColumn: number;
  readonly byColumnUnusable: number;
  readonly typedAmount: number;
  readonly found: number;
  readonly product: number;
  readonly factorsUnusable: number;
  readonly discount: number;
  /** How many of its columns have no discount factor. */
  readonly factorsUnknown: number;
  readonly counts: number;
  readonly value: number;
  readonly discounted: number;
  readonly investment: number;
  /** The column that it falls in, where it counts and no column states it. */
  readonly inputColumn: number | null;
}

export function inputState(
  context: WriteContext,
  states: ReadonlyMap<string, FactorState>,
  input: Row<'input'>,
): InputState {
  const { plan, settings } = context;
  const amount = figureInForce(context, 'input', input.id, 'amount');
  const hours = figureInForce(context, 'input', input.id, 'hours');
  const rate = figureInForce(context, 'input', input.id, 'hourlyRate');
  const { above, others, unusable } = factorsOfRow(context, states, 'input', input.id);
  const result = context.results.inputs.get(input.id);
  const value = result?.value ?? null;
  const stated = columnFigureStates(context).filter(({ row }) => row.entity === 'input' && row.target === input.id);
  const counted = stated.filter((figure) => figure.counted === 1);
  const typedAmount = amount.state === 1 ? amount.used : hours.used * rate.used;
  const found = counted.length > 0 ? counted.reduce((sum, { figure }) => sum + figure.used, 0) : typedAmount;
  const factorOf = (column: number) => discountFactor(plan, column);
  const own = factorOf(input.column ?? 0);
  const columns = counted.length > 0 ? counted.map(({ row }) => row.column ?? 0) : [input.column ?? 0];
  const discounted = result?.presentValue ?? 0;
  return {
    ...pick(priceState(context, input)),
    byColumn: counted.length,
    byColumnUnusable: stated.filter((figure) => figure.unusable === 1).length,
    typedAmount,
    found,
    product: above * others,
    factorsUnusable: unusable,
    discount: Number.isNaN(own) ? 0 : own,
    factorsUnknown: columns.filter((column) => Number.isNaN(factorOf(column))).length,
    counts: bit(value !== null),
    value: value ?? 0,
    discounted,
    investment: settings.inputDiscounting === 'discounted' ? discounted : (value ?? 0),
    inputColumn: value !== null && counted.length === 0 ? (input.column ?? 0) : null,
  };
}

function pick({ priceFactor, priceUsable }: { readonly priceFactor: number; readonly priceUsable: number }) {
  return { priceFactor, priceUsable };
}
