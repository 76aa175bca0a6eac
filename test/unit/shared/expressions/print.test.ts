import { describe, expect, it } from 'vitest';
import {
  bindNames,
  parseCanonical,
  parseTyped,
  printCanonical,
  printExcel,
  printTyped,
  type Reference,
} from '../../../../shared/expressions/index.ts';
import { comma, kept, point, typed } from './reading.ts';

describe('the canonical text', () => {
  it.each([
    ['1 + (2 * 3)', '1+2*3'],
    ['(1 + 2) * 3', '(1+2)*3'],
    ['(1 - 2) - 3', '1-2-3'],
    ['1 - (2 - 3)', '1-(2-3)'],
    ['1 + (2 + 3)', '1+(2+3)'],
    ['1 / (2 * 3)', '1/(2*3)'],
    ['(2 ^ 3) ^ 2', '2^3^2'],
    ['2 ^ (3 ^ 2)', '2^(3^2)'],
    ['2 ^ (-1)', '2^-1'],
    ['(-2) ^ 2', '-2^2'],
    ['-(2 ^ 2)', '-(2^2)'],
    ['(-5)%', '-5%'],
    ['-(5%)', '-(5%)'],
    ['(5%)%', '5%%'],
    ['(1 + 2)%', '(1+2)%'],
    ['-(-1)', '--1'],
    ['1 - (-1)', '1--1'],
    ['(1 < 2) < 3', '1<2<3'],
    ['1 < (2 < 3)', '1<(2<3)'],
    ['(a + b) = c', 'a+b=c'],
    ['a * (b = c)', 'a*(b=c)'],
    ['round((a + b), 2)', 'ROUND(a+b,2)'],
    ['Mean_Visits * 2', 'Mean_Visits*2'],
    ['{assumption-7} * .4', '{assumption-7}*0.4'],
  ])('of %s is %s', (text, canonical) => {
    expect(printCanonical(kept(text))).toBe(canonical);
    expect(parseCanonical(canonical)).toEqual(parseCanonical(text));
  });

  it.each([
    ['0.1', '0.1'],
    ['0.30', '0.3'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['0.1000000000000000055511151231257827', '0.1'],
    ['123456789012345678', '123456789012345680'],
    ['1e20', '100000000000000000000'],
    ['1e21', '1E+21'],
    ['1e-6', '0.000001'],
    ['1e-7', '1E-7'],
    ['1.7976931348623157e308', '1.7976931348623157E+308'],
    ['5e-324', '5E-324'],
    ['1e-400', '0'],
  ])('holds the number %s as %s', (text, canonical) => {
    expect(printCanonical(kept(text))).toBe(canonical);
    expect(parseCanonical(canonical)).toEqual(parseCanonical(text));
  });
});

describe('the text in the formula bar', () => {
  const names = new Map([['assumption-7', 'mean_visits']]);
  const nameOfId = (id: string) => names.get(id) ?? null;

  it.each([
    ['{assumption-7}*0.4', 'mean_visits*0.4', 'mean_visits*0,4'],
    ['ROUND({assumption-7},2)', 'ROUND(mean_visits,2)', 'ROUND(mean_visits;2)'],
    ['a.b+1E+21', 'a.b+1E+21', 'a.b+1E+21'],
    ['1.5E-7', '1.5E-7', '1,5E-7'],
    ['IF(TRUE,1.5,5%%)', 'IF(TRUE,1.5,5%%)', 'IF(TRUE;1,5;5%%)'],
    ['{gone}+1', '{gone}+1', '{gone}+1'],
  ])('of %s is %s or %s', (canonical, withPoint, withComma) => {
    const expression = kept(canonical);
    expect(printTyped(expression, point, nameOfId)).toBe(withPoint);
    expect(printTyped(expression, comma, nameOfId)).toBe(withComma);
    expect(printTyped(expression, { decimal: '.', argument: ';' }, nameOfId)).toBe(withPoint.replaceAll(',', ';'));
    // A list cannot be separated by what decimals are written with.
    expect(printTyped(expression, { decimal: ',', argument: ',' }, nameOfId)).toBe(withComma);
  });

  it('shows a row without a name so that typing it again is refused', () => {
    const text = printTyped(kept('2*{gone}'), point, nameOfId);
    expect(parseTyped(text, point)).toEqual({
      ok: false,
      problem: { code: 'expression.namelessRow', params: { piece: '{gone}', at: 3 } },
    });
  });
});

describe('the text for spreadsheets', () => {
  const nameOf = (reference: Reference) => ('id' in reference ? `Assumptions!$B$${reference.id}` : reference.name);

  it.each([
    ['{7}*0.4', 'Assumptions!$B$7*0.4'],
    ['IF(a>=1,TRUE,FALSE)', 'IF(a>=1,TRUE(),FALSE())'],
    ['5%%', '5%%'],
    ['-2^2', '-2^2'],
    ['1E+21', '1E+21'],
  ])('of %s is %s', (canonical, excel) => {
    expect(printExcel(kept(canonical), nameOf)).toBe(excel);
  });
});

it('renaming an assumption changes no canonical text', () => {
  const expression = bindNames(typed('visits*2'), (name) => (name === 'visits' ? 'assumption-7' : null));
  expect(printCanonical(expression)).toBe('{assumption-7}*2');
  expect(printTyped(expression, point, () => 'trips')).toBe('trips*2');
});
