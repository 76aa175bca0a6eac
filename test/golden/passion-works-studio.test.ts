import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calculate, type Results } from '../../shared/engine/index.ts';
import { examples } from '../../shared/examples/index.ts';
import {
  bindNames,
  evaluate,
  parseCanonical,
  parseTyped,
  printCanonical,
  printTyped,
} from '../../shared/expressions/index.ts';
import {
  entityNames,
  entrySchema,
  fieldsOf,
  formulaOf,
  isFigure,
  type Project,
  rowOf,
  rowsOf,
  settingsOf,
} from '../../shared/model/index.ts';
import { problem } from '../../shared/problem.ts';
import { changedBy, set } from '../support/small-project.ts';

const published = z
  .object({
    inputs: z.array(z.object({ value: z.number() })),
    variables: z.record(z.string(), z.number()),
    variable_labels: z.record(z.string(), z.string()),
    rows: z.array(
      z.object({
        type: z.string(),
        stakeholder: z.string(),
        outcome: z.string(),
        formula: z.string(),
        published_value: z.number(),
      }),
    ),
    published: z.object({
      type_totals: z.record(z.string(), z.number()),
      total_value: z.number(),
      sroi_ratio: z.number(),
    }),
    recomputation: z.object({ total: z.number(), ratio: z.number() }),
  })
  .parse(JSON.parse(readFileSync(new URL('cases/passion-works-studio.json', import.meta.url), 'utf8')));

const PLAIN = { decimal: '.', argument: ',' } as const;

const example = examples.find(({ name }) => name === 'passion-works-studio');
if (example === undefined) throw new Error('The example is gone');
const project = example.project();
const results = calculate(project);

/** The calculator has two names for one group. */
const stakeholderNames: Readonly<Record<string, string>> = { 'OU Students': 'Ohio University Students' };

/** The outcome that stands for a published row. */
function outcomeOf({ outcome, stakeholder, type }: (typeof published.rows)[number]): string {
  const name = stakeholderNames[stakeholder] ?? stakeholder;
  const found = rowsOf(project, 'outcome').find(
    (row) =>
      row.description === outcome &&
      project.stakeholder.get(row.stakeholder)?.name === name &&
      project.outcomeTag.get(`${row.id}-${type}`)?.outcome === row.id,
  );
  if (found === undefined) throw new Error(`No outcome for “${outcome}”`);
  return found.id;
}

/** What a published formula comes to, worked out from its text alone. */
function worth(formula: string, variables: Readonly<Record<string, number>>): number {
  const parsed = parseTyped(formula, PLAIN);
  if (!parsed.ok) throw new Error(formula);
  const value = evaluate(parsed.value, (reference) => {
    const name = 'name' in reference ? reference.name : reference.id;
    return variables[name] ?? problem('engine.unknownName', { name });
  });
  if (typeof value !== 'number') throw new Error(formula);
  return value;
}

function valuesOf({ outcomes }: Results): ReadonlyMap<string, number | null> {
  return new Map([...outcomes.values()].map(({ outcome, presentValue }) => [outcome, presentValue]));
}

