import { describe, expect, test } from 'vitest';
import { remarksOn } from '../../../../shared/checks/index.ts';
import { calculate } from '../../../../shared/engine/index.ts';
import {
  addressId,
  type CellValue,
  type Command,
  type EntityName,
  type Project,
} from '../../../../shared/model/index.ts';
import { changedBy, set, smallProject } from '../../../support/small-project.ts';

type Values = Readonly<Record<string, CellValue>>;

const STATED = { deadweight: 0, displacement: 0, attribution: 0, dropOff: 0 };

function remarks(project: Project): readonly string[] {
  return remarksOn(project, calculate(project)).map(({ id, field, problem }) => `${id}.${field} ${problem.code}`);
}

function small(settings: Values, outcome: Values, proxy: Values, ...commands: readonly Command[]): Project {
  return changedBy(smallProject(settings, { outcome: { ...STATED, ...outcome }, proxy }), ...commands);
}

function column(field: string, at: number, value: number): Command {
  const address = { entity: 'outcome', target: 'o0', field, column: at } as const;
  return { type: 'insert', entity: 'columnFigure', id: addressId(address), values: { ...address, value } };
}

function override(entity: EntityName, target: string, field: string, value: number): Command {
  const id = addressId({ entity, target, field, column: null });
  return { type: 'insert', entity: 'figureNote', id, values: { entity, target, field, override: value } };
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

  test('R-CHECK nor where columns state how many have the change in each of them', () => {
    const inForce = small({}, { dropOff: null, duration: 0 }, {}, column('quantity', 0, 10), column('quantity', 1, 5));
    expect(remarks(inForce)).toEqual([]);
    expect(
      remarks(changedBy(inForce, ...set('outcome', 'o0', { quantityByColumn: 'newly-changed', duration: 2 }))),
    ).toEqual(['o0.dropOff check.blankShare']);
  });

  test('R-CHECK a duration of 0 is a value, and is named, whatever it comes from', () => {
    expect(remarks(small({}, { duration: 0 }, {}))).toEqual(['o0.duration check.zeroDuration']);
    expect(remarks(small({}, { duration: { formula: '1-1' } }, {}))).toEqual(['o0.duration check.zeroDuration']);
    expect(remarks(small({}, {}, {}, override('outcome', 'o0', 'duration', 0)))).toEqual([
      'o0.duration check.zeroDuration',
    ]);
    expect(remarks(small({}, { duration: 0 }, {}, override('outcome', 'o0', 'duration', 1)))).toEqual([]);
  });

  test('R-CHECK a duration that plays no part may be 0', () => {
    expect(remarks(small({}, { duration: 0 }, { counts: 'once' }))).toEqual([]);
    const after = { timing: 'activity-year-first', activityColumns: 2, durationCounts: 'after-activity' };
    expect(remarks(small(after, { duration: 0 }, {}))).toEqual([]);
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
    expect(remarks(changedBy(counted({}), override('indicator', 'n', 'nonResponseShare', 0.5)))).toEqual([]);
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

  test('R-CHECK prices of one year are mixed with those of a project in another one', () => {
    const inputYear = set('input', 'i', { priceYear: '2015' });
    const prices = (priceYear: string) => small({ priceYear }, {}, { priceYear: '2015' }, ...inputYear);
    expect(remarks(prices('2020'))).toEqual(['i.priceYear check.mixedPrices', 'p0.priceYear check.mixedPrices']);
    expect(remarks(prices('2015'))).toEqual([]);
    expect(remarks(small({ priceYear: '2015' }, {}, { priceYear: '2010' }, ...inputYear))).toEqual([
      'p0.priceYear check.mixedPrices',
    ]);
  });

  test('R-CHECK nothing is said of rows that do not count', () => {
    expect(remarks(small({}, { treatment: 'reported', deadweight: null }, {}))).toEqual([]);
  });
});
