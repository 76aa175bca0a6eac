// LibreOffice as referee: it opens the written workbook without the results beside its formulas, calculates every one, and
// comes to what the engine wrote. Skipped by name where LibreOffice is not installed.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Project } from '../../shared/model/index.ts';
import { type CellResult, formulaCells, loadWorkbook, sameResult } from './hyperformula.ts';
import { libreOffice, recalculated } from './libreoffice.ts';
import { written } from './written-workbook.ts';

/** LibreOffice writes TRUE as 1 where the cell has a number format, and makes another sign of a tab in a result. */
function plain(value: CellResult): CellResult {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? value.replace(/(\s|_x0001_)+/g, ' ') : value;
}

export function compareWithLibreOffice(
  projects: readonly { readonly name: string; readonly project: Project }[],
): void {
  describe.skipIf(libreOffice === undefined)('LibreOffice comes to the engine’s results', () => {
    const originals = new Map<string, Uint8Array>();
    let results: ReadonlyMap<string, Uint8Array> = new Map();

    beforeAll(async () => {
      for (const [index, { project }] of projects.entries()) originals.set(`project-${index}`, await written(project));
      results = await recalculated(originals);
    }, 1_500_000);

    it.each(projects.map(({ name }, index) => ({ name, file: `project-${index}` })))('$name', async ({ file }) => {
      const [original, result] = [originals.get(file), results.get(file)];
      if (original === undefined || result === undefined) throw new Error('LibreOffice gave nothing back');
      const theirs = await loadWorkbook(result);
      const values = new Map(formulaCells(theirs).map((cell) => [`${cell.sheet}!${cell.address}`, cell.cached]));
      const cells = formulaCells(await loadWorkbook(original));
      const wrong = cells
        .map((cell) => ({ ...cell, recalculated: values.get(`${cell.sheet}!${cell.address}`) ?? 'no formula there' }))
        .filter((cell) => !sameResult(plain(cell.cached), plain(cell.recalculated)));
      expect(wrong).toEqual([]);
      expect(cells.length).toBeGreaterThan(150);
    });
  });
}
