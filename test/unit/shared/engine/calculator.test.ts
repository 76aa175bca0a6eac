/** What an edit makes the calculator do: counted, since times differ from machine to machine. */
import { describe, expect, test } from 'vitest';
import { Calculator } from '../../../../shared/engine/index.ts';
import { apply, type Command, invert, reduce } from '../../../../shared/model/index.ts';
import { plainResults } from '../../../support/plain-results.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const project = changedBy(
  smallProject({}, ...Array.from({ length: 600 }, (_, index) => ({ outcome: { duration: 1 + (index % 4) } }))),
  ...set('outcome', 'o1', { proxy: 'p0' }),
  { type: 'insert', entity: 'stakeholder', id: 't', values: { name: 'Others' } },
  { type: 'insert', entity: 'outcome', id: 'u', values: { stakeholder: 't', quantity: 1, duration: 2, proxy: 'p0' } },
);

function counted(command: Command) {
  const calculator = new Calculator(project);
  const patch = reduce(project, command);
  if (!patch.ok) throw new Error('The edit was refused');
  calculator.update(patch.value);
  return calculator.recalculated;
}

const edit = (
  entity: 'outcome' | 'proxy' | 'input' | 'stakeholder' | 'project',
  id: string,
  field: string,
  value: number | string,
): Command => ({
  type: 'set',
  entity,
  id,
  field,
  value,
});

describe('one edit', () => {
  test.each<[string, Command, number, number]>([
    ['a percentage: its outcome', edit('outcome', 'o7', 'deadweight', 0.2), 1, 0],
    ['a proxy: the outcomes that use it', edit('proxy', 'p0', 'value', 5), 3, 0],
    ['an amount: its input', edit('input', 'i', 'amount', 5), 0, 1],
    ['a stakeholder: its own rows', edit('stakeholder', 't', 'size', 5), 1, 0],
    ['the title: nothing', edit('project', 'project', 'title', 'Another'), 0, 0],
    ['the discount rate: no figure of a row is read again', edit('project', 'project', 'discountRate', 0.01), 0, 0],
    ['the timing: everything', edit('project', 'project', 'timing', 'mid-year'), 601, 1],
  ])('R-TOTAL %s', (_name, command, outcomes, inputs) => {
    expect(counted(command)).toEqual({ outcomes, inputs });
  });
});

test.each([
  ['some of them negative', 13],
  ['all of them positive', 5000],
])('R-TOTAL blocks of outcomes, %s, come to what single ones do', (_, everyNegative) => {
  // What comes in by an update goes in one by one; what is there at the start goes through blocks.
  const start = smallProject({});
  const calculator = new Calculator(start);
  const rows = Array.from({ length: 1300 }, (_, index): Command[] => [
    { type: 'insert', entity: 'proxy', id: `p${index}`, values: { value: index % 7 === 0 ? 1e9 / 3 : index / 7 } },
    {
      type: 'insert',
      entity: 'outcome',
      id: `o${index}`,
      values: {
        stakeholder: 's',
        quantity: index / 3,
        duration: (index % 50) / 7,
        proxy: `p${index}`,
        deadweight: (index % 11) / 10.1,
        dropOff: (index % 5) / 5,
        negative: (index + 1) % everyNegative === 0,
        startColumn: index % 17 === 0 ? 2 : null,
      },
    },
  ]);
  const patch = reduce(start, { type: 'batch', commands: rows.flat() });
  if (!patch.ok) throw new Error('The rows were refused');
  calculator.update(patch.value);
  const state = apply(start, patch.value);
  const fresh = new Calculator(state);
  expect(plainResults(state, calculator.results)).toEqual(plainResults(state, fresh.results));
  expect(plainResults(state, fresh.recalculate())).toEqual(plainResults(state, calculator.results));
});

test('R-TOTAL an edit and its undoing leave no trace', () => {
  const calculator = new Calculator(project);
  const before = plainResults(project, calculator.results);
  for (const command of [
    edit('outcome', 'o7', 'deadweight', 0.3),
    edit('proxy', 'p0', 'value', 1e200),
    edit('project', 'project', 'timing', 'mid-year'),
  ]) {
    const patch = reduce(project, command);
    if (!patch.ok) throw new Error('The edit was refused');
    calculator.update(patch.value);
    calculator.update(invert(patch.value));
    expect(plainResults(project, calculator.results)).toEqual(before);
  }
});
