/**
 * The way down the left side of an expression. It may be thousands of steps long, as in 1+1+1+… or 5%%%…, so it is
 * walked in a loop; whatever hangs off it nests no deeper than parentheses do, so that recursion is safe there.
 */
import type { Expression, Foot, Joint } from './expression.ts';

/** What a joint stands upon: its left side, or its only one. */
export function belowOf(joint: Joint): Expression {
  return joint.kind === 'binary' ? joint.left : joint.operand;
}

/** Works out something of the foot, then of each joint above it from what was found below, up to the whole. */
export function alongSpine<T>(
  expression: Expression,
  ofFoot: (foot: Foot) => T,
  ofJoint: (joint: Joint, below: T) => T,
): T {
  const joints: Joint[] = [];
  let at = expression;
  while (at.kind === 'prefix' || at.kind === 'percent' || at.kind === 'binary') {
    joints.push(at);
    at = belowOf(at);
  }
  return joints.reduceRight((below, joint) => ofJoint(joint, below), ofFoot(at));
}
