/** HM Treasury's real discount rates, which fall with the years of discounting. */
import { LICENCE, type ShippedTable } from './shipped-table.ts';

/** From which year of discounting on each rate holds. The last band of the publication ends with year 1,000. */
const BANDS = [
  { year: 0, standard: 0.035, health: 0.015, lower: 0.03 },
  { year: 31, standard: 0.03, health: 0.0129, lower: 0.0257 },
  { year: 76, standard: 0.025, health: 0.0107, lower: 0.0214 },
  { year: 126, standard: 0.02, health: 0.0086, lower: 0.0171 },
  { year: 201, standard: 0.015, health: 0.0064, lower: 0.0129 },
  { year: 301, standard: 0.01, health: 0.0043, lower: 0.0086 },
] as const;

const REVIEW =
  'The independent review of 30 June 2026 recommends 3.0 %, a flatter schedule and no separate rates for health; it had not been adopted when last seen, in August 2026.';

function schedule(rates: 'standard' | 'health' | 'lower', name: string, use: string): ShippedTable {
  return {
    id: `uk-green-book-2022-${rates}`,
    values: {
      name,
      kind: 'discount-schedule',
      currency: null,
      unit: null,
      priceYear: null,
      publisher: 'HM Treasury',
      publishedOn: null,
      source: 'The Green Book (2022), supplementary guidance on discounting',
      link: 'https://www.gov.uk/government/publications/green-book-supplementary-guidance-discounting',
      note: `${use} ${REVIEW} ${LICENCE}`,
    },
    lines: BANDS.map((band) => ({ year: band.year, value: band[rates] })),
  };
}

export const discountSchedules: readonly ShippedTable[] = [
  schedule('standard', 'Green Book 2022: standard rates', 'Real rates, by year of discounting.'),
  schedule('health', 'Green Book 2022: rates for health', 'Real rates for effects on health, by year of discounting.'),
  schedule('lower', 'Green Book 2022: lower rates', 'Real rates for a test of sensitivity, by year of discounting.'),
];
