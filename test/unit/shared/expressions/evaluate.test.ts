import { describe, expect, it } from 'vitest';
import { evaluate, type Reference } from '../../../../shared/expressions/index.ts';
import { type Problem, type ProblemCode, problem } from '../../../../shared/problem.ts';
import { kept, sentence } from './reading.ts';

const values = new Map([
  ['ten', 10],
  ['half', 0.5],
  ['minus', -3],
  ['zero', 0],
  ['minus_zero', -0],
  ['endless', Number.POSITIVE_INFINITY],
  ['no_number', Number.NaN],
]);

/** Stands for what is wrong with a reference: its message says which one. */
function blank(text: string): Problem {
  return problem('parsing.notANumber', { text });
}

function lookup(reference: Reference): number | Problem {
  const name = 'id' in reference ? reference.id : reference.name;
  return values.get(name) ?? blank(name);
}

function worth(text: string): number | boolean | Problem {
  return evaluate(kept(text), lookup);
}

describe('operators', () => {
  it.each<[string, number | boolean]>([
    ['1.5', 1.5],
    ['TRUE', true],
    ['ten', 10],
    ['{half}', 0.5],
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['10-4-3', 3],
    ['8/4/2', 1],
    ['-2^2', 4],
    ['-(2^2)', -4],
    ['0-2^2', -4],
    ['2^-1', 0.5],
    ['2^3^2', 64],
    ['2^-3^2', 0.015625],
    ['-5%', -0.05],
    ['120*65%', 78],
    ['5%%', 0.0005],
    ['2^50%*2^50%', 2.0000000000000004],
    ['4^50%', 2],
    ['--3', 3],
    ['-+3', -3],
    ['0.1+0.2', 0.30000000000000004],
    ['ten/4', 2.5],
    ['minus^3', -27],
    ['0^2', 0],
  ])('%s is %s', (text, value) => {
    expect(worth(text)).toBe(value);
  });

  it.each<[string, number | boolean]>([
    ['TRUE+TRUE', 2],
    ['TRUE*5-FALSE', 5],
    ['-TRUE', -1],
    ['+TRUE', true],
    ['TRUE%', 0.01],
    ['(ten>5)*100', 100],
    ['2^TRUE', 2],
    ['SUM(TRUE,1<2,1)', 3],
    ['MIN(TRUE,5)', 1],
    ['MAX(FALSE,-1)', 0],
    ['ABS(-TRUE)', 1],
    ['ROUND(TRUE,0)', 1],
  ])('truth values count as 1 and 0: %s is %s', (text, value) => {
    expect(worth(text)).toBe(value);
  });

  it.each<[string, boolean]>([
    ['1=1', true],
    ['1<>1', false],
    ['1<2', true],
    ['2<=2', true],
    ['2>2', false],
    ['2>=2', true],
    ['-1<0', true],
    ['minus_zero=0', true],
    ['FALSE<TRUE', true],
    ['TRUE=TRUE', true],
    // A truth value comes after every number, as in Excel.
    ['TRUE=1', false],
    ['FALSE>1000', true],
    ['1000<FALSE', true],
    ['1<2<3', false],
    // As in Excel, 15 digits count.
    ['0.1+0.2=0.3', true],
    ['0.1+0.2<=0.3', true],
    ['0.1+0.2>0.3', false],
    ['1.00000000000001=1', false],
    ['123456789012345=123456789012346', false],
    ['1E+300<2E+300', true],
    ['-1E+308<1E+308', true],
  ])('%s is %s', (text, value) => {
    expect(worth(text)).toBe(value);
  });
});

