/** How tightly each part of an expression binds, as in Excel: −2^2 is 4, −5% is (−5)%, and 2^3^2 is 64. */
import type { BinaryOperator, Expression } from './expression.ts';

const operators: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};

export const LOOSEST = 1;
const PERCENT = 5;
const PREFIX = 6;
const TIGHTEST = 7;

export function isBinaryOperator(sign: string): sign is BinaryOperator {
  return Object.hasOwn(operators, sign);
}

export function precedenceOf(operator: BinaryOperator): number {
  return operators[operator];
}

/** Of two expressions, the one of the higher number can stand beside an operator of the lower without parentheses. */
export function tightness(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return precedenceOf(expression.operator);
    case 'percent':
      return PERCENT;
    case 'prefix':
      return PREFIX;
    default:
      return TIGHTEST;
  }
}
