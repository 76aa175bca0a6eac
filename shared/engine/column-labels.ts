import { type Project, settingsOf } from '../model/index.ts';

/** How a column of value is labelled, as data: the window and the workbook put the word for "Year" to it. */
export type ColumnLabel =
  | { readonly kind: 'ordinal'; readonly year: number }
  | { readonly kind: 'calendar'; readonly year: number };

/** Year 1, 2, 3 …, or Year 0, 1, 2 …, or the calendar years from the start of the period; ordinals where that is blank. */
export function columnLabel(project: Project, column: number): ColumnLabel {
  const { columnLabels, periodFrom } = settingsOf(project);
  if (columnLabels === 'calendar' && periodFrom !== null) {
    return { kind: 'calendar', year: Number(periodFrom.slice(0, 4)) + column };
  }
  return { kind: 'ordinal', year: columnLabels === 'from-year-0' ? column : column + 1 };
}
