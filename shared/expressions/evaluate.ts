import type { Problem } from '../problem.ts';
import type { Expression, Foot, Joint, Reference } from './expression.ts';
import { functionValue } from './function-values.ts';
import { asNumber, type Figure, finite, operated } from './operations.ts';
import { alongSpine } from './spine.ts';

type Lookup = (reference: Reference) => number | Problem;

/**
 * The value of an expression, or the first problem on the way from left to right. Of an IF only the branch that is
 * taken is worked out, so a problem in the other one does not count. Minus zero never comes out.
 */
export function evaluate(expression: Expression, lookup: Lookup): Figure | Problem {
  const value = valueAt(expression, lookup);
  return value === 0 ? 0 : value;
}

function isProblem(value: Figure | Problem): value is Problem {
  return typeof value === 'object';
}

function valueAt(expression: Expression, lookup: Lookup): Figure | Problem {
  return alongSpine<Figure | Problem>(
    expression,
    (foot) => footValue(foot, lookup),
    (joint, below) => (isProblem(below) ? below : jointValue(joint, below, lookup)),
  );
}

function jointValue(joint: Joint, below: Figure, lookup: Lookup): Figure | Problem {
  switch (joint.kind) {
    case 'prefix':
      // As in Excel, a plus changes nothing, so TRUE stays TRUE.
      return joint.operator === '+' ? below : -asNumber(below);
    case 'percent':
      return asNumber(below) / 100;
    case 'binary': {
      const right = valueAt(joint.right, lookup);
      return isProblem(right) ? right : operated(joint.operator, below, right);
    }
  }
}

function footValue(foot: Foot, lookup: Lookup): Figure | Problem {
  switch (foot.kind) {
    case 'number':
    case 'boolean':
      return foot.value;
    case 'reference': {
      const value = lookup(foot.reference);
      return isProblem(value) ? value : finite(value);
    }
    case 'call':
      return foot.called === 'IF' ? chosen(foot.values, lookup) : calledWith(foot.called, foot.values, lookup);
  }
}

/** As in Excel, any number but 0 is true, and without a second branch the value is FALSE. */
function chosen([condition, then, otherwise]: readonly Expression[], lookup: Lookup): Figure | Problem {
  const met = condition === undefined ? false : valueAt(condition, lookup);
  if (isProblem(met)) return met;
  const branch = asNumber(met) === 0 ? otherwise : then;
  return branch === undefined ? false : valueAt(branch, lookup);
}

function calledWith(
  called: Parameters<typeof functionValue>[0],
  expressions: readonly Expression[],
  lookup: Lookup,
): number | Problem {
  const values: number[] = [];
  for (const expression of expressions) {
    const value = valueAt(expression, lookup);
    if (isProblem(value)) return value;
    values.push(asNumber(value));
  }
  return functionValue(called, values);
}
