import { describe, expect, test } from 'vitest';
import {
  apply,
  type Command,
  emptyProject,
  invert,
  isEmptyPatch,
  type Project,
  reduce,
  rowsBy,
  rowsOf,
  sameProject,
} from '../../../../shared/model/index.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { changedBy } from '../../../support/small-project.ts';

const insert = (
  entity: Extract<Command, { type: 'insert' }>['entity'],
  id: string,
  values: Extract<Command, { type: 'insert' }>['values'],
  place?: string | null,
): Command => ({
  type: 'insert',
  entity,
  id,
  values,
  ...(place === undefined ? {} : { after: place }),
});

const base = changedBy(
  emptyProject(),
  insert('stakeholder', 's', { name: 'Participants' }),
  insert('stakeholder', 't', { name: 'Families' }),
  insert('output', 'w', { description: 'Workshops' }),
  insert('proxy', 'p', { description: 'Course', value: 100 }),
  insert('outcome', 'a', { stakeholder: 's', description: 'Confidence', proxy: 'p' }),
  insert('outcome', 'b', { stakeholder: 's', description: 'Skills', proxy: 'p' }),
  insert('outcomeOutput', 'l', { outcome: 'a', output: 'w' }),
  insert('indicator', 'n', { outcome: 'a', wording: 'Survey' }),
);

function refusal(project: Project, command: Command): ProblemCode | null {
  const reduced = reduce(project, command);
  return reduced.ok ? null : reduced.problem.code;
}

describe('set', () => {
  test('updates the one field, with what it held before', () => {
    const reduced = reduce(base, { type: 'set', entity: 'outcome', id: 'a', field: 'deadweight', value: 0.25 });
    expect(reduced).toEqual({
      ok: true,
      value: {
        added: [],
        removed: [],
        updated: [{ entity: 'outcome', id: 'a', from: { deadweight: null }, to: { deadweight: 0.25 } }],
      },
    });
  });

  test('text is kept tidy: no blanks around it, one kind of line end, blank is null', () => {
    const project = changedBy(base, {
      type: 'set',
      entity: 'outcome',
      id: 'a',
      field: 'description',
      value: '  More\r\nconfident\u0007 ',
    });
    expect(project.outcome.get('a')?.description).toBe('More\nconfident');
    const blank = changedBy(base, { type: 'set', entity: 'outcome', id: 'a', field: 'description', value: '  ' });
    expect(blank.outcome.get('a')?.description).toBeNull();
  });

  test('what changes nothing is an empty patch', () => {
    const reduced = reduce(base, {
      type: 'set',
      entity: 'outcome',
      id: 'a',
      field: 'description',
      value: ' Confidence ',
    });
    expect(reduced.ok && isEmptyPatch(reduced.value)).toBe(true);
  });

  test.each<[ProblemCode, Command]>([
    ['model.badValue', { type: 'set', entity: 'outcome', id: 'a', field: 'deadweight', value: 'much' }],
    ['model.badValue', { type: 'set', entity: 'outcome', id: 'a', field: 'treatment', value: 'ignored' }],
    ['model.noSuchRow', { type: 'set', entity: 'outcome', id: 'zz', field: 'deadweight', value: 0 }],
    ['model.noSuchField', { type: 'set', entity: 'outcome', id: 'a', field: 'toString', value: 0 }],
    ['model.fixedField', { type: 'set', entity: 'outcome', id: 'a', field: 'stakeholder', value: 't' }],
    ['model.missingReference', { type: 'set', entity: 'outcome', id: 'a', field: 'proxy', value: 'zz' }],
    ['model.foreignIndicator', { type: 'set', entity: 'outcome', id: 'b', field: 'quantityIndicator', value: 'n' }],
    ['model.ownSubgroup', { type: 'set', entity: 'stakeholder', id: 's', field: 'parent', value: 's' }],
  ])('%s', (code, command) => {
    expect(refusal(base, command)).toBe(code);
  });

  test('a percentage outside 0 to 1 is kept: it is the calculation that objects', () => {
    expect(
      changedBy(base, { type: 'set', entity: 'outcome', id: 'a', field: 'deadweight', value: 2 }).outcome.get('a')
        ?.deadweight,
    ).toBe(2);
  });

  test('minus zero becomes zero', () => {
    const project = changedBy(base, { type: 'set', entity: 'outcome', id: 'a', field: 'deadweight', value: -0 });
    expect(Object.is(project.outcome.get('a')?.deadweight, 0)).toBe(true);
  });
});

