import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { continueSeries, type SeriesOptions } from '../../../../../renderer/grid/filling/series.ts';
import type { SeriesCell } from '../../../../../renderer/grid/filling/series-cell.ts';

const forward: SeriesOptions = { direction: 'forward', mode: 'auto', locale: 'en-GB' };
const backward: SeriesOptions = { ...forward, direction: 'backward' };
const counting: SeriesOptions = { ...forward, mode: 'series' };
const copying: SeriesOptions = { ...forward, mode: 'copy' };

const n = (value: number): SeriesCell => ({ kind: 'number', value });
const p = (value: number): SeriesCell => ({ kind: 'percent', value });
const d = (value: string): SeriesCell => ({ kind: 'date', value });
const t = (text: string): SeriesCell => ({ kind: 'text', text });
const f = (text: string): SeriesCell => ({ kind: 'formula', text });
const o = (text: string): SeriesCell => ({ kind: 'other', text });
const blank: SeriesCell = { kind: 'blank' };

function shown(cell: SeriesCell): string | number {
  if (cell.kind === 'blank') return '';
  return cell.kind === 'text' || cell.kind === 'formula' || cell.kind === 'other' ? cell.text : cell.value;
}

function numbersAfter(source: readonly number[], howMany: number, options = forward): (string | number)[] {
  return continueSeries(source.map(n), howMany, options).map(shown);
}

function textsAfter(source: readonly string[], howMany: number, options = forward): (string | number)[] {
  return continueSeries(source.map(t), howMany, options).map(shown);
}

function datesAfter(source: readonly string[], howMany: number, options = forward): (string | number)[] {
  return continueSeries(source.map(d), howMany, options).map(shown);
}

describe('numbers', () => {
  it.each<[number[], number[]]>([
    [[5], [5, 5, 5]],
    [
      [1, 2],
      [3, 4, 5],
    ],
    [
      [1, 3],
      [5, 7, 9],
    ],
    [
      [10, 7],
      [4, 1, -2],
    ],
    [
      [4, 4],
      [4, 4, 4],
    ],
    [
      [0.1, 0.2],
      [0.3, 0.4, 0.5],
    ],
    [
      [1.1, 2.2],
      [3.3, 4.4, 5.5],
    ],
    [
      [0.3, 0.2],
      [0.1, 0, -0.1],
    ],
    [
      [1e-7, 2e-7],
      [3e-7, 4e-7, 5e-7],
    ],
    [
      [1e21, 2e21],
      [3e21, 4e21, 5e21],
    ],
    // The line of least squares, as TREND gives it.
    [
      [1, 2, 4, 5],
      [6.5, 7.9, 9.3],
    ],
    [
      [3, 5, 8],
      [10.3333333333333, 12.8333333333333, 15.3333333333333],
    ],
    [
      [1, 2, 4],
      [5.33333333333333, 6.83333333333333, 8.33333333333333],
    ],
  ])('after %j come %j', (source, expected) => expect(numbersAfter(source, expected.length)).toEqual(expected));

  it.each<[number[], number[]]>([
    [
      [3, 4],
      [2, 1, 0],
    ],
    [
      [0.3, 0.4],
      [0.2, 0.1, 0],
    ],
    [[5], [5, 5, 5]],
  ])('before %j come %j, upwards', (source, expected) =>
    expect(numbersAfter(source, expected.length, backward)).toEqual(expected),
  );

  test('count on by one from a number alone when a series is asked for', () => {
    expect(numbersAfter([5], 3, counting)).toEqual([6, 7, 8]);
    expect(numbersAfter([0.1], 3, counting)).toEqual([1.1, 2.1, 3.1]);
    expect(numbersAfter([5], 3, { ...counting, direction: 'backward' })).toEqual([4, 3, 2]);
  });

  test('that are percentages go on as percentages', () => {
    expect(continueSeries([p(0.25)], 2, forward)).toEqual([p(0.25), p(0.25)]);
    expect(continueSeries([p(0.1), p(0.2)], 2, forward)).toEqual([p(0.3), p(0.4)]);
    expect(continueSeries([p(0.25)], 2, counting)).toEqual([p(0.26), p(0.27)]);
  });

  test('that would be too large are left blank', () => {
    expect(numbersAfter([1e308, 1.7e308], 2)).toEqual(['', '']);
  });
});