function expectClose(actual: number | null | undefined, wanted: number): void {
  expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

describe('Passion Works Studio, as published', () => {
  test('44 variables are the assumptions, with their names, values and labels', () => {
    const assumptions = rowsOf(project, 'assumption');
    expect(assumptions).toHaveLength(44);
    expect(Object.fromEntries(assumptions.map(({ name, value }) => [name, value]))).toEqual(published.variables);
    for (const { name, note, source } of assumptions) {
      expect(note).toBe(published.variable_labels[name ?? '']?.trim());
      expect(source).toContain('ohio-sroi');
    }
  });

  test.each(published.rows)('$outcome is worth $published_value', (row) => {
    const id = outcomeOf(row);
    expectClose(results.outcomes.get(id)?.presentValue, row.published_value);
    expect(project.figureNote.get(`outcome~${id}~quantity`)?.reason).toContain(`${row.formula}.`);
  });

  test('19 outcomes, each with a value', () => {
    expect(published.rows).toHaveLength(19);
    expect(results.outcomes.size).toBe(19);
    expect(results.notValued).toEqual([]);
    expect(results.inputsNotValued).toEqual([]);
    expect(results.columns).toHaveLength(1);
  });

  test('inputs, total and ratio', () => {
    expect([...results.inputs.values()].map(({ value }) => value)).toEqual(published.inputs.map(({ value }) => value));
    expectClose(results.presentValue, published.recomputation.total);
    expect(results.ratio).toBeCloseTo(published.recomputation.ratio, 6);
  });

  test('totals by type of outcome', () => {
    const totals = new Map(results.tags.groups.map(({ id, presentValue }) => [id, presentValue]));
    expect(results.tags.overlapping).toBe(false);
    expect([...totals.keys()].toSorted()).toEqual(Object.keys(published.published.type_totals).toSorted());
    for (const [type, total] of Object.entries(published.published.type_totals)) expectClose(totals.get(type), total);
  });

  test('the published total and ratio hold the environmental subtotal twice', () => {
    const twice = published.published.type_totals.environmental ?? Number.NaN;
    expectClose(results.presentValue + twice, published.published.total_value);
    expectClose((results.presentValue + twice) / results.investment, published.published.sroi_ratio);
    const { notes } = settingsOf(project);
    expect(notes).toContain('5.8679');
    expect(notes).toContain('10,689.9506');
  });

  test('one row is 58 % of the value', () => {
    const share = (results.outcomes.get('pride')?.presentValue ?? 0) / results.presentValue;
    expect(share.toFixed(2)).toBe('0.58');
    expect(settingsOf(project).notes).toMatch(/58 % of the value is one row.*24,130.*\$100/);
  });
});

describe('its formulas', () => {
  const formulas = formulasIn(project);

  test('stand for the published ones, whatever the variables are', () => {
    for (const [name, value] of Object.entries(published.variables)) {
      const changed = value * 1.25 + 0.01;
      const after = calculate(changedBy(project, ...set('assumption', name.replace('_', '-'), { value: changed })));
      for (const row of published.rows) {
        const wanted = worth(row.formula, { ...published.variables, [name]: changed });
        expectClose(after.outcomes.get(outcomeOf(row))?.presentValue, wanted);
      }
    }
  });

  test('name 39 of the 44 variables, and the notes say which they do not', () => {
    const named = new Set(formulas.flatMap((formula) => formula.match(/p[iv]-\d+/g) ?? []));
    const unused = Object.keys(published.variables).filter((name) => !named.has(name.replace('_', '-')));
    expect(unused).toEqual(['pi_3', 'pi_7', 'pi_14', 'pi_15', 'pi_20']);
    expect(settingsOf(project).notes).toContain('(pi_3, pi_7, pi_14, pi_15 and pi_20)');
  });

  test('are kept as they would be printed, and come back from what a person reads', () => {
    expect(formulas.length).toBeGreaterThanOrEqual(2 + 18 + 19 + 1);
    const nameOf = (id: string) => project.assumption.get(id)?.name ?? null;
    const idOf = (name: string) => rowsOf(project, 'assumption').find((row) => row.name === name)?.id ?? null;
    for (const formula of formulas) {
      const kept = parseCanonical(formula);
      if (!kept.ok) throw new Error(formula);
      expect(printCanonical(kept.value)).toBe(formula);
      const shown = printTyped(kept.value, PLAIN, nameOf);
      expect(shown).not.toContain('{');
      const typed = parseTyped(shown, PLAIN);
      if (!typed.ok) throw new Error(shown);
      expect(printCanonical(bindNames(typed.value, idOf))).toBe(formula);
    }
  });

  test('are untouched by another name of an assumption, and so is every value', () => {
    for (const { id, name } of rowsOf(project, 'assumption')) {
      const renamed = changedBy(project, ...set('assumption', id, { name: `renamed_${name}` }));
      expect(formulasIn(renamed)).toEqual(formulas);
      const after = calculate(renamed);
      expect(valuesOf(after)).toEqual(valuesOf(results));
      expect(after.ratio).toBe(results.ratio);
    }
  });
});

function formulasIn(of: Project): readonly string[] {
  return entityNames.flatMap((entity) =>
    rowsOf(of, entity).flatMap(({ id }) =>
      Object.entries(fieldsOf(entity)).flatMap(([field, facts]) => {
        if (!isFigure(facts)) return [];
        return formulaOf(entrySchema.parse(rowOf(of, entity, id)?.[field] ?? null)) ?? [];
      }),
    ),
  );
}
