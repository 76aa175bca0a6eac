/** R-CHECK of docs/method.md: figures that count as they stand and still want a look. */
import { type Results, startColumnOf } from '../engine/index.ts';
import { type EntityName, type Project, type Row, rowsBy, rowsOf, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import { figureOf, isStated, isStatedByColumn } from './figures.ts';

/** A remark on one figure of one row. */
export interface Remark {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly problem: Problem;
}

/** All remarks, in the order of the map: inputs and outcomes block by block, then the proxies that are in use. */
export function remarksOn(project: Project, results: Results): readonly Remark[] {
  const years = yearsInUse(project, results);
  const rows = rowsOf(project, 'stakeholder').flatMap(({ id }) => [
    ...rowsBy(project, 'input', 'stakeholder', id).flatMap((input) => remarksOnInput(project, results, input, years)),
    ...rowsBy(project, 'outcome', 'stakeholder', id).flatMap((outcome) => remarksOnOutcome(project, results, outcome)),
  ]);
  return [...rows, ...remarksOnProxies(project, results, years)];
}

function remark(
  entity: EntityName,
  id: string,
  field: string,
  code: Problem['code'],
  params: Problem['params'] = {},
): Remark {
  return { entity, id, field, problem: problem(code, { entity, field, ...params }) };
}

function remarksOnOutcome(project: Project, results: Results, outcome: Row<'outcome'>): Remark[] {
  const result = results.outcomes.get(outcome.id);
  if (result?.valued !== true) return [];
  const { id } = outcome;
  const remarks = ['deadweight', 'displacement', 'attribution', 'dropOff'].flatMap((field) =>
    isOpen(project, results, outcome, field) ? remark('outcome', id, field, 'check.blankShare') : [],
  );
  if (yearsOf(project, results, outcome) === 0) remarks.push(remark('outcome', id, 'duration', 'check.zeroDuration'));
  if (!result.counted) remarks.push(remark('outcome', id, 'treatment', 'check.besideTotals'));
  return [...remarks, ...remarksOnCounts(project, results, outcome)];
}

/** A percentage that plays a part and that nothing states: neither the row nor a column nor a note. */
function isOpen(project: Project, results: Results, outcome: Row<'outcome'>, field: string): boolean {
  if (isStated(project, 'outcome', outcome.id, field) || isStatedByColumn(project, 'outcome', outcome.id, field)) {
    return false;
  }
  if (field !== 'dropOff') return true;
  // Drop-off has nothing to take from a value of one year, nor from people who are counted anew in each column.
  const years = yearsOf(project, results, outcome);
  return years !== null && years > 1;
}

/** How many years an outcome's value lasts by its duration; null where the duration plays no part. */
function yearsOf(project: Project, results: Results, outcome: Row<'outcome'>): number | null {
  const proxy = outcome.proxy === null ? undefined : project.proxy.get(outcome.proxy);
  if (proxy?.counts === 'once' || isInForce(project, outcome)) return null;
  const duration = figureOf(project, results, 'outcome', outcome.id, 'duration');
  if (duration === null) return null;
  const counts = outcome.durationCounts ?? settingsOf(project).durationCounts;
  const lastsThrough = counts === 'after-activity' ? results.plan.activityColumns : 0;
  return duration + Math.max(0, lastsThrough - startColumnOf(results.plan, outcome));
}

/** Whether columns state how many have the change in each of them. */
function isInForce(project: Project, { id, quantityIndicator, quantityByColumn }: Row<'outcome'>): boolean {
  return (
    quantityIndicator === null &&
    quantityByColumn === 'in-force' &&
    isStatedByColumn(project, 'outcome', id, 'quantity')
  );
}

function remarksOnCounts(
  project: Project,
  results: Results,
  { quantityIndicator, stakeholder }: Row<'outcome'>,
): Remark[] {
  const indicator = quantityIndicator === null ? undefined : project.indicator.get(quantityIndicator);
  if (indicator === undefined || isStated(project, 'indicator', indicator.id, 'nonResponseShare')) return [];
  const group =
    figureOf(project, results, 'indicator', indicator.id, 'group') ??
    figureOf(project, results, 'stakeholder', stakeholder, 'size');
  const answered = figureOf(project, results, 'indicator', indicator.id, 'answered');
  const allAnswered = group !== null && answered === group;
  return allAnswered ? [] : [remark('indicator', indicator.id, 'nonResponseShare', 'check.assumedSame')];
}

function remarksOnInput(project: Project, results: Results, input: Row<'input'>, years: ReadonlySet<string>): Remark[] {
  if (results.inputs.get(input.id)?.value == null) return [];
  return remarksOnPrice(project, 'input', input.id, input.priceYear, years);
}

function remarksOnProxies(project: Project, results: Results, years: ReadonlySet<string>): Remark[] {
  return rowsOf(project, 'proxy').flatMap(({ id, priceYear }) =>
    isInUse(project, results, id) ? remarksOnPrice(project, 'proxy', id, priceYear, years) : [],
  );
}

function remarksOnPrice(
  project: Project,
  entity: 'proxy' | 'input',
  id: string,
  priceYear: string | null,
  years: ReadonlySet<string>,
): Remark[] {
  const settings = settingsOf(project);
  if (settings.uprate) {
    return priceYear === null ? [remark(entity, id, 'priceYear', 'check.noPriceYear')] : [];
  }
  if (priceYear === null || priceYear === settings.priceYear || years.size < 2) return [];
  return [remark(entity, id, 'priceYear', 'check.mixedPrices', { year: priceYear })];
}

function isInUse(project: Project, results: Results, proxy: string): boolean {
  return rowsBy(project, 'outcome', 'proxy', proxy).some(({ id }) => results.outcomes.get(id)?.valued === true);
}

/** The price years of everything that counts, and the one that the project is in. */
function yearsInUse(project: Project, results: Results): ReadonlySet<string> {
  const inputs = rowsOf(project, 'input').filter(({ id }) => results.inputs.get(id)?.value != null);
  const proxies = rowsOf(project, 'proxy').filter(({ id }) => isInUse(project, results, id));
  return new Set([...inputs, ...proxies, settingsOf(project)].flatMap(({ priceYear }) => priceYear ?? []));
}
