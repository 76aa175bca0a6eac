import type { Row } from '../model/index.ts';

/** A reference table that comes with the program: facts that someone published, of one edition, and where they are from. */
export interface ShippedTable {
  /** The id that its row has in every project, so that two people who add it have the same table. */
  readonly id: string;
  readonly values: Omit<Row<'referenceTable'>, 'id' | 'order'>;
  /** By year, ascending. The year is blank for a value that holds in any year. */
  readonly lines: readonly { readonly year: number | null; readonly value: number }[];
}

/** What may be done with all of them; it stands in the note of each, and so goes wherever the figures go. */
export const LICENCE = 'Crown copyright; used under the Open Government Licence v3.0.';
