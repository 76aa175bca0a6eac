// What may refer to which reference table, which tags an outcome may carry, and which names an assumption may have.

import { describe, expect, test } from 'vitest';
import {
  type CellValue,
  type Command,
  type EntityName,
  emptyProject,
  fromRows,
  type Project,
  reduce,
  rowsOf,
  settingsOf,
  type WholeRow,
} from '../../../../shared/model/index.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { changedBy, set } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

const insert = (entity: EntityName, id: string, values: Values): Command => ({ type: 'insert', entity, id, values });
const put = (entity: EntityName, id: string, field: string, value: CellValue): Command => ({
  type: 'set',
  entity,
  id,
  field,
  value,
});

const base = changedBy(
  emptyProject(),
  insert('stakeholder', 's', { name: 'Participants' }),
  insert('outcome', 'a', { stakeholder: 's', description: 'Confidence' }),
  insert('outcome', 'b', { stakeholder: 's', description: 'Skills' }),
  insert('referenceTable', 'rates', { name: 'Green Book', kind: 'discount-schedule' }),
  insert('referenceValue', 'rates.0', { table: 'rates', year: 0, value: 0.035 }),
  insert('referenceTable', 'prices', { name: 'Deflator', kind: 'price-index' }),
  insert('referenceTable', 'dollar', { name: 'Dollar', kind: 'exchange-rate' }),
  insert('referenceTable', 'carbon', { name: 'Carbon', kind: 'unit-values' }),
  insert('tag', 'health', { name: 'Health' }),
  insert('tag', 'work', { name: 'Work' }),
  insert('outcomeTag', 'l', { outcome: 'a', tag: 'health' }),
);

function refusal(project: Project, command: Command): ProblemCode | null {
  const reduced = reduce(project, command);
  return reduced.ok ? null : reduced.problem.code;
}

describe('a reference to a reference table', () => {
  test.each<[EntityName, string, string, string]>([
    ['project', 'project', 'discountSchedule', 'rates'],
    ['project', 'project', 'priceIndex', 'prices'],
    ['outcome', 'a', 'discountSchedule', 'rates'],
  ])('%s %s takes as %s a table of that kind and no other', (entity, id, field, fitting) => {
    for (const table of ['rates', 'prices', 'dollar', 'carbon']) {
      expect(refusal(base, put(entity, id, field, table)), table).toBe(table === fitting ? null : 'model.wrongTable');
    }
    expect(refusal(base, put(entity, id, field, 'none'))).toBe('model.missingReference');
    expect(refusal(base, put(entity, id, field, null))).toBeNull();
  });

  test('names the table that does not fit', () => {
    expect(reduce(base, put('outcome', 'a', 'discountSchedule', 'prices'))).toEqual({
      ok: false,
      problem: { code: 'model.wrongTable', params: { name: 'Deflator' } },
    });
  });

  test.each<[string, Command, string]>([
    ['the project’s schedule', put('project', 'project', 'discountSchedule', 'rates'), 'rates'],
    ['an outcome’s schedule', put('outcome', 'a', 'discountSchedule', 'rates'), 'rates'],
    ['the price index', put('project', 'project', 'priceIndex', 'prices'), 'prices'],
  ])('keeps a table that is %s of the kind that it is', (_what, use, table) => {
    const used = changedBy(base, use);
    expect(refusal(used, put('referenceTable', table, 'kind', 'unit-values'))).toBe('model.tableInUse');
    expect(refusal(used, put('referenceTable', table, 'name', 'Otherwise'))).toBeNull();
    expect(refusal(base, put('referenceTable', table, 'kind', 'unit-values'))).toBeNull();
  });

  test('is blank once the table is removed, and its lines go with it', () => {
    const used = changedBy(
      base,
      ...set('project', 'project', { discountSchedule: 'rates', priceIndex: 'prices' }),
      put('outcome', 'a', 'discountSchedule', 'rates'),
    );
    const project = changedBy(used, { type: 'remove', entity: 'referenceTable', id: 'rates' });
    expect(settingsOf(project)).toMatchObject({ discountSchedule: null, priceIndex: 'prices' });
    expect(project.outcome.get('a')?.discountSchedule).toBeNull();
    expect(rowsOf(project, 'referenceValue')).toEqual([]);
  });

  test('to a table of another kind makes rows no project, in whatever order they come', () => {
    const rows: WholeRow[] = (['referenceTable', 'project'] as const).flatMap((entity) =>
      rowsOf(base, entity).map((row): WholeRow => ({ entity, row })),
    );
    const wrong = rows.map(
      ({ entity, row }): WholeRow => ({
        entity,
        row: entity === 'project' ? { ...row, priceIndex: 'rates' } : row,
      }),
    );
    expect(fromRows(rows).ok).toBe(true);
    for (const each of [wrong, wrong.toReversed()]) expect(fromRows(each)).toMatchObject({ ok: false });
  });
});

describe('a tag', () => {
  test('stands on an outcome once, and on as many outcomes as one likes', () => {
    expect(refusal(base, insert('outcomeTag', 'm', { outcome: 'a', tag: 'health' }))).toBe('model.taggedTwice');
    expect(refusal(base, insert('outcomeTag', 'm', { outcome: 'a', tag: 'work' }))).toBeNull();
    expect(refusal(base, insert('outcomeTag', 'm', { outcome: 'b', tag: 'health' }))).toBeNull();
  });

  test('that is moved to an outcome which carries it already is refused', () => {
    const both = changedBy(base, insert('outcomeTag', 'm', { outcome: 'b', tag: 'health' }));
    const move: Command = {
      type: 'move',
      entity: 'outcomeTag',
      id: 'm',
      after: null,
      owner: { field: 'outcome', id: 'a' },
    };
    expect(refusal(both, move)).toBe('model.taggedTwice');
  });

  test.each<[string, Command]>([
    ['the tag', { type: 'remove', entity: 'tag', id: 'health' }],
    ['the outcome', { type: 'remove', entity: 'outcome', id: 'a' }],
  ])('is off an outcome once %s is removed', (_what, command) => {
    expect(rowsOf(changedBy(base, command), 'outcomeTag')).toEqual([]);
  });
});

describe('the name of an assumption', () => {
  test.each([
    'SUM',
    'min',
    'If',
    'true',
    'FALSE',
    'roundUp',
    'discountRate',
    'DISCOUNTRATE',
    'activityColumns',
    'horizon',
  ])('is not %s, which means something in formulas', (name) => {
    expect(refusal(base, insert('assumption', 'x', { name }))).toBe('model.nameTaken');
    const named = changedBy(base, insert('assumption', 'x', { name: 'visits' }));
    expect(refusal(named, put('assumption', 'x', 'name', name))).toBe('model.nameTaken');
  });

  test.each(['sum_of_visits', 'minimum', 'discount_rate', 'priceYear', '_if'])('may be %s', (name) => {
    expect(refusal(base, insert('assumption', 'x', { name }))).toBeNull();
  });
});
