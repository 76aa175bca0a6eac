import { describe, expect, it, test } from 'vitest';
import type { Entry, FigureField } from '../../../../shared/model/index.ts';
import { type FormulaNames, figureToText, parseFigure } from '../../../../shared/parsing/index.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';

/** One assumption, called participants. */
const names: FormulaNames = {
  idOfName: (name: string) => (name === 'participants' ? 'a1' : null),
  nameOfId: (id: string) => (id === 'a1' ? 'participants' : null),
};
const britain = { ...names, locale: 'en-GB', currency: 'GBP' };
const germany = { ...names, locale: 'de-DE', currency: 'EUR' };
const france = { ...names, locale: 'fr-FR', currency: 'EUR' };

function field(kind: FigureField['kind'], forms: FigureField['forms'] = ['number', 'formula', 'range']) {
  return { kind, forms };
}

function parsed(
  text: string,
  kind: FigureField['kind'],
  context = britain,
  previous: Entry = null,
): Entry | ProblemCode {
  const result = parseFigure(text, field(kind), previous, context);
  return result.ok ? result.value : result.problem.code;
}

describe('a number', () => {
  it.each<[string, Entry | ProblemCode]>([
    ['25', 25],
    ['25%', 0.25],
    ['25 %', 0.25],
    ['1.1%', 0.011],
    ['1,200.50', 1200.5],
    ['(1,200.50)', -1200.5],
    ['(-5)', 'parsing.notANumber'],
    ['', null],
    ['   ', null],
    ['-', null],
    ['–', null],
    ['.25', 0.25],
    ['12.', 12],
    ['+5', 5],
    ['-5', -5],
    ['\u22125', -5],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['1.2k', 1200],
    ['1.2m', 1_200_000],
    ['3bn', 3_000_000_000],
    ['1,2,3', 'parsing.notANumber'],
    ['1 200,50', 'parsing.notANumber'],
    ['12,34', 'parsing.notANumber'],
    ['1234,567', 'parsing.notANumber'],
    ['about 12', 'parsing.notANumber'],
    ['.', 'parsing.notANumber'],
    ['1e999', 'parsing.notANumber'],
    ['£5', 'parsing.moneyHere'],
    ['#DIV/0!', 'parsing.errorValue'],
    ['#N/A', 'parsing.errorValue'],
  ])('%s', (text, expected) => expect(parsed(text, 'number')).toEqual(expected));
});

describe('money', () => {
  it.each<[string, Entry | ProblemCode]>([
    ['£1,200.50', 1200.5],
    ['£ 1,200.50', 1200.5],
    ['GBP 1200', 1200],
    ['(£1,200.50)', -1200.5],
    ['-£1,200', -1200],
    ['£-1,200', -1200],
    ['£1.2m', 1_200_000],
    ['$5', 'parsing.otherCurrency'],
    ['5 €', 'parsing.otherCurrency'],
    ['USD 5', 'parsing.otherCurrency'],
  ])('%s', (text, expected) => expect(parsed(text, 'money')).toEqual(expected));
});

describe('a percentage, by the rule of Excel', () => {
  it.each<[string, Entry | ProblemCode]>([
    ['1', 0.01],
    ['25', 0.25],
    ['3.5', 0.035],
    ['1.1', 0.011],
    ['.1', 0.1],
    ['.25', 0.25],
    ['0.1', 0.001],
    ['-1', -0.01],
    ['25%', 0.25],
    ['100', 1],
    ['120', 1.2],
    ['1e3', 'parsing.unclearShare'],
    ['1k', 'parsing.unclearShare'],
    ['£5', 'parsing.moneyHere'],
    ['a quarter', 'parsing.notAPercentage'],
  ])('%s', (text, expected) => expect(parsed(text, 'percent')).toEqual(expected));
});

describe('another locale', () => {
  it.each<[string, typeof britain, Entry | ProblemCode]>([
    ['1.200,50', germany, 1200.5],
    ['12,5', germany, 12.5],
    ['12.5', germany, 'parsing.notANumber'],
    ['.25', germany, 'parsing.notANumber'],
    ['1 200,50', france, 1200.5],
    ['1\u202f200,50 €', france, 1200.5],
  ])('%s', (text, context, expected) => expect(parsed(text, 'money', context)).toEqual(expected));
});

describe('a range', () => {
  it.each<[string, FigureField['kind'], Entry | ProblemCode]>([
    ['20 to 40', 'number', { best: 30, range: '20 to 40' }],
    ['20..40', 'number', { best: 30, range: '20..40' }],
    ['20 – 40', 'number', { best: 30, range: '20 – 40' }],
    ['25 ± 5', 'number', { best: 25, range: '25 ± 5' }],
    ['20% to 40%', 'percent', { best: 0.3, range: '20% to 40%' }],
    ['20 to 40', 'percent', { best: 0.3, range: '20 to 40' }],
    ['£20 to £40', 'money', { best: 30, range: '£20 to £40' }],
    ['35 (20 to 40)', 'number', { best: 35, range: '20 to 40' }],
    ['=2*15 (20 to 40)', 'number', { best: { formula: '2*15' }, range: '20 to 40' }],
    ['40 to 20', 'number', 'parsing.rangeReversed'],
    ['20 to many', 'number', 'parsing.notARange'],
  ])('%s as %s', (text, kind, expected) => expect(parsed(text, kind)).toEqual(expected));

  test('typed over a figure leaves the best estimate standing', () => {
    expect(parsed('20 to 40', 'number', britain, 22)).toEqual({ best: 22, range: '20 to 40' });
    expect(parsed('20 to 50', 'number', britain, { best: 22, range: '20 to 40' })).toEqual({
      best: 22,
      range: '20 to 50',
    });
    expect(parsed('20 to 40', 'number', britain, { formula: 'a' })).toEqual({
      best: { formula: 'a' },
      range: '20 to 40',
    });
  });
});

