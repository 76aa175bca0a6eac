/** The waterfall as lines of a table: each step takes from what the one before it left, and the last leaves the total. */
import { type Results, waterfallSteps } from '../../shared/engine/index.ts';

type StepName = ReturnType<typeof waterfallSteps>[number]['step'];

export interface WaterfallLine {
  readonly name: 'gross' | StepName | 'presentValue';
  readonly kind: 'level' | 'step';
  /** Of a level its height, of a step what it adds. */
  readonly amount: number;
  /** What is left after it. */
  readonly left: number;
}

/** Steps that few maps have are left out where they do nothing. */
const SELDOM: ReadonlySet<StepName> = new Set(['multipliers', 'factors']);

export function waterfallLines({ waterfall }: Pick<Results, 'waterfall'>): readonly WaterfallLine[] {
  let left = waterfall.gross;
  const steps = waterfallSteps(waterfall).flatMap(({ step, change }): WaterfallLine[] => {
    if (change === 0 && SELDOM.has(step)) return [];
    left += change;
    return [{ name: step, kind: 'step', amount: change, left }];
  });
  const { gross, presentValue } = waterfall;
  return [
    { name: 'gross', kind: 'level', amount: gross, left: gross },
    ...steps,
    { name: 'presentValue', kind: 'level', amount: presentValue, left: presentValue },
  ];
}

/** Where a bar begins and ends, from 0 to 1 of the width that all of them need. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

export function barsOf(lines: readonly WaterfallLine[]): readonly Bar[] {
  const ends = lines.map(({ kind, amount, left }) => (kind === 'level' ? [0, amount] : [left - amount, left]));
  const least = Math.min(0, ...ends.flat());
  const most = Math.max(0, ...ends.flat());
  const width = most - least || 1;
  const at = (value: number) => (value - least) / width;
  return ends.map(([a = 0, b = 0]) => ({ from: at(Math.min(a, b)), to: at(Math.max(a, b)) }));
}
