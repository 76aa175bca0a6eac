import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calculator, calculate } from '../../../shared/engine/index.ts';
import {
  apply,
  emptyProject,
  fromJson,
  invert,
  type Patch,
  type Project,
  patchSchema,
  readerOf,
  reduce,
  ruleBrokenIn,
  sameProject,
  toJson,
} from '../../../shared/model/index.ts';
import { arbitraryHistory, arbitraryProject } from '../../support/arbitraries.ts';
import { plainResults } from '../../support/plain-results.ts';

test('any patch followed by its inverse gives the same project', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      for (const { before, after, patch } of steps) {
        expect(sameProject(apply(after, invert(patch)), before)).toBe(true);
      }
    }),
  );
});

test('undoing everything leads back to the start', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      const start = steps
        .toReversed()
        .reduce((project, { patch }) => apply(project, invert(patch)), steps.at(-1)?.after ?? emptyProject());
      expect(sameProject(start, emptyProject())).toBe(true);
    }),
  );
});

test('replaying the patches, after a trip through JSON, gives the same project', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      const replayed = steps.reduce((project, { patch }) => {
        return apply(project, patchSchema.parse(JSON.parse(JSON.stringify(patch))));
      }, emptyProject());
      expect(sameProject(replayed, steps.at(-1)?.after ?? emptyProject())).toBe(true);
    }),
  );
});

test('the same command on the same project always gives the same patch', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      for (const { before, command, patch } of steps)
        expect(reduce(before, command)).toEqual({ ok: true, value: patch });
    }),
  );
});

test('no sequence of commands breaks a rule of the model', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      for (const { after } of steps) expect(ruleBrokenIn(readerOf(after))).toBeNull();
    }),
  );
});

test('a project written as JSON and read back is the same project', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const read = fromJson(JSON.parse(JSON.stringify(toJson(project))));
      expect(read.ok && sameProject(read.value, project)).toBe(true);
    }),
  );
});

test('R-TOTAL results after any sequence of updates, undo included, are those of a fresh calculation, bit for bit', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (steps) => {
      const calculator = new Calculator(emptyProject());
      // The second one is asked for nothing on the way, so that totals by group are first made from what came of it all.
      const silent = new Calculator(emptyProject());
      const expectFresh = (project: Project, patch: Patch) => {
        const fresh = plainResults(project, calculate(project));
        expect(plainResults(project, calculator.update(patch))).toEqual(fresh);
        silent.update(patch);
      };
      for (const { after, patch } of steps) expectFresh(after, patch);
      const last = steps.at(-1)?.after ?? emptyProject();
      expect(plainResults(last, silent.results)).toEqual(plainResults(last, calculate(last)));
      for (const { before, patch } of steps.toReversed()) expectFresh(before, invert(patch));
    }),
  );
});

test('R-TOTAL so are those after edits that are undone and done again on the way', () => {
  const turns = fc.infiniteStream(fc.constantFrom('keep', 'undo', 'undo and redo'));
  fc.assert(
    fc.property(arbitraryHistory(), turns, (steps, each) => {
      const calculator = new Calculator(emptyProject());
      const expectFresh = (project: Project, patch: Patch) => {
        expect(plainResults(project, calculator.update(patch))).toEqual(plainResults(project, calculate(project)));
      };
      for (const { before, after, patch } of steps) {
        expectFresh(after, patch);
        const turn = each.next().value;
        if (turn === 'keep') continue;
        expectFresh(before, invert(patch));
        // The next step begins where this one ends, so one that stays undone is done once more without a look.
        if (turn === 'undo') calculator.update(patch);
        else expectFresh(after, patch);
      }
    }),
  );
});