describe('a formula', () => {
  it.each<[string, Entry | ProblemCode]>([
    ['=120*65%', { formula: '120*65%' }],
    ['= staff + 1 ', { formula: 'staff+1' }],
    ['=participants*0.4', { formula: '{a1}*0.4' }],
    ['=PARTICIPANTS*.4', { formula: '{a1}*0.4' }],
    ['=round(Participants * 12, 0)', { formula: 'ROUND({a1}*12,0)' }],
    ['=120*(5–20)', { formula: '120*(5-20)' }],
    ['=', 'parsing.emptyFormula'],
    ['=120*', 'expression.endsEarly'],
    ['=B12*2', 'expression.cellAddress'],
    ['=Sheet1!A1', 'expression.cellAddress'],
    ['=1,200*2', 'expression.straySeparator'],
    ['={a1}*2', 'expression.namelessRow'],
    ['+120*2', 'parsing.notANumber'],
    ['@participants', 'parsing.notANumber'],
    ['participants', 'parsing.notANumber'],
  ])('%s', (text, expected) => expect(parsed(text, 'number')).toEqual(expected));

  it.each<[string, Entry | ProblemCode]>([
    ['=participants*0,4', { formula: '{a1}*0.4' }],
    ['=ROUND(participants*1,5;0)', { formula: 'ROUND({a1}*1.5,0)' }],
    ['=participants*0.4', 'expression.wrongMark'],
  ])('%s, where the comma is the decimal mark', (text, expected) =>
    expect(parsed(text, 'number', germany)).toEqual(expected),
  );

  it.each<[string, Entry | ProblemCode]>([
    ['=participants*2 (20 to 40)', { best: { formula: '{a1}*2' }, range: '20 to 40' }],
    ['=ROUND(participants, 0) (20–40)', { best: { formula: 'ROUND({a1},0)' }, range: '20–40' }],
    ['=participants* (20 to 40)', 'expression.endsEarly'],
  ])('%s, a range beside it', (text, expected) => expect(parsed(text, 'number')).toEqual(expected));

  it.each<[typeof britain, string, string]>([
    [britain, '{a1}*0.4', '=participants*0.4'],
    [britain, 'MAX({a1},1.5)', '=MAX(participants,1.5)'],
    [germany, 'MAX({a1},1.5)', '=MAX(participants;1,5)'],
    [france, '{a1}*0.4', '=participants*0,4'],
    [britain, 'staff + 1', '=staff+1'],
    [britain, 'a quarter of all', '=a quarter of all'],
  ])('is shown with names, by the locale %#', (context, formula, text) => {
    expect(figureToText({ formula }, 'number', context)).toBe(text);
  });

  test('shown and typed again, it is the same', () => {
    for (const context of [britain, germany, france]) {
      for (const formula of ['{a1}*0.4', 'ROUND({a1}*12,0)', 'IF(staff>1.5,{a1},-2%)']) {
        expect(parsed(figureToText({ formula }, 'number', context), 'number', context)).toEqual({ formula });
        const entry = { best: { formula }, range: '20 to 40' };
        expect(parsed(figureToText(entry, 'number', context), 'number', context)).toEqual(entry);
      }
    }
  });

  test('is refused where its names would make it too long to be kept', () => {
    const longId = { ...britain, idOfName: () => 'x'.repeat(200) };
    const text = `=${Array.from({ length: 60 }, () => 'a').join('+')}`;
    expect(parsed(text, 'number', longId)).toBe('parsing.longFormula');
  });

  test('is refused where the field takes numbers only, as is a range', () => {
    const refusal = (text: string) => {
      const result = parseFigure(text, field('number', ['number']), null, britain);
      return result.ok ? null : result.problem.code;
    };
    expect(refusal('=1')).toBe('parsing.noFormula');
    expect(refusal('1 to 2')).toBe('parsing.noRange');
    expect(refusal('1 (1 to 2)')).toBe('parsing.noRange');
  });
});

test('the text of an editor parses back to the entry it came from', () => {
  const shares = [0, 0.25, 0.035, 0.011, 0.141, 1 / 3, 0.1 + 0.2, 1.2, -0.01];
  const numbers = [0, 1200.5, -5, 1 / 3, 1e-7, 123456789.123, 1e21, 0.1 + 0.2];
  for (const context of [britain, germany, france]) {
    for (const value of shares) expect(parsed(figureToText(value, 'percent', context), 'percent', context)).toBe(value);
    for (const value of numbers) {
      expect(parsed(figureToText(value, 'number', context), 'number', context)).toBe(value);
      expect(parsed(figureToText(value, 'money', context), 'money', context)).toBe(value);
    }
    const range = { best: 0.22, range: '20 to 40' };
    expect(parsed(figureToText(range, 'percent', context), 'percent', context)).toEqual(range);
    const formula = { formula: '2*15' };
    expect(parsed(figureToText(formula, 'money', context), 'money', context)).toEqual(formula);
  }
});
