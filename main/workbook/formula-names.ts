/** What an assumption is called in the formulas of a workbook, where its own name cannot stand there. */

/** Names that the workbook has for figures of its own. */
export const WORKBOOK_NAMES = [
  'discount_rate',
  'price_year',
  'investment',
  'total_present_value',
  'net_present_value',
  'sroi_ratio',
] as const;

/** Excel takes R and C for a row and a column; the others stand for what the program or the file format means by them. */
const NOT_AS_NAMES = /^(r|c)$|^_xl|__proto__|\bconstructor\b|\bprototype\b/i;
const ALIAS = /^assumption_(\d+)$/i;

export function canBeName(name: string): boolean {
  const folded = name.toLowerCase();
  return !NOT_AS_NAMES.test(name) && !ALIAS.test(name) && !WORKBOOK_NAMES.some((own) => own === folded);
}

export function aliasOf(number: number): string {
  return `assumption_${number}`;
}

/** The No. of the assumption that an alias stands for, or null for any other name. */
export function numberOfAlias(name: string): number | null {
  const [, number] = ALIAS.exec(name) ?? [];
  return number === undefined ? null : Number(number);
}
