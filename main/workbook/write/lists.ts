/** What the choices of the other sheets can be. */
import type { WriteContext } from './context.ts';
import { Table, type TableColumn } from './table.ts';

export function listsTable(context: WriteContext): Table {
  const { translator, lists } = context;
  const column = (key: 'list' | 'value' | 'label', width: number): TableColumn => ({
    key,
    mark: `list.${key}`,
    heading: translator.t(`workbook/columns/${key}`),
    stage: 'about',
    width,
    role: key === 'label' ? 'text' : 'quiet',
    cell: (index) => ({ value: lists.choices[index]?.[key] ?? null }),
  });
  return new Table(
    {
      key: 'lists',
      name: context.sheetName('lists'),
      purpose: translator.t('workbook/purposes/lists'),
      stage: 'about',
      lines: lists.choices.length,
      frozenColumns: 0,
    },
    [column('list', 30), column('value', 30), column('label', 60)],
  );
}
