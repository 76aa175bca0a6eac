import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CellValue, type EntityName, fieldOf } from '../../../../shared/model/index.ts';
import {
  type Fractions,
  isTyped,
  isUnclearShare,
  type PastedCell,
  parsePasted,
  type TypedField,
} from '../../../../shared/parsing/index.ts';

const context = {
  locale: 'en-GB',
  currency: 'GBP',
  idOfName: () => null,
  nameOfId: () => null,
  optionLabel: (option: string) => option,
  yes: 'Yes',
  no: 'No',
};
const germany = { ...context, locale: 'de-DE', currency: 'EUR' };

function typedField(entity: EntityName, name: string): TypedField {
  const found = fieldOf(entity, name);
  if (found === undefined || !isTyped(found)) throw new Error(`${entity}.${name} cannot be typed`);
  return found;
}

const fields = {
  number: typedField('outcome', 'quantity'),
  percent: typedField('outcome', 'deadweight'),
  money: typedField('proxy', 'value'),
  years: typedField('outcome', 'duration'),
  count: typedField('outcome', 'rank'),
  year: typedField('proxy', 'priceYear'),
  date: typedField('project', 'periodFrom'),
  text: typedField('outcome', 'description'),
  choice: typedField('outcome', 'treatment'),
  flag: typedField('outcome', 'negative'),
} as const;

type Column = keyof typeof fields;

function cell(text: string, value: number | null = null, percent = text.endsWith('%')): PastedCell {
  return { text, value, percent };
}

function pasted(from: PastedCell, column: Column, fractions: Fractions = 'hundredths', by = context): CellValue {
  const result = parsePasted(from, fields[column], null, by, fractions);
  return result.ok ? result.value : result.problem.code;
}

test('the columns are of the kinds that they are called by', () => {
  for (const [kind, field] of Object.entries(fields)) {
    expect(field.kind === 'note' ? 'text' : field.kind).toBe(kind);
  }
});

describe('a number with the value behind it', () => {
  it.each<[string, number, Column, CellValue]>([
    ['237', 236.55, 'number', 236.55],
    ['236.6', 236.55, 'number', 236.55],
    ['236.5', 236.55, 'number', 236.55],
    ['25%', 0.2487, 'percent', 0.2487],
    ['25 %', 0.2487, 'percent', 0.2487],
    ['25%', 0.2487, 'number', 0.2487],
    ['£1,200', 1199.995, 'money', 1199.995],
    [' £ 1,200.00 ', 1199.995, 'money', 1199.995],
    ['1.5', 1.45, 'years', 1.45],
    ['1.2E+08', 123456789, 'number', 123456789],
    ['£1.2m', 1234567, 'money', 1234567],
    ['0.33', 1 / 3, 'number', 1 / 3],
    ['(237)', -236.55, 'number', -236.55],
    ['-0', -0.2, 'number', -0.2],
    ['3', 3, 'count', 3],
    ['3', 2.6, 'count', 'parsing.notACount'],
    ['0', 0, 'count', 'parsing.notACount'],
    ['£3', 3, 'count', 'parsing.notACount'],
    ['2,024', 2024, 'year', '2024'],
    ['2024', 2024, 'year', '2024'],
  ])('%s for %s in a column of kind %s is taken in full', (text, value, column, expected) =>
    expect(pasted(cell(text, value), column)).toBe(expected),
  );

  test('that is below zero and is shown so by its colour alone keeps its sign', () => {
    expect(pasted(cell('237', -236.55), 'number')).toBe(-236.55);
  });

  test('that is zero and is shown as a dash is zero, where a dash by itself is blank', () => {
    expect(pasted(cell('-', 0), 'money')).toBe(0);
    expect(pasted(cell(' £ -  ', 0), 'money')).toBe(0);
    expect(pasted(cell('-'), 'money')).toBe(null);
    expect(pasted(cell('', 0), 'money')).toBe(null);
  });

  test('that is shown by the marks of another locale is taken, for the value says what is meant', () => {
    expect(pasted(cell('1.234', 1234), 'number')).toBe(1234);
    expect(pasted(cell('1.234,56', 1234.561), 'number')).toBe(1234.561);
    expect(pasted(cell('1\u202f234,56 £', 1234.561), 'money')).toBe(1234.561);
    expect(pasted(cell('1’234.56', 1234.561), 'number')).toBe(1234.561);
    expect(pasted(cell('12.5', 12.5), 'number', 'hundredths', germany)).toBe(12.5);
    expect(pasted(cell('12.5'), 'number', 'hundredths', germany)).toBe('parsing.notANumber');
  });

  test('that is another than is shown is refused with both', () => {
    expect(parsePasted(cell('237', 236550), fields.money, null, context, 'hundredths')).toEqual({
      ok: false,
      problem: { code: 'parsing.shownOtherwise', params: { text: '237', value: '236550' } },
    });
    expect(pasted(cell('2024', 45424), 'number')).toBe('parsing.shownOtherwise');
    expect(pasted(cell('2024', 45424), 'year')).toBe('2024');
  });

  test('that stands behind something that is no number is not taken', () => {
    expect(pasted(cell('12 May 2024', 45424), 'number')).toBe('parsing.notANumber');
    expect(pasted(cell('#N/A', 42), 'number')).toBe('parsing.errorValue');
    expect(pasted(cell('####', 236.55), 'number')).toBe('parsing.tooNarrow');
    expect(pasted(cell('$237', 236.55), 'money')).toBe('parsing.otherCurrency');
    expect(pasted(cell('£237', 236.55), 'number')).toBe('parsing.moneyHere');
  });

  test('is found behind every display that rounds it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        fc.boolean(),
        (drawn, places, grouped) => {
          const value = drawn === 0 ? 0 : drawn;
          const format = { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: grouped };
          const text = value.toLocaleString('en-GB', format);
          expect(pasted(cell(text, value), 'number')).toBe(value);
          const share = value / 1e9;
          const percent = share.toLocaleString('en-GB', { ...format, style: 'percent' });
          expect(pasted(cell(percent, share), 'percent')).toBe(share === 0 ? 0 : share);
        },
      ),
    );
  });
});

