/** Everything that results say, as plain data: to compare two of them to the last bit, or to see what differs. */
import type { Results } from '../../shared/engine/index.ts';
import { type Project, rowsOf } from '../../shared/model/index.ts';

export function plainResults(project: Project, results: Results) {
  return {
    problems: results.problems,
    investment: results.investment,
    presentValue: results.presentValue,
    netPresentValue: results.netPresentValue,
    ratio: results.ratio,
    netRatio: results.netRatio,
    ratioOtherInputs: results.ratioOtherInputs,
    ratioWithoutMultipliers: results.ratioWithoutMultipliers,
    payback: results.payback,
    columns: results.columns,
    cutOff: results.cutOff,
    yearlyGross: results.yearlyGross,
    yearlyImpact: results.yearlyImpact,
    positivePresentValue: results.positivePresentValue,
    waterfall: results.waterfall,
    inputTotals: results.inputTotals,
    stakeholders: results.stakeholders,
    outputs: results.outputs,
    tags: results.tags,
    agencies: results.agencies,
    kinds: results.kinds,
    treatments: results.treatments,
    publicView: results.publicView,
    notValued: results.notValued,
    inputsNotValued: results.inputsNotValued,
    outcomes: rowsOf(project, 'outcome').map(({ id }) => results.outcomes.get(id)),
    inputs: rowsOf(project, 'input').map(({ id }) => results.inputs.get(id)),
    assumptions: rowsOf(project, 'assumption').map(({ id }) => results.assumption(id)),
  };
}
