import { type Problem, problem } from '../problem.ts';
import { roundedTo } from './decimal-digits.ts';
import type { FunctionName } from './functions.ts';
import { divided, finite, power } from './operations.ts';

/** What a function makes of its values, of which it was given as many as it takes. IF is none: it leaves values out. */
export function functionValue(called: Exclude<FunctionName, 'IF'>, values: readonly number[]): number | Problem {
  const [first = 0, second = 0] = values;
  switch (called) {
    case 'MIN':
      return Math.min(...values);
    case 'MAX':
      return Math.max(...values);
    case 'SUM':
      return finite(total(values));
    case 'AVERAGE':
      return divided(total(values), values.length);
    case 'ROUND':
      return finite(roundedTo(first, second, 'half-away'));
    case 'ROUNDUP':
      return finite(roundedTo(first, second, 'away'));
    case 'ROUNDDOWN':
      return finite(roundedTo(first, second, 'towards-zero'));
    case 'ABS':
      return Math.abs(first);
    case 'SQRT':
      return first < 0 ? problem('expression.negativeRoot') : Math.sqrt(first);
    case 'POWER':
      return power(first, second);
  }
}

/** From left to right, as a spreadsheet adds. */
function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
