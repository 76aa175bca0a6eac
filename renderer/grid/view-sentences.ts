import type { SheetController } from './sheet-controller.ts';

/** How many lines of a sheet are shown and by which columns they are sorted; null where all are, and where they stand as in the file. */
export function viewPhrases({ view, layout, sheet, columns, context }: SheetController): {
  readonly shown: string | null;
  readonly sorted: string | null;
} {
  const { translator, formats } = context.scope;
  const { shown, all } = view.counts;
  const sortedBy = layout.sort.flatMap(({ column }) => columns.get(column) ?? []);
  const headings = sortedBy.map((column) => sheet.heading(context.scope, column)).join(', ');
  return {
    shown: view.isFiltered ? translator.t('grid/view/shown', { shown: formats.number(shown), count: all }) : null,
    sorted: view.isSorted ? translator.t('grid/view/sortedBy', { columns: headings }) : null,
  };
}

/** Which lines of a sheet are shown, and in which order, for whoever does not see it. */
export function viewSentences(controller: SheetController): string {
  const phrases = controller.viewPhrases;
  if (phrases.length > 0) return phrases.map((phrase) => `${phrase}.`).join(' ');
  return controller.context.scope.translator.t('grid/view/asInFile', { count: controller.view.counts.all });
}
