import { describe, expect, it } from 'vitest';
import { cellOfId, totalNames } from '../../../../main/cli/explained-cell.ts';
import { explanationJson, explanationText } from '../../../../main/cli/explanation.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import { examples } from '../../../../shared/examples/index.ts';
import { createTranslator } from '../../../../shared/messages/index.ts';
import { PROJECT_ID, type Project } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

const translator = createTranslator('en');

function exampleNamed(name: string): Project {
  const example = examples.find((each) => each.name === name);
  if (example === undefined) throw new Error(name);
  return example.project();
}

/** Blanks that do not break stand inside figures; a test reads them as plain ones. */
function explained(project: Project, id: string): string {
  const cell = cellOfId(project, id);
  if (cell === null) throw new Error(`Nothing is called ${id}`);
  const results = calculate(project);
  return explanationText(results.explain(cell), project, results, translator).replaceAll('\u00A0', ' ');
}

const lwtc = exampleNamed('lwtc-devon-2015');
const passionWorks = exampleNamed('passion-works-studio');

describe('--explain', () => {
  it('tells an outcome step by step, down to what was entered and where that is from', () => {
    const text = explained(lwtc, 'e');
    expect(text).toMatch(/^Weight loss \(Participants\)\n {2}Present value\n {4}£4,771\.38 × 0\.9662 \+ /);
    expect(text).toContain(
      '\n  Impact of one year\n    65 people × £125.48 × (1 − 10 %) × (1 − 35 %) = £4,771.38\n    Quantity, Deadweight, Attribution: Z. Clifford',
    );
    expect(text).toContain('\n    Value: Mean of 6 months of Weight Watchers £117.25');
    expect(text).toContain('\n  Discount factor of Year 2\n    1 ÷ (1 + 3.5 %)² = 0.9335');
  });

  it('tells formulas with the names and the sources of assumptions', () => {
    const text = explained(passionWorks, 'caretaking');
    expect(text).toContain('5,670 hours × $15.52 × (1 − 10 %) = $79,198.56');
    expect(text).toContain('pi_4*pi_5 = 5,670 hours, where pi_4 = 30 artists, pi_5 = 189 hours per artist');
    expect(text).toContain('\n    pi_4, pi_5: Passion Works Studio SROI impact calculator');
  });

  it('tells totals, inputs, and assumptions by id or name', () => {
    expect(explained(lwtc, 'ratio')).toBe('SROI ratio\n  SROI ratio\n    £699,154.05 ÷ £120,508.75 = 5.8017');
    expect(explained(lwtc, 'volunteering')).toContain('163.5 × £6.50 = £1,062.75');
    expect(explained(passionWorks, 'PI_4')).toBe(explained(passionWorks, 'pi-4'));
    expect(explained(passionWorks, 'pi_4')).toMatch(/30 artists\n {4}pi_4: Passion Works/);
  });

  it('tells every total of an example with a ratio', () => {
    const results = calculate(lwtc);
    expect(totalNames).toHaveLength(8);
    for (const name of totalNames) {
      const cell = cellOfId(lwtc, name);
      if (cell === null) throw new Error(name);
      expect(results.explain(cell).steps, name).not.toHaveLength(0);
    }
  });

  it('says why there is no number', () => {
    const cafe = exampleNamed('riverside-repair-cafe');
    expect(explained(cafe, 'fame')).toContain('its treatment is “Excluded”');
    expect(explained(cafe, 'visitors-time')).toContain('recorded and not valued');
    expect(explained(changedBy(cafe, ...set('outcome', 'saved', { duration: null })), 'saved')).toContain('Duration');
    const leftOut = changedBy(cafe, ...set('stakeholder', 'council', { included: false }));
    expect(explained(leftOut, 'waste')).toContain('its stakeholder is left out');
    const none = changedBy(smallProject({}, {}), ...set('input', 'i', { valued: false }));
    expect(explained(none, 'ratio')).toContain('There is no figure here to explain');
    const noRate = changedBy(cafe, ...set('project', PROJECT_ID, { discountRate: null }));
    expect(explained(noRate, 'ratio')).toContain('discount rate');
  });

  it('finds nothing by an id that is none', () => {
    for (const id of ['', 'nothing', 'participants', 'constructor', '__proto__']) expect(cellOfId(lwtc, id)).toBeNull();
  });

  it('gives a program the same, with the figures', () => {
    const results = calculate(lwtc);
    const cell = cellOfId(lwtc, 'e');
    if (cell === null) throw new Error('e is gone');
    const json = JSON.parse(JSON.stringify(explanationJson('e', results.explain(cell), lwtc, results, translator)));
    expect(json.explained).toEqual({ id: 'e', name: 'Weight loss (Participants)' });
    expect(json.reasons).toEqual([]);
    const impact = json.steps.find(({ name }: { name: string }) => name === 'Impact of one year');
    expect(impact.result.value).toBe(results.outcomes.get('e')?.impact);
    expect(impact.operands.map(({ value, form }: { value: number; form: string }) => [value, form])).toEqual([
      [65, 'plain'],
      [125.48, 'plain'],
      [0.1, 'complement'],
      [0.35, 'complement'],
    ]);
    expect(json.steps[0].operands[0].times.name).toBe('Discount factor of Year 1');
  });
});
