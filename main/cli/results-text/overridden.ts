import { yearLabel } from '../rows.ts';
import { textTable } from '../text-table.ts';
import { indented, type Page, WORDS } from './page.ts';
import { settingText } from './setting-text.ts';

/** The settings that are not the file's. */
export function overridden(page: Page): string {
  const { project, translator, overrides } = page;
  const { t, fieldLabel } = translator;
  if (overrides.length === 0) return '';
  const columnName = (column: number) => (column < 0 ? t('cli/calc/before') : yearLabel(project, column, translator));
  const lines = overrides.map(({ field, column, value }) => {
    const label = fieldLabel('project', field);
    const name = column === null ? label : t('cli/calc/columnOf', { field: label, column: columnName(column) });
    return [name, settingText(page, field, value)];
  });
  return `${t('cli/calc/overridden')}\n${indented(textTable([WORDS, WORDS], lines))}`;
}
