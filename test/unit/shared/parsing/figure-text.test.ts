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
    ['#VALEUR!', 'parsing.errorValue'],
    ['#NAME?', 'parsing.errorValue'],
    ['#N/B', 'parsing.errorValue'],
    ['Err:502', 'parsing.errorValue'],
    ['#####', 'parsing.tooNarrow'],
    ['#5', 'parsing.notANumber'],
    ['1\u00a0200', 'parsing.notANumber'],
    ['\u00a025\u202f%\u00a0', 0.25],
    ['1.2 k', 1200],
    ['1.2K', 1200],
    ['2.5bn', 2_500_000_000],
    ['1.2k%', 'parsing.notANumber'],
    ['-0', 0],
    ['0', 0],
    ['0%', 0],
  ])('%s', (text, expected) => expect(parsed(text, 'number')).toEqual(expected));

  test('that is refused comes with an example of the locale', () => {
    const refusal = (text: string, context: typeof britain) => {
      const result = parseFigure(text, field('number'), null, context);
      return result.ok ? null : result.problem.params;
    };
    expect(refusal('1 200,50', britain)).toEqual({ text: '1 200,50', example: '1,200.50' });
    expect(refusal('12.5', germany)).toEqual({ text: '12.5', example: '1.200,50' });
  });
});

