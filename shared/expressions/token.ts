import type { Problem } from '../problem.ts';
import type { BinaryOperator } from './expression.ts';

export type Sign = BinaryOperator | '%' | '(' | ')';

interface Place {
  /** Where it begins, counted in code units from 0. */
  readonly at: number;
  /** As it was written. */
  readonly text: string;
}

/** The smallest piece of a formula that means something; or the reason why there is none. */
export type Token = Place &
  (
    | { readonly kind: 'number'; readonly value: number }
    /** A name, or the name of a function. */
    | { readonly kind: 'word' }
    | { readonly kind: 'id'; readonly id: string }
    | { readonly kind: 'sign'; readonly sign: Sign }
    | { readonly kind: 'separator' }
    | { readonly kind: 'end' }
    | { readonly kind: 'problem'; readonly problem: Problem }
  );
