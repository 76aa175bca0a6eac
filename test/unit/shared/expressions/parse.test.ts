import { describe, expect, it } from 'vitest';
import {
  type Expression,
  parseCanonical,
  parseExcel,
  parseTyped,
  printCanonical,
} from '../../../../shared/expressions/index.ts';
import { idSchema } from '../../../../shared/model/fields.ts';
import { comma, kept, point, read, sentence, typed } from './reading.ts';

const number = (value: number): Expression => ({ kind: 'number', value });
const named = (name: string): Expression => ({ kind: 'reference', reference: { name } });
const minus = (operand: Expression): Expression => ({ kind: 'prefix', operator: '-', operand });

describe('what a formula means', () => {
  it.each<[string, Expression]>([
    ['1', number(1)],
    ['TRUE', { kind: 'boolean', value: true }],
    ['pi_1', named('pi_1')],
    ['-2', minus(number(2))],
    ['+2', { kind: 'prefix', operator: '+', operand: number(2) }],
    ['-5%', { kind: 'percent', operand: minus(number(5)) }],
    ['-2^2', { kind: 'binary', operator: '^', left: minus(number(2)), right: number(2) }],
    ['2^-1', { kind: 'binary', operator: '^', left: number(2), right: minus(number(1)) }],
    ['1<>2', { kind: 'binary', operator: '<>', left: number(1), right: number(2) }],
    ['max(1,a)', { kind: 'call', called: 'MAX', values: [number(1), named('a')] }],
  ])('%s', (text, expression) => {
    expect(parseTyped(text, point)).toEqual({ ok: true, value: expression });
  });

  it('keeps what a row is referred to by', () => {
    expect(kept('{assumption-7}')).toEqual({ kind: 'reference', reference: { id: 'assumption-7' } });
  });
});

/** Whole parentheses around every part that is no single figure, so that the order of the operators shows. */
function grouped(expression: Expression): string {
  switch (expression.kind) {
    case 'binary':
      return `[${grouped(expression.left)}${expression.operator}${grouped(expression.right)}]`;
    case 'prefix':
      return `[${expression.operator}${grouped(expression.operand)}]`;
    case 'percent':
      return `[${grouped(expression.operand)}%]`;
    default:
      return printCanonical(expression);
  }
}

describe('the order of operators is Excel’s', () => {
  it.each([
    ['1+2*3', '[1+[2*3]]'],
    ['1*2+3', '[[1*2]+3]'],
    ['1-2-3', '[[1-2]-3]'],
    ['1/2*3', '[[1/2]*3]'],
    ['2^3^2', '[[2^3]^2]'],
    ['2*3^2', '[2*[3^2]]'],
    ['-2^2', '[[-2]^2]'],
    ['2^-3^2', '[[2^[-3]]^2]'],
    ['-5%', '[[-5]%]'],
    ['-5%^2', '[[[-5]%]^2]'],
    ['2^50%', '[2^[50%]]'],
    ['5%%', '[[5%]%]'],
    ['--1', '[-[-1]]'],
    ['-+1', '[-[+1]]'],
    ['1--1', '[1-[-1]]'],
    ['2*-3', '[2*[-3]]'],
    ['1<2=2<3', '[[[1<2]=2]<3]'],
    ['1+1=2', '[[1+1]=2]'],
    ['a<-b', '[a<[-b]]'],
    ['1-(2-3)', '[1-[2-3]]'],
    ['-(2^2)', '[-[2^2]]'],
  ])('%s is %s', (text, groups) => {
    expect(grouped(typed(text))).toBe(groups);
  });
});

