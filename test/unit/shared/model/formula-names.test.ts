/** Formulas and the names in them while assumptions come, are renamed and go. */
import { describe, expect, test } from 'vitest';
import { apply, type Command, invert, type Project, reduce, sameProject } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const assumption = (id: string, name: string | null): Command => {
  return { type: 'insert', entity: 'assumption', id, values: { name, value: 2 } };
};
const quantity = (formula: string): Command => {
  return { type: 'set', entity: 'outcome', id: 'o0', field: 'quantity', value: { formula } };
};
const start = smallProject({}, {});

function formulaIn(project: Project): unknown {
  return project.outcome.get('o0')?.quantity;
}

describe('names in formulas', () => {
  test('become the ids of assumptions that are there, and stay names where there are none', () => {
    const project = changedBy(start, assumption('a', 'people'), quantity('People * 2 + others'));
    expect(formulaIn(project)).toEqual({ formula: '{a}*2+others' });
  });

  test('are found when the assumption comes afterwards, and by whichever of its names they used', () => {
    const waiting = changedBy(start, quantity('people/2'));
    expect(formulaIn(waiting)).toEqual({ formula: 'people/2' });
    const bound = changedBy(waiting, assumption('a', 'People'));
    expect(formulaIn(bound)).toEqual({ formula: '{a}/2' });
    const named = changedBy(waiting, assumption('b', null), ...set('assumption', 'b', { name: 'people' }));
    expect(formulaIn(named)).toEqual({ formula: '{b}/2' });
  });

  test('follow a renaming, and come back with its undoing', () => {
    const project = changedBy(start, quantity('people/2'), assumption('a', 'people'));
    const renamed = changedBy(project, ...set('assumption', 'a', { name: 'persons' }));
    expect(formulaIn(renamed)).toEqual({ formula: '{a}/2' });
    const patch = reduce(start, { type: 'batch', commands: [quantity('people/2'), assumption('a', 'people')] });
    if (!patch.ok) throw new Error('The batch was refused');
    expect(sameProject(apply(apply(start, patch.value), invert(patch.value)), start)).toBe(true);
  });

  test('a formula that nothing in it is known of stays as it was given', () => {
    expect(formulaIn(changedBy(start, assumption('a', 'people'), quantity('120 * 65 %')))).toEqual({
      formula: '120 * 65 %',
    });
  });

  test('a formula that cannot be read stays as it was given', () => {
    expect(formulaIn(changedBy(start, assumption('a', 'people'), quantity('people *')))).toEqual({
      formula: 'people *',
    });
  });
});
