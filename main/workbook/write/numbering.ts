/**
 * The No. by which the sheets refer to a row: its place among the rows of its table, in the order in which its sheet lists
 * them. People can read and type it; ids would have to be copied.
 */
import {
  type EntityName,
  entityNames,
  type ImpactMapLine,
  impactMapLines,
  type Project,
  rowsBy,
  rowsOf,
} from '../../../shared/model/index.ts';

export interface Numbering {
  readonly lines: readonly ImpactMapLine[];
  /** The ids of a table in the order of its sheet. */
  ids(entity: EntityName): readonly string[];
  /** The No. of a row, or null where there is none. */
  of(entity: EntityName, id: string | null): number | null;
}

export function numberRows(project: Project): Numbering {
  const lines = impactMapLines(project, { emptyLines: false });
  const stakeholders = rowsOf(project, 'stakeholder');
  const outcomes = lines.flatMap(({ outcome }) => outcome ?? []);
  const inputs = stakeholders.flatMap(({ id }) => rowsBy(project, 'input', 'stakeholder', id).map((row) => row.id));
  const orders: { readonly [E in EntityName]?: readonly string[] } = {
    outcome: outcomes,
    input: inputs,
    indicator: outcomes.flatMap((id) => rowsBy(project, 'indicator', 'outcome', id).map((row) => row.id)),
    outcomeOutput: outcomes.flatMap((id) => rowsBy(project, 'outcomeOutput', 'outcome', id).map((row) => row.id)),
    outcomeStep: outcomes.flatMap((id) => rowsBy(project, 'outcomeStep', 'outcome', id).map((row) => row.id)),
    outcomeTag: outcomes.flatMap((id) => rowsBy(project, 'outcomeTag', 'outcome', id).map((row) => row.id)),
    referenceValue: rowsOf(project, 'referenceTable').flatMap(({ id }) =>
      rowsBy(project, 'referenceValue', 'table', id).map((row) => row.id),
    ),
    // The factors of one outcome stand together, since their product runs down the sheet.
    factor: [
      ...outcomes.flatMap((id) => rowsBy(project, 'factor', 'outcome', id).map((row) => row.id)),
      ...inputs.flatMap((id) => rowsBy(project, 'factor', 'input', id).map((row) => row.id)),
    ],
  };
  const ids = new Map<EntityName, readonly string[]>();
  const numbers = new Map<string, number>();
  for (const entity of entityNames) {
    const listed = orders[entity] ?? rowsOf(project, entity).map(({ id }) => id);
    ids.set(entity, listed);
    listed.forEach((id, index) => {
      numbers.set(`${entity} ${id}`, index + 1);
    });
  }
  return {
    lines,
    ids: (entity) => ids.get(entity) ?? [],
    of: (entity, id) => (id === null ? null : (numbers.get(`${entity} ${id}`) ?? null)),
  };
}