describe('functions', () => {
  it.each<[string, number | boolean]>([
    ['IF(ten>5,1,2)', 1],
    ['IF(ten<5,1,2)', 2],
    ['IF(ten>5,1)', 1],
    ['IF(ten<5,1)', false],
    ['IF(0,1,2)', 2],
    ['IF(-0.5,1,2)', 1],
    ['IF(TRUE,FALSE,TRUE)', false],
    ['MIN(3,1,2)', 1],
    ['MAX(3,1,2)', 3],
    ['MIN(ten)', 10],
    ['SUM(1,2,3)', 6],
    // From left to right, with what is lost on the way.
    ['SUM(1E+16,1,-1E+16)', 0],
    ['SUM(1E+16,-1E+16,1)', 1],
    ['AVERAGE(1,2,6)', 3],
    ['AVERAGE(ten)', 10],
    ['ABS(minus)', 3],
    ['ABS(3)', 3],
    ['SQRT(16)', 4],
    ['SQRT(0)', 0],
    ['POWER(2,10)', 1024],
    ['POWER(-2,3)', -8],
    ['POWER(4,0.5)', 2],
  ])('%s is %s', (text, value) => {
    expect(worth(text)).toBe(value);
  });

  it('take as many as 255 values', () => {
    const ones = Array(255).fill('1').join(',');
    expect(worth(`SUM(${ones})`)).toBe(255);
    expect(worth(`MAX(${ones})`)).toBe(1);
    expect(() => kept(`SUM(${ones},1)`)).toThrow('SUM takes another number of values: 1–255, not 256.');
  });

  it.each([
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-1.005,2)', -1.01],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(0.5,0)', 1],
    ['ROUND(0.4,0)', 0],
    ['ROUND(-0.4,0)', 0],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUND(1250,-2)', 1300],
    ['ROUND(50,-2)', 100],
    ['ROUND(49,-2)', 0],
    ['ROUND(50,-3)', 0],
    ['ROUND(99.995,2)', 100],
    ['ROUND(0,5)', 0],
    ['ROUND(2.567,1.9)', 2.6],
    ['ROUND(155,-1.9)', 160],
    ['ROUND(0.1+0.2,15)', 0.3],
    ['ROUND(0.1+0.2,16)', 0.30000000000000004],
    ['ROUND(1/3,20)', 1 / 3],
    ['ROUND(1/3,1E+300)', 1 / 3],
    ['ROUND(ten,-1E+300)', 0],
    ['ROUND(123456789012345678,0)', 123456789012345680],
    ['ROUND(1E+300,2)', 1e300],
    ['ROUND(5E-324,400)', 5e-324],
    ['ROUND(5E-324,2)', 0],
    ['ROUNDUP(2.1,0)', 3],
    ['ROUNDUP(-2.1,0)', -3],
    ['ROUNDUP(2,0)', 2],
    ['ROUNDUP(0,0)', 0],
    ['ROUNDUP(0.1+0.2,1)', 0.3],
    ['ROUNDUP(0.001,1)', 0.1],
    ['ROUNDUP(5,-2)', 100],
    ['ROUNDUP(0.00001,-2)', 100],
    ['ROUNDUP(1.1*1.1,2)', 1.21],
    ['ROUNDDOWN(-2.7,0)', -2],
    ['ROUNDDOWN(2.79,1)', 2.7],
    ['ROUNDDOWN(0.3/0.1,0)', 3],
    ['ROUNDDOWN(-0.7,0)', 0],
    ['ROUNDDOWN(199,-2)', 100],
    ['ROUNDDOWN(99,-2)', 0],
    ['ROUNDDOWN(99,-5)', 0],
  ])('round on decimal digits: %s is %s', (text, value) => {
    expect(worth(text)).toBe(value);
  });
});

describe('minus zero never comes out', () => {
  it.each([
    '-0',
    '0*-1',
    'minus_zero',
    '-(1-1)',
    'ROUND(-0.1,0)',
    'MIN(0,-0)',
    'SQRT(minus_zero)',
    '-FALSE',
    'IF(1,-0)',
  ])('%s', (text) => {
    expect(worth(text)).toBe(0);
  });
});

