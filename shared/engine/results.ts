import type { Problem } from '../problem.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { ExplainedCell, Explanation } from './explanation.ts';
import type { SamplingRange } from './sampling.ts';
import type { Waterfall } from './waterfall.ts';

/** What the calculation found for one outcome. Money in the project's currency; null where there is no value. */
export interface OutcomeResult {
  readonly outcome: string;
  readonly stakeholder: string;
  /** Whether the outcome has a value: treated as valued, and nothing of what it needs is missing or in error. */
  readonly valued: boolean;
  /** Whether its value is in the totals. Not so for sub-groups of another set than the one that counts. */
  readonly counted: boolean;
  /** Why an outcome that should be valued is not, in the order of its fields. Empty for other treatments. */
  readonly problems: readonly Problem[];
  /** How much of the change happened: as typed, from an indicator's counts, or in the first column that states it. */
  readonly quantity: number | null;
  /** The 95 % range of a quantity that follows from an indicator's counts. */
  readonly sampling: SamplingRange | null;
  /** The proxy's value of one unit in the project's currency and prices; of the first column where columns state it. */
  readonly unitValue: number | null;
  /** Quantity × proxy: one year's value before anything is taken off. Negative for a negative outcome. */
  readonly gross: number | null;
  /** One year's value after deadweight, displacement, attribution and further factors. */
  readonly impact: number | null;
  /** Value of each column of the map, undiscounted. Empty where the outcome has no value. */
  readonly years: readonly number[];
  readonly presentValue: number | null;
  /** The present value that lies beyond the last column that is counted; null where its factors are not known. */
  readonly cutOff: number | null;
  readonly waterfall: Waterfall | null;
}

/** What the calculation found for one input. */
export interface InputResult {
  readonly input: string;
  readonly stakeholder: string;
  readonly funder: 'public' | 'private' | 'own' | null;
  /** What it is worth in all, undiscounted, after further factors; null where it is unvalued or its amount is missing. */
  readonly value: number | null;
  readonly presentValue: number | null;
  /** Its worth by column, columns ascending. */
  readonly columns: readonly { readonly column: number; readonly value: number }[];
  /** Why an input that should be valued is not. */
  readonly problems: readonly Problem[];
}

/** One column of value, totalled over the outcomes. */
export interface ColumnResult {
  /** Number of the column, from 0. */
  readonly column: number;
  /** The years of discounting that its factor stands for; null where the factor was typed for itself. */
  readonly exponent: number | null;
  /** The project's own; outcomes that follow another schedule have theirs. */
  readonly discountFactor: number;
  readonly value: number;
  readonly presentValue: number;
}

/** The total of one stakeholder, output, tag, agency or kind. `id` is null for outcomes that belong to none. */
export interface GroupTotal {
  readonly id: string | null;
  readonly outcomes: number;
  readonly presentValue: number;
}

/** The totals of outcomes by something of which an outcome may have several; then they overlap. */
export interface GroupTotals {
  readonly groups: readonly GroupTotal[];
  /** Whether an outcome counts under more than one group, so that the groups add up to more than the total. */
  readonly overlapping: boolean;
}

export interface StakeholderTotal {
  readonly stakeholder: string;
  /** Of the stakeholder's own outcomes. */
  readonly presentValue: number;
  /** False for a sub-group of another set than the one that counts: its value is told beside the totals. */
  readonly counted: boolean;
  /** What its sub-groups add, by set. Two sets hold the same people, so they are never added. */
  readonly sets: readonly { readonly set: string; readonly presentValue: number; readonly counted: boolean }[];
  /** Its own and those of the set of sub-groups that counts. */
  readonly withSubgroups: number;
}

export interface TreatmentTotal {
  readonly treatment: 'valued' | 'reported' | 'step' | 'excluded';
  readonly outcomes: number;
  readonly presentValue: number;
}

/** The public purse's view: what it gains, beside what all put in and what it put in itself. */
export interface PublicView {
  readonly fiscal: number;
  readonly publicInputs: number;
  readonly fiscalToAllInputs: number | null;
  readonly fiscalToPublicInputs: number | null;
}

export interface Payback {
  /** Months, as the Guide has it: investment ÷ (a year's impact ÷ 12), which assumes that the year repeats. */
  readonly ofOneYear: number | null;
  /** Months after which the running total of present value reaches the investment; null where it never does. */
  readonly running: number | null;
}

export interface Investment {
  readonly undiscounted: number;
  /** Null where the factor of a column is not known. */
  readonly discounted: number | null;
  /** Whether amounts lie in more than one column, so that discounting them makes a difference worth showing. */
  readonly inSeveralColumns: boolean;
  readonly byFunder: readonly { readonly funder: string | null; readonly amount: number }[];
}

/**
 * The results of a whole map. A ratio needs an investment above 0 and is null without one. `problems` are settings
 * that the calculation cannot follow; then there are no figures at all, since every one of them would be wrong.
 *
 * Totals are those of the moment they were asked for; rows are looked up in the calculator, which may have gone on.
 */
export interface Results {
  /** What the settings make of time. */
  readonly plan: ColumnPlan;
  readonly problems: readonly Problem[];
  readonly investment: number;
  readonly presentValue: number;
  readonly netPresentValue: number;
  readonly ratio: number | null;
  readonly netRatio: number | null;
  /** The ratio if inputs were discounted the other way; null where it is the same. */
  readonly ratioOtherInputs: number | null;
  /** The ratio with multipliers above 1 on outcomes left out; null where there are none. */
  readonly ratioWithoutMultipliers: number | null;
  readonly payback: Payback;
  readonly columns: readonly ColumnResult[];
  /** Present value beyond the last column that is counted: what the horizon cuts. Null where it is not known. */
  readonly cutOff: number | null;
  /** One year's gross value and impact of all outcomes: they stand beside the waterfall, never in it. */
  readonly yearlyGross: number;
  readonly yearlyImpact: number;
  /** The present value of the outcomes that have any above 0: shares stand beside it where some are negative. */
  readonly positivePresentValue: number;
  readonly waterfall: Waterfall;
  readonly inputTotals: Investment;
  /** One for each stakeholder, in the order of the map. */
  readonly stakeholders: readonly StakeholderTotal[];
  readonly outputs: GroupTotals;
  readonly tags: GroupTotals;
  readonly agencies: GroupTotals;
  readonly kinds: GroupTotals;
  readonly treatments: readonly TreatmentTotal[];
  readonly publicView: PublicView;
  readonly outcomes: {
    get(id: string): OutcomeResult | undefined;
    values(): Iterable<OutcomeResult>;
    readonly size: number;
  };
  readonly inputs: { get(id: string): InputResult | undefined; values(): Iterable<InputResult>; readonly size: number };
  /** Ids of the outcomes that should be valued and are not, in the order of the map. */
  readonly notValued: readonly string[];
  /** The same for inputs. */
  readonly inputsNotValued: readonly string[];
  /** Why a number is what it is. */
  explain(cell: ExplainedCell): Explanation;
  /** What an assumption comes to, or why it comes to nothing. */
  assumption(id: string): number | Problem;
  /** What an entry's formula comes to at the moment, or why it comes to nothing. */
  formula(text: string): number | Problem;
}
