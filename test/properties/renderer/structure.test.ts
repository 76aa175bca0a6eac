import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesStructure } from '../../../renderer/state/structure.ts';
import { impactMapLines } from '../../../shared/model/index.ts';
import { arbitraryHistory } from '../../support/arbitraries.ts';

test('a change that is said to leave the structure alone leaves every row on its line', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      for (const { patch, before, after } of steps) {
        if (changesStructure(patch)) continue;
        expect(impactMapLines(after, { emptyLines: true })).toEqual(impactMapLines(before, { emptyLines: true }));
      }
    }),
  );
});
