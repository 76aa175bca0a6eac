/** The papers that a sheet is printed on, lying on their long side. Their sizes and margins stand in `printing.css` as well. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Pixels of the browser, of which an inch has 96. */
const PIXELS_PER_MM = 96 / 25.4;
const MARGIN_MM = 10;
const WIDTH_MM: Readonly<Record<Paper, number>> = { a4: 297, a3: 420 };

/** The width between the margins, in pixels. */
export function roomOn(paper: Paper): number {
  // A pixel less: rounding must not push a column off the page.
  return Math.floor((WIDTH_MM[paper] - 2 * MARGIN_MM) * PIXELS_PER_MM) - 1;
}

/** The size of letters at a scale, in points. */
export function pointsAt(scale: number): number {
  const letters = 13;
  return (letters * scale * 72) / 96;
}
