/** What a language must say about every field and every table, so that none can be forgotten. */
import type { Catalogue, EntityName, FieldName } from '../model/index.ts';

interface FieldText {
  /** A short column heading. */
  readonly label: string;
  /** What the field means for the calculation, in which unit, and what an assurer looks for. */
  readonly help: string;
  /** What a person might type. */
  readonly example?: string;
}

/** A choice has a label for each of its options; no other field has any. */
type OptionText<F> = F extends { readonly options: readonly (infer Option extends string)[] }
  ? { readonly options: { readonly [O in Option]: string } }
  : { readonly options?: never };

export type FieldMessages = {
  readonly [E in EntityName]: { readonly [F in FieldName<E>]: FieldText & OptionText<Catalogue[E][F]> };
};

export type EntityMessages = {
  readonly [E in EntityName]: { readonly one: string; readonly many: string };
};
