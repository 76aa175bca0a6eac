/** Which columns a discount factor can be typed for. */
import { expect, test } from 'vitest';
import { factorColumns } from '../../../renderer/dialogs/factor-columns.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { addressId, type CellValue, type Command, PROJECT_ID } from '../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../support/small-project.ts';

const CUSTOM = { timing: 'custom', firstExponent: null };

function columnFigure(entity: 'project' | 'outcome' | 'input', target: string, field: string, column: number): Command {
  const address = { entity, target, field, column };
  return { type: 'insert', entity: 'columnFigure', id: addressId(address), values: { ...address, value: 0.9 } };
}

function custom(outcome: Readonly<Record<string, CellValue>>, settings = {}, ...commands: readonly Command[]) {
  const factor = columnFigure('project', PROJECT_ID, 'columnFactor', 0);
  return changedBy(smallProject({ ...CUSTOM, ...settings }, { outcome }), factor, ...commands);
}

test('a column is asked for though what needs it has no value yet', () => {
  const project = custom({ duration: 3 });
  expect(calculate(project).outcomes.get('o0')?.problems).toMatchObject([{ code: 'engine.columnFactor' }]);
  expect(factorColumns(project)).toEqual([0, 1, 2]);
});

test('a duration may come from a formula or a note, or count from after the activity', () => {
  expect(factorColumns(custom({ duration: { formula: '2+2' } }))).toEqual([0, 1, 2, 3]);
  const note = { entity: 'outcome', target: 'o0', field: 'duration' } as const;
  const id = addressId({ ...note, column: null });
  const noted = custom({}, {}, { type: 'insert', entity: 'figureNote', id, values: { ...note, override: 2 } });
  expect(factorColumns(noted)).toEqual([0, 1]);
  expect(factorColumns(custom({ durationCounts: 'after-activity' }, { activityColumns: 2 }))).toEqual([0, 1, 2]);
});

test('quantities by column count, and cohorts as long as they last', () => {
  const stated = [columnFigure('outcome', 'o0', 'quantity', 0), columnFigure('outcome', 'o0', 'quantity', 2)];
  expect(factorColumns(custom({}, {}, ...stated))).toEqual([0, 1, 2]);
  expect(factorColumns(custom({ duration: 3, quantityByColumn: 'newly-changed' }, {}, ...stated))).toEqual([
    0, 1, 2, 3, 4,
  ]);
});

test('so do the columns of inputs, and those that have a factor already', () => {
  expect(factorColumns(custom({}, { inputDiscounting: 'discounted' }, ...set('input', 'i', { column: 4 })))).toEqual([
    0, 4,
  ]);
  expect(factorColumns(custom({}, {}, columnFigure('project', PROJECT_ID, 'columnFactor', -1)))).toEqual([-1, 0]);
});
