/** The columns that a discount factor can be needed for, where factors are typed. */
import { calculate } from '../../shared/engine/index.ts';
import { apply, PROJECT_ID, type Project, reduce, rowsOf } from '../../shared/model/index.ts';

/**
 * The columns in which outcomes have value, those in which inputs lie, and any that has a factor already; ascending.
 * What lacks a factor has no value and so says no column. So it is asked of the map as it would be if every column had
 * one.
 */
export function factorColumns(project: Project): readonly number[] {
  const results = calculate(withEveryFactor(project));
  const columns = new Set(results.columns.map(({ column }) => column));
  // Those told beside the totals too, which need no column of the results.
  for (const { years } of results.outcomes.values()) for (const column of years.keys()) columns.add(column);
  for (const { columns: each } of results.inputs.values()) for (const { column } of each) columns.add(column);
  for (const { entity, target, column } of rowsOf(project, 'columnFigure')) {
    if (entity === 'project' && target === PROJECT_ID && column !== null) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}

function withEveryFactor(project: Project): Project {
  const settings = { firstExponent: 0, discountSchedule: null, discountRate: 0 };
  const reduced = reduce(project, {
    type: 'batch',
    commands: Object.entries(settings).map(([field, value]) => ({
      type: 'set',
      entity: 'project',
      id: PROJECT_ID,
      field,
      value,
    })),
  });
  return reduced.ok ? apply(project, reduced.value) : project;
}
