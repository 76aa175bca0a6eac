/**
 * What a formula means, without the way in which it was written.
 *
 * Chains lean to the left, as Excel reads them: `1+2+3` is (1+2)+3. So what stands on the right of an operator or inside
 * a function is only as deep as parentheses nest, while the left side is as deep as the text is long; see `spine.ts`.
 */
import type { FunctionName } from './functions.ts';

/** A row by its id; or a name, either of a setting or one that no row has been found for. */
export type Reference = { readonly id: string } | { readonly name: string };

export type PrefixOperator = '-' | '+';
export type BinaryOperator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '^';

export type Expression = Foot | Joint;

/** What no other part of an expression stands to the left of. */
export type Foot =
  /** As it is typed, so neither negative nor infinite: −5 is the prefix `-` before 5. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'call'; readonly called: FunctionName; readonly values: readonly Expression[] };

export type Joint =
  | { readonly kind: 'prefix'; readonly operator: PrefixOperator; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };
