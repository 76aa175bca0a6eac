/** The sheet of stakeholders: who they are, how they were involved, what value is theirs. */
import type { Results } from '../../../shared/engine/index.ts';
import { nameOf, type Project, rowsBy } from '../../../shared/model/index.ts';
import type { Lead, SheetScope } from '../../grid/index.ts';
import { entered } from '../entered-column.ts';
import { calculated, type TableDescription } from '../table/index.ts';
import { outcomeLead } from './outcome-lead.ts';

type Scope = Pick<SheetScope, 'project' | 'results'>;

export const stakeholders: TableDescription = {
  name: 'stakeholders',
  entity: 'stakeholder',
  nameColumn: 'stakeholder.name',
  firstColumn: 'stakeholder.name',
  frozen: ['stakeholder.name'],
  groups: [
    {
      name: 'stakeholder',
      stage: 'stakeholders',
      columns: [entered('stakeholder', 'name', 210, true)],
    },
    {
      name: 'identity',
      stage: 'stakeholders',
      columns: [
        entered('stakeholder', 'description', 220),
        entered('stakeholder', 'kind', 122),
        entered('stakeholder', 'role', 158, true),
        entered('stakeholder', 'included', 84, true),
        entered('stakeholder', 'includedReason', 220),
      ],
    },
    {
      name: 'involvement',
      stage: 'stakeholders',
      columns: [
        entered('stakeholder', 'size', 96, true),
        entered('stakeholder', 'involved', 132),
        entered('stakeholder', 'involvedHow', 240),
        entered('stakeholder', 'expectedChanges', 240),
      ],
    },
    {
      name: 'subgroups',
      stage: 'stakeholders',
      columns: [
        entered('stakeholder', 'parent', 150, true),
        entered('stakeholder', 'subgroupSet', 136),
        entered('stakeholder', 'countedSet', 122),
      ],
    },
    {
      name: 'value',
      stage: 'value',
      columns: [
        calculated('outcomesCounted', 'number', 140, (scope, id) => ({ number: counted(scope, id).length }), {
          leadsOf: ({ project, translator }, id): readonly Lead[] =>
            rowsBy(project, 'outcome', 'stakeholder', id).map((outcome) =>
              outcomeLead(outcome.id, nameOf('outcome', outcome), translator),
            ),
        }),
        calculated(
          'presentValue',
          'money',
          124,
          ({ results }, id) => {
            const total = totalsOf(results).get(id);
            return { number: total?.presentValue ?? null, apart: total?.counted === false };
          },
          { totalOf: ({ results }) => results.presentValue, key: true },
        ),
        calculated('shareOfValue', 'share', 116, ({ results }, id) => ({ number: shareOf(results, id) })),
      ],
    },
  ],
};

/** The outcomes of a stakeholder whose value is in the totals. */
function counted({ project, results }: Scope, stakeholder: string): readonly string[] {
  return outcomesOf(project, stakeholder).filter((id) => {
    const result = results.outcomes.get(id);
    return result?.valued === true && result.counted;
  });
}

function outcomesOf(project: Project, stakeholder: string): readonly string[] {
  return rowsBy(project, 'outcome', 'stakeholder', stakeholder).map(({ id }) => id);
}

function shareOf(results: Results, stakeholder: string): number | null {
  const total = totalsOf(results).get(stakeholder);
  if (total === undefined || !total.counted || results.presentValue <= 0) return null;
  return total.presentValue / results.presentValue;
}

const known = new WeakMap<Results, ReadonlyMap<string, Results['stakeholders'][number]>>();

function totalsOf(results: Results): ReadonlyMap<string, Results['stakeholders'][number]> {
  const found = known.get(results);
  if (found !== undefined) return found;
  const totals = new Map(results.stakeholders.map((total) => [total.stakeholder, total]));
  known.set(results, totals);
  return totals;
}
