import { type EntityName, nameOf, type Project, rowsOf } from '../../shared/model/index.ts';

/** Of the reference tables, those of the kind that a field reads. */
const TABLE_KINDS: Readonly<Record<string, string>> = {
  discountSchedule: 'discount-schedule',
  priceIndex: 'price-index',
};

/** The rows that a field of a row may refer to: not itself, of indicators its own, of tables those of the right kind. */
export function referenceOptions(
  project: Project,
  to: EntityName,
  field: string,
  id: string,
): readonly { readonly value: string; readonly label: string }[] {
  return rowsOf(project, to)
    .filter((row) => {
      if (row.id === id) return false;
      if (to === 'indicator') return 'outcome' in row && row.outcome === id;
      return to !== 'referenceTable' || ('kind' in row && row.kind === TABLE_KINDS[field]);
    })
    .map((row) => ({ value: row.id, label: nameOf(to, row) }));
}
