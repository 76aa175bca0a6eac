/** Hostile and merely long text: read or refused in good time, and never with the stack at its end. */
import { describe, expect, it } from 'vitest';
import {
  bindNames,
  evaluate,
  parseCanonical,
  parseExcel,
  parseTyped,
  printCanonical,
  printExcel,
  printTyped,
  referencesOf,
  unbindIds,
} from '../../../../shared/expressions/index.ts';
import { comma, point, sentence, typed } from './reading.ts';

const MOST = 8000;

/** As many of a piece as fit, and then what ends it. */
function filled(piece: string, end: string): string {
  return piece.repeat(Math.floor((MOST - end.length) / piece.length)) + end;
}

describe('chains as long as a formula can be', () => {
  it.each<[string, string, number | boolean]>([
    ['1+1+1+…', filled('1+', '1'), 4000],
    ['1-1-1-…', filled('1-', '1'), -3998],
    ['1*1*1*…', filled('1*', '1'), 1],
    ['1^1^1^…', filled('1^', '1'), 1],
    ['1<1<1<…', filled('1<', '1'), false],
    ['a+a+a+…', filled('a+', 'a'), 8000],
    ['1+2*3+2*3+…', filled('2*3+', '1'), 11995],
    ['--------1', filled('-', '1'), -1],
    ['++++++++1', filled('+', '1'), 1],
    ['0%%%%%%%%', `0${'%'.repeat(MOST - 1)}`, 0],
    ['0%+0%+…', filled('0%+', '1'), 1],
    ['SUM(1,1,…)+SUM(1,1,…)+…', filled(`SUM(${Array(200).fill('1').join(',')})+`, '0'), 3800],
  ])('%s', (_title, text, value) => {
    expect(text.length).toBeGreaterThan(MOST - 500);
    const expression = typed(text);
    expect(evaluate(expression, () => 2)).toBe(value);
    const canonical = printCanonical(expression);
    expect(canonical).toBe(text);
    const again = parseCanonical(canonical);
    expect(again.ok && printCanonical(again.value)).toBe(canonical);
    expect(printTyped(expression, comma, () => null)).toHaveLength(text.length);
    const excel = parseExcel(printExcel(expression, () => 'a'));
    expect(excel.ok && printCanonical(excel.value)).toBe(text);
    const bound = bindNames(expression, () => 'x');
    expect(printCanonical(unbindIds(bound, () => 'a'))).toBe(text);
    expect(referencesOf(expression).ids.size).toBe(0);
  });

  it('are kept whole, however long the ids are that stand for their names', () => {
    const id = 'x'.repeat(200);
    const bound = bindNames(typed(filled('a+', 'a')), () => id);
    const canonical = printCanonical(bound);
    expect(canonical.length).toBeGreaterThan(800_000);
    const again = parseCanonical(canonical);
    expect(again.ok && printCanonical(again.value)).toBe(canonical);
  });
});

describe('nesting', () => {
  it.each<[string, (depth: number) => string]>([
    ['parentheses', (depth) => `${'('.repeat(depth)}1${')'.repeat(depth)}`],
    ['functions', (depth) => `${'ABS('.repeat(depth)}1${')'.repeat(depth)}`],
    ['parentheses on the right', (depth) => `${'1-('.repeat(depth)}1${')'.repeat(depth)}`],
    ['parentheses among all operators', (depth) => `${'1=1+1*1^-('.repeat(depth)}1${')'.repeat(depth)}`],
    ['TRUE()', (depth) => `${'ABS('.repeat(depth - 1)}TRUE()${')'.repeat(depth - 1)}`],
  ])('of %s goes 64 deep', (_title, nested) => {
    const expression = typed(nested(64));
    const canonical = printCanonical(expression);
    expect(parseCanonical(canonical)).toEqual({ ok: true, value: expression });
    expect(typeof evaluate(expression, () => 1)).not.toBe('object');
    const deeper = parseTyped(nested(65), point);
    expect(deeper).toMatchObject({ ok: false, problem: { code: 'expression.tooDeep', params: { most: 64 } } });
  });

  it('is counted one inside another, not one after another', () => {
    expect(evaluate(typed(filled('(1)+', '1')), () => 1)).toBe(2000);
    expect(evaluate(typed(filled('ABS(1)+', '1')), () => 1)).toBe(1143);
  });

  it('says where it goes too deep', () => {
    const result = parseTyped(`1+${'('.repeat(100)}`, point);
    expect(result.ok || sentence(result.problem)).toBe(
      'At character 67, more than 64 parentheses stand one inside another. Make a part of the formula an assumption, and use its name here.',
    );
  });
});

describe('text that is no formula', () => {
  it.each([
    ['too long by one', `${filled('1+', '11')}1`],
    ['very long', '('.repeat(1_000_000)],
  ])('%s', (_title, text) => {
    const result = parseTyped(text, point);
    expect(result.ok || sentence(result.problem)).toBe(
      'This formula is longer than 8000 characters. Make a part of it an assumption, and use its name here.',
    );
    expect(parseExcel(text)).toEqual(result);
  });

  it('longer than any formula becomes when it is kept', () => {
    expect(parseCanonical('1'.repeat(1_000_001))).toMatchObject({
      ok: false,
      problem: { code: 'expression.tooLong', params: { most: 1_000_000 } },
    });
  });

  it.each([
    ['(', 'tooDeep'],
    [')', 'missingOperand'],
    ['ABS(', 'tooDeep'],
    ['1%(', 'missingOperator'],
    ["'", 'textInQuotes'],
    ["'!", 'cellAddress'],
    ['"', 'textInQuotes'],
    ['{', 'strayCharacter'],
    ['{a', 'strayCharacter'],
    ['a!', 'cellAddress'],
    ['a:', 'cellAddress'],
    ['a.', 'notAName'],
    ['$', 'notAName'],
    ['9', 'hugeNumber'],
    ['.', 'strayCharacter'],
    ['1e', 'missingOperator'],
    [',', 'missingOperand'],
    ['<', 'missingOperand'],
    ['-', 'endsEarly'],
    [' ', 'empty'],
    ['💥', 'strayCharacter'],
    ['\uD800', 'strayCharacter'],
    ['\u0301', 'strayCharacter'],
  ])('%j over and over: %s', (piece, code) => {
    expect(parseTyped(filled(piece, ''), point)).toMatchObject({ ok: false, problem: { code: `expression.${code}` } });
    expect(parseTyped(filled(piece, ''), comma).ok).toBe(false);
    expect(parseCanonical(filled(piece, '')).ok).toBe(false);
  });

  it('is read in a time that grows with its length, not faster', () => {
    // Up to 200,000 pieces; anything that looked at the whole text for each of them would take minutes.
    for (const piece of ['1+', '-', 'a ^ ', '{a}*', '(1)+', 'MAX(1,a)%-', ' ']) {
      const text = `${piece.repeat(Math.floor(200_000 / piece.length))}1`;
      expect(parseCanonical(text).ok).toBe(true);
    }
  });
});
