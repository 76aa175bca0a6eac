import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesBetween, ratioSteps } from '../../../shared/compare/index.ts';
import { calculate } from '../../../shared/engine/index.ts';
import { apply, type Project, reduce, sameProject } from '../../../shared/model/index.ts';
import { arbitraryCommands, arbitraryProject } from '../../support/arbitraries.ts';

const pairs = arbitraryProject({ steps: 40 }).chain((from) =>
  arbitraryCommands(from, 20).map((commands) => {
    const to = commands.reduce((project: Project, command) => {
      const patch = reduce(project, command);
      return patch.ok ? apply(project, patch.value) : project;
    }, from);
    return { from, to };
  }),
);

test('the differences lead from one project to the other, and a project does not differ from itself', () => {
  fc.assert(
    fc.property(pairs, ({ from, to }) => {
      expect(sameProject(apply(from, differencesBetween(from, to).patch), to)).toBe(true);
      expect(differencesBetween(to, to).changes).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('the steps of the ratio lead from one ratio to the other and add up to the difference', () => {
  fc.assert(
    fc.property(pairs, ({ from, to }) => {
      const found = ratioSteps(differencesBetween(from, to).patch, from, to);
      expect(found.from).toBe(calculate(from).ratio);
      expect(found.to).toBe(calculate(to).ratio);
      if (found.from === null || found.to === null) return;
      if (found.steps.some(({ difference }) => difference === null)) return;
      const sum = found.steps.reduce((total, { difference }) => total + (difference ?? 0), 0);
      const scale = Math.max(1, ...found.steps.map(({ ratio }) => Math.abs(ratio ?? 0)), Math.abs(found.from));
      expect(Math.abs(sum - (found.to - found.from)) / scale).toBeLessThan(1e-12);
    }),
    { numRuns: 60 },
  );
});