describe('dates', () => {
  it.each<[string[], string[]]>([
    [['2024-04-01'], ['2024-04-02', '2024-04-03']],
    [['2024-02-28'], ['2024-02-29', '2024-03-01']],
    [
      ['2024-04-01', '2024-04-08'],
      ['2024-04-15', '2024-04-22'],
    ],
    [
      ['2024-01-15', '2024-02-15'],
      ['2024-03-15', '2024-04-15'],
    ],
    [
      ['2024-01-31', '2024-02-29'],
      ['2024-03-31', '2024-04-30'],
    ],
    [
      ['2024-01-31', '2024-03-31'],
      ['2024-05-31', '2024-07-31', '2024-09-30'],
    ],
    [
      ['2023-01-30', '2023-02-28'],
      ['2023-03-30', '2023-04-30'],
    ],
    [
      ['2024-10-01', '2025-01-01'],
      ['2025-04-01', '2025-07-01'],
    ],
    [
      ['2024-03-31', '2025-03-31'],
      ['2026-03-31', '2027-03-31'],
    ],
    [
      ['2024-02-29', '2025-02-28'],
      ['2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      ['2024-04-01', '2024-04-01'],
      ['2024-04-01', '2024-04-01'],
    ],
    [
      ['2024-03-15', '2024-02-15'],
      ['2024-01-15', '2023-12-15'],
    ],
    [
      ['2024-04-01', '2024-04-02', '2024-04-06'],
      ['2024-04-08', '2024-04-11'],
    ],
    [['9999-12-31'], ['', '']],
    [['9999-11-30', '9999-12-30'], ['']],
  ])('after %j come %j', (source, expected) => expect(datesAfter(source, expected.length)).toEqual(expected));

  it.each<[string[], string[]]>([
    [['2024-03-01'], ['2024-02-29', '2024-02-28']],
    [
      ['2024-03-31', '2024-04-30'],
      ['2024-02-29', '2024-01-31'],
    ],
    [['0000-01-01'], ['']],
  ])('before %j come %j, upwards', (source, expected) =>
    expect(datesAfter(source, expected.length, backward)).toEqual(expected),
  );
});

describe('texts', () => {
  it.each<[string[], string[]]>([
    [['Year 1'], ['Year 2', 'Year 3']],
    [
      ['Year 1', 'Year 3'],
      ['Year 5', 'Year 7'],
    ],
    [
      ['Year 9', 'year 8'],
      ['Year 7', 'year 6'],
    ],
    [
      ['Year 1', 'Year 2', 'Year 5'],
      ['Year 1', 'Year 2', 'Year 5', 'Year 1'],
    ],
    [['A009'], ['A010', 'A011']],
    [['A099'], ['A100', 'A101']],
    [['A999'], ['A1000']],
    [['007'], ['008', '009', '010']],
    [
      ['A09', 'A10'],
      ['A11', 'A12'],
    ],
    [['A-1'], ['A-2']],
    [['1.9'], ['1.10']],
    [['12345678901234567890'], ['12345678901234567891']],
    [['2015'], ['2016', '2017']],
    [
      ['2015', '2020'],
      ['2025', '2030'],
    ],
    [['2010/11'], ['2011/12', '2012/13']],
    [['1998/99'], ['1999/00', '2000/01']],
    [['2010/2011'], ['2011/2012']],
    [['FY 2010-11'], ['FY 2011-12']],
    [
      ['2010/11', '2012/13'],
      ['2014/15', '2016/17'],
    ],
    [['2010/12'], ['2010/13']],
    [['Q3'], ['Q4', 'Q1', 'Q2']],
    [['q4'], ['q1']],
    [['Qtr 3'], ['Qtr 4', 'Qtr 1']],
    [['Quarter 4'], ['Quarter 1']],
    [
      ['Q1', 'Q3'],
      ['Q1', 'Q3'],
    ],
    [
      ['Q4', 'Q3'],
      ['Q2', 'Q1', 'Q4'],
    ],
    [['Q5'], ['Q6']],
    [['Q3 2024'], ['Q3 2025']],
    [['1st year'], ['2nd year', '3rd year', '4th year']],
    [['10th visit'], ['11th visit', '12th visit', '13th visit']],
    [['20th visit'], ['21st visit', '22nd visit', '23rd visit']],
    [['111th'], ['112th', '113th']],
    [['1ST YEAR'], ['2ND YEAR']],
    [['Phase 1st'], ['Phase 2nd']],
    [['Phase 2st'], ['Phase 2st']],
    [['1 visit'], ['2 visit', '3 visit']],
    [['3-year plan'], ['4-year plan']],
    [['3.5 hours'], ['3.5 hours']],
    [['1,200 people'], ['1,200 people']],
    [['£1,200'], ['£1,200']],
    [['Less worry'], ['Less worry', 'Less worry']],
    [
      ['Carers', 'Children'],
      ['Carers', 'Children', 'Carers'],
    ],
    [
      ['Year 1', 'Phase 1'],
      ['Year 2', 'Phase 2', 'Year 3'],
    ],
    [
      ['text1', 'textA'],
      ['text2', 'textA', 'text3', 'textA'],
    ],
    [[`${'a'.repeat(200)} 1`], [`${'a'.repeat(200)} 1`]],
    [['In 2019,\nof 40'], ['In 2019,\nof 41']],
  ])('after %j come %j', (source, expected) => expect(textsAfter(source, expected.length)).toEqual(expected));

  it.each<[string[], string[]]>([
    [
      ['Year 3', 'Year 4'],
      ['Year 2', 'Year 1'],
    ],
    [['Year 3'], ['Year 2', 'Year 1', 'Year 0', 'Year 1']],
    [
      ['A10', 'A11'],
      ['A9', 'A8'],
    ],
    [['A010'], ['A009', 'A008']],
    [
      ['A09', 'A10'],
      ['A08', 'A07'],
    ],
    [['2000/01'], ['1999/00', '1998/99']],
    [['Q1'], ['Q4', 'Q3']],
    [['January'], ['December']],
    [
      ['Carers', 'Children'],
      ['Children', 'Carers', 'Children'],
    ],
  ])('before %j come %j, upwards', (source, expected) =>
    expect(textsAfter(source, expected.length, backward)).toEqual(expected),
  );
});

describe('names of months and weekdays', () => {
  it.each<[string, string[], string[]]>([
    ['en-GB', ['January'], ['February', 'March']],
    ['en-GB', ['Jan'], ['Feb', 'Mar']],
    ['en-GB', ['Aug'], ['Sep', 'Oct']],
    ['en-GB', ['Sept'], ['Oct']],
    ['en-GB', ['jan'], ['feb']],
    ['en-GB', ['JANUARY'], ['FEBRUARY']],
    ['en-GB', ['December'], ['January']],
    ['en-GB', ['May'], ['Jun', 'Jul']],
    ['en-GB', ['May', 'June'], ['July', 'August']],
    ['en-GB', ['April', 'May'], ['June', 'July']],
    ['en-GB', ['Apr', 'May'], ['Jun', 'Jul']],
    ['en-GB', ['Jan', 'Apr'], ['Jul', 'Oct', 'Jan']],
    ['en-GB', ['Nov', 'Jan'], ['Mar', 'May']],
    ['en-GB', ['Jan 2024'], ['Feb 2024', 'Mar 2024']],
    ['en-GB', ['December 2024'], ['January 2025']],
    ['en-GB', ['Jan-2024', 'Apr-2024'], ['Jul-2024', 'Oct-2024', 'Jan-2025']],
    ['en-GB', ['Monday'], ['Tuesday', 'Wednesday']],
    ['en-GB', ['Sun'], ['Mon', 'Tue']],
    ['en-GB', ['Mon', 'Wed'], ['Fri', 'Sun', 'Tue']],
    ['en-GB', ['Januar'], ['Januar']],
    ['de-DE', ['Januar'], ['Februar', 'März']],
    ['de-DE', ['Mo'], ['Di', 'Mi']],
    ['de-DE', ['Montag'], ['Dienstag']],
    ['fr-FR', ['janvier'], ['février', 'mars']],
    ['fr-FR', ['Janvier'], ['Février']],
    ['fr-FR', ['janv.'], ['févr.']],
    ['fr-FR', ['janv'], ['févr']],
    ['fr-FR', ['lundi'], ['mardi']],
    ['cy-GB', ['Ionawr'], ['Chwefror']],
  ])('in %s, after %j come %j', (locale, source, expected) =>
    expect(textsAfter(source, expected.length, { ...forward, locale })).toEqual(expected),
  );
});

describe('other cells', () => {
  test('are copied', () => {
    expect(continueSeries([f('staff*2')], 2, forward)).toEqual([f('staff*2'), f('staff*2')]);
    expect(continueSeries([f('year 1'), f('a')], 3, forward)).toEqual([f('year 1'), f('a'), f('year 1')]);
    expect(continueSeries([o('20 to 40')], 1, counting)).toEqual([o('20 to 40')]);
    expect(continueSeries([blank], 2, forward)).toEqual([blank, blank]);
    expect(continueSeries([], 2, forward)).toEqual([]);
    expect(continueSeries([n(1)], 0, forward)).toEqual([]);
  });
});

describe('mixed cells', () => {
  it.each<[SeriesCell[], (string | number)[]]>([
    [
      [n(1), t('a'), n(3)],
      [2, 'a', 4, 3, 'a', 5],
    ],
    [
      [n(1), t('a'), n(2), t('b')],
      [3, 'a', 4, 'b'],
    ],
    [
      [n(1), n(2), t('a')],
      [3, 4, 'a', 5, 6, 'a'],
    ],
    [
      [n(1), n(10), t('a'), n(2), n(20), t('a')],
      [3, 30, 'a', 4, 40, 'a'],
    ],
    [
      [n(1), blank],
      [2, '', 3, ''],
    ],
    [
      [n(1), blank, n(3), blank],
      [5, '', 7, ''],
    ],
    [
      [t('Year 1'), t('x'), t('Year 2'), t('x')],
      ['Year 3', 'x', 'Year 4', 'x'],
    ],
    [
      [t('Mon'), n(5), t('Tue'), n(6)],
      ['Wed', 7, 'Thu', 8],
    ],
    [
      [p(0.1), p(0.2), f('a*2')],
      [0.3, 0.4, 'a*2'],
    ],
    [
      [n(1), p(0.5)],
      [2, 0.51],
    ],
    [
      [d('2024-01-31'), d('2024-02-29'), blank],
      ['2024-03-31', '2024-04-30', ''],
    ],
  ])('after %j come %j', (source, expected) =>
    expect(continueSeries(source, expected.length, forward).map(shown)).toEqual(expected),
  );

  test('go on upwards block by block', () => {
    expect(continueSeries([n(3), n(4), t('a')], 6, backward).map(shown)).toEqual(['a', 2, 1, 'a', 0, -1]);
  });
});

/** Any cell that a person could have typed. */
const anyCell: fc.Arbitrary<SeriesCell> = fc.oneof(
  fc.constant(blank),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(n),
  fc.integer({ min: 0, max: 100 }).map((hundredths) => p(hundredths / 100)),
  fc.integer({ min: 0, max: 40_000 }).map((day) => d(new Date(day * 86_400_000).toISOString().slice(0, 10))),
  fc.string().map(t),
  fc.constantFrom('Year 1', 'Year 2', 'Q3', 'May', 'June', 'Mon', '2010/11', '1st', 'A009', 'x').map(t),
  fc.constantFrom('a', 'a*2').map(f),
  fc.constant(o('20 to 40')),
);
const anySource = fc.array(anyCell, { minLength: 1, maxLength: 8 });
const anyOptions: fc.Arbitrary<SeriesOptions> = fc.record({
  direction: fc.constantFrom('forward', 'backward'),
  mode: fc.constantFrom('auto', 'copy', 'series'),
  locale: fc.constantFrom('en-GB', 'de-DE', 'fr-FR'),
});
/** Start and step of a series of clean decimals. */
const anyLine = fc.record({
  start: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  step: fc.integer({ min: -10_000, max: 10_000 }),
  places: fc.integer({ min: 0, max: 6 }),
});

function lineOf({ start, step, places }: { start: number; step: number; places: number }, from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => {
    const value = Number(`${start + step * (from + index)}e-${places}`);
    return n(value === 0 ? 0 : value);
  });
}

