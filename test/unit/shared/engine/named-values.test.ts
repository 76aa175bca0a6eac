/** Formulas and the assumptions that they name: R-FORMULA and R-NAMES of docs/method.md. */
import { describe, expect, test } from 'vitest';
import { Calculator, calculate } from '../../../../shared/engine/index.ts';
import { apply, type CellValue, type Command, type Project, reduce } from '../../../../shared/model/index.ts';
import { plainResults } from '../../../support/plain-results.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

function assumption(id: string, name: string, value: CellValue): Command {
  return { type: 'insert', entity: 'assumption', id, values: { name, value } };
}

const formula = (text: string) => ({ formula: text });

function quantityOf(project: Project) {
  const outcome = calculate(project).outcomes.get('o0');
  return outcome?.problems[0]?.code ?? outcome?.quantity;
}

function withQuantity(text: string, ...commands: readonly Command[]): Project {
  return changedBy(smallProject({}, { outcome: { quantity: formula(text) } }), ...commands);
}

describe('a formula in a number cell', () => {
  test.each([
    ['120*65%', 78],
    ['-2^2+10', 14],
    ['ROUND(2.675,2)', 2.68],
    ['IF(1>2,5,7)', 7],
    ['discountRate*1000', 35],
  ])('R-FORMULA =%s gives %d', (text, expected) => {
    expect(quantityOf(withQuantity(text))).toBe(expected);
  });

  test.each([
    ['1/0', 'expression.divisionByZero'],
    ['nobody*2', 'engine.unknownName'],
    ['1>0', 'engine.notANumber'],
    ['-5', 'engine.outOfBounds'],
    ['horizon*2', 'engine.blankName'],
  ])('R-FORMULA =%s is an error in that cell, and the row is not valued', (text, code) => {
    const project = changedBy(smallProject({}, { outcome: { quantity: formula(text) } }, {}));
    const results = calculate(project);
    expect(results.outcomes.get('o0')?.problems.map((found) => found.code)).toEqual([code]);
    expect(results.notValued).toEqual(['o0']);
    expect(results.outcomes.get('o1')?.valued).toBe(true);
  });

  test('R-FORMULA an error names the cell that it stands in', () => {
    const found = calculate(withQuantity('1/0')).outcomes.get('o0')?.problems[0];
    expect(found?.params).toMatchObject({ entity: 'outcome', field: 'quantity' });
  });

  test('R-FORMULA stands in any number: proxy, percentage, factor, input, discount rate', () => {
    const project = changedBy(
      smallProject(
        { discountRate: formula('7%/2') },
        { outcome: { deadweight: formula('10%') }, proxy: { value: formula('50*2') } },
      ),
      ...set('input', 'i', { amount: formula('500+500') }),
      { type: 'insert', entity: 'factor', id: 'f', values: { outcome: 'o0', name: 'Leakage', value: formula('1/2') } },
    );
    const results = calculate(project);
    expect(results.presentValue).toBeCloseTo((1000 * 0.9 * 0.5) / 1.035, 9);
    expect(results.investment).toBe(1000);
  });
});

describe('assumptions', () => {
  test('R-NAMES are found by their id and by their name, however it is capitalised', () => {
    expect(quantityOf(withQuantity('{a}*0.4', assumption('a', 'participants', 50)))).toBe(20);
    expect(quantityOf(withQuantity('PARTICIPANTS*0.4', assumption('a', 'participants', 50)))).toBe(20);
  });

  test('R-NAMES may use one another', () => {
    const project = withQuantity(
      '{c}',
      assumption('a', 'people', 60),
      assumption('b', 'response', formula('{a}/120')),
      assumption('c', 'answers', formula('{b}*{a}')),
    );
    expect(quantityOf(project)).toBe(30);
  });

  test('R-NAMES a blank one is an error where it is used, never zero', () => {
    expect(quantityOf(withQuantity('{a}+5', assumption('a', 'people', null)))).toBe('engine.blankName');
  });

  test('R-NAMES whatever lies on a circle is in error, and what only hangs on it says so; nothing else is touched', () => {
    const circle = [
      assumption('a', 'one', formula('{b}+1')),
      assumption('b', 'two', formula('{c}+{a}')),
      assumption('c', 'three', formula('{b}')),
      assumption('d', 'hangs', formula('{a}*2')),
      assumption('e', 'free', 4),
    ];
    for (const order of [circle, circle.toReversed()]) {
      const results = calculate(changedBy(smallProject({}), ...order));
      const codeOf = (id: string) => {
        const value = results.assumption(id);
        return typeof value === 'number' ? value : value.code;
      };
      expect(['a', 'b', 'c', 'd', 'e'].map(codeOf)).toEqual([
        'engine.cycle',
        'engine.cycle',
        'engine.cycle',
        'engine.errorIn',
        4,
      ]);
    }
  });

  test('R-NAMES one that uses itself is a circle; so is a discount rate that comes back to itself', () => {
    expect(quantityOf(withQuantity('{a}', assumption('a', 'self', formula('{a}+1'))))).toBe('engine.errorIn');
    const project = changedBy(
      smallProject({ discountRate: formula('{a}') }, {}),
      assumption('a', 'rate', formula('discountRate/2')),
    );
    expect(calculate(project).problems.map(({ code }) => code)).toEqual(['engine.errorIn']);
  });

  test('R-NAMES a long chain is worked out without end of breath', () => {
    const chain = Array.from({ length: 500 }, (_, index) =>
      assumption(`a${index}`, `step_${index}`, index === 0 ? 1 : formula(`{a${index - 1}}+1`)),
    );
    expect(quantityOf(withQuantity('{a499}', ...chain))).toBe(500);
  });
});

