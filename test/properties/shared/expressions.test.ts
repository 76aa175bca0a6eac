/** Laws that hold for any formula, and a second opinion on the values of formulas. */
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import {
  bindNames,
  type Expression,
  evaluate,
  parseCanonical,
  parseExcel,
  parseTyped,
  printCanonical,
  printExcel,
  printTyped,
  type Reference,
  referencesOf,
  type Syntax,
  unbindIds,
} from '../../../shared/expressions/index.ts';
import { createTranslator } from '../../../shared/messages/index.ts';

const point: Syntax = { decimal: '.', argument: ',' };
const comma: Syntax = { decimal: ',', argument: ';' };

type Call = Extract<Expression, { kind: 'call' }>['called'];
type Operator = Extract<Expression, { kind: 'binary' }>['operator'];

const arithmetic: readonly Operator[] = ['+', '-', '*', '/'];
const comparisons: readonly Operator[] = ['=', '<>', '<', '<=', '>', '>='];
const lists: readonly Call[] = ['MIN', 'MAX', 'SUM', 'AVERAGE'];
const roundings: readonly Call[] = ['ROUND', 'ROUNDUP', 'ROUNDDOWN'];

function literal(value: number): Expression {
  return { kind: 'number', value };
}

function call(called: Call, ...values: readonly Expression[]): Expression {
  return { kind: 'call', called, values };
}

function referring(reference: Reference): Expression {
  return { kind: 'reference', reference };
}

function binary(
  operators: readonly Operator[],
  left: fc.Arbitrary<Expression>,
  right: fc.Arbitrary<Expression> = left,
): fc.Arbitrary<Expression> {
  return fc.record({ kind: fc.constant('binary'), operator: fc.constantFrom(...operators), left, right });
}

function prefixed(operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.record({ kind: fc.constant('prefix'), operator: fc.constantFrom('-', '+'), operand });
}

function percentOf(operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.record({ kind: fc.constant('percent'), operand });
}

function listOf(value: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.constantFrom(...lists), fc.array(value, { minLength: 1, maxLength: 4 }))
    .map(([called, values]) => call(called, ...values));
}

const truth: fc.Arbitrary<Expression> = fc.record({ kind: fc.constant('boolean'), value: fc.boolean() });

