import type { Results } from '../../shared/engine/index.ts';
import { type Project, rowsOf } from '../../shared/model/index.ts';

/** Outcomes that are treated as valued and are in no total, by why that is. */
export interface OutsideTotals {
  readonly missing: number;
  /** Of a set of sub-groups that does not count. */
  readonly beside: number;
  /** Of a stakeholder that is not included. */
  readonly notIncluded: number;
}

/** With these, the treatments add up to all outcomes of the map. */
export function outsideTotals(project: Project, results: Results): OutsideTotals {
  let beside = 0;
  let notIncluded = 0;
  for (const { id, treatment, stakeholder } of rowsOf(project, 'outcome')) {
    if (treatment !== 'valued') continue;
    const result = results.outcomes.get(id);
    if (project.stakeholder.get(stakeholder)?.included === false) notIncluded += 1;
    else if (result?.valued === true && !result.counted) beside += 1;
  }
  return { missing: results.notValued.length, beside, notIncluded };
}