describe('ways of typing the same', () => {
  it.each([
    ['1.5', '1.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['1E+3', '1000'],
    ['1.5e-3', '0.0015'],
    ['007', '7'],
    ['  1 +\t2\n', '1+2'],
    ['1\u00A0+\u202F2', '1+2'],
    ['2×3', '2*3'],
    ['6÷3', '6/3'],
    ['5\u22123', '5-3'],
    ['5\u20133', '5-3'],
    ['\u22125', '-5'],
    ['true', 'TRUE'],
    ['False', 'FALSE'],
    ['TRUE()', 'TRUE'],
    ['false( )', 'FALSE'],
    ['If(True,1,0)', 'IF(TRUE,1,0)'],
    ['sum (1, 2)', 'SUM(1,2)'],
    ['SUM(1;2)', 'SUM(1,2)'],
    ['SUM(1;2,3)', 'SUM(1,2,3)'],
    ['((1))', '1'],
    ['(a*b)*c', 'a*b*c'],
    ['(-2)^2', '-2^2'],
    ['IF(a>1,MIN(1,2),ROUND(a,0))', 'IF(a>1,MIN(1,2),ROUND(a,0))'],
    ['sum', 'sum'],
    ['_a.b', '_a.b'],
    ['Größe_2', 'Größe_2'],
    ['日本', '日本'],
    ['𝒳1', '𝒳1'],
  ])('%j', (text, canonical) => {
    expect(printCanonical(typed(text))).toBe(canonical);
  });

  it.each([
    ['1,5', '1.5'],
    [',5', '0.5'],
    ['1,5E3', '1500'],
    ['MAX(1,2;3)', 'MAX(1.2,3)'],
    ['ROUND(a.b;2)', 'ROUND(a.b,2)'],
  ])('%j where the comma is the decimal mark', (text, canonical) => {
    expect(printCanonical(typed(text, comma))).toBe(canonical);
  });

  it.each([
    ['_xlfn.SUM(1,2)', 'SUM(1,2)'],
    ['_XLFN._xlws.max(1, 2)', 'MAX(1,2)'],
    [' pi_1 * ROUND( 2.5 , 0 )', 'pi_1*ROUND(2.5,0)'],
    ['TRUE()', 'TRUE'],
    ['(5%)%', '5%%'],
    ['1E+021', '1E+21'],
  ])('%j in a workbook', (text, canonical) => {
    expect(printCanonical(read(parseExcel(text)))).toBe(canonical);
  });
});

describe('names and addresses', () => {
  it.each([
    'pi_1',
    'pi_10',
    'mean_visits',
    'ABC_1',
    'A',
    'R',
    'C',
    'ABCD1',
    'A12345678',
    'A1.',
    'x',
    'LOG10_a',
    `a${'b'.repeat(79)}`,
  ])('%s is a name', (name) => {
    expect(parseTyped(name, point)).toEqual({ ok: true, value: named(name) });
  });

  it.each([
    ['A1', 'A1'],
    ['$B$2', '$B$2'],
    ['b$2', 'b$2'],
    ['XFD1048576', 'XFD1048576'],
    ['R1C1', 'R1C1'],
    ['rc', 'rc'],
    ['R2C', 'R2C'],
    ['A1:B3', 'A1:B3'],
    ['A:A', 'A:A'],
    ['Sheet1!A1', 'Sheet1!A1'],
    ['Sheet1!$A$1:$B$3+1', 'Sheet1!$A$1:$B$3'],
    ["'My sheet'!A1", "'My sheet'!A1"],
    ['SUM(A1:A3)', 'A1:A3'],
  ])('%s is an address', (text, piece) => {
    const at = text.indexOf(piece) + 1;
    const refused = { ok: false, problem: { code: 'expression.cellAddress', params: { piece, at } } };
    expect(parseTyped(text, point)).toEqual(refused);
    expect(parseCanonical(text)).toEqual(refused);
    expect(parseExcel(text)).toEqual(refused);
  });

  it.each([
    ['a', true],
    ['0', true],
    ['assumption-7', true],
    ['A1', true],
    ['a.b_c~d-e', true],
    [`a${'b'.repeat(199)}`, true],
    [`a${'b'.repeat(200)}`, false],
    ['', false],
    ['-a', false],
    ['a b', false],
    ['é', false],
  ])('an id that a row can have can stand in braces, and no other: %j', (id, fits) => {
    expect(idSchema.safeParse(id).success).toBe(fits);
    expect(parseCanonical(`{${id}}`).ok).toBe(fits);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'There is nothing to calculate. Type a formula such as 120*65%.'],
    [' \n ', 'There is nothing to calculate. Type a formula such as 120*65%.'],
    [
      '1 & 2',
      '“&”, at character 3, cannot stand in a formula. Use numbers, names, parentheses, the signs + - * / ^ % and the comparisons = <> < <= > >=.',
    ],
    [
      '2*{1,2}',
      '“{”, at character 3, cannot stand in a formula. Use numbers, names, parentheses, the signs + - * / ^ % and the comparisons = <> < <= > >=.',
    ],
    [
      '#REF!+1',
      '“#”, at character 1, cannot stand in a formula. Use numbers, names, parentheses, the signs + - * / ^ % and the comparisons = <> < <= > >=.',
    ],
    [
      '𝒳+\u0007',
      '“U+0007”, at character 3, cannot stand in a formula. Use numbers, names, parentheses, the signs + - * / ^ % and the comparisons = <> < <= > >=.',
    ],
    [
      '{assumption-7}*0.4',
      '“{assumption-7}”, at character 1, stands for a row that has no name or is no longer there. Type the name of an assumption in its place.',
    ],
    [
      '1,200*3',
      '“,”, at character 2, stands outside a function. Write large numbers without marks between their digits, such as 1200.',
    ],
    [
      'MAX((1,2))',
      '“,”, at character 7, stands outside a function. Write large numbers without marks between their digits, such as 1200.',
    ],
    [
      '1+"a"',
      'Text in quotes begins at character 3, and a formula only calculates with numbers. Remove the quotes, or type the number that is meant.',
    ],
    [
      'IF(a=“yes”,1,2)',
      'Text in quotes begins at character 6, and a formula only calculates with numbers. Remove the quotes, or type the number that is meant.',
    ],
    [
      "'a'",
      'Text in quotes begins at character 1, and a formula only calculates with numbers. Remove the quotes, or type the number that is meant.',
    ],
    ['2*1e999', '“1e999”, at character 3, is too large to be a number. Type a smaller one.'],
    [
      'B12*2',
      '“B12”, at character 1, is the address of a cell, and a formula here takes names instead. Make the figure an assumption, and type the name of that assumption.',
    ],
    [
      '1+a$b',
      '“a$b”, at character 3, cannot be a name. Type the name of an assumption: letters, digits, “_” and “.”, 80 characters at most.',
    ],
    [
      `a${'b'.repeat(80)}`,
      `“a${'b'.repeat(38)}…”, at character 1, cannot be a name. Type the name of an assumption: letters, digits, “_” and “.”, 80 characters at most.`,
    ],
    [
      '1+VLOOKUP(1,2)',
      'There is no function called “VLOOKUP”, as at character 3. Use one of these: IF, MIN, MAX, SUM, AVERAGE, ROUND, ROUNDUP, ROUNDDOWN, ABS, SQRT, POWER.',
    ],
    [
      'LOG10(2)',
      'There is no function called “LOG10”, as at character 1. Use one of these: IF, MIN, MAX, SUM, AVERAGE, ROUND, ROUNDUP, ROUNDDOWN, ABS, SQRT, POWER.',
    ],
    [
      'ROUND(1)',
      'ROUND takes another number of values: 2, not 1. Put “,” between the values, and remove what is too much.',
    ],
    [
      'if(1)',
      'IF takes another number of values: 2–3, not 1. Put “,” between the values, and remove what is too much.',
    ],
    [
      'SUM()',
      'SUM takes another number of values: 1–255, not 0. Put “,” between the values, and remove what is too much.',
    ],
    [
      'ABS(1,2)',
      'ABS takes another number of values: 1, not 2. Put “,” between the values, and remove what is too much.',
    ],
    [
      'TRUE(1)',
      'TRUE takes another number of values: 0, not 1. Put “,” between the values, and remove what is too much.',
    ],
    [
      '1+',
      'The formula ends where a number or a name should follow. Type what is missing, or remove the sign at the end.',
    ],
    [
      '(',
      'The formula ends where a number or a name should follow. Type what is missing, or remove the sign at the end.',
    ],
    ['1+*2', 'A number or a name is missing before “*”, at character 3. Type it there, or remove the sign.'],
    ['=1', 'A number or a name is missing before “=”, at character 1. Type it there, or remove the sign.'],
    ['()', 'A number or a name is missing before “)”, at character 2. Type it there, or remove the sign.'],
    ['MAX(1,)', 'A number or a name is missing before “)”, at character 7. Type it there, or remove the sign.'],
    ['IF(1,,2)', 'A number or a name is missing before “,”, at character 6. Type it there, or remove the sign.'],
    [
      '1 200',
      'Nothing says how “200”, at character 3, is joined to what stands before it. Put a sign such as + or * between the two, or remove one of them.',
    ],
    [
      '2(3)',
      'Nothing says how “(”, at character 2, is joined to what stands before it. Put a sign such as + or * between the two, or remove one of them.',
    ],
    [
      '2 x 3',
      'Nothing says how “x”, at character 3, is joined to what stands before it. Put a sign such as + or * between the two, or remove one of them.',
    ],
    ['1+(2', 'The parenthesis at character 3 is never closed. Type “)” where it should end.'],
    ['MAX(1,(2)', 'The parenthesis at character 4 is never closed. Type “)” where it should end.'],
    [
      '1+2)',
      '“)”, at character 4, closes a parenthesis that was never opened. Remove it, or type “(” where it should begin.',
    ],
    // The first of several.
    ['1+*"a', 'A number or a name is missing before “*”, at character 3. Type it there, or remove the sign.'],
  ])('%j', (text, expected) => {
    const result = parseTyped(text, point);
    expect(result.ok ? printCanonical(result.value) : sentence(result.problem)).toBe(expected);
  });

  it.each([
    [
      '1.5',
      '“.”, at character 2, cannot stand there. Write decimals with “,”, and put “;” between the values of a function.',
    ],
    [
      'MAX(a,b)',
      '“,”, at character 6, cannot stand there. Write decimals with “,”, and put “;” between the values of a function.',
    ],
    [
      'ROUND(1)',
      'ROUND takes another number of values: 2, not 1. Put “;” between the values, and remove what is too much.',
    ],
  ])('%j where the comma is the decimal mark', (text, expected) => {
    const result = parseTyped(text, comma);
    expect(result.ok ? printCanonical(result.value) : sentence(result.problem)).toBe(expected);
  });

  it('refuses ids in braces in what comes back from a workbook', () => {
    expect(parseExcel('{a}')).toMatchObject({ ok: false, problem: { code: 'expression.namelessRow' } });
  });
});
