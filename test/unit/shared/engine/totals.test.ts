/** Totals by group, the waterfall and the public view: R-WATERFALL, R-GROUPS, R-SETS and R-PUBLIC of docs/method.md. */
import { describe, expect, test } from 'vitest';
import { calculate, waterfallSteps } from '../../../../shared/engine/index.ts';
import { lwtcDevon2015 } from '../../../../shared/examples/lwtc-devon-2015.ts';
import type { CellValue, Command, EntityName } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

function insert(entity: EntityName, id: string, values: Values): Command {
  return { type: 'insert', entity, id, values };
}

describe('the waterfall', () => {
  test('R-WATERFALL the published map, to the penny', () => {
    const { waterfall } = calculate(lwtcDevon2015.project());
    expect(waterfall.gross.toFixed(2)).toBe('1129431.36');
    expect(waterfallSteps(waterfall).map(({ step, change }) => [step, change.toFixed(2)])).toEqual([
      ['multipliers', '0.00'],
      ['deadweight', '-114808.54'],
      ['displacement', '0.00'],
      ['attribution', '-79534.81'],
      ['factors', '0.00'],
      ['dropOff', '-190633.28'],
      ['discounting', '-45300.69'],
    ]);
    expect(waterfall.presentValue.toFixed(2)).toBe('699154.05');
  });

  test('R-WATERFALL each step takes its share of what the steps before it left', () => {
    const project = changedBy(
      smallProject(
        { discountRate: 0 },
        { outcome: { duration: 2.5, deadweight: 0.1, displacement: 0.2, attribution: 0.25, dropOff: 0.5 } },
      ),
      insert('factor', 'm', { outcome: 'o0', name: 'Weight', kind: 'multiplier', value: 2 }),
      insert('factor', 'd', { outcome: 'o0', name: 'Leakage', kind: 'deduction', value: 0.1 }),
    );
    const { waterfall } = calculate(project);
    const changes = waterfallSteps(waterfall).map(({ step, change }) => [step, Number(change.toFixed(6))]);
    expect(waterfall.gross).toBe(2500);
    expect(changes).toEqual([
      ['multipliers', 2500],
      ['deadweight', -500],
      ['displacement', -900],
      ['attribution', -900],
      ['factors', -270],
      // 972 in the first year, half of it in the second, and half of that again for half a year.
      ['dropOff', -(2430 - 972 - 486 - 121.5)],
      ['discounting', 0],
    ]);
  });

  test('R-FACTOR multipliers above 1: the ratio without them stands beside the ratio', () => {
    const project = changedBy(
      smallProject({ discountRate: 0 }, {}, {}),
      insert('factor', 'm', { outcome: 'o0', name: 'Weight', kind: 'multiplier', value: 3 }),
      insert('factor', 'n', { outcome: 'o1', name: 'Part', kind: 'multiplier', value: 0.5 }),
    );
    const results = calculate(project);
    expect(results.ratio).toBe(3.5);
    expect(results.ratioWithoutMultipliers).toBe(1.5);
    expect(calculate(smallProject({}, {})).ratioWithoutMultipliers).toBeNull();
  });
});

describe('totals by group', () => {
  const project = changedBy(
    smallProject(
      { discountRate: 0 },
      {},
      { proxy: { agency: 'NHS', kind: 'fiscal-cashable' } },
      { outcome: { quantity: 1 } },
    ),
    insert('output', 'w', { description: 'Workshops' }),
    insert('output', 'v', { description: 'Visits' }),
    insert('outcomeOutput', 'l1', { outcome: 'o0', output: 'w' }),
    insert('outcomeOutput', 'l2', { outcome: 'o0', output: 'v' }),
    insert('outcomeOutput', 'l3', { outcome: 'o1', output: 'w' }),
    insert('tag', 'health', { name: 'Health' }),
    insert('outcomeTag', 't1', { outcome: 'o1', tag: 'health' }),
    insert('outcome', 'told', { stakeholder: 's', treatment: 'reported' }),
    insert('outcome', 'left', { stakeholder: 's', treatment: 'excluded' }),
  );
  const results = calculate(project);

  test('R-GROUPS an outcome of several outputs counts under each and is marked; the total counts it once', () => {
    expect(results.outputs).toEqual({
      groups: [
        { id: 'v', outcomes: 1, presentValue: 1000 },
        { id: 'w', outcomes: 2, presentValue: 2000 },
        { id: null, outcomes: 1, presentValue: 100 },
      ],
      overlapping: true,
    });
    expect(results.presentValue).toBe(2100);
  });

  test('R-GROUPS tags, agencies, kinds and treatments', () => {
    expect(results.tags).toEqual({
      groups: [
        { id: 'health', outcomes: 1, presentValue: 1000 },
        { id: null, outcomes: 2, presentValue: 1100 },
      ],
      overlapping: false,
    });
    expect(results.agencies.groups).toEqual([
      { id: 'NHS', outcomes: 1, presentValue: 1000 },
      { id: null, outcomes: 2, presentValue: 1100 },
    ]);
    expect(results.kinds.groups[0]).toEqual({ id: 'fiscal-cashable', outcomes: 1, presentValue: 1000 });
    expect(results.treatments).toEqual([
      { treatment: 'valued', outcomes: 3, presentValue: 2100 },
      { treatment: 'reported', outcomes: 1, presentValue: 0 },
      { treatment: 'step', outcomes: 0, presentValue: 0 },
      { treatment: 'excluded', outcomes: 1, presentValue: 0 },
    ]);
  });

  test('R-GROUPS where a row is negative, the positive value stands beside the net total', () => {
    const negative = calculate(changedBy(project, ...set('outcome', 'o2', { negative: true })));
    expect(negative.presentValue).toBe(1900);
    expect(negative.positivePresentValue).toBe(2000);
  });
});

