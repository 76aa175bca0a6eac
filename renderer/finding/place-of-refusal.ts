import { settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import { sheetNamed } from '../sheets/index.ts';
import type { RefusedCell, WindowModel } from '../state/index.ts';
import type { SheetRefusal } from './replace.ts';

/** Where a cell that refused a replacement is, as people call it, and the way there. */
export function placeOfRefusal(
  model: WindowModel,
  { sheet: name, line, number, column: id }: SheetRefusal,
): Pick<RefusedCell, 'place' | 'go'> {
  const { t } = model.translator;
  const parts = [t(`window/sheets/names/${name}`)];
  if (number !== null) parts.push(t('grid/report/line', { number }));
  const heading = headingOf(model, name, id);
  if (heading !== null) parts.push(heading);
  return { place: parts.join(' · '), go: () => model.focusCell(name, { line, column: id }) };
}

function headingOf(model: WindowModel, name: SheetRefusal['sheet'], id: string): string | null {
  const sheet = sheetNamed(name);
  const { view, translator } = model;
  if (sheet === null || view === null) return null;
  const { project, results } = view;
  const { locale, currency, negatives } = settingsOf(project);
  const formats = formatsFor(locale, currency, negatives);
  const scope = { project, results, translator, formats, pence: false, current: null };
  const column = sheet
    .groups(scope)
    .flatMap(({ columns }) => columns)
    .find((each) => each.id === id);
  return column === undefined ? null : sheet.heading(scope, column);
}
