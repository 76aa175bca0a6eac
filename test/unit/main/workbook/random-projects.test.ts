// Random projects: whatever the fields hold, the formulas come to the engine's results.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Project, toJson } from '../../../../shared/model/index.ts';
import { arbitraryProject } from '../../../support/arbitraries.ts';
import { formulaCells, loadWorkbook, Recalculation, sameResult } from '../../../support/hyperformula.ts';
import { written } from '../../../support/written-workbook.ts';

/** Figures near the largest that a computer can hold overflow in a workbook, where the program leaves their row out. */
function isWithinReach(project: Project): boolean {
  return !/\d{40}|e\+(\d{3}|[4-9]\d)/.test(JSON.stringify(toJson(project)));
}

const runs = Number(process.env.WORKBOOK_RUNS ?? 12);

it('every formula of a random project comes to the engine’s result', { timeout: 30_000 + runs * 3000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject({ steps: 60 }), async (project) => {
      fc.pre(isWithinReach(project));
      const workbook = await loadWorkbook(await written(project));
      const recalculated = new Recalculation(workbook);
      const wrong = formulaCells(workbook)
        .map((cell) => ({ ...cell, recalculated: recalculated.value(cell.sheet, cell.address) }))
        // What two enormous sums differ by is the rounding of either; the check beside it has a tolerance.
        .filter((cell) => !cell.formula.startsWith('N($B') && !sameResult(cell.cached, cell.recalculated));
      expect(wrong).toEqual([]);
    }),
    // Shrinking writes hundreds of workbooks; the first project that fails says enough.
    { numRuns: runs, endOnFailure: true },
  );
});