describe('a number whose value is not known is read as if it were typed', () => {
  it.each<[string, Column, CellValue]>([
    ['237', 'number', 237],
    ['1,200.50', 'number', 1200.5],
    ['(1,200.50)', 'money', -1200.5],
    ['1.2k', 'number', 1200],
    ['25%', 'percent', 0.25],
    ['25', 'percent', 0.25],
    ['1', 'percent', 0.01],
    ['1e3', 'percent', 'parsing.unclearShare'],
    ['', 'percent', null],
    ['-', 'number', null],
    ['#DIV/0!', 'number', 'parsing.errorValue'],
    ['1,2,3', 'number', 'parsing.notANumber'],
    ['3', 'count', 3],
    ['2.5', 'count', 'parsing.notACount'],
    ['2010/11', 'year', '2010/11'],
    ['2,024', 'year', 'parsing.notAYear'],
  ])('%s in a column of kind %s', (text, column, expected) => expect(pasted(cell(text), column)).toBe(expected));

  test('ranges and formulas too', () => {
    expect(parsePasted(cell('20 to 40'), fields.number, 22, context, 'shares')).toEqual({
      ok: true,
      value: { best: 22, range: '20 to 40' },
    });
    expect(pasted(cell('=2*15'), 'number')).toEqual({ formula: '2*15' });
  });
});

describe('what is no figure is read as it is shown', () => {
  it.each<[string, number | null, Column, CellValue]>([
    ['1/4/2024', 45383, 'date', '2024-04-01'],
    ['1 April 2024', 45383, 'date', '2024-04-01'],
    ['soon', null, 'date', 'parsing.notADate'],
    ['-', null, 'date', null],
    ['237', 236.55, 'text', '237'],
    ['#N/A', null, 'text', '#N/A'],
    ['reported', null, 'choice', 'reported'],
    ['TRUE', 1, 'flag', true],
  ])('%s with %s behind it in a column of kind %s', (text, value, column, expected) =>
    expect(pasted(cell(text, value), column)).toBe(expected),
  );
});

describe('a number in a column of percentages', () => {
  it.each<[PastedCell, CellValue, CellValue]>([
    [cell('0.25', 0.25), 0.25, 0.0025],
    [cell('0.25'), 0.25, 0.0025],
    [cell('.25', 0.25), 0.25, 0.0025],
    [cell('.25'), 0.25, 0.0025],
    [cell('-0.25', -0.25), -0.25, -0.0025],
    [cell('0', 0.25), 0.25, 0.0025],
    [cell('1', 0.951), 0.951, 0.00951],
    [cell('5E-05', 0.00005), 0.00005, 0.0000005],
    [cell('1e-7', 1e-7), 1e-7, 1e-9],
  ])('is unclear where it is a fraction: $text, $value', (from, share, hundredths) => {
    expect(isUnclearShare(from, fields.percent, context)).toBe(true);
    expect(pasted(from, 'percent', 'shares')).toBe(share);
    expect(pasted(from, 'percent', 'hundredths')).toBe(hundredths);
  });

  it.each<[PastedCell, CellValue, CellValue]>([
    [cell('1', 1), 1, 0.01],
    [cell('1'), 1, 0.01],
    [cell('-1', -1), -1, -0.01],
    [cell('0', 0), 0, 0],
    [cell('1', 1.1), 0.011, 0.011],
    [cell('25', 24.87), 0.2487, 0.2487],
    [cell('25'), 0.25, 0.25],
    [cell('120', 120), 1.2, 1.2],
    [cell('0.25%', 0.0025), 0.0025, 0.0025],
    [cell('0.25%'), 0.0025, 0.0025],
    [cell('25%', 0.2487), 0.2487, 0.2487],
    [cell('25', 0.2487, true), 0.2487, 0.2487],
    [cell('25', null, true), 0.25, 0.25],
    [cell('1E+03', 1000), 'parsing.unclearShare', 'parsing.unclearShare'],
    [cell('£0.25', 0.25), 'parsing.moneyHere', 'parsing.moneyHere'],
    [cell('', null), null, null],
    [cell('a quarter', null), 'parsing.notAPercentage', 'parsing.notAPercentage'],
    [cell('25', 0.2487), 'parsing.shownOtherwise', 'parsing.shownOtherwise'],
  ])('is no question elsewhere: $text, $value', (from, shares, hundredths) => {
    expect(isUnclearShare(from, fields.percent, context)).toBe(false);
    expect(pasted(from, 'percent', 'shares')).toBe(shares);
    expect(pasted(from, 'percent', 'hundredths')).toBe(hundredths);
  });

  test('is unclear in no other column', () => {
    for (const column of ['number', 'money', 'years', 'count', 'text'] as const) {
      expect(isUnclearShare(cell('0.25', 0.25), fields[column], context)).toBe(false);
    }
  });
});

