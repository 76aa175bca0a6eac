import { describe, expect, test } from 'vitest';
import { calculate, type ExplainedCell } from '../../../../shared/engine/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import type { Command, Project } from '../../../../shared/model/index.ts';
import { formulaSyntax } from '../../../../shared/parsing/index.ts';
import { amountsOf, columnName, sentenceOf, sentenceText, tellingSteps } from '../../../../shared/trace/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');

function contextOf(project: Project, locale = 'en-GB') {
  return { project, translator, amounts: amountsOf(project), syntax: formulaSyntax(locale) };
}

/** The sentences of all steps, with plain blanks. */
function told(project: Project, cell: ExplainedCell): readonly string[] {
  const context = contextOf(project);
  return tellingSteps(calculate(project).explain(cell)).map((step) =>
    sentenceText(step, context).replaceAll('\u00A0', ' '),
  );
}

const assumption: Command = {
  type: 'insert',
  entity: 'assumption',
  id: 'a1',
  values: { name: 'participants', value: 120, unit: 'people' },
};

function impact(id = 'o0'): ExplainedCell {
  return { kind: 'outcome', id, figure: 'impact' };
}

describe('the sentence of a sum', () => {
  test('multiplies what is kept of quantity × proxy', () => {
    const outcome = { quantity: 65, unit: 'people', deadweight: 0.1, attribution: 0.35 };
    const project = smallProject({}, { outcome, proxy: { value: 125.48 } });
    expect(told(project, impact())).toEqual(['65 people × £125.48 × (1 − 10 %) × (1 − 35 %) = £4,771.38']);
  });

  test('says of a formula what its names stand for', () => {
    const project = changedBy(
      smallProject({}, {}),
      assumption,
      ...set('outcome', 'o0', { quantity: { formula: '{a1}*0.4' }, unit: 'people' }),
    );
    expect(told(project, { kind: 'figure', entity: 'outcome', id: 'o0', field: 'quantity', column: null })).toEqual([
      'participants*0.4 = 48 people, where participants = 120 people',
    ]);
  });

  test('a value that is just another one is not explained by itself', () => {
    const project = smallProject({}, { outcome: { deadweight: 0.1 } });
    expect(told(project, { kind: 'outcomeYear', id: 'o0', column: 0 })).toEqual([
      '10 × £100.00 × (1 − 10 %) = £900.00',
    ]);
    expect(told(project, { kind: 'figure', entity: 'outcome', id: 'o0', field: 'quantity', column: null })).toEqual([]);
  });

  test('the years of a present value, each with its discount factor', () => {
    const project = smallProject({}, { outcome: { duration: 2, dropOff: 0.2 } });
    expect(told(project, { kind: 'outcome', id: 'o0', figure: 'presentValue' })).toEqual([
      '£1,000.00 × 0.9662 + £800.00 × 0.9335 = £1,712.99',
      '10 × £100.00 = £1,000.00',
      '1 ÷ (1 + 3.5 %) = 0.9662',
      '£1,000.00 × (1 − 20 %) = £800.00',
      '1 ÷ (1 + 3.5 %)² = 0.9335',
    ]);
  });

  test('every figure knows its cell, and what stands between has none', () => {
    const project = smallProject({}, { outcome: { deadweight: 0.1 } });
    const [step] = tellingSteps(calculate(project).explain(impact()));
    if (step === undefined) throw new Error('There is nothing to say');
    const parts = sentenceOf(step, contextOf(project));
    expect(parts.filter(({ cell }) => cell !== null).map(({ cell }) => cell)).toEqual([
      { kind: 'figure', entity: 'outcome', id: 'o0', field: 'quantity', column: null },
      { kind: 'figure', entity: 'proxy', id: 'p0', field: 'value', column: null },
      { kind: 'figure', entity: 'outcome', id: 'o0', field: 'deadweight', column: null },
      impact(),
    ]);
  });

  test('formulas are written by the locale', () => {
    const project = changedBy(
      smallProject({ locale: 'de-DE', currency: 'EUR' }, {}),
      ...set('outcome', 'o0', { quantity: { formula: 'MAX(1.5,3)' } }),
    );
    const cell = { kind: 'figure', entity: 'outcome', id: 'o0', field: 'quantity', column: null } as const;
    const [step] = tellingSteps(calculate(project).explain(cell));
    if (step === undefined) throw new Error('There is nothing to say');
    expect(sentenceText(step, contextOf(project, 'de-DE'))).toBe('MAX(1,5;3) = 3');
  });
});

test('a column is called as the map calls it', () => {
  expect(columnName(smallProject({}), 1, translator)).toBe('Year 2');
  expect(columnName(smallProject({ columnLabels: 'from-year-0' }), -1, translator)).toBe('Year −1');
  const calendar = smallProject({ columnLabels: 'calendar', periodFrom: '2024-04-01' });
  expect(columnName(calendar, 1, translator)).toBe('2025');
});
