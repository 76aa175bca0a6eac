import { describe, expect, test } from 'vitest';
import { remarksOn } from '../../../../shared/checks/index.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import type { CellValue, Command, Project } from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

const STATED = { deadweight: 0, displacement: 0, attribution: 0, dropOff: 0 };

function remarks(project: Project): readonly string[] {
  return remarksOn(project, calculate(project)).map(({ id, field, problem }) => `${id}.${field} ${problem.code}`);
}

function small(settings: Values, outcome: Values, proxy: Values, ...commands: readonly Command[]): Project {
  return changedBy(smallProject(settings, { outcome: { ...STATED, ...outcome }, proxy }), ...commands);
}

describe('remarks', () => {
  test('R-CHECK there are none on a map that states what it takes off', () => {
    expect(remarks(small({}, {}, {}))).toEqual([]);
  });

  test('R-CHECK a blank percentage counts as nothing taken off, and is named', () => {
    expect(remarks(small({}, { deadweight: null, attribution: null }, {}))).toEqual([
      'o0.deadweight check.blankShare',
      'o0.attribution check.blankShare',
    ]);
  });

  test('R-CHECK drop-off may be blank where it has nothing to take from', () => {
    expect(remarks(small({}, { dropOff: null, duration: 1 }, {}))).toEqual([]);
    expect(remarks(small({}, { dropOff: null, duration: 3 }, { counts: 'once' }))).toEqual([]);
    expect(remarks(small({}, { dropOff: null, duration: 3 }, {}))).toEqual(['o0.dropOff check.blankShare']);
  });

  test('R-CHECK a duration of 0 is a value, and is named', () => {
    expect(remarks(small({}, { duration: 0 }, {}))).toEqual(['o0.duration check.zeroDuration']);
  });

  test('R-CHECK what is assumed of those who did not answer is named until someone says it', () => {
    const counted = (values: Values) =>
      small(
        {},
        { quantity: null },
        {},
        {
          type: 'insert',
          entity: 'indicator',
          id: 'n',
          values: { outcome: 'o0', group: 120, answered: 60, changed: 45, ...values },
        },
        ...set('outcome', 'o0', { quantityIndicator: 'n' }),
      );
    expect(remarks(counted({}))).toEqual(['n.nonResponseShare check.assumedSame']);
    expect(remarks(counted({ nonResponseShare: 1 }))).toEqual([]);
    expect(remarks(counted({ answered: 120 }))).toEqual([]);
  });

  test('R-CHECK prices of several years without uprating are mixed; with it, an amount without a year is', () => {
    const inputYear = set('input', 'i', { priceYear: '2015' });
    expect(remarks(small({}, {}, { priceYear: '2010' }, ...inputYear))).toEqual([
      'i.priceYear check.mixedPrices',
      'p0.priceYear check.mixedPrices',
    ]);
    expect(remarks(small({}, {}, { priceYear: '2015' }, ...inputYear))).toEqual([]);
    expect(remarks(small({ uprate: true, priceYear: '2015' }, {}, { priceYear: '2015' }))).toEqual([
      'i.priceYear check.noPriceYear',
    ]);
  });

  test('R-CHECK nothing is said of rows that do not count', () => {
    expect(remarks(small({}, { treatment: 'reported', deadweight: null }, {}))).toEqual([]);
  });
});