describe('whatever the source', () => {
  test('there are as many cells as were asked for, and fewer are the beginning of more', () => {
    fc.assert(
      fc.property(anySource, anyOptions, fc.nat(20), fc.nat(20), (source, options, fewer, more) => {
        const all = continueSeries(source, fewer + more, options);
        expect(all).toHaveLength(fewer + more);
        expect(continueSeries(source, fewer, options)).toEqual(all.slice(0, fewer));
      }),
    );
  });

  test('copies repeat it in order, either way', () => {
    fc.assert(
      fc.property(anySource, fc.nat(30), (source, howMany) => {
        const down = continueSeries(source, howMany, copying);
        const up = continueSeries(source, howMany, { ...copying, direction: 'backward' });
        for (let index = 0; index < howMany; index += 1) {
          expect(down[index]).toEqual(source[index % source.length]);
          expect(up[index]).toEqual(source[source.length - 1 - (index % source.length)]);
        }
      }),
    );
  });

  test('figures of a straight line go on in that line, without noise', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 2, max: 12 }), fc.nat(20), (line, length, howMany) => {
        const source = lineOf(line, 0, length);
        expect(continueSeries(source, howMany, forward)).toEqual(lineOf(line, length, length + howMany));
        const before = lineOf(line, -howMany, 0).reverse();
        expect(continueSeries(source, howMany, backward)).toEqual(before);
      }),
    );
  });

  test('a series that is continued, and then continued with what it came to, is the same as at once', () => {
    const texts = fc.constantFrom(
      ['Year 1'],
      ['Q3'],
      ['Jan', 'Apr'],
      ['2010/11', '2012/13'],
      ['1st'],
      ['May'],
      ['x', 'y'],
    );
    const dates = fc.constantFrom(['2024-01-31'], ['2024-01-31', '2024-02-29'], ['2024-01-30', '2024-02-29']);
    const series = fc.oneof(
      texts.map((each) => each.map(t)),
      dates.map((each) => each.map(d)),
      anyLine.map((line) => lineOf(line, 0, 3)),
    );
    fc.assert(
      fc.property(series, fc.nat(6), fc.nat(6), (source, blocks, more) => {
        const some = blocks * source.length;
        const first = continueSeries(source, some, forward);
        const then = continueSeries([...source, ...first], more, forward);
        expect([...first, ...then]).toEqual(continueSeries(source, some + more, forward));
      }),
    );
  });

  test('what follows figures is what precedes them in reverse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 6 }),
        (drawn) => {
          const source = drawn.map(n);
          expect(continueSeries(source.toReversed(), 8, backward)).toEqual(continueSeries(source, 8, forward));
        },
      ),
    );
    for (const texts of [
      ['Year 3', 'Year 5'],
      ['Q1', 'Q3'],
      ['Mon', 'Wed'],
      ['x', 'y', 'z'],
    ]) {
      const source = texts.map(t);
      expect(continueSeries(source.toReversed(), 8, backward)).toEqual(continueSeries(source, 8, forward));
    }
  });
});