/** What each kind of column makes of a text, where it does not depend on the kind or where it does. */
describe('the same text in columns of each kind', () => {
  it.each<[string, Entry | ProblemCode, Entry | ProblemCode, Entry | ProblemCode]>([
    // text, number, money, percent
    ['25%', 0.25, 0.25, 0.25],
    ['25 %', 0.25, 0.25, 0.25],
    ['£1,200.50', 'parsing.moneyHere', 1200.5, 'parsing.moneyHere'],
    ['(1,200.50)', -1200.5, -1200.5, -12.005],
    ['-£1,200', 'parsing.moneyHere', -1200, 'parsing.moneyHere'],
    ['£-1,200', 'parsing.moneyHere', -1200, 'parsing.moneyHere'],
    ['1 200,50', 'parsing.notANumber', 'parsing.notANumber', 'parsing.notAPercentage'],
    ['', null, null, null],
    ['-', null, null, null],
    ['.25', 0.25, 0.25, 0.25],
    ['1e3', 1000, 1000, 'parsing.unclearShare'],
    ['1.2k', 1200, 1200, 'parsing.unclearShare'],
    ['£1.2m', 'parsing.moneyHere', 1_200_000, 'parsing.moneyHere'],
    ['\u22125', -5, -5, -0.05],
    ['1,2,3', 'parsing.notANumber', 'parsing.notANumber', 'parsing.notAPercentage'],
    ['10 to 20', { best: 15, range: '10 to 20' }, { best: 15, range: '10 to 20' }, { best: 0.15, range: '10 to 20' }],
    ['#DIV/0!', 'parsing.errorValue', 'parsing.errorValue', 'parsing.errorValue'],
  ])('%s', (text, number, money, percent) => {
    expect(parsed(text, 'number')).toEqual(number);
    expect(parsed(text, 'years')).toEqual(number);
    expect(parsed(text, 'money')).toEqual(money);
    expect(parsed(text, 'percent')).toEqual(percent);
  });

  it.each<[string, typeof britain, Entry | ProblemCode, Entry | ProblemCode]>([
    // text, locale, number, percent
    ['12.5', germany, 'parsing.notANumber', 'parsing.notAPercentage'],
    ['12,5', germany, 12.5, 0.125],
    ['.25', germany, 'parsing.notANumber', 'parsing.notAPercentage'],
    [',25', germany, 0.25, 0.25],
    ['0,25', germany, 0.25, 0.0025],
    ['25 %', germany, 0.25, 0.25],
    ['1.200', germany, 1200, 12],
    ['1 200,50', germany, 'parsing.notANumber', 'parsing.notAPercentage'],
    ['1 200,50', france, 1200.5, 12.005],
    ['1\u00a0200,50', france, 1200.5, 12.005],
    ['1\u202f200,50', france, 1200.5, 12.005],
    ['25\u202f%', france, 0.25, 0.25],
    ['1,2,3', germany, 'parsing.notANumber', 'parsing.notAPercentage'],
  ])('%s, in another locale %#', (text, context, number, percent) => {
    expect(parsed(text, 'number', context)).toEqual(number);
    expect(parsed(text, 'percent', context)).toEqual(percent);
  });
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
    ['-.1', -0.1],
    ['0.1%', 0.001],
    ['.1%', 0.001],
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
    ['20..30', 'number', { best: 25, range: '20..30' }],
    ['20 .. 30', 'number', { best: 25, range: '20 .. 30' }],
    ['1.5..2.5', 'number', { best: 2, range: '1.5..2.5' }],
    ['25 +/- 5', 'number', { best: 25, range: '25 +/- 5' }],
    ['25% ± 5%', 'percent', { best: 0.25, range: '25% ± 5%' }],
    ['25 ± -5', 'number', 'parsing.negativeSpread'],
    ['20\nto\t40', 'number', { best: 30, range: '20 to 40' }],
  ])('%s as %s', (text, kind, expected) => expect(parsed(text, kind)).toEqual(expected));

  it.each<[string, FigureField['kind'], Entry | ProblemCode]>([
    ['tri(10, 25, 40)', 'number', { best: 25, range: 'tri(10, 25, 40)' }],
    ['pert(10,25,40)', 'number', { best: 25, range: 'pert(10,25,40)' }],
    ['uniform(10, 40)', 'number', { best: 25, range: 'uniform(10, 40)' }],
    ['TRI (10, 25, 40)', 'years', { best: 25, range: 'TRI (10, 25, 40)' }],
    ['tri(10, 25, 40)', 'percent', { best: 0.25, range: 'tri(10, 25, 40)' }],
    ['tri(.1, 25%, 40)', 'percent', { best: 0.25, range: 'tri(.1, 25%, 40)' }],
    ['pert(£10, £25, £40)', 'money', { best: 25, range: 'pert(£10, £25, £40)' }],
    ['uniform(1,000; 2,000)', 'number', { best: 1500, range: 'uniform(1,000; 2,000)' }],
    ['30 (tri(10, 25, 40))', 'number', { best: 30, range: 'tri(10, 25, 40)' }],
    ['=2*15 (uniform(20, 40))', 'number', { best: { formula: '2*15' }, range: 'uniform(20, 40)' }],
    ['=participants (tri(10, 25, 40))', 'number', { best: { formula: '{a1}' }, range: 'tri(10, 25, 40)' }],
    ['tri(25, 10, 40)', 'number', 'parsing.shapeOutOfOrder'],
    ['pert(10, 50, 40)', 'number', 'parsing.shapeOutOfOrder'],
    ['uniform(40, 10)', 'number', 'parsing.rangeReversed'],
    ['tri(10, 40)', 'number', 'parsing.notAShape'],
    ['pert(10, 25, 40, 50)', 'number', 'parsing.notAShape'],
    ['tri()', 'number', 'parsing.notAShape'],
    ['tri(ten, 25, 40)', 'number', 'parsing.notAShape'],
    ['uniform(10, 25, 40)', 'number', 'parsing.notUniform'],
    ['uniform(1,000, 2,000)', 'number', 'parsing.notUniform'],
    ['normal(25, 5)', 'number', 'parsing.notANumber'],
    ['=tri(10, 25, 40)', 'number', 'expression.unknownFunction'],
  ])('by its shape: %s as %s', (text, kind, expected) => expect(parsed(text, kind)).toEqual(expected));

  it.each<[string, Entry | ProblemCode]>([
    ['tri(10; 25,5; 40)', { best: 25.5, range: 'tri(10; 25,5; 40)' }],
    ['uniform(10; 40)', { best: 25, range: 'uniform(10; 40)' }],
    ['uniform(10,40)', 'parsing.notUniform'],
    ['tri(10, 25, 40)', 'parsing.notAShape'],
  ])('%s, where the comma is the decimal mark', (text, expected) =>
    expect(parsed(text, 'number', germany)).toEqual(expected),
  );

  test('is refused where it is too long to be kept', () => {
    expect(parsed(`20 to ${'0'.repeat(200)}40`, 'number')).toBe('parsing.longRange');
  });

  test('by its shape is refused with an example of the locale', () => {
    const result = parseFigure('tri(10, 25, 40)', field('number'), null, germany);
    expect(result).toMatchObject({ ok: false, problem: { params: { example: 'tri(10; 25; 40)' } } });
  });

  test('typed over a figure leaves the best estimate standing', () => {
    expect(parsed('20 to 40', 'number', britain, 22)).toEqual({ best: 22, range: '20 to 40' });
    expect(parsed('20 to 50', 'number', britain, { best: 22, range: '20 to 40' })).toEqual({
      best: 22,
      range: '20 to 50',
    });
    expect(parsed('tri(10, 25, 40)', 'number', britain, 22)).toEqual({ best: 22, range: 'tri(10, 25, 40)' });
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
    expect(refusal('tri(1, 2, 3)')).toBe('parsing.noRange');
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
    for (const shape of ['tri(10; 25; 40)', 'pert(10; 25; 40)', 'uniform(10; 40)', '30 ± 10', '20..40']) {
      for (const best of [30, { formula: 'MAX({a1},1.5)' }]) {
        const entry = { best, range: shape };
        expect(parsed(figureToText(entry, 'number', context), 'number', context)).toEqual(entry);
      }
    }
    const formula = { formula: '2*15' };
    expect(parsed(figureToText(formula, 'money', context), 'money', context)).toEqual(formula);
  }
});
