/** Which rows and names an expression refers to, and the exchange of one for the other. */
import type { Expression, Foot, Reference } from './expression.ts';
import { folded } from './names.ts';
import { alongSpine } from './spine.ts';

export interface References {
  readonly ids: ReadonlySet<string>;
  /** In lower case: capitals make no difference. */
  readonly names: ReadonlySet<string>;
}

export function referencesOf(expression: Expression): References {
  const ids = new Set<string>();
  const names = new Set<string>();
  withReferences(expression, (reference) => {
    if ('id' in reference) ids.add(reference.id);
    else names.add(folded(reference.name));
    return reference;
  });
  return { ids, names };
}

/** Names into ids, wherever there is one. `idOf` is asked in lower case. */
export function bindNames(expression: Expression, idOf: (name: string) => string | null): Expression {
  return withReferences(expression, (reference) => {
    const id = 'name' in reference ? idOf(folded(reference.name)) : null;
    return id === null ? reference : { id };
  });
}

/** Ids back into names, wherever there is one, such as for rows that are removed. */
export function unbindIds(expression: Expression, nameOf: (id: string) => string | null): Expression {
  return withReferences(expression, (reference) => {
    const name = 'id' in reference ? nameOf(reference.id) : null;
    return name === null ? reference : { name };
  });
}

function withReferences(expression: Expression, change: (reference: Reference) => Reference): Expression {
  return alongSpine<Expression>(
    expression,
    (foot) => footWith(foot, change),
    (joint, below) => {
      if (joint.kind !== 'binary') return { ...joint, operand: below };
      return { ...joint, left: below, right: withReferences(joint.right, change) };
    },
  );
}

function footWith(foot: Foot, change: (reference: Reference) => Reference): Foot {
  switch (foot.kind) {
    case 'reference':
      return { ...foot, reference: change(foot.reference) };
    case 'call':
      return { ...foot, values: foot.values.map((value) => withReferences(value, change)) };
    default:
      return foot;
  }
}
