/** The sheet of inputs: who puts in what, what it is worth, and whether that counts. */
import { type Project, settingsOf } from '../../../shared/model/index.ts';
import type { SheetScope } from '../../grid/index.ts';
import { entered } from '../entered-column.ts';
import { calculated, type TableDescription, type TableNumber } from '../table/index.ts';

type Scope = Pick<SheetScope, 'project' | 'results'>;

export const inputs: TableDescription = {
  name: 'inputs',
  entity: 'input',
  nameColumn: 'input.description',
  firstColumn: 'input.stakeholder',
  frozen: ['input.stakeholder', 'input.description'],
  groups: [
    {
      name: 'input',
      stage: 'inputsAndOutputs',
      columns: [entered('input', 'stakeholder', 176, true), entered('input', 'description', 220, true)],
    },
    {
      name: 'worth',
      stage: 'inputsAndOutputs',
      columns: [
        entered('input', 'kind', 122),
        entered('input', 'amount', 108, true),
        entered('input', 'hours', 80),
        entered('input', 'hourlyRate', 116),
        entered('input', 'currency', 92),
        entered('input', 'priceYear', 98),
        entered('input', 'column', 82),
      ],
    },
    {
      name: 'counting',
      stage: 'inputsAndOutputs',
      columns: [
        entered('input', 'valued', 78, true),
        entered('input', 'valuedReason', 220),
        entered('input', 'funder', 110),
        entered('input', 'accountsLine', 170),
      ],
    },
    {
      name: 'value',
      stage: 'value',
      columns: [
        calculated('valueCounted', 'money', 130, valueCounted, {
          totalOf: ({ results }) => results.investment,
          // What is explained is the worth before discounting.
          explained: (project, id) => (isDiscounted(project) ? null : { kind: 'input', id }),
          key: true,
        }),
        calculated('shareOfInvestment', 'share', 138, (scope, id) => {
          const { number } = valueCounted(scope, id);
          const { investment } = scope.results;
          return { number: number === null || investment <= 0 ? null : number / investment };
        }),
      ],
    },
  ],
  troubleOf: ({ results }, field, id) => {
    const problems = results.inputs.get(id)?.problems ?? [];
    return problems.find(({ params }) => fieldOfProblem(params.field) === field) ?? null;
  },
};

/** What is wrong with an input as a whole shows where its amount stands. */
function fieldOfProblem(field: string | number | undefined): string {
  return typeof field === 'string' && field !== '' ? field : 'amount';
}

function isDiscounted(project: Project): boolean {
  return settingsOf(project).inputDiscounting === 'discounted';
}

function valueCounted({ project, results }: Scope, id: string): TableNumber {
  const result = results.inputs.get(id);
  if (result === undefined) return { number: null };
  const [problem = null] = result.problems;
  return { number: isDiscounted(project) ? result.presentValue : result.value, problem };
}
