/** What a cell holds that others are filled from, or what one is filled with. */
export type SeriesCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  /** A share: 25 % is 0.25. */
  | { readonly kind: 'percent'; readonly value: number }
  /** Written yyyy-mm-dd. */
  | { readonly kind: 'date'; readonly value: string }
  /** Years of prices too: 2015, 2010/11. */
  | { readonly kind: 'text'; readonly text: string }
  /** Formulas name no cells, so each copy says the same. */
  | { readonly kind: 'formula'; readonly text: string }
  /** Whatever else is copied as it is, such as a range, a choice or a link; what the text says is up to who asks. */
  | { readonly kind: 'other'; readonly text: string };

/** The cell at a place of a series: from 0 on those that it was made from, below 0 those before them. */
export type Series = (place: number) => SeriesCell;

/** The remainder that is never below zero. */
export function remainder(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
