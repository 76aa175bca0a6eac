import type { Problem } from '../problem.ts';

/** What the calculation found for one outcome. Money in the project's currency; null where there is no value. */
export interface OutcomeResult {
  readonly outcome: string;
  readonly stakeholder: string;
  /** Whether the outcome counts in the totals: treated as valued, and nothing of what it needs is missing or in error. */
  readonly valued: boolean;
  /** Why an outcome that should be valued is not, in the order of its fields. Empty for other treatments. */
  readonly problems: readonly Problem[];
  /** How much of the change happened: as typed, or from the counts of an indicator. Null where the outcome has no value. */
  readonly quantity: number | null;
  /** Quantity × proxy: one year's value before anything is taken off. Negative for a negative outcome. */
  readonly gross: number | null;
  /** One year's value after deadweight, displacement, attribution and further factors. */
  readonly impact: number | null;
  /** Value of each column of the map, undiscounted. Empty where the outcome has no value. */
  readonly years: readonly number[];
  readonly presentValue: number | null;
}

/** What the calculation found for one input. */
export interface InputResult {
  readonly input: string;
  readonly stakeholder: string;
  /** Its amount, or hours × rate, after further factors; null where it is unvalued or its amount is missing. */
  readonly value: number | null;
  /** Why an input that should be valued is not. */
  readonly problems: readonly Problem[];
}

/** One column of value, totalled over the outcomes. */
export interface ColumnResult {
  /** Number of the column, from 0. */
  readonly column: number;
  /** The years of discounting that its factor stands for. */
  readonly exponent: number;
  readonly discountFactor: number;
  readonly value: number;
  readonly presentValue: number;
}

export interface StakeholderResult {
  readonly stakeholder: string;
  readonly presentValue: number;
}

/**
 * The results of a whole map. A ratio needs an investment above 0 and is null without one. `problems` are settings
 * that the calculation cannot follow; then there are no figures at all, since every one of them would be wrong.
 */
export interface Results {
  readonly problems: readonly Problem[];
  readonly investment: number;
  readonly presentValue: number;
  readonly netPresentValue: number;
  readonly ratio: number | null;
  readonly netRatio: number | null;
  /** Months until the investment is repaid, as the Guide has it: investment ÷ (a year's impact ÷ 12). */
  readonly paybackMonths: number | null;
  readonly columns: readonly ColumnResult[];
  /** One for each stakeholder, in the order of the map. */
  readonly stakeholders: readonly StakeholderResult[];
  readonly outcomes: ReadonlyMap<string, OutcomeResult>;
  readonly inputs: ReadonlyMap<string, InputResult>;
  /** Ids of the outcomes that should be valued and are not, in the order of the map. */
  readonly notValued: readonly string[];
  /** The same for inputs. */
  readonly inputsNotValued: readonly string[];
}
