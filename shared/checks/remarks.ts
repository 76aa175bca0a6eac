/** R-CHECK of docs/method.md: figures that count as they stand and still want a look. */
import type { Results } from '../engine/index.ts';
import { type EntityName, type Project, type Row, rowOf, rowsBy, rowsOf, settingsOf } from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';

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
    isOpen(project, outcome, field) ? remark('outcome', id, field, 'check.blankShare') : [],
  );
  if (outcome.duration === 0) remarks.push(remark('outcome', id, 'duration', 'check.zeroDuration'));
  if (!result.counted) remarks.push(remark('outcome', id, 'treatment', 'check.besideTotals'));
  return [...remarks, ...remarksOnCounts(project, outcome)];
}

/** A percentage that plays a part and that nothing states: neither the row nor a column nor a note. */
function isOpen(project: Project, outcome: Row<'outcome'>, field: string): boolean {
  if (rowOf(project, 'outcome', outcome.id)?.[field] !== null) return false;
  const proxy = outcome.proxy === null ? undefined : project.proxy.get(outcome.proxy);
  // Drop-off has nothing to take from a value of one year.
  if (
    field === 'dropOff' &&
    (proxy?.counts === 'once' || (typeof outcome.duration === 'number' && outcome.duration <= 1))
  ) {
    return false;
  }
  const isStated = rowsBy(project, 'columnFigure', 'target', outcome.id).some((row) => row.field === field);
  return !isStated && project.figureNote.get(`outcome~${outcome.id}~${field}`)?.override == null;
}

function remarksOnCounts(project: Project, { quantityIndicator, stakeholder }: Row<'outcome'>): Remark[] {
  const indicator = quantityIndicator === null ? undefined : project.indicator.get(quantityIndicator);
  if (indicator === undefined || indicator.nonResponseShare !== null) return [];
  const group = indicator.group ?? project.stakeholder.get(stakeholder)?.size ?? null;
  const allAnswered = typeof group === 'number' && indicator.answered === group;
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
  if (settingsOf(project).uprate) {
    return priceYear === null ? [remark(entity, id, 'priceYear', 'check.noPriceYear')] : [];
  }
  if (priceYear === null || years.size < 2) return [];
  return [remark(entity, id, 'priceYear', 'check.mixedPrices', { year: priceYear })];
}

function isInUse(project: Project, results: Results, proxy: string): boolean {
  return rowsBy(project, 'outcome', 'proxy', proxy).some(({ id }) => results.outcomes.get(id)?.valued === true);
}

/** The price years of everything that counts. */
function yearsInUse(project: Project, results: Results): ReadonlySet<string> {
  const inputs = rowsOf(project, 'input').filter(({ id }) => results.inputs.get(id)?.value != null);
  const proxies = rowsOf(project, 'proxy').filter(({ id }) => isInUse(project, results, id));
  return new Set([...inputs, ...proxies].flatMap(({ priceYear }) => priceYear ?? []));
}
