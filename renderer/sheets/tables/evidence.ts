/** The sheet of evidence: what shows that figures are right, where it can be found, and how many figures rest on it. */
import { type Project, rowsBy } from '../../../shared/model/index.ts';
import type { FigureUse } from '../assumption-uses.ts';
import { entered } from '../entered-column.ts';
import { calculated, type TableDescription } from '../table/index.ts';
import { useLead } from './use-lead.ts';

export const evidence: TableDescription = {
  name: 'evidence',
  entity: 'evidence',
  nameColumn: 'evidence.title',
  firstColumn: 'evidence.title',
  frozen: ['evidence.title'],
  groups: [
    {
      name: 'evidence',
      stage: 'about',
      columns: [entered('evidence', 'title', 260, true)],
    },
    {
      name: 'nature',
      stage: 'about',
      columns: [
        entered('evidence', 'kind', 112, true),
        entered('evidence', 'date', 116),
        entered('evidence', 'note', 260),
      ],
    },
    {
      name: 'place',
      stage: 'about',
      columns: [
        entered('evidence', 'location', 250, true),
        entered('evidence', 'heldBy', 150),
        entered('evidence', 'personalData', 112),
      ],
    },
    {
      name: 'use',
      stage: 'value',
      columns: [
        calculated('figuresResting', 'number', 130, ({ project }, id) => ({ number: figuresOn(project, id).length }), {
          leadsOf: ({ project, translator }, id) =>
            figuresOn(project, id).map((use) => useLead(project, use, translator)),
          key: true,
        }),
      ],
    },
  ],
};

/** The figures whose notes name a piece of evidence, each once. */
function figuresOn(project: Project, id: string): readonly FigureUse[] {
  const notes = new Set(rowsBy(project, 'citation', 'evidence', id).map(({ figureNote }) => figureNote));
  return [...notes].map((note) => ({ entity: 'figureNote', id: note, field: 'reason' }));
}