describe('insert', () => {
  const order = (project: Project) => rowsBy(project, 'outcome', 'stakeholder', 's').map(({ id }) => id);

  test('stands last, first, or after the row that is named', () => {
    expect(order(changedBy(base, insert('outcome', 'c', { stakeholder: 's' })))).toEqual(['a', 'b', 'c']);
    expect(order(changedBy(base, insert('outcome', 'c', { stakeholder: 's' }, null)))).toEqual(['c', 'a', 'b']);
    expect(order(changedBy(base, insert('outcome', 'c', { stakeholder: 's' }, 'a')))).toEqual(['a', 'c', 'b']);
  });

  test.each<[ProblemCode, Command]>([
    ['model.rowExists', insert('outcome', 'a', { stakeholder: 's' })],
    ['model.missingReference', insert('outcome', 'c', { stakeholder: 'zz' })],
    ['model.badValue', insert('outcome', 'c', {})],
    ['model.noSuchField', insert('outcome', 'c', { stakeholder: 's', colour: 'red' })],
    ['model.noSuchRow', insert('outcome', 'c', { stakeholder: 't' }, 'a')],
    ['model.oneProject', insert('project', 'other', {})],
    ['model.oneOwner', insert('factor', 'f', { name: 'Leakage', value: 0.1 })],
    ['model.linkedTwice', insert('outcomeOutput', 'm', { outcome: 'a', output: 'w' })],
    ['model.leadsToItself', insert('outcomeStep', 'm', { outcome: 'a', leadsTo: 'a' })],
    ['model.assumptionName', insert('assumption', 'x', { name: 'B12' })],
    ['model.assumptionName', insert('assumption', 'x', { name: 'mean visits' })],
    ['model.noSuchFigure', insert('figureNote', 'wrong', { entity: 'outcome', target: 'a', field: 'deadweight' })],
    [
      'model.noSuchFigure',
      insert('figureNote', 'outcome~zz~deadweight', { entity: 'outcome', target: 'zz', field: 'deadweight' }),
    ],
    [
      'model.notByColumn',
      insert('columnFigure', 'outcome~a~duration~0', {
        entity: 'outcome',
        target: 'a',
        field: 'duration',
        column: 0,
        value: 1,
      }),
    ],
  ])('%s', (code, command) => {
    expect(refusal(base, command)).toBe(code);
  });

  test('two assumptions cannot share a name, however it is capitalised', () => {
    const project = changedBy(base, insert('assumption', 'x', { name: 'visits' }));
    expect(refusal(project, insert('assumption', 'y', { name: 'Visits' }))).toBe('model.assumptionTwice');
  });
});

