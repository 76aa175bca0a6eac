/** The columns of a sheet as its layout has them: their order, their widths, which are hidden and which stand still. */
import type { SheetLayout } from '../../../shared/model/index.ts';
import type { ColumnGroup, Sheet, SheetColumn } from '../sheet.ts';

export interface LaidOutGroup extends Omit<ColumnGroup, 'columns'> {
  readonly folded: boolean;
  readonly columns: readonly LaidOutColumn[];
}

export interface LaidOutColumn {
  readonly column: SheetColumn;
  /** In pixels at a zoom of 1. */
  readonly width: number;
  readonly hidden: boolean;
  readonly frozen: boolean;
}

export function laidOutGroups(
  sheet: Pick<Sheet, 'frozen'>,
  groups: readonly ColumnGroup[],
  layout: SheetLayout,
): readonly LaidOutGroup[] {
  const frozen = frozenColumns(sheet, groups, layout);
  let place = 0;
  return groups.map(({ columns, ...group }) => ({
    ...group,
    folded: layout.folded.includes(group.id),
    columns: inOrder(columns, layout.order ?? []).map((column) => {
      place += 1;
      const { width = column.width, hidden = false } = layout.columns[column.id] ?? {};
      return { column, width, hidden, frozen: place <= frozen };
    }),
  }));
}

/** All columns from left to right, hidden ones too. */
export function laidOutColumns(groups: readonly LaidOutGroup[]): readonly LaidOutColumn[] {
  return groups.flatMap(({ columns }) => columns);
}

function frozenColumns(
  { frozen }: Pick<Sheet, 'frozen'>,
  groups: readonly ColumnGroup[],
  { frozenColumns: wanted }: SheetLayout,
): number {
  if (wanted !== undefined) return wanted;
  const columns = groups.flatMap((group) => group.columns);
  return columns.findLastIndex(({ id }) => frozen.includes(id)) + 1;
}

/** Columns of a group in an order. One that it does not name stays behind the column that comes before it. */
function inOrder(columns: readonly SheetColumn[], order: readonly string[]): readonly SheetColumn[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const named = columns.filter(({ id }) => places.has(id));
  if (named.length === 0) return columns;
  const result = named.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  columns.forEach((column, index) => {
    if (places.has(column.id)) return;
    const before = columns[index - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, column);
  });
  return result;
}
