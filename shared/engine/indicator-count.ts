/** R-COUNT of docs/method.md: how much changed, from how many were asked, answered and changed. */
import type { Row } from '../model/index.ts';
import { problem } from '../problem.ts';
import type { FigureReader } from './figure-reader.ts';
import { type SamplingRange, samplingRange } from './sampling.ts';

interface CountedQuantity {
  readonly quantity: number;
  /** How far the quantity may be off because only some answered; null where worse is set against changed. */
  readonly sampling: SamplingRange | null;
}

/** Those measured, and of those who did not answer the share that is assumed to have changed in the same way. */
export function countedQuantity(
  reader: FigureReader,
  indicator: Row<'indicator'>,
  stakeholder: string,
): CountedQuantity | null {
  const count = (name: string) => reader.optional('indicator', indicator.id, name);
  const group = count('group') ?? reader.required('stakeholder', stakeholder, 'size');
  const answered = reader.required('indicator', indicator.id, 'answered');
  const changed = reader.required('indicator', indicator.id, 'changed');
  const worse = count('worse');
  const nonResponse = count('nonResponseShare');
  if (group === null || answered === null || changed === null || worse === null || nonResponse === null) return null;
  if (answered === 0) {
    reader.problems.push(problem('engine.noAnswers', { entity: 'indicator', field: 'answered' }));
    return null;
  }
  if (answered > group || changed > answered || (worse ?? 0) > answered) {
    reader.problems.push(problem('engine.answersOverGroup', { entity: 'indicator', field: 'answered' }));
    return null;
  }
  const counted = indicator.net ? changed - (worse ?? 0) : changed;
  if (counted < 0) {
    reader.problems.push(problem('engine.netWorse', { entity: 'indicator', field: 'worse' }));
    return null;
  }
  const assumed = (group - answered) * (nonResponse ?? 1);
  return {
    quantity: counted + (group - answered) * (counted / answered) * (nonResponse ?? 1),
    sampling: indicator.net ? null : samplingRange(answered + assumed, answered, changed),
  };
}
