/** The one place that knows the library by which workbooks are written: drafts in, bytes out. */
import ExcelJS from 'exceljs';
import { escapeText } from '../text-escapes.ts';
import { columnLetters, quoted } from './addresses.ts';
import { styleOf } from './cell-styles.ts';
import type { CellDraft, Highlight, Scalar, SheetDraft, WorkbookDraft } from './sheet-draft.ts';

const PAPER = { A4: 9, A3: 8 } as const;

export async function toXlsx(draft: WorkbookDraft): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(draft.at);
  workbook.created = at;
  workbook.modified = at;
  workbook.title = draft.title;
  workbook.subject = draft.subject;
  workbook.creator = draft.author;
  workbook.lastModifiedBy = draft.author;
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of draft.sheets) await addSheet(workbook, sheet, draft.footer);
  for (const { name, reference } of draft.names) workbook.definedNames.add(reference, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: ExcelJS.Workbook, draft: SheetDraft, footer: string): Promise<void> {
  const sheet = workbook.addWorksheet(draft.name, {
    pageSetup: {
      orientation: 'landscape',
      paperSize: PAPER[draft.paper] as ExcelJS.PaperSize,
      fitToPage: true,
      fitToWidth: draft.pagesWide,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.55, header: 0.25, footer: 0.25 },
      printTitlesRow: draft.printedTitleRows,
      ...(draft.printedTitleColumns === null ? {} : { printTitlesColumn: draft.printedTitleColumns }),
    },
    headerFooter: { oddHeader: '&L&8&F&R&8&A', oddFooter: `&R&8${footer}` },
    views: [
      { state: 'frozen', xSplit: draft.frozenColumns, ySplit: draft.frozenRows, showGridLines: false, zoomScale: 90 },
    ],
    properties: { defaultRowHeight: 15 },
  });
  sheet.columns = draft.widths.map((width) => ({ width }));
  for (const [row, height] of draft.heights) sheet.getRow(row).height = height;
  for (const { row, column, cell } of draft.cells) put(sheet.getCell(row, column), cell);
  for (const highlight of draft.highlights) addHighlight(sheet, highlight);
  if (draft.filter !== null) {
    const { row, lastRow, lastColumn } = draft.filter;
    sheet.autoFilter = `A${row}:${columnLetters(lastColumn)}${lastRow}`;
  }
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
  });
}

function put(target: ExcelJS.Cell, cell: CellDraft): void {
  const value = written(cell.value);
  if (cell.formula !== undefined) target.value = { formula: cell.formula, result: value ?? '' };
  else if (cell.link !== undefined && typeof value === 'string') target.value = { text: value, hyperlink: cell.link };
  else if (value !== null) target.value = value;
  target.style = styleOf(cell);
  if (cell.note !== undefined) target.note = { texts: [{ text: cell.note }] };
  if (cell.role !== 'input') return;
  if (cell.choices !== undefined) {
    target.dataValidation = { type: 'list', allowBlank: true, formulae: [cell.choices], showErrorMessage: true };
  } else if (cell.share === true) {
    target.dataValidation = {
      type: 'decimal',
      operator: 'between',
      allowBlank: true,
      formulae: [0, 1],
      showErrorMessage: true,
      errorStyle: 'warning',
    };
  }
}

/** What a cell may hold: never a number that is none, never a text that Excel would read as something else. */
function written(value: Scalar): Scalar {
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return typeof value === 'string' ? escapeText(value) : value;
}

const RED = {
  font: { color: { argb: 'FF9B1C1C' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDE8E8' } },
} as const;
const GREEN = { font: { color: { argb: 'FF1D6B43' } } } as const;
const AMBER = {
  font: { color: { argb: 'FF92560B' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDF3E1' } },
} as const;

function addHighlight(sheet: ExcelJS.Worksheet, { range, kind, good, fails }: Highlight): void {
  const first = (range.split(':')[0] ?? range).replaceAll('$', '');
  const rule = (
    formula: string,
    style: Partial<ExcelJS.Style>,
    priority: number,
  ): ExcelJS.ConditionalFormattingRule => ({
    type: 'expression',
    formulae: [formula],
    style,
    priority,
  });
  const ref = range.replaceAll('$', '');
  switch (kind) {
    case 'pass-or-fail':
      sheet.addConditionalFormatting({ ref, rules: [rule(fails ?? 'FALSE()', RED, 1)] });
      return;
    case 'above-zero':
      sheet.addConditionalFormatting({ ref, rules: [rule(`N(${first})>0`, RED, 1)] });
      return;
    case 'switched-off':
      sheet.addConditionalFormatting({ ref, rules: [rule(fails ?? 'FALSE()', AMBER, 1)] });
      return;
    case 'status':
      // By the cell's own text: a rule that points to another sheet makes LibreOffice crash while it prints.
      sheet.addConditionalFormatting({
        ref,
        rules: [rule(`${begins(first, good)}=FALSE()`, RED, 1), rule(begins(first, good), GREEN, 2)],
      });
      return;
  }
}

function begins(cell: string, text = ''): string {
  return `(LEFT(${cell},${text.length})=${quoted(text)})`;
}
