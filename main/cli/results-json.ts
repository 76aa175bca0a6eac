/** The results as JSON for other programs: numbers as they are calculated, null where there is none. */
import { remarksOn } from '../../shared/checks/index.ts';
import type { Results } from '../../shared/engine/index.ts';
import { exponentOf, waterfallSteps } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import { type Project, settingsOf } from '../../shared/model/index.ts';
import { groupingsOf } from './groupings.ts';
import { inputsNotValued, type NotValued, outcomesNotValued } from './not-valued.ts';
import { type Overridden, overridesJson } from './override-settings.ts';
import { fullName, inputsOfMap, outcomesOfMap, yearLabel } from './rows.ts';

export function resultsJson({ project, overrides }: Overridden, results: Results, translator: Translator): object {
  const reasons = (rows: readonly NotValued[]) =>
    rows.map(({ entity, id, problems }) => ({
      id,
      name: fullName(project, entity, id),
      reasons: problems.map((why) => translator.sentence(why)),
    }));
  return {
    ...overridesJson(overrides),
    conventions: conventions(project, results),
    problems: results.problems.map((why) => translator.sentence(why)),
    investment: results.investment,
    presentValue: results.presentValue,
    netPresentValue: results.netPresentValue,
    positivePresentValue: results.positivePresentValue,
    cutOff: results.cutOff,
    ratio: results.ratio,
    netRatio: results.netRatio,
    ratioOtherInputs: results.ratioOtherInputs,
    ratioWithoutMultipliers: results.ratioWithoutMultipliers,
    paybackMonths: results.payback.ofOneYear,
    paybackMonthsRunning: results.payback.running,
    notValued: reasons(outcomesNotValued(results)),
    inputsNotValued: reasons(inputsNotValued(results)),
    remarks: remarksOn(project, results).map(({ entity, id, field, problem }) => ({
      entity,
      id,
      field,
      remark: translator.sentence(problem),
    })),
    years: results.columns.map(({ column, exponent, discountFactor, value, presentValue }) => ({
      label: yearLabel(project, column, translator),
      yearsDiscounted: exponent,
      discountFactor,
      value,
      presentValue,
    })),
    yearlyGross: results.yearlyGross,
    yearlyImpact: results.yearlyImpact,
    waterfall: {
      gross: results.waterfall.gross,
      ...Object.fromEntries(waterfallSteps(results.waterfall).map(({ step, change }) => [step, change])),
      presentValue: results.waterfall.presentValue,
    },
    inputs: inputs(project, results),
    inputTotals: results.inputTotals,
    stakeholders: stakeholders(project, results),
    ...groups(project, results, translator),
    treatments: results.treatments,
    publicView: results.publicView,
    outcomes: outcomes(project, results),
  };
}

function conventions(project: Project, { plan, problems }: Results): object {
  const settings = settingsOf(project);
  const table = (id: string | null) => (id === null ? null : { id, name: fullName(project, 'referenceTable', id) });
  const { currency, timing, durationCounts, fractionalDuration, dropOffStart, inputDiscounting } = settings;
  return {
    currency,
    timing,
    activityColumns: plan.activityColumns,
    yearsToFirstColumn: exponentOf(plan, 0),
    durationCounts,
    fractionalDuration,
    dropOffStart,
    discountRate: settings.discountSchedule === null && problems.length === 0 ? plan.discountRate : null,
    discountSchedule: table(settings.discountSchedule),
    inputDiscounting,
    horizon: settings.horizon,
    priceYear: settings.priceYear,
    uprate: settings.uprate,
    priceIndex: table(settings.priceIndex),
  };
}

function inputs(project: Project, results: Results): readonly object[] {
  return inputsOfMap(project).map(({ id, stakeholder, funder }) => {
    const result = results.inputs.get(id);
    return {
      id,
      name: fullName(project, 'input', id),
      stakeholder: fullName(project, 'stakeholder', stakeholder),
      funder,
      value: result?.value ?? null,
      presentValue: result?.presentValue ?? null,
      columns: result?.columns ?? [],
    };
  });
}

function stakeholders(project: Project, results: Results): readonly object[] {
  return results.stakeholders.map(({ stakeholder, presentValue, counted, sets, withSubgroups }) => ({
    id: stakeholder,
    name: fullName(project, 'stakeholder', stakeholder),
    presentValue,
    counted,
    sets,
    withSubgroups,
  }));
}

function groups(project: Project, results: Results, translator: Translator): object {
  const [outputs, tags, agencies, kinds] = groupingsOf(project, results, translator);
  return { outputs, tags, agencies, kinds };
}

function outcomes(project: Project, results: Results): readonly object[] {
  return outcomesOfMap(project).map(({ id, stakeholder, treatment }) => {
    const result = results.outcomes.get(id);
    return {
      id,
      name: fullName(project, 'outcome', id),
      stakeholder: fullName(project, 'stakeholder', stakeholder),
      treatment,
      counted: result?.counted ?? false,
      quantity: result?.quantity ?? null,
      sampling: result?.sampling ?? null,
      unitValue: result?.unitValue ?? null,
      gross: result?.gross ?? null,
      impact: result?.impact ?? null,
      years: result?.years ?? [],
      presentValue: result?.presentValue ?? null,
      cutOff: result?.cutOff ?? 0,
      waterfall: result?.waterfall ?? null,
    };
  });
}
