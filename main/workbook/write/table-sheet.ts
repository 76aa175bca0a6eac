/** Draws a table as a sheet: title, master check, purpose, stage bars, headings, lines, totals. */
import { KEY_ROW } from '../layout-version.ts';
import { columnLetters } from './addresses.ts';
import { putBanner } from './banner.ts';
import type { WriteContext } from './context.ts';
import type { Figures } from './figures.ts';
import { type CellDraft, SheetBuilder, type SheetDraft } from './sheet-draft.ts';
import type { Table, TableColumn } from './table.ts';

const HEADING_ROW = 5;
const STAGE_ROW = 4;

export function tableSheet(
  context: WriteContext,
  figures: Figures,
  table: Table,
  extra?: (builder: SheetBuilder) => void,
): SheetDraft {
  const { facts, columns, spareRow } = table;
  const builder = new SheetBuilder();
  putBanner(context, figures, builder, {
    key: facts.key,
    title: facts.name,
    purpose: facts.purpose,
    stage: facts.stage,
    columns: columns.length,
  });
  const axis = columns.filter(({ key }) => /^year\d+$/.test(key)).length > 0;
  columns.forEach((column, index) => {
    const number = index + 1;
    const starts = index === 0 || columns[index - 1]?.stage !== column.stage;
    builder.put(STAGE_ROW, number, {
      role: 'stage',
      stage: column.stage,
      value: starts ? stageWord(context, column.stage) : null,
    });
    if (column.heading !== '') {
      builder.put(HEADING_ROW, number, {
        role: 'heading',
        stage: column.stage,
        value: column.heading,
        align: column.align,
      });
    }
    builder.put(
      KEY_ROW,
      number,
      axis && column.mark === undefined ? null : { role: 'key', stage: column.stage, value: column.mark ?? null },
    );
    for (let line = 0; line < facts.lines; line += 1) {
      const row = table.firstRow + line;
      builder.put(row, number, lineCell(column, line, row));
    }
    if (column.total !== undefined) {
      const letters = columnLetters(number);
      const lines = `${letters}${table.firstRow}:${letters}${spareRow}`;
      builder.put(spareRow + 1, number, {
        role: 'total',
        formula:
          column.totalWhere === undefined
            ? `SUM(${lines})`
            : `SUMIF(${table.localRange(column.totalWhere)},1,${lines})`,
        value: column.total,
        format: column.format,
        align: 'right',
      });
    }
  });
  if (facts.totalLabelIn !== undefined) {
    const number = table.columnNumber(facts.totalLabelIn);
    builder.put(spareRow + 1, number, { role: 'total', value: context.translator.t('workbook/columns/total') });
  }
  for (let line = 0; line < facts.lines; line += 1)
    builder.heights.set(table.firstRow + line, lineHeight(builder, columns, table.firstRow + line));
  builder.heights.set(STAGE_ROW, 16);
  builder.heights.set(HEADING_ROW, headingHeight(columns));
  builder.heights.set(KEY_ROW, axis ? 15 : 11);
  builder.heights.set(spareRow, 6);
  extra?.(builder);
  return {
    key: facts.key,
    name: facts.name,
    stage: facts.stage,
    cells: builder.cells,
    widths: columns.map(({ width }) => width),
    heights: builder.heights,
    frozenRows: table.firstRow - 1,
    frozenColumns: facts.frozenColumns,
    filter: facts.lines === 0 ? null : { row: table.firstRow - 1, lastRow: spareRow - 1, lastColumn: columns.length },
    printedTitleRows: `${STAGE_ROW}:${table.firstRow - 1}`,
    printedTitleColumns:
      facts.pagesWide === undefined || facts.pagesWide < 2 || facts.frozenColumns === 0
        ? null
        : `A:${columnLetters(facts.frozenColumns)}`,
    pagesWide: facts.pagesWide ?? 1,
    paper: facts.paper ?? 'A4',
    highlights: [...builder.highlights, ...(facts.lines === 0 ? [] : (facts.highlights?.(table) ?? []))],
  };
}

function lineCell(column: TableColumn, line: number, row: number): CellDraft | null {
  const content = column.cell(line, row);
  if (content === null) return null;
  return {
    role: content.role ?? column.role,
    value: content.value,
    formula: content.formula,
    format: content.format ?? column.format,
    align: column.align,
    choices: content.choices,
    share: content.share,
    note: content.note,
    link: content.link,
    wrap: true,
  };
}

function stageWord(context: WriteContext, stage: TableColumn['stage']): string | null {
  return context.translator.t(`workbook/stages/${stage}`);
}

const LINE = 13.5;
/** Excel's own limit is 409 points. */
const TALLEST = 400;

/** Room for the longest text of a line. Programs do not fit rows to formulas' texts when they open a file. */
function lineHeight(builder: SheetBuilder, columns: readonly TableColumn[], row: number): number {
  let most = 1;
  for (const { column, cell } of builder.inRow(row)) {
    if (typeof cell.value !== 'string' || cell.role === 'quiet') continue;
    most = Math.max(most, wrappedLines(cell.value, (columns[column - 1]?.width ?? 10) * 1.05));
  }
  return Math.min(TALLEST, most * LINE + 2.5);
}

/** Room for the longest heading, wrapped at its column's width. */
function headingHeight(columns: readonly TableColumn[]): number {
  const lines = columns.map(({ heading, width }) => wrappedLines(heading, width * 0.95));
  return Math.min(75, Math.max(1, ...lines) * 12.5 + 4);
}

export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    let lines = 1;
    let used = 0;
    for (const word of line.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(word.length / Math.max(1, width + 1));
      used += (used > 0 ? 1 : 0) + word.length;
    }
    return sum + lines;
  }, 0);
}
