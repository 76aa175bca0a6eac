/** What HM Treasury takes a year of one point more life satisfaction to be worth. */
import { LICENCE, type ShippedTable } from './shipped-table.ts';

function wellby(scenario: 'low' | 'central' | 'high', value: number, use: string): ShippedTable {
  return {
    id: `uk-wellby-2021-${scenario}`,
    values: {
      name: `WELLBY, July 2021: ${scenario}`,
      kind: 'unit-values',
      currency: 'GBP',
      unit: 'one point of life satisfaction for one person and one year',
      priceYear: '2019',
      publisher: 'HM Treasury',
      publishedOn: null,
      source: `Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance, July 2021, ${use}`,
      link: 'https://www.gov.uk/government/publications/green-book-supplementary-guidance-wellbeing',
      note: LICENCE,
    },
    lines: [{ year: null, value }],
  };
}

export const wellbies: readonly ShippedTable[] = [
  wellby('low', 10_000, 'lower bound'),
  wellby('central', 13_000, 'central value'),
  wellby('high', 16_000, 'upper bound'),
];
