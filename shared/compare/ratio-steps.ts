/**
 * The way of the ratio from one project to another, by cause. What a change does depends on those before it, so the
 * steps hold for their order; what they add up to does not, and is the difference between the two ratios.
 */
import type { Change } from '../changes/index.ts';
import { Calculator } from '../engine/index.ts';
import type { EntityName, Patch, Project } from '../model/index.ts';
import { type Cause, causesOf } from './causes.ts';

export interface RatioStep {
  /** Null where it stands for the smaller causes of a table together. */
  readonly change: Change | null;
  readonly entity: EntityName;
  /** How many causes it stands for. */
  readonly causes: number;
  /** What it does to the ratio; null where there is none before or after it. */
  readonly difference: number | null;
  /** The ratio after it, where it stands for one cause. */
  readonly ratio: number | null;
}

export interface RatioSteps {
  readonly from: number | null;
  readonly to: number | null;
  readonly steps: readonly RatioStep[];
}

/** More causes than this are told one by one only as far as they are the largest. */
const MOST_STEPS = 200;

/** More causes than this are calculated table by table. */
const MOST_CALCULATED = 2_000;

export function ratioSteps(patch: Patch, from: Project, to: Project): RatioSteps {
  const calculator = new Calculator(from);
  const start = calculator.results.ratio;
  let before = start;
  const steps: RatioStep[] = [];
  for (const { change, entity, patches } of parts(causesOf(patch, from, to))) {
    let ratio = before;
    for (const part of patches) ratio = calculator.update(part).ratio;
    const difference = ratio === null || before === null ? null : ratio - before;
    if (difference !== 0 && !(ratio === null && before === null)) {
      steps.push({ change, entity, causes: patches.length, difference, ratio });
    }
    before = ratio;
  }
  return { from: start, to: before, steps: steps.length > MOST_STEPS ? grouped(steps) : steps };
}

interface Part {
  readonly change: Change | null;
  readonly entity: EntityName;
  readonly patches: readonly Patch[];
}

function parts(causes: readonly Cause[]): Part[] {
  if (causes.length <= MOST_CALCULATED) {
    return causes.map(({ change, patch }) => ({ change, entity: change.entity, patches: [patch] }));
  }
  // One after the other in their order, calculated wherever the table is another one.
  const found: { change: null; entity: EntityName; patches: Patch[] }[] = [];
  for (const { change, patch } of causes) {
    const last = found.at(-1);
    if (last?.entity === change.entity) last.patches.push(patch);
    else found.push({ change: null, entity: change.entity, patches: [patch] });
  }
  return found;
}

/** The largest steps where they stand, and behind them the rest, table by table. */
function grouped(steps: readonly RatioStep[]): RatioStep[] {
  const size = ({ difference }: RatioStep) => (difference === null ? Number.POSITIVE_INFINITY : Math.abs(difference));
  const largest = new Set(steps.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_STEPS));
  const rest = new Map<EntityName, { causes: number; difference: number }>();
  for (const step of steps) {
    if (largest.has(step)) continue;
    const group = rest.get(step.entity) ?? { causes: 0, difference: 0 };
    group.causes += step.causes;
    group.difference += step.difference ?? 0;
    rest.set(step.entity, group);
  }
  const together = [...rest].map(([entity, group]): RatioStep => ({ change: null, entity, ...group, ratio: null }));
  return [...steps.filter((step) => largest.has(step)), ...together];
}
