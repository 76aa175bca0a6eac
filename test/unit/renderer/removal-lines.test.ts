// What the window says before a row is removed.

import { describe, expect, test } from 'vitest';
import { removalLines } from '../../../renderer/state/removal-lines.ts';
import { createTranslator } from '../../../shared/messages/index.ts';
import {
  type CellValue,
  type Command,
  type EntityName,
  type Project,
  readerOf,
  removalOf,
} from '../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../support/small-project.ts';

const translator = createTranslator('en');

const insert = (entity: EntityName, id: string, values: Readonly<Record<string, CellValue>>): Command => ({
  type: 'insert',
  entity,
  id,
  values,
});

function lines(project: Project, entity: EntityName, id: string): string[] {
  return removalLines([removalOf(readerOf(project), entity, id)], translator);
}

const base = changedBy(
  smallProject({}, {}, {}),
  insert('assumption', 'v', { name: 'visits', value: 3 }),
  insert('tag', 't', { name: 'Health' }),
  insert('outcomeTag', 'l', { outcome: 'o0', tag: 't' }),
  insert('referenceTable', 'r', { name: 'Rates', kind: 'discount-schedule' }),
  insert('referenceValue', 'r.0', { table: 'r', year: 0, value: 0.035 }),
  insert('referenceValue', 'r.31', { table: 'r', year: 31, value: 0.03 }),
  ...set('project', 'project', { discountSchedule: 'r' }),
  ...set('outcome', 'o0', { discountSchedule: 'r' }),
);

describe('before a row is removed', () => {
  test('the formulas that will miss an assumption are counted', () => {
    expect(lines(base, 'assumption', 'v')).toEqual([]);
    const once = changedBy(base, ...set('outcome', 'o0', { quantity: { formula: '{v}*2+{v}' } }));
    expect(lines(once, 'assumption', 'v')).toEqual(['1 formula that uses it will miss it']);
    const twice = changedBy(once, ...set('proxy', 'p0', { value: { formula: '{v}' } }));
    expect(lines(twice, 'assumption', 'v')).toEqual(['2 formulas that use it will miss it']);
  });

  test('a reference table goes with its lines, and what uses it will be blank', () => {
    expect(lines(base, 'referenceTable', 'r')).toEqual([
      '2 lines of reference tables',
      '2 places that refer to it will be blank',
    ]);
  });

  test('what only ties rows together goes unsaid', () => {
    expect(lines(base, 'tag', 't')).toEqual([]);
  });
});
