/** The results as JSON for other programs: numbers as they are calculated, null where there is none. */
import type { Results } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import type { Project } from '../../shared/model/index.ts';
import { inputsNotValued, type NotValued, outcomesNotValued } from './not-valued.ts';
import { fullName, outcomesOfMap, yearLabel } from './rows.ts';

export function resultsJson(project: Project, results: Results, translator: Translator): object {
  const reasons = (rows: readonly NotValued[]) =>
    rows.map(({ entity, id, problems }) => ({
      id,
      name: fullName(project, entity, id),
      reasons: problems.map((why) => translator.sentence(why)),
    }));
  return {
    investment: results.investment,
    presentValue: results.presentValue,
    netPresentValue: results.netPresentValue,
    ratio: results.ratio,
    netRatio: results.netRatio,
    paybackMonths: results.paybackMonths,
    notValued: reasons(outcomesNotValued(results)),
    inputsNotValued: reasons(inputsNotValued(results)),
    years: results.columns.map(({ column, value, presentValue }) => ({
      label: yearLabel(project, column, translator),
      value,
      presentValue,
    })),
    stakeholders: results.stakeholders.map(({ stakeholder, presentValue }) => ({
      name: fullName(project, 'stakeholder', stakeholder),
      presentValue,
    })),
    outcomes: outcomesOfMap(project).map(({ id, stakeholder }) => {
      const result = results.outcomes.get(id);
      return {
        id,
        name: fullName(project, 'outcome', id),
        stakeholder: fullName(project, 'stakeholder', stakeholder),
        gross: result?.gross ?? null,
        impact: result?.impact ?? null,
        years: result?.years ?? [],
        presentValue: result?.presentValue ?? null,
      };
    }),
  };
}
