/** The sheet of assumptions: named values that figures can use. */
import { formulaOf, rowOf } from '../../../shared/model/index.ts';
import { errorValue } from '../../format/index.ts';
import { type CellView, figureView, NOTHING, type SheetScope } from '../../grid/index.ts';
import { usesOfAssumption } from '../assumption-uses.ts';
import { entered } from '../entered-column.ts';
import { calculated, editText, FORMULA, type TableDescription, waitingLine } from '../table/index.ts';
import { useLead } from './use-lead.ts';

const value = entered('assumption', 'value', 112, true);
const formula = { ...value, id: FORMULA, width: 190, key: false, asText: true };

export const assumptions: TableDescription = {
  name: 'assumptions',
  entity: 'assumption',
  nameColumn: 'assumption.name',
  firstColumn: 'assumption.name',
  frozen: ['assumption.name'],
  groups: [
    {
      name: 'assumption',
      stage: 'about',
      columns: [entered('assumption', 'name', 180, true)],
    },
    {
      name: 'figure',
      stage: 'about',
      columns: [value, formula, entered('assumption', 'unit', 110)],
    },
    {
      name: 'origin',
      stage: 'about',
      columns: [
        entered('assumption', 'source', 230, true),
        entered('assumption', 'owner', 120),
        entered('assumption', 'date', 112),
        entered('assumption', 'note', 230),
      ],
    },
    {
      name: 'use',
      stage: 'value',
      columns: [
        calculated(
          'figuresUsing',
          'number',
          104,
          ({ project }, id) => ({ number: usesOfAssumption(project, id).length }),
          {
            leadsOf: ({ project, translator }, id) =>
              usesOfAssumption(project, id).map((use) => useLead(project, use, translator)),
            key: true,
          },
        ),
      ],
    },
  ],
  viewOf: (scope, column, id) => {
    if (column.id === FORMULA) return formulaView(scope, id);
    return column.id === value.id ? valueView(scope, id) : null;
  },
};

function formulaView(scope: SheetScope, id: string): CellView {
  if (formulaOf(scope.project.assumption.get(id)?.value ?? null) === null) return NOTHING;
  return { ...NOTHING, text: editText(scope, { ...waitingLine('', null), row: id }, formula) };
}

/** What it comes to; where it comes to nothing, why. A blank that nothing uses is only not filled in yet. */
function valueView(scope: SheetScope, id: string): CellView {
  const { project, results, translator } = scope;
  const { facts, entity, field } = value;
  const worth = results.assumption(id);
  if (rowOf(project, entity, id)?.[field] === null && typeof worth !== 'number') {
    if (usesOfAssumption(project, id).length === 0) return NOTHING;
    return { ...NOTHING, text: translator.t('window/assumptions/blank'), problem: worth, severity: 'missing' };
  }
  if (facts.kind !== 'number') return NOTHING;
  const figure = figureView(scope, entity, id, field, facts);
  const problem = typeof worth === 'number' ? figure.problem : worth;
  if (problem === null) return { ...NOTHING, ...figure };
  const text = typeof worth === 'number' ? figure.text : errorValue(worth);
  return { ...NOTHING, ...figure, text, problem, severity: 'error' };
}
