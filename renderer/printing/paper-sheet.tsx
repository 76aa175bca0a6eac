import type { ReactNode } from 'react';
import type { Sheet, SheetScope } from '../grid/index.ts';
import type { Band } from './page-bands.ts';
import { type PrintedCell, type PrintedColumn, printedCells, printedLines } from './printed-lines.ts';

interface Props {
  readonly sheet: Sheet;
  readonly scope: SheetScope;
  readonly bands: readonly Band<PrintedColumn>[];
  /** The lines by their ids where they are sorted or filtered. */
  readonly shown: readonly string[] | null;
}

/** The cells of a sheet on paper: one table for each band of columns, with its headings on each page. */
export function PaperSheet({ sheet, scope, bands, shown }: Props) {
  const lines = printedLines(sheet, scope, shown);
  return bands.map(({ columns, scale }) => {
    const cells = columns.map((column) => printedCells(sheet, scope, lines, column));
    const totals = columns.map(({ column }) => (column === null ? null : sheet.totalText(scope, column)));
    return (
      <div key={columns.at(-1)?.id} className="ww-print-band">
        <table style={{ fontSize: `${13 * scale}px` }}>
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width: `${width * scale}px` }} />
            ))}
          </colgroup>
          <Headings columns={columns} />
          <tbody>
            {lines.map((line, at) => (
              <tr key={line.id}>
                {columns.map((column, place) => (
                  <Cell key={column.id} column={column} cell={cells[place]?.[at]} />
                ))}
              </tr>
            ))}
            {columns.some(({ repeated }, place) => !repeated && (totals[place] ?? '') !== '') && (
              <tr className="ww-print-totals">
                {columns.map(({ id, numeric }, place) => (
                  <td key={id} className={numeric ? 'ww-print-numeric' : undefined}>
                    {totals[place]}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    );
  });
}

function Headings({ columns }: { readonly columns: readonly PrintedColumn[] }) {
  const groups: { readonly column: PrintedColumn; count: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.column.group.id === column.group.id) last.count += 1;
    else groups.push({ column, count: 1 });
  }
  return (
    <thead>
      <tr>
        {groups.map(({ column: { id, group }, count }) => (
          <th key={id} colSpan={count} scope="colgroup" className={`ww-print-stage ww-stage-${group.stage}`}>
            {group.heading}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ id, heading, numeric }) => (
          <th key={id} scope="col" className={numeric ? 'ww-print-numeric' : undefined}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell({ column, cell }: { readonly column: PrintedColumn; readonly cell: PrintedCell | undefined }): ReactNode {
  if (cell === undefined || cell.lines === 0) return null;
  const tone = cell.tone === 'plain' ? '' : `ww-print-${cell.tone}`;
  const className = `${column.numeric ? 'ww-print-numeric' : ''} ${tone}`.trim();
  return (
    <td rowSpan={cell.lines === 1 ? undefined : cell.lines} className={className === '' ? undefined : className}>
      {cell.text}
    </td>
  );
}