describe('the public view', () => {
  test('R-PUBLIC 200 put in, of it 150 public; 500 gained, of it 180 fiscal', () => {
    const project = changedBy(
      smallProject(
        { discountRate: 0 },
        { outcome: { quantity: 1 }, proxy: { value: 120, kind: 'fiscal-cashable' } },
        { outcome: { quantity: 1 }, proxy: { value: 60, kind: 'fiscal-not-cashable' } },
        { outcome: { quantity: 1 }, proxy: { value: 320, kind: 'wellbeing' } },
      ),
      ...set('input', 'i', { amount: 150, funder: 'public' }),
      insert('input', 'j', { stakeholder: 's', amount: 50, funder: 'private' }),
    );
    const results = calculate(project);
    expect(results.ratio).toBe(2.5);
    expect(results.publicView).toEqual({
      fiscal: 180,
      publicInputs: 150,
      fiscalToAllInputs: 0.9,
      fiscalToPublicInputs: 1.2,
    });
    expect(results.inputTotals.byFunder).toEqual([
      { funder: 'private', amount: 50 },
      { funder: 'public', amount: 150 },
    ]);
  });

  test('R-PUBLIC without public money there is nothing to set it against', () => {
    expect(calculate(smallProject({}, {})).publicView.fiscalToPublicInputs).toBeNull();
  });
});

describe('sets of sub-groups', () => {
  const outcome = (id: string, stakeholder: string, quantity: number): Command =>
    insert('outcome', id, { stakeholder, quantity, duration: 1, proxy: 'p0' });
  const part = (id: string, subgroupSet: string, more: Values = {}): Command =>
    insert('stakeholder', id, { name: id, parent: 's', subgroupSet, ...more });
  const project = changedBy(
    smallProject({ discountRate: 0 }, {}),
    part('young', 'By age'),
    part('old', 'By age'),
    part('town', 'By place'),
    outcome('y', 'young', 3),
    outcome('o', 'old', 4),
  );
  const bothSets = changedBy(project, outcome('t', 'town', 9));

  test('R-SETS one set adds to its group', () => {
    const results = calculate(project);
    expect(results.presentValue).toBe(1700);
    expect(results.stakeholders[0]).toEqual({
      stakeholder: 's',
      presentValue: 1000,
      counted: true,
      sets: [
        { set: 'By age', presentValue: 700, counted: true },
        { set: 'By place', presentValue: 0, counted: true },
      ],
      withSubgroups: 1700,
    });
  });

  test('R-SETS two sets are never added: without a choice, none of them is valued', () => {
    const results = calculate(bothSets);
    expect(results.presentValue).toBe(1000);
    expect(results.notValued).toEqual(['y', 'o', 't']);
    expect(results.outcomes.get('t')?.problems.map(({ code }) => code)).toEqual(['engine.twoSets']);
  });

  test('R-SETS the set that is chosen counts, the other is told beside it', () => {
    const results = calculate(changedBy(bothSets, ...set('stakeholder', 's', { countedSet: 'By place' })));
    expect(results.presentValue).toBe(1900);
    expect(results.notValued).toEqual([]);
    expect(results.outcomes.get('y')).toMatchObject({ valued: true, counted: false, presentValue: 300 });
    expect(results.stakeholders[0]?.sets).toEqual([
      { set: 'By age', presentValue: 700, counted: false },
      { set: 'By place', presentValue: 900, counted: true },
    ]);
    expect(results.stakeholders[0]?.withSubgroups).toBe(1900);
    expect(results.stakeholders.find(({ stakeholder }) => stakeholder === 'old')).toMatchObject({ counted: false });
  });

  test('R-SETS what is not valued makes no second set', () => {
    const told = changedBy(bothSets, ...set('outcome', 't', { treatment: 'reported' }));
    expect(calculate(told).presentValue).toBe(1700);
    const left = changedBy(bothSets, ...set('stakeholder', 'town', { included: false }));
    expect(calculate(left).presentValue).toBe(1700);
  });

  test('R-SETS sub-groups of sub-groups follow the group above them', () => {
    const deeper = changedBy(
      bothSets,
      insert('stakeholder', 'baby', { name: 'baby', parent: 'young', subgroupSet: 'By place' }),
      outcome('b', 'baby', 1),
      ...set('stakeholder', 's', { countedSet: 'By age' }),
    );
    const results = calculate(deeper);
    expect(results.presentValue).toBe(1800);
    const beside = calculate(changedBy(deeper, ...set('stakeholder', 's', { countedSet: 'By place' })));
    expect(beside.outcomes.get('b')).toMatchObject({ valued: true, counted: false });
  });
});
