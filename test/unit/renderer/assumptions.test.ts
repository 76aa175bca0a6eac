/** What the sheet of assumptions shows and does, and which figures use an assumption. */
import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../renderer/format/index.ts';
import { assumptionEdit, assumptionShown, assumptionText } from '../../../renderer/sheets/assumption-cells.ts';
import { usesOfAssumption } from '../../../renderer/sheets/assumption-uses.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import { type CellValue, type Command, PROJECT_ID, type Project } from '../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../support/small-project.ts';

function assumption(id: string, name: string, value: CellValue): Command {
  return { type: 'insert', entity: 'assumption', id, values: { name, value } };
}

function scopeOf(project: Project) {
  return {
    project,
    results: calculate(project),
    translator: createTranslator('en'),
    formats: formatsFor('en-GB', 'GBP'),
  };
}

const project = changedBy(
  smallProject({}, { outcome: { quantity: { formula: '{a}*2' } } }, { outcome: { duration: { formula: 'VISITORS' } } }),
  assumption('a', 'visitors', 1200),
  assumption('b', 'half', { formula: '{a}/2' }),
  assumption('c', 'broken', { formula: '1/0' }),
  assumption('d', 'empty', null),
  ...set('project', PROJECT_ID, { discountRate: { formula: '{d}' } }),
);

describe('what a cell shows', () => {
  const scope = scopeOf(project);

  test('a number as it is read, a formula as what it comes to', () => {
    expect(assumptionShown(scope, 'a', 'value')).toEqual({ text: '1,200' });
    expect(assumptionShown(scope, 'b', 'value')).toEqual({ text: '600' });
  });

  test('the formula with names, in its own column and in the editor of both', () => {
    expect(assumptionShown(scope, 'b', 'formula').text).toBe('=visitors/2');
    expect(assumptionText(scope, 'b', 'value')).toBe('=visitors/2');
    expect(assumptionShown(scope, 'a', 'formula').text).toBe('');
  });

  test('an error as its value, with its sentence', () => {
    expect(assumptionShown(scope, 'c', 'value')).toEqual({
      text: '#DIV/0!',
      tone: 'error',
      tooltip: expect.stringContaining('divides by zero'),
    });
  });

  test('a blank that is used is missing, one that is not is nothing yet', () => {
    expect(assumptionShown(scope, 'd', 'value').tone).toBe('missing');
    const unused = scopeOf(changedBy(smallProject({}, {}), assumption('d', 'empty', null)));
    expect(assumptionShown(unused, 'd', 'value')).toEqual({ text: '' });
  });
});

describe('what typing does', () => {
  const scope = scopeOf(project);
  const newId = () => 'new';

  test('in the empty line it adds an assumption, and nothing where nothing was typed', () => {
    expect(assumptionEdit(scope, null, 'name', 'rate', newId)).toMatchObject({
      ok: true,
      value: {
        command: { type: 'insert', entity: 'assumption', id: 'new', values: { name: 'rate' } },
        label: 'Add assumption “rate”',
      },
    });
    expect(assumptionEdit(scope, null, 'name', ' ', newId)).toEqual({ ok: true, value: null });
  });

  test('a formula is kept by what its names stand for', () => {
    expect(assumptionEdit(scope, 'a', 'formula', '=half+1', newId)).toMatchObject({
      ok: true,
      value: { command: { type: 'set', id: 'a', field: 'value', value: { formula: '{b}+1' } } },
    });
  });

  test('what is no number is refused', () => {
    expect(assumptionEdit(scope, 'a', 'value', 'about ten', newId)).toMatchObject({
      ok: false,
      problem: { code: 'parsing.notANumber' },
    });
  });
});

test('every figure that holds an assumption is found, by its id or by its name, in any table', () => {
  expect(usesOfAssumption(project, 'a')).toEqual([
    { entity: 'outcome', id: 'o0', field: 'quantity' },
    { entity: 'outcome', id: 'o1', field: 'duration' },
    { entity: 'assumption', id: 'b', field: 'value' },
  ]);
  expect(usesOfAssumption(project, 'd')).toEqual([{ entity: 'project', id: 'project', field: 'discountRate' }]);
  expect(usesOfAssumption(project, 'c')).toEqual([]);
});