describe('what has no value', () => {
  it.each<[string, ProblemCode]>([
    ['1/0', 'expression.divisionByZero'],
    ['0/0', 'expression.divisionByZero'],
    ['1/FALSE', 'expression.divisionByZero'],
    ['1/minus_zero', 'expression.divisionByZero'],
    ['0^-1', 'expression.divisionByZero'],
    ['POWER(0,-0.5)', 'expression.divisionByZero'],
    ['0^0', 'expression.zeroPower'],
    ['POWER(0,zero)', 'expression.zeroPower'],
    ['(-8)^0.5', 'expression.negativePower'],
    ['POWER(-8,-0.5)', 'expression.negativePower'],
    ['SQRT(-1)', 'expression.negativeRoot'],
    ['1E+308*10', 'expression.notANumber'],
    ['1E+308+1E+308', 'expression.notANumber'],
    ['-1E+308-1E+308', 'expression.notANumber'],
    ['1E+308/0.1', 'expression.notANumber'],
    ['10^309', 'expression.notANumber'],
    ['SUM(1E+308,1E+308)', 'expression.notANumber'],
    ['AVERAGE(1E+308,1E+308)', 'expression.notANumber'],
    ['ROUNDUP(5,-400)', 'expression.notANumber'],
    ['ROUNDUP(1.7976931348623157E+308,-308)', 'expression.notANumber'],
    ['endless', 'expression.notANumber'],
    ['IF(no_number,1,2)', 'expression.notANumber'],
  ])('%s: %s', (text, code) => {
    expect(worth(text)).toEqual(problem(code));
  });

  it.each([
    ['a', 'a'],
    ['1+{a}', 'a'],
    ['a+b', 'a'],
    ['1/0+a', null],
    ['a+1/0', 'a'],
    ['1/(0*a)', 'a'],
    ['2*(1+b)/0', 'b'],
    ['-a%', 'a'],
    ['MAX(1,a,b)', 'a'],
    ['MAX(1,1/0,b)', null],
    ['ROUND(1/0,a)', null],
    ['IF(a,b,c)', 'a'],
    ['IF(TRUE,b,c)', 'b'],
    ['IF(FALSE,b,c)', 'c'],
    ['a=b', 'a'],
  ])('%s: the first problem from left to right', (text, name) => {
    expect(worth(text)).toEqual(name === null ? problem('expression.divisionByZero') : blank(name));
  });

  it.each([
    ['IF(TRUE,1,1/0)', 1],
    ['IF(FALSE,nothing,2)', 2],
    ['IF(zero=0,0,ten/zero)', 0],
    ['IF(FALSE,nothing)', false],
    ['IF(TRUE,IF(FALSE,nothing,3),SQRT(-1))', 3],
  ])('the branch that is not taken does not count: %s is %s', (text, value) => {
    expect(worth(text)).toBe(value);
  });

  it('asks only for what it needs, each reference as it stands in the formula', () => {
    const asked: Reference[] = [];
    const value = evaluate(kept('IF({a-1}>0,Rate,nothing)'), (reference) => {
      asked.push(reference);
      return 1;
    });
    expect(value).toBe(1);
    expect(asked).toEqual([{ id: 'a-1' }, { name: 'Rate' }]);
  });

  it.each<[ProblemCode, string]>([
    [
      'expression.divisionByZero',
      'The formula divides by zero. Check the figure that it divides by, or choose another value with IF where that figure is 0.',
    ],
    [
      'expression.zeroPower',
      'The formula raises 0 to the power 0, which has no value. Check the two figures beside “^” or inside POWER.',
    ],
    [
      'expression.negativePower',
      'The formula raises a negative number to a power that is not whole, which has no value. Check the two figures beside “^” or inside POWER.',
    ],
    [
      'expression.negativeRoot',
      'The formula takes the square root of a negative number. Check the figure inside SQRT.',
    ],
    [
      'expression.notANumber',
      'The result of the formula is too large to be a number. Look for a figure or a power with too many digits.',
    ],
  ])('%s says what to do', (code, expected) => {
    expect(sentence(problem(code))).toBe(expected);
  });
});
