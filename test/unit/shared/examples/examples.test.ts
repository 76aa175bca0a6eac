import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../shared/engine/index.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { parseCanonical, printCanonical, referencesOf } from '../../../../shared/expressions/index.ts';
import {
  entityNames,
  entrySchema,
  fieldsOf,
  formulaOf,
  fromJson,
  isFigure,
  readerOf,
  rowOf,
  rowsOf,
  ruleBrokenIn,
  sameProject,
  settingsOf,
  toJson,
} from '../../../../shared/model/index.ts';

describe('the worked examples', () => {
  it('have names of their own that can be typed, a published one first', () => {
    const names = examples.map(({ name }) => name);
    expect(names).toEqual(['lwtc-devon-2015', 'passion-works-studio', 'riverside-repair-cafe']);
    for (const { name, title, summary } of examples) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      expect(title).not.toBe('');
      expect(summary.length).toBeLessThan(160);
    }
  });
});

describe.each(examples)('$name', ({ project: make }) => {
  const project = make();
  const results = calculate(project);

  it('is a sound project, the same each time, and comes back from JSON', () => {
    expect(ruleBrokenIn(readerOf(project))).toBeNull();
    expect(sameProject(project, make())).toBe(true);
    const back = fromJson(JSON.parse(JSON.stringify(toJson(project))));
    if (!back.ok) throw new Error(JSON.stringify(back.problem));
    expect(sameProject(back.value, project)).toBe(true);
  });

  it('values all that should be valued', () => {
    expect(results.problems).toEqual([]);
    expect(results.notValued).toEqual([]);
    expect(results.inputsNotValued).toEqual([]);
    expect(results.ratio).toBeGreaterThan(1);
  });

  it('says what it is about and where its figures are from', () => {
    const { title, notes, organisation } = settingsOf(project);
    expect(title).not.toBeNull();
    expect(organisation).not.toBeNull();
    expect(notes).not.toBeNull();
    for (const { source } of rowsOf(project, 'assumption')) expect(source).not.toBeNull();
  });

  it('keeps its formulas as they would be printed, and names in them only rows that are there', () => {
    for (const entity of entityNames) {
      for (const { id } of rowsOf(project, entity)) {
        for (const [field, facts] of Object.entries(fieldsOf(entity))) {
          const formula = isFigure(facts)
            ? formulaOf(entrySchema.parse(rowOf(project, entity, id)?.[field] ?? null))
            : null;
          if (formula === null) continue;
          const parsed = parseCanonical(formula);
          if (!parsed.ok) throw new Error(formula);
          expect(printCanonical(parsed.value)).toBe(formula);
          for (const used of referencesOf(parsed.value).ids) expect(project.assumption.has(used)).toBe(true);
          expect([...referencesOf(parsed.value).names]).toEqual([]);
        }
      }
    }
  });
});
