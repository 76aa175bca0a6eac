import type { SheetController } from './sheet-controller.ts';

/** Which lines of a sheet are shown, and in which order, for whoever does not see it. */
export function viewSentences({ view, layout, sheet, columns, context }: SheetController): readonly string[] {
  const { translator, formats } = context.scope;
  const { t } = translator;
  const { shown, all } = view.counts;
  if (!view.isFlat) return [t('grid/view/asInFile', { count: all })];
  const names = layout.sort.flatMap(({ column }) => columns.get(column) ?? []);
  const headings = names.map((column) => sheet.heading(context.scope, column)).join(', ');
  return [
    ...(view.isFiltered ? [`${t('grid/view/shown', { shown: formats.number(shown), count: all })}.`] : []),
    ...(view.isSorted ? [`${t('grid/view/sortedBy', { columns: headings })}.`] : []),
  ];
}
