/** The sheet of financial proxies: what stands for one unit of a change, what it counts as, and what rests on it. */
import type { ExplainedCell } from '../../../shared/engine/index.ts';
import { nameOf, type Project, rowsBy } from '../../../shared/model/index.ts';
import { columnFiguresOf, type SheetScope } from '../../grid/index.ts';
import { entered } from '../entered-column.ts';
import { calculated, type TableDescription, type TableNumber } from '../table/index.ts';
import { outcomeLead } from './outcome-lead.ts';

type Scope = Pick<SheetScope, 'project' | 'results'>;

export const proxies: TableDescription = {
  name: 'proxies',
  entity: 'proxy',
  nameColumn: 'proxy.description',
  firstColumn: 'proxy.description',
  frozen: ['proxy.description'],
  groups: [
    {
      name: 'proxy',
      stage: 'value',
      columns: [entered('proxy', 'description', 280, true)],
    },
    {
      name: 'nature',
      stage: 'value',
      columns: [entered('proxy', 'kind', 150, true), entered('proxy', 'method', 150), entered('proxy', 'agency', 150)],
    },
    {
      name: 'price',
      stage: 'value',
      columns: [
        entered('proxy', 'value', 104, true),
        entered('proxy', 'unit', 124),
        entered('proxy', 'counts', 96),
        entered('proxy', 'currency', 92),
        entered('proxy', 'priceYear', 98),
      ],
    },
    {
      name: 'use',
      stage: 'value',
      columns: [
        calculated('valueUsed', 'money', 116, valueUsed, { explained: priceOf }),
        calculated('outcomesUsing', 'number', 122, ({ project }, id) => ({ number: using(project, id).length }), {
          leadsOf: ({ project, translator }, id) =>
            using(project, id).map((outcome) => outcomeLead(outcome.id, nameOf('outcome', outcome), translator)),
        }),
        calculated('valueCarried', 'money', 142, (scope, id) => ({ number: valueCarried(scope, id) }), {
          totalOf: ({ results }) => results.presentValue,
          key: true,
        }),
      ],
    },
  ],
  troubleOf: ({ project, results }, field, id) => {
    for (const outcome of using(project, id)) {
      const problems = results.outcomes.get(outcome.id)?.problems ?? [];
      const here = problems.find(({ params }) => params.entity === 'proxy' && params.field === field);
      if (here !== undefined) return here;
    }
    return null;
  },
};

function using(project: Project, proxy: string) {
  return rowsBy(project, 'outcome', 'proxy', proxy);
}

/** Its value in the project's currency and prices; of the first column where columns state it. */
function priceOf(project: Project, id: string): ExplainedCell {
  const column = columnFiguresOf(project, 'proxy', id, 'value')[0]?.column ?? null;
  return { kind: 'price', of: { kind: 'figure', entity: 'proxy', id, field: 'value', column } };
}

function valueUsed({ project, results }: Scope, id: string): TableNumber {
  const { steps, problems } = results.explain(priceOf(project, id));
  const number = steps[0]?.result.value ?? null;
  return { number, problem: number === null ? (problems[0] ?? null) : null };
}

function valueCarried({ project, results }: Scope, id: string): number | null {
  const counted = using(project, id).flatMap((outcome) => {
    const result = results.outcomes.get(outcome.id);
    return result?.valued === true && result.counted && result.presentValue !== null ? [result.presentValue] : [];
  });
  return counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0);
}
