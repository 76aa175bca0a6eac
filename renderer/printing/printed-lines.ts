/** A sheet as it goes on paper: the columns that are shown, in their order, and the text of each cell. */

import type { SheetLayout } from '../../shared/model/index.ts';
import {
  type CellView,
  isNumericColumn,
  laidOutGroups,
  type Sheet,
  type SheetColumn,
  type SheetLine,
  type SheetScope,
  type StageName,
} from '../grid/index.ts';
import type { BandColumn } from './page-bands.ts';

export interface PrintedColumn extends BandColumn {
  readonly heading: string;
  readonly numeric: boolean;
  readonly group: { readonly id: string; readonly heading: string; readonly stage: StageName };
  /** Null for the numbers of the lines. */
  readonly column: SheetColumn | null;
}

export interface PrintedCell {
  readonly text: string;
  readonly tone: 'plain' | 'error' | 'apart';
  /** Over so many lines; 0 where a cell above reaches down to here. */
  readonly lines: number;
}

const LINE_WIDTH = 44;

/** The columns that the sheet shows, in the order in which it shows them. */
export function printedColumns(sheet: Sheet, scope: SheetScope, layout: SheetLayout): readonly PrintedColumn[] {
  const groups = laidOutGroups(sheet, sheet.groups(scope), layout);
  const shown = groups.flatMap(({ id, heading, stage, folded, columns }) =>
    columns.flatMap(({ column, width, hidden, frozen }): PrintedColumn[] => {
      if (hidden || (folded && !column.key)) return [];
      return [
        {
          id: column.id,
          width,
          repeated: sheet.names?.includes(column.id) ?? frozen,
          heading: sheet.heading(scope, column),
          numeric: isNumericColumn(column),
          group: { id, heading, stage },
          column,
        },
      ];
    }),
  );
  const [first] = shown;
  if (first === undefined) return [];
  const numbers: PrintedColumn = {
    id: 'line',
    width: LINE_WIDTH,
    repeated: true,
    heading: scope.translator.t('window/grid/line'),
    numeric: true,
    group: first.group,
    column: null,
  };
  return [numbers, ...shown];
}

/**
 * The lines that the sheet shows, in the order in which it shows them, without the one that waits for typing.
 *
 * @param shown the lines by their ids where they are sorted or filtered; null where they stand as in the file.
 */
export function printedLines(sheet: Sheet, scope: SheetScope, shown: readonly string[] | null): readonly SheetLine[] {
  const lines = sheet.lines(scope.project, []).filter((line) => !line.waiting);
  if (shown === null) return lines;
  const byId = new Map(sheet.flatLines(lines).map((line) => [line.id, line]));
  return shown.flatMap((id) => byId.get(id) ?? []);
}

/** What a column has on each line. */
export function printedCells(
  sheet: Sheet,
  scope: SheetScope,
  lines: readonly SheetLine[],
  { column }: PrintedColumn,
): readonly PrintedCell[] {
  if (column === null) {
    return lines.map(({ number }) => ({ text: number === null ? '' : String(number), tone: 'plain', lines: 1 }));
  }
  const spans = lines.map((line) => (sheet.spans(column) ? sheet.spanOf(line, column) : null));
  return lines.map((line, at) => {
    const span = spans[at] ?? null;
    if (span !== null && at > 0 && spans[at - 1] === span) return { text: '', tone: 'plain', lines: 0 };
    let end = at + 1;
    while (span !== null && spans[end] === span) end += 1;
    const view = sheet.view(scope, line, column);
    return { text: view.placeholder ? '' : view.text, tone: toneOf(view), lines: end - at };
  });
}

function toneOf({ severity, apart }: CellView): PrintedCell['tone'] {
  if (severity === 'error') return 'error';
  return apart ? 'apart' : 'plain';
}
