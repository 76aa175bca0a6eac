/** What a cell holds for sorting and filtering. */
import type { Sheet, SheetColumn, SheetLine, SheetScope } from '../sheet.ts';

/** Longer texts are told apart by their beginnings: a filter holds no more of them. */
const LONGEST = 1_000;

/** The text that a cell shows; '' where it only invites typing. */
export function cellText(sheet: Sheet, scope: SheetScope, line: SheetLine, column: SheetColumn): string {
  const { text, placeholder } = sheet.view(scope, line, column);
  if (placeholder) return '';
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

const known = new Map<string, Intl.Collator>();

/** How texts are compared: as people of the locale do, with the numbers in them as numbers. */
export function collatorFor(locale: string): Intl.Collator {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const collator = new Intl.Collator(locale, { numeric: true });
  known.set(locale, collator);
  return collator;
}
