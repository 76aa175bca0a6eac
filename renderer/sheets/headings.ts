import type { EnteredColumn, SheetScope } from '../grid/index.ts';

/** The heading of a column that is typed into, with the unit that its figures are in. */
export function enteredHeading({ translator, formats }: SheetScope, { entity, field, facts }: EnteredColumn): string {
  const label = translator.fieldLabel(entity, field);
  if (facts.kind === 'money') return translator.t('window/grid/withUnit', { label, unit: formats.currencySign });
  if (facts.kind === 'years') return translator.t('window/grid/inYears', { label });
  return label;
}
