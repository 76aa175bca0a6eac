// An assumption that is removed: the formulas that named it by its id say afterwards what they miss.

import { describe, expect, test } from 'vitest';
import {
  addressId,
  apply,
  type CellValue,
  type Command,
  type EntityName,
  invert,
  type Project,
  readerOf,
  reduce,
  removalOf,
  rowsOf,
  sameProject,
} from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

const insert = (entity: EntityName, id: string, values: Values): Command => ({ type: 'insert', entity, id, values });
const remove: Command = { type: 'remove', entity: 'assumption', id: 'v' };

const at = { entity: 'outcome', target: 'o1', field: 'quantity' } as const;
const noteId = addressId({ ...at, column: null });
const columnId = addressId({ ...at, column: 2 });

const base: Project = changedBy(
  smallProject({}, {}, {}, {}),
  insert('assumption', 'v', { name: 'visits', value: 3 }),
  insert('assumption', 'v2', { name: 'length', value: { formula: '{v}/2' } }),
  ...set('outcome', 'o0', {
    quantity: { formula: '{v}*12 + {v2}' },
    deadweight: { best: { formula: '1/{v}' }, range: '20 to {v}' },
    duration: { formula: 'visits' },
  }),
  ...set('proxy', 'p0', { value: { best: 30, range: '{v}' } }),
  ...set('project', 'project', { discountRate: { formula: '{v}%' }, notes: '{v}' }),
  insert('columnFigure', columnId, { ...at, column: 2, value: { formula: '{v}' } }),
  insert('figureNote', noteId, { ...at, override: { formula: '{v}+{v}' }, reason: 'as {v}' }),
);

const removed = changedBy(base, remove);

describe('removing an assumption', () => {
  test('puts its name in the place of its id in every formula, and leaves all else as it was', () => {
    expect(removed.outcome.get('o0')).toMatchObject({
      quantity: { formula: 'visits*12 + {v2}' },
      deadweight: { best: { formula: '1/visits' }, range: '20 to {v}' },
      duration: { formula: 'visits' },
    });
    expect(removed.project.get('project')).toMatchObject({ discountRate: { formula: 'visits%' }, notes: '{v}' });
    expect(removed.proxy.get('p0')?.value).toEqual({ best: 30, range: '{v}' });
    expect(removed.columnFigure.get(columnId)?.value).toEqual({ formula: 'visits' });
    expect(removed.figureNote.get(noteId)).toMatchObject({ override: { formula: 'visits+visits' }, reason: 'as {v}' });
    expect(removed.assumption.get('v2')?.value).toEqual({ formula: 'visits/2' });
    expect(rowsOf(removed, 'assumption')).toHaveLength(1);
    expect(removed.outcome.get('o1')).toBe(base.outcome.get('o1'));
  });

  test('tells before it happens which formulas those are', () => {
    const { unbound, cleared } = removalOf(readerOf(base), 'assumption', 'v');
    expect(cleared).toEqual([]);
    expect(unbound.map(({ entity, id, field }) => `${entity} ${id} ${field}`).sort()).toEqual([
      `assumption v2 value`,
      `columnFigure ${columnId} value`,
      `figureNote ${noteId} override`,
      'outcome o0 deadweight',
      'outcome o0 duration',
      'outcome o0 quantity',
      'project project discountRate',
    ]);
  });

  test('is one patch, and its inverse brings back the row and every formula', () => {
    const reduced = reduce(base, remove);
    if (!reduced.ok) throw new Error('refused');
    expect(reduced.value.removed.map(({ entity, row }) => [entity, row.id])).toEqual([['assumption', 'v']]);
    expect(reduced.value.added).toEqual([]);
    expect(sameProject(apply(removed, invert(reduced.value)), base)).toBe(true);
  });

  test('that has no name leaves the formulas as they are', () => {
    const unnamed = changedBy(base, ...set('assumption', 'v', { name: null }));
    expect(changedBy(unnamed, remove).outcome.get('o0')).toEqual(unnamed.outcome.get('o0'));
  });

  test('in one batch with another gives both their names', () => {
    const both = changedBy(base, remove, { type: 'remove', entity: 'assumption', id: 'v2' });
    expect(both.outcome.get('o0')?.quantity).toEqual({ formula: 'visits*12 + length' });
  });
});

test('removing something else touches no formula', () => {
  const { unbound } = removalOf(readerOf(base), 'stakeholder', 's');
  expect(unbound).toEqual([]);
});
