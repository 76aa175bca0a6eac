/** Why a number is what it is, as data. Sentences are made from it where they are shown. */
import type { EntityName } from '../model/index.ts';
import type { Problem } from '../problem.ts';

/** The totals of a map that can be explained. */
export type ExplainedTotal =
  | 'ratio'
  | 'netRatio'
  | 'netPresentValue'
  | 'presentValue'
  | 'investment'
  | 'yearlyImpact'
  | 'paybackOfOneYear'
  | 'paybackRunning';

/** What is worked out for an outcome. */
export type OutcomeFigure = 'quantity' | 'gross' | 'impact' | 'presentValue';

/** A number on the screen: a figure that a row holds, or one that is calculated. */
export type ExplainedCell =
  | {
      readonly kind: 'figure';
      readonly entity: EntityName;
      readonly id: string;
      readonly field: string;
      /** Null for the row's own figure. */
      readonly column: number | null;
    }
  | { readonly kind: 'outcome'; readonly id: string; readonly figure: OutcomeFigure }
  | { readonly kind: 'outcomeYear'; readonly id: string; readonly column: number }
  | { readonly kind: 'input'; readonly id: string }
  /** The value of a proxy or the worth of an input in the project's currency and prices. */
  | { readonly kind: 'price'; readonly of: Extract<ExplainedCell, { readonly kind: 'figure' }> }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'discountFactor'; readonly column: number; readonly outcome: string | null }
  | { readonly kind: 'total'; readonly total: ExplainedTotal };

/** What a number counts: money in the project's currency, a share, years, or a plain number, in a unit where it has one. */
export type AmountKind = 'money' | 'number' | 'percent' | 'years' | 'months';

export interface Operand {
  readonly cell: ExplainedCell;
  readonly value: number;
  readonly kind: AmountKind;
  /** A unit in the person's own words, such as people. */
  readonly unit: string | null;
  /** Money of another currency than the project's: its code. */
  readonly currency: string | null;
  /** `complement` stands in the sentence as (1 − value); `power` raises that to a number of years. */
  readonly form: 'plain' | 'complement';
  readonly power: number | null;
  /** In a sum of products: what the operand is multiplied by, such as the discount factor of its column. */
  readonly times: Operand | null;
  /** Where the person has the figure from, from its note; null where no note says. */
  readonly source: string | null;
}

export type Operation =
  /** The operands multiplied. */
  | 'product'
  /** The operands added. */
  | 'sum'
  /** The first less the others. */
  | 'difference'
  /** The first divided by the second. */
  | 'quotient'
  /** A formula of the person's own; the operands are what it names. */
  | 'formula'
  /** The figure as it was entered. */
  | 'entered'
  /** The counts of an indicator: changed, answered, group, and the share assumed of those who did not answer. */
  | 'count'
  /** An amount × exchange rate × price index. */
  | 'prices'
  /** Years of discounting at a rate, or through a schedule, or typed for its column. */
  | 'discounting'
  /** An amount ÷ (a yearly amount ÷ 12), in months. */
  | 'months'
  /** Months: the columns before, and of the next one as much as is still needed. */
  | 'reached';

export interface Step {
  /** The number that this step explains. */
  readonly cell: ExplainedCell;
  readonly operation: Operation;
  readonly operands: readonly Operand[];
  readonly result: Pick<Operand, 'value' | 'kind' | 'unit' | 'currency'>;
  /** Of a formula: its canonical text. */
  readonly formula: string | null;
}

export interface Explanation {
  readonly cell: ExplainedCell;
  /** The step that gives the number first, then those that give its operands, down to what was entered. */
  readonly steps: readonly Step[];
  /** Why there is no number. */
  readonly problems: readonly Problem[];
}