describe('remove', () => {
  test('takes along what belongs to the row, and clears what refers to it', () => {
    const noted = changedBy(
      base,
      insert('figureNote', 'outcome~a~deadweight', {
        entity: 'outcome',
        target: 'a',
        field: 'deadweight',
        reason: 'Survey',
      }),
      insert('evidence', 'e', { title: 'Survey' }),
      insert('citation', 'q', { figureNote: 'outcome~a~deadweight', evidence: 'e' }),
    );
    const project = changedBy(noted, { type: 'remove', entity: 'stakeholder', id: 's' });
    expect(rowsOf(project, 'outcome')).toEqual([]);
    expect(rowsOf(project, 'indicator')).toEqual([]);
    expect(rowsOf(project, 'outcomeOutput')).toEqual([]);
    expect(rowsOf(project, 'figureNote')).toEqual([]);
    expect(rowsOf(project, 'citation')).toEqual([]);
    expect(rowsOf(project, 'evidence')).toHaveLength(1);
    expect(rowsOf(project, 'output')).toHaveLength(1);
    expect(rowsOf(project, 'proxy')).toHaveLength(1);
  });

  test('a proxy that goes leaves its outcomes without one', () => {
    const project = changedBy(base, { type: 'remove', entity: 'proxy', id: 'p' });
    expect(rowsOf(project, 'outcome').map(({ proxy }) => proxy)).toEqual([null, null]);
  });

  test('the settings cannot be removed', () => {
    expect(refusal(base, { type: 'remove', entity: 'project', id: 'project' })).toBe('model.oneProject');
  });
});

describe('move', () => {
  test('changes the row alone', () => {
    const reduced = reduce(base, { type: 'move', entity: 'outcome', id: 'b', after: null });
    expect(reduced.ok && reduced.value.updated.map(({ id, to }) => [id, Object.keys(to)])).toEqual([['b', ['order']]]);
  });

  test('may go to another owner', () => {
    const project = changedBy(base, {
      type: 'move',
      entity: 'outcome',
      id: 'a',
      after: null,
      owner: { field: 'stakeholder', id: 't' },
    });
    expect(project.outcome.get('a')?.stakeholder).toBe('t');
  });

  test('an indicator that gives a quantity stays with its outcome', () => {
    const project = changedBy(base, {
      type: 'set',
      entity: 'outcome',
      id: 'a',
      field: 'quantityIndicator',
      value: 'n',
    });
    expect(
      refusal(project, {
        type: 'move',
        entity: 'indicator',
        id: 'n',
        after: null,
        owner: { field: 'outcome', id: 'b' },
      }),
    ).toBe('model.indicatorInUse');
  });
});

describe('batch', () => {
  test('is all or nothing', () => {
    const refused = reduce(base, {
      type: 'batch',
      commands: [
        { type: 'set', entity: 'outcome', id: 'a', field: 'deadweight', value: 0.5 },
        { type: 'set', entity: 'outcome', id: 'zz', field: 'deadweight', value: 0.5 },
      ],
    });
    expect(refused.ok).toBe(false);
    expect(base.outcome.get('a')?.deadweight).toBeNull();
  });

  test('what was added and removed within it leaves no trace', () => {
    const reduced = reduce(base, {
      type: 'batch',
      commands: [insert('outcome', 'c', { stakeholder: 's' }), { type: 'remove', entity: 'outcome', id: 'c' }],
    });
    expect(reduced.ok && isEmptyPatch(reduced.value)).toBe(true);
  });

  test('later commands see what earlier ones did', () => {
    const project = changedBy(
      base,
      insert('stakeholder', 'u', { name: 'Council' }),
      insert('outcome', 'c', { stakeholder: 'u' }),
    );
    expect(project.outcome.get('c')?.stakeholder).toBe('u');
  });
});

test('a patch that does not fit the project is a bug', () => {
  const reduced = reduce(base, { type: 'remove', entity: 'outcome', id: 'a' });
  if (!reduced.ok) throw new Error('refused');
  const gone = apply(base, reduced.value);
  expect(() => apply(gone, reduced.value)).toThrow('does not fit');
  expect(sameProject(apply(gone, invert(reduced.value)), base)).toBe(true);
});

test('tables that a patch does not touch are shared', () => {
  const project = changedBy(base, { type: 'set', entity: 'outcome', id: 'a', field: 'deadweight', value: 0.1 });
  expect(project.proxy).toBe(base.proxy);
  expect(project.outcome.get('b')).toBe(base.outcome.get('b'));
});
