import type { Results } from '../../shared/engine/index.ts';
import type { Problem } from '../../shared/problem.ts';

/** A row that should be valued and is not, and why. */
export interface NotValued {
  readonly entity: 'outcome' | 'input';
  readonly id: string;
  readonly problems: readonly Problem[];
}

export function outcomesNotValued(results: Results): NotValued[] {
  return results.notValued.map((id) => ({ entity: 'outcome', id, problems: results.outcomes.get(id)?.problems ?? [] }));
}

export function inputsNotValued(results: Results): NotValued[] {
  return results.inputsNotValued.map((id) => ({
    entity: 'input',
    id,
    problems: results.inputs.get(id)?.problems ?? [],
  }));
}

/** Whether the results say less than the map: then the command ends with another code. */
export function hasFindings(results: Results): boolean {
  return results.problems.length + results.notValued.length + results.inputsNotValued.length > 0;
}