describe('any formula', () => {
  const names = ['pi_1', 'Größe', 'mean.visits', 'sum', '_x'];
  const ids = ['assumption-7', 'A1', '0', 'x.y_z~1'];

  const anyNumber = fc
    .oneof(
      fc.nat(1000),
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
    )
    // A formula has no sign for minus zero.
    .map((value) => literal(value === 0 ? 0 : value));
  const anyReference = fc
    .oneof(
      fc.constantFrom(...names).map((name) => ({ name })),
      fc.constantFrom(...ids).map((id) => ({ id })),
    )
    .map(referring);

  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const part = tie('expression');
    return {
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(anyNumber, truth, anyReference),
        binary([...arithmetic, ...comparisons, '^'], part),
        prefixed(part),
        percentOf(part),
        listOf(part),
        fc.array(part, { minLength: 2, maxLength: 3 }).map((values) => call('IF', ...values)),
        fc
          .tuple(fc.constantFrom<Call[]>(...roundings, 'POWER'), part, part)
          .map(([called, x, n]) => call(called, x, n)),
        fc.tuple(fc.constantFrom<Call[]>('ABS', 'SQRT'), part).map(([called, x]) => call(called, x)),
      ),
    };
  });

  /** Names of the rows, as they are shown; no two alike, and none that a formula holds as a name already. */
  const nameOfId = (id: string) => {
    const at = ids.indexOf(id);
    return at === -1 ? null : `Row_${at}`;
  };
  const idOfName = (name: string) => ids.find((id) => nameOfId(id)?.toLowerCase() === name) ?? null;

  test('means the same once it has been kept', () => {
    fc.assert(
      fc.property(expression, (given) => {
        const text = printCanonical(given);
        const read = parseCanonical(text);
        expect(read).toEqual({ ok: true, value: given });
        expect(read.ok && printCanonical(read.value)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, Syntax]>([
    ['a point', point],
    ['a comma', comma],
    ['a point, with semicolons', { decimal: '.', argument: ';' }],
  ])('means the same once it has been shown and typed again, with %s for the decimal mark', (_title, syntax) => {
    fc.assert(
      fc.property(expression, (given) => {
        const read = parseTyped(printTyped(given, syntax, nameOfId), syntax);
        expect(read.ok && bindNames(read.value, idOfName)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('means the same once it has been to a workbook and back', () => {
    fc.assert(
      fc.property(expression, (given) => {
        const text = printExcel(given, (reference) => {
          return 'id' in reference ? (nameOfId(reference.id) ?? '') : reference.name;
        });
        const read = parseExcel(text);
        expect(read.ok && bindNames(read.value, idOfName)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('can exchange ids for names and back', () => {
    fc.assert(
      fc.property(expression, (given) => {
        const before = referencesOf(given);
        const named = unbindIds(given, nameOfId);
        expect(bindNames(named, idOfName)).toEqual(given);
        expect(referencesOf(named).ids.size).toBe(0);
        expect(referencesOf(named).names.size).toBe(before.ids.size + before.names.size);
        expect(bindNames(given, () => null)).toEqual(given);
        expect(unbindIds(given, () => null)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('has a truth value, a finite number other than minus zero, or a problem', () => {
    const figure = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(expression, figure, (given, value) => {
        const result = evaluate(given, () => value);
        if (typeof result === 'number') {
          expect(Number.isFinite(result)).toBe(true);
          expect(Object.is(result, -0)).toBe(false);
        } else if (typeof result === 'object') {
          expect(result.code).toMatch(/^expression\./);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text', () => {
  const translator = createTranslator('en');
  const piece = fc.constantFrom(
    ...'0 1 . , ; e E+ + - * / ^ % ( ) = <> < > a R1C1 A1 $ ! : { } {a-1} IF( MAX( ROUND( TRUE FALSE() _xlfn. × ÷ − “'.split(
      ' ',
    ),
    ' ',
    '"',
    "'",
    '\n',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  );

  test.each([
    ['typed with a point', (each: string) => parseTyped(each, point)],
    ['typed with a comma', (each: string) => parseTyped(each, comma)],
    ['kept', parseCanonical],
    ['from a workbook', parseExcel],
  ])('%s is read or refused with a whole sentence, and never throws', (_title, parse) => {
    fc.assert(
      fc.property(text, (given) => {
        const read = parse(given);
        if (read.ok) {
          expect(parseCanonical(printCanonical(read.value))).toEqual(read);
          evaluate(read.value, () => 2);
        } else {
          expect(read.problem.code).toMatch(/^expression\./);
          expect(translator.sentence(read.problem)).not.toMatch(/“…”|character …|\{\{/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/**
 * HyperFormula calculates the same formulas, as printed for spreadsheets. Where it is known to differ from Excel, the
 * formulas stay clear of the difference:
 *
 * - 0^0 is 1 there, so no exponent is 0;
 * - comparisons and roundings look at all bits there and at 15 digits in Excel, so what is compared or rounded is exact
 *   in binary, and so is every place that could be a tie;
 * - ROUND does not cut off the fraction of its second value there, so that value is whole;
 * - numbers are only read with a small `e`, and a percent sign only once.
 */
describe('a second opinion', () => {
  const figures: Readonly<Record<string, number>> = { ref_a: 3.5, ref_b: 0, ref_c: -2.25, ref_d: 0.1 };

  const eighths = fc.integer({ min: 0, max: 8000 }).map((count) => literal(count / 8));
  const exactLeaf = fc.oneof(
    eighths,
    truth,
    fc.constantFrom('ref_a', 'ref_b', 'ref_c').map((name) => referring({ name })),
  );
  const exact = fc.oneof(
    exactLeaf,
    prefixed(exactLeaf),
    binary(['+', '-', '*'], exactLeaf),
    binary(['+', '-', '*'], binary(['+', '-', '*'], exactLeaf)),
    fc
      .tuple(fc.constantFrom<Call[]>('MIN', 'MAX', 'SUM'), fc.array(exactLeaf, { minLength: 1, maxLength: 4 }))
      .map(([called, values]) => call(called, ...values)),
  );
  const places: fc.Arbitrary<Expression> = fc.integer({ min: -4, max: 4 }).map((count) => {
    return count < 0 ? { kind: 'prefix', operator: '-', operand: literal(-count) } : literal(count);
  });
  const rounded = fc.tuple(fc.constantFrom(...roundings), exact, places).map(([called, x, n]) => call(called, x, n));
  const compared = binary(comparisons, exact);
  const exponent: fc.Arbitrary<Expression> = fc
    .tuple(fc.constantFrom(0.5, 1, 2, 3, 40), fc.boolean())
    .map(([value, negative]) => {
      return negative ? { kind: 'prefix', operator: '-', operand: literal(value) } : literal(value);
    });
  const leaf = fc.oneof(
    eighths,
    fc.integer({ min: 0, max: 100_000 }).map((count) => literal(count / 1000)),
    truth,
    fc.constantFrom(...Object.keys(figures)).map((name) => referring({ name })),
  );

  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const part = tie('expression');
    return {
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(leaf, exact, rounded, compared),
        binary(arithmetic, part),
        binary(['^'], part, exponent),
        fc.tuple(part, exponent).map(([x, n]) => call('POWER', x, n)),
        prefixed(part),
        percentOf(part.filter(({ kind }) => kind !== 'percent')),
        listOf(part),
        fc
          .tuple(fc.oneof(compared, exact), fc.array(part, { minLength: 1, maxLength: 2 }))
          .map(([condition, branches]) => call('IF', condition, ...branches)),
        fc.tuple(fc.constantFrom<Call[]>('ABS', 'SQRT'), part).map(([called, x]) => call(called, x)),
      ),
    };
  });

  const referee = HyperFormula.buildFromArray(
    [[]],
    { licenseKey: 'gpl-v3', smartRounding: false, precisionEpsilon: 0, precisionRounding: 15 },
    Object.entries(figures).map(([name, value]) => ({ name, expression: value })),
  );

  function ours(given: Expression): number | boolean | 'error' {
    const value = evaluate(given, (reference) => ('name' in reference ? (figures[reference.name] ?? 0) : 0));
    return typeof value === 'object' ? 'error' : value;
  }

  function theirs(text: string): unknown {
    const value = referee.calculateFormula(`=${text}`, 0);
    if (Array.isArray(value)) return value;
    return typeof value === 'object' && value !== null ? 'error' : value;
  }

  test('agrees on every value and on every error', () => {
    const seen = { number: 0, boolean: 0, error: 0 };
    fc.assert(
      fc.property(expression, (given) => {
        const value = ours(given);
        seen[typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'error'] += 1;
        const text = printExcel(given, (reference) => ('name' in reference ? reference.name : ''));
        expect({ text, value: theirs(text) }).toEqual({ text, value });
      }),
      { numRuns: 3000 },
    );
    // So that it cannot agree by having been asked nothing.
    expect(Math.min(seen.number, seen.boolean, seen.error)).toBeGreaterThan(100);
  });

  test.each([
    '-2^2',
    '2^-1',
    '2^3^2',
    '2^-3^2',
    '-5%',
    '2^50%',
    '1<2<3',
    'TRUE>5',
    'TRUE=1',
    'ROUND(2.675,2)',
    'ROUND(-2.5,0)',
    'ROUND(1234.5,-2)',
    'ROUNDDOWN(-2.7,0)',
    'ROUNDUP(2.1,0)',
    'IF(0,1)',
    'IF(FALSE,1/0,2)',
  ])('agrees on %s', (text) => {
    const read = parseTyped(text, point);
    expect(read.ok && theirs(printExcel(read.value, () => ''))).toBe(read.ok && ours(read.value));
  });
});
