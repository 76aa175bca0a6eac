/** What a tonne of greenhouse gas is worth in appraisals, by the year in which it is emitted or saved. */
import { LICENCE, type ShippedTable } from './shipped-table.ts';

/** Pounds per tonne of CO2e, in prices of 2022. */
const VALUES = [
  { year: 2020, low: 126.6, central: 253.19, high: 379.79 },
  { year: 2021, low: 128.52, central: 257.05, high: 385.57 },
  { year: 2022, low: 130.48, central: 260.96, high: 391.44 },
  { year: 2023, low: 132.47, central: 264.93, high: 397.4 },
  { year: 2024, low: 134.48, central: 268.97, high: 403.45 },
  { year: 2025, low: 136.53, central: 273.06, high: 409.6 },
  { year: 2026, low: 138.61, central: 277.22, high: 415.83 },
  { year: 2027, low: 140.72, central: 281.44, high: 422.17 },
  { year: 2028, low: 142.87, central: 285.73, high: 428.6 },
  { year: 2029, low: 145.04, central: 290.08, high: 435.12 },
  { year: 2030, low: 147.25, central: 294.5, high: 441.75 },
  { year: 2031, low: 149.49, central: 298.98, high: 448.48 },
  { year: 2032, low: 151.77, central: 303.54, high: 455.31 },
  { year: 2033, low: 154.08, central: 308.16, high: 462.24 },
  { year: 2034, low: 156.43, central: 312.85, high: 469.28 },
  { year: 2035, low: 158.81, central: 317.62, high: 476.42 },
  { year: 2036, low: 161.23, central: 322.45, high: 483.68 },
  { year: 2037, low: 163.68, central: 327.36, high: 491.05 },
  { year: 2038, low: 166.17, central: 332.35, high: 498.52 },
  { year: 2039, low: 168.71, central: 337.41, high: 506.12 },
  { year: 2040, low: 171.27, central: 342.55, high: 513.82 },
  { year: 2041, low: 173.84, central: 347.69, high: 521.53 },
  { year: 2042, low: 176.45, central: 352.9, high: 529.35 },
  { year: 2043, low: 179.1, central: 358.2, high: 537.29 },
  { year: 2044, low: 181.78, central: 363.57, high: 545.35 },
  { year: 2045, low: 184.51, central: 369.02, high: 553.53 },
  { year: 2046, low: 187.28, central: 374.56, high: 561.84 },
  { year: 2047, low: 190.09, central: 380.18, high: 570.26 },
  { year: 2048, low: 192.94, central: 385.88, high: 578.82 },
  { year: 2049, low: 195.83, central: 391.67, high: 587.5 },
  { year: 2050, low: 198.77, central: 397.54, high: 596.31 },
] as const;

function carbon(scenario: 'low' | 'central' | 'high'): ShippedTable {
  return {
    id: `uk-carbon-2023-${scenario}`,
    values: {
      name: `Carbon values, November 2023: ${scenario}`,
      kind: 'unit-values',
      currency: 'GBP',
      unit: 'tonne of CO2e',
      priceYear: '2022',
      publisher: 'Department for Energy Security and Net Zero',
      publishedOn: null,
      source: 'Valuation of energy use and greenhouse gas emissions for appraisal, November 2023',
      link: 'https://www.gov.uk/government/publications/valuation-of-energy-use-and-greenhouse-gas-emissions-for-appraisal',
      note: LICENCE,
    },
    lines: VALUES.map((values) => ({ year: values.year, value: values[scenario] })),
  };
}

export const carbonValues: readonly ShippedTable[] = [carbon('low'), carbon('central'), carbon('high')];