describe('what an edit of an assumption touches', () => {
  const project = changedBy(
    smallProject({}, { outcome: { quantity: formula('{b}') } }, { outcome: { quantity: formula('{c}') } }, {}),
    assumption('a', 'people', 60),
    assumption('b', 'half', formula('{a}/2')),
    assumption('c', 'other', 7),
  );

  function edit(calculator: Calculator, state: Project, command: Command): Project {
    const patch = reduce(state, command);
    if (!patch.ok) throw new Error('The edit was refused');
    calculator.update(patch.value);
    return apply(state, patch.value);
  }

  test('R-NAMES only the rows whose formulas lead to it are worked out again', () => {
    const calculator = new Calculator(project);
    edit(calculator, project, { type: 'set', entity: 'assumption', id: 'a', field: 'value', value: 80 });
    expect(calculator.recalculated).toEqual({ outcomes: 1, inputs: 0 });
    expect(calculator.results.outcomes.get('o0')?.quantity).toBe(40);
  });

  test('R-NAMES a value that stays the same stops there', () => {
    const calculator = new Calculator(project);
    edit(calculator, project, { type: 'set', entity: 'assumption', id: 'a', field: 'value', value: formula('30*2') });
    expect(calculator.recalculated).toEqual({ outcomes: 0, inputs: 0 });
  });

  test('R-NAMES a discount rate that names it follows, from the first change on', () => {
    const named = changedBy(
      smallProject({ discountRate: formula('{a}') }, { outcome: { duration: 5 } }),
      assumption('a', 'rate', 0.02),
    );
    const calculator = new Calculator(named);
    const after = edit(calculator, named, { type: 'set', entity: 'assumption', id: 'a', field: 'value', value: 0.1 });
    expect(calculator.results.ratio).toBe(calculate(after).ratio);
  });

  test('R-NAMES whoever is in error because of one says so by its new name', () => {
    const wrong = changedBy(
      smallProject({}, { outcome: { quantity: formula('{a}') } }),
      assumption('a', 'rate', formula('1/0')),
    );
    const calculator = new Calculator(wrong);
    edit(calculator, wrong, { type: 'set', entity: 'assumption', id: 'a', field: 'name', value: 'share' });
    expect(calculator.results.outcomes.get('o0')?.problems[0]?.params.name).toBe('share');
  });

  test('R-NAMES renaming changes no value', () => {
    const calculator = new Calculator(project);
    const before = calculator.results.ratio;
    edit(calculator, project, { type: 'set', entity: 'assumption', id: 'a', field: 'name', value: 'persons' });
    expect(calculator.results.ratio).toBe(before);
  });

  test('R-NAMES a removed one leaves its name behind, and is found again under it', () => {
    const calculator = new Calculator(project);
    const removed = edit(calculator, project, { type: 'remove', entity: 'assumption', id: 'c' });
    expect(removed.outcome.get('o1')?.quantity).toEqual(formula('other'));
    expect(calculator.results.outcomes.get('o1')?.problems.map(({ code }) => code)).toEqual(['engine.unknownName']);
    edit(calculator, removed, assumption('new', 'Other', 9));
    expect(calculator.results.outcomes.get('o1')?.quantity).toBe(9);
  });
});

describe('the columns of the activity in a formula', () => {
  const withColumns = (settings: Readonly<Record<string, CellValue>>) =>
    smallProject(settings, { outcome: { quantity: formula('{columns}+10') } });
  const named = assumption('columns', 'columns', formula('activityColumns*2'));

  test.each([
    ['end-of-year', 3, 0],
    ['mid-year', 3, 0],
    ['activity-year-first', 3, 3],
    ['activity-year-first', 0, 1],
    ['activity-year-first', null, 1],
    ['custom', 3, 3],
    ['custom', null, 0],
  ] as const)('R-NAMES under %s, of %s set, %d are in use', (timing, activityColumns, inUse) => {
    const settings = { timing, activityColumns, firstExponent: 1 };
    expect(quantityOf(changedBy(withColumns(settings), named))).toBe(2 * inUse + 10);
  });

  test('R-NAMES the timing recalculates what names them, to the last bit', () => {
    let project = changedBy(withColumns({ activityColumns: 3, firstExponent: 1 }), named);
    const calculator = new Calculator(project);
    for (const timing of ['activity-year-first', 'custom', 'mid-year', 'end-of-year']) {
      const reduced = reduce(project, {
        type: 'set',
        entity: 'project',
        id: 'project',
        field: 'timing',
        value: timing,
      });
      if (!reduced.ok) throw new Error('The timing was refused');
      project = apply(project, reduced.value);
      const results = calculator.update(reduced.value);
      expect(plainResults(project, results)).toEqual(plainResults(project, calculate(project)));
      expect(results.assumption('columns')).toBe(results.plan.activityColumns * 2);
    }
  });
});
