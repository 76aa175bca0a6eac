/** What operators make of values that are there. A result that is no finite number is a problem, as in Excel. */
import { type Problem, problem } from '../problem.ts';
import { asSeen } from './decimal-digits.ts';
import type { BinaryOperator } from './expression.ts';

export type Figure = number | boolean;

/** TRUE counts as 1 and FALSE as 0. */
export function asNumber(figure: Figure): number {
  return Number(figure);
}

export function finite(value: number): number | Problem {
  return Number.isFinite(value) ? value : problem('expression.notANumber');
}

export function operated(operator: BinaryOperator, left: Figure, right: Figure): Figure | Problem {
  switch (operator) {
    case '=':
      return order(left, right) === 0;
    case '<>':
      return order(left, right) !== 0;
    case '<':
      return order(left, right) < 0;
    case '<=':
      return order(left, right) <= 0;
    case '>':
      return order(left, right) > 0;
    case '>=':
      return order(left, right) >= 0;
    case '+':
      return finite(asNumber(left) + asNumber(right));
    case '-':
      return finite(asNumber(left) - asNumber(right));
    case '*':
      return finite(asNumber(left) * asNumber(right));
    case '/':
      return divided(asNumber(left), asNumber(right));
    case '^':
      return power(asNumber(left), asNumber(right));
  }
}

export function divided(value: number, by: number): number | Problem {
  return by === 0 ? problem('expression.divisionByZero') : finite(value / by);
}

export function power(base: number, exponent: number): number | Problem {
  if (base === 0 && exponent === 0) return problem('expression.zeroPower');
  if (base === 0 && exponent < 0) return problem('expression.divisionByZero');
  if (base < 0 && !Number.isInteger(exponent)) return problem('expression.negativePower');
  return finite(base ** exponent);
}

/** Below zero where the left comes first. As in Excel, every number comes before FALSE, and FALSE before TRUE. */
function order(left: Figure, right: Figure): number {
  if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
  const [a, b] = [asSeen(asNumber(left)), asSeen(asNumber(right))];
  return a === b ? 0 : a < b ? -1 : 1;
}
