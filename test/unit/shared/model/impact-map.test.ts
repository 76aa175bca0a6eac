import { describe, expect, test } from 'vitest';
import { type Command, emptyProject, impactMapLines } from '../../../../shared/model/index.ts';
import { changedBy } from '../../../support/small-project.ts';

const insert = (
  entity: Extract<Command, { type: 'insert' }>['entity'],
  id: string,
  values: Extract<Command, { type: 'insert' }>['values'],
): Command => ({
  type: 'insert',
  entity,
  id,
  values,
});

const project = changedBy(
  emptyProject(),
  insert('stakeholder', 's', { name: 'Participants' }),
  insert('stakeholder', 't', { name: 'Families' }),
  insert('stakeholder', 'u', { name: 'Council' }),
  insert('output', 'w', { description: 'Workshops' }),
  insert('output', 'v', { description: 'Visits' }),
  insert('output', 'x', { description: 'Leaflets' }),
  insert('input', 'i', { stakeholder: 's', description: 'Time' }),
  insert('outcome', 'a', { stakeholder: 's' }),
  insert('outcome', 'b', { stakeholder: 's' }),
  insert('outcome', 'c', { stakeholder: 's' }),
  insert('outcome', 'd', { stakeholder: 't' }),
  insert('input', 'j', { stakeholder: 'u' }),
  insert('input', 'k', { stakeholder: 'u' }),
  insert('outcomeOutput', '1', { outcome: 'a', output: 'w' }),
  insert('outcomeOutput', '2', { outcome: 'b', output: 'v' }),
  insert('outcomeOutput', '3', { outcome: 'c', output: 'w' }),
  insert('outcomeOutput', '4', { outcome: 'd', output: 'v' }),
);

const short = (emptyLines: boolean) =>
  impactMapLines(project, { emptyLines }).map((line) => [line.stakeholder, line.input, line.output, line.outcome]);

describe('lines of the impact map', () => {
  test('blocks by stakeholder, outcomes brought together by output, inputs from the top', () => {
    expect(short(false)).toEqual([
      ['s', 'i', 'w', 'a'],
      ['s', null, 'w', 'c'],
      ['s', null, 'v', 'b'],
      ['t', null, 'v', 'd'],
      ['u', 'j', null, null],
      ['u', 'k', null, null],
      [null, null, 'x', null],
    ]);
  });

  test('in the window each block ends in an empty line, and so does the sheet', () => {
    const lines = short(true);
    expect(lines).toHaveLength(7 + 4);
    expect(lines[3]).toEqual(['s', null, null, null]);
    expect(lines[5]).toEqual(['t', null, null, null]);
    expect(lines.at(-1)).toEqual([null, null, null, null]);
  });

  test('a line is named by its stakeholder and its place in the block', () => {
    expect(impactMapLines(project, { emptyLines: false }).map(({ id }) => id)).toEqual([
      's/0',
      's/1',
      's/2',
      't/0',
      'u/0',
      'u/1',
      '/0',
    ]);
  });

  test('an empty project is one empty line', () => {
    expect(impactMapLines(emptyProject(), { emptyLines: true })).toHaveLength(1);
    expect(impactMapLines(emptyProject(), { emptyLines: false })).toEqual([]);
  });
});
