import { expect, test } from 'vitest';
import { changesStructure } from '../../../renderer/state/structure.ts';
import { addressId, type Command, type EntityName, invert, type Patch, reduce } from '../../../shared/model/index.ts';
import { changedBy, smallProject } from '../../support/small-project.ts';

const project = changedBy(
  smallProject({}, {}, {}),
  { type: 'insert', entity: 'output', id: 'u', values: { description: 'Workshops' } },
  { type: 'insert', entity: 'outcomeOutput', id: 'ou', values: { outcome: 'o0', output: 'u' } },
  { type: 'insert', entity: 'output', id: 'u2', values: { description: 'Visits' } },
  { type: 'insert', entity: 'indicator', id: 'n', values: { outcome: 'o0', wording: 'Survey' } },
  { type: 'insert', entity: 'stakeholder', id: 's2', values: { name: 'Families' } },
  { type: 'insert', entity: 'evidence', id: 'e', values: { title: 'Survey' } },
);

function patchOf(command: Command): Patch {
  const reduced = reduce(project, command);
  if (!reduced.ok) throw new Error(`Refused: ${JSON.stringify(reduced.problem)}`);
  return reduced.value;
}

function setting(entity: EntityName, id: string, field: string, value: string | number | boolean | null): Command {
  return { type: 'set', entity, id, field, value };
}

function movedTo(entity: EntityName, id: string, field: string, owner: string): Command {
  return { type: 'move', entity, id, after: null, owner: { field, id: owner } };
}

const figure = { entity: 'outcome', target: 'o0', field: 'quantity' } as const;

test.each<[string, boolean, Command]>([
  ['a quantity', false, setting('outcome', 'o0', 'quantity', 20)],
  ['a description', false, setting('outcome', 'o0', 'description', 'Other')],
  ['a choice', false, setting('outcome', 'o0', 'treatment', 'reported')],
  ['the name of a stakeholder', false, setting('stakeholder', 's', 'name', 'Other')],
  ['a setting', false, setting('project', 'project', 'discountRate', 0.05)],
  [
    'a figure in one column',
    false,
    {
      type: 'insert',
      entity: 'columnFigure',
      id: addressId({ ...figure, column: 1 }),
      values: { ...figure, column: 1, value: 3 },
    },
  ],
  [
    'why a figure is what it is',
    false,
    {
      type: 'insert',
      entity: 'figureNote',
      id: addressId({ ...figure, column: null }),
      values: { ...figure, reason: 'Asked' },
    },
  ],
  ['a row added', true, { type: 'insert', entity: 'outcome', id: 'new', values: { stakeholder: 's' } }],
  ['a row removed', true, { type: 'remove', entity: 'outcome', id: 'o1' }],
  ['a row moved among the others', true, { type: 'move', entity: 'outcome', id: 'o1', after: null }],
  ['the stakeholder of an outcome', true, movedTo('outcome', 'o0', 'stakeholder', 's2')],
  ['the output that an outcome stands under', true, movedTo('outcomeOutput', 'ou', 'output', 'u2')],
  ['the outcome of an indicator', true, movedTo('indicator', 'n', 'outcome', 'o1')],
  ['the proxy of an outcome', true, setting('outcome', 'o0', 'proxy', 'p1')],
  ['the indicator that gives a quantity', true, setting('outcome', 'o0', 'quantityIndicator', 'n')],
  ['the group that a group is part of', true, setting('stakeholder', 's2', 'parent', 's')],
  [
    'a value and a place in one batch',
    true,
    {
      type: 'batch',
      commands: [setting('outcome', 'o0', 'quantity', 20), setting('outcome', 'o0', 'proxy', null)],
    },
  ],
])('%s changes the structure: %s', (_what, expected, command) => {
  const patch = patchOf(command);
  expect(changesStructure(patch)).toBe(expected);
  expect(changesStructure(invert(patch))).toBe(expected);
});

test('nothing changed is no change of the structure', () => {
  expect(changesStructure({ added: [], updated: [], removed: [] })).toBe(false);
});