describe('plain text that was pasted, by the locale of the project', () => {
  it.each<[text: string, number: CellValue, percent: CellValue, money: CellValue]>([
    ['25%', 0.25, 0.25, 0.25],
    ['25 %', 0.25, 0.25, 0.25],
    ['£1,200.50', 'parsing.moneyHere', 'parsing.moneyHere', 1200.5],
    ['(1,200.50)', -1200.5, -12.005, -1200.5],
    ['-£1,200', 'parsing.moneyHere', 'parsing.moneyHere', -1200],
    ['£-1,200', 'parsing.moneyHere', 'parsing.moneyHere', -1200],
    ['1 200,50', 'parsing.notANumber', 'parsing.notAPercentage', 'parsing.notANumber'],
    ['', null, null, null],
    ['.25', 0.25, 0.0025, 0.25],
    ['1e3', 1000, 'parsing.unclearShare', 1000],
    ['1.2k', 1200, 'parsing.unclearShare', 1200],
    ['£1.2m', 'parsing.moneyHere', 'parsing.moneyHere', 1_200_000],
    ['−5', -5, -0.05, -5],
    ['1,2,3', 'parsing.notANumber', 'parsing.notAPercentage', 'parsing.notANumber'],
  ])('en-GB: %s', (text, number, percent, money) => {
    expect(pasted(cell(text), 'number')).toBe(number);
    expect(pasted(cell(text), 'percent')).toBe(percent);
    expect(pasted(cell(text), 'money')).toBe(money);
  });

  it.each<[text: string, number: CellValue, percent: CellValue, money: CellValue]>([
    ['25%', 0.25, 0.25, 0.25],
    ['25 %', 0.25, 0.25, 0.25],
    ['1.200,50 €', 'parsing.moneyHere', 'parsing.moneyHere', 1200.5],
    ['(1.200,50)', -1200.5, -12.005, -1200.5],
    ['€1.200,50', 'parsing.moneyHere', 'parsing.moneyHere', 1200.5],
    ['-1.200 €', 'parsing.moneyHere', 'parsing.moneyHere', -1200],
    ['£1,200.50', 'parsing.otherCurrency', 'parsing.otherCurrency', 'parsing.otherCurrency'],
    ['1 200,50', 'parsing.notANumber', 'parsing.notAPercentage', 'parsing.notANumber'],
    ['', null, null, null],
    ['12.5', 'parsing.notANumber', 'parsing.notAPercentage', 'parsing.notANumber'],
    ['12,5', 12.5, 0.125, 12.5],
    ['.25', 'parsing.notANumber', 'parsing.notAPercentage', 'parsing.notANumber'],
    [',25', 0.25, 0.0025, 0.25],
    ['1e3', 1000, 'parsing.unclearShare', 1000],
    ['1,2k', 1200, 'parsing.unclearShare', 1200],
    ['−5', -5, -0.05, -5],
    ['1,2,3', 'parsing.notANumber', 'parsing.notAPercentage', 'parsing.notANumber'],
  ])('de-DE: %s', (text, number, percent, money) => {
    expect(pasted(cell(text), 'number', 'hundredths', germany)).toBe(number);
    expect(pasted(cell(text), 'percent', 'hundredths', germany)).toBe(percent);
    expect(pasted(cell(text), 'money', 'hundredths', germany)).toBe(money);
  });

  it.each<[text: string, typeof context]>([
    ['0.25', context],
    ['0,25', germany],
    [',25', germany],
  ])('%s among percentages is asked about', (text, by) => {
    expect(isUnclearShare(cell(text), fields.percent, by)).toBe(true);
    expect(pasted(cell(text), 'percent', 'shares', by)).toBe(0.25);
  });

  it.each([context, germany])('ranges are kept as they are written', (by) => {
    for (const column of ['number', 'percent', 'money'] as const) {
      expect(parsePasted(cell('10 to 20'), fields[column], 0.12, by, 'shares')).toEqual({
        ok: true,
        value: { best: 0.12, range: '10 to 20' },
      });
    }
  });
});
