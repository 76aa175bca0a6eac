import { expect, it } from 'vitest';
import { differencesBetween, ratioSteps } from '../../../../shared/compare/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const ROWS = 230;
const rows = Array.from({ length: ROWS }, (_, index) => index);

/** Every outcome changes: the first thirty by little, the others by much. */
function manyChanges() {
  const from = smallProject({ discountRate: 0 }, ...rows.map(() => ({ outcome: { deadweight: 0.1 } })));
  const commands = rows.flatMap((row) => set('outcome', `o${row}`, { deadweight: row < 30 ? 0.11 : 0.5 }));
  const to = changedBy(from, ...commands);
  return { from, to, found: ratioSteps(differencesBetween(from, to).patch, from, to) };
}

it('tells of many causes the 200 largest, and of the rest what those of a table do together', () => {
  const { found } = manyChanges();
  expect(found.steps).toHaveLength(201);
  expect(found.steps.at(-1)).toMatchObject({ change: null, entity: 'outcome', causes: 30, ratio: null });
  expect(found.steps.at(-1)?.difference).toBeCloseTo(-0.3, 10);
});

it('adds up to the whole difference where causes are told together, too', () => {
  const { found } = manyChanges();
  const sum = found.steps.reduce((total, { difference }) => total + (difference ?? Number.NaN), 0);
  expect(sum).toBeCloseTo((found.to ?? Number.NaN) - (found.from ?? Number.NaN), 10);
});
