/** The one place that knows the library by which workbooks are read: bytes in, plain cells out. */
import ExcelJS from 'exceljs';
import type { Problem } from '../../../shared/problem.ts';
import { problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { whyNotOpen } from './guard.ts';
import { limits } from './limits.ts';
import type { PlainValue, ReadCell, ReadValue, WorkbookCells } from './workbook-cells.ts';

/** Parts of a sheet that hold no values, and that the library is slow or unsafe with. */
const NOT_NEEDED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
];

export async function loadCells(bytes: Uint8Array): Promise<Result<WorkbookCells>> {
  const refusal: Problem | null = whyNotOpen(bytes);
  if (refusal !== null) return refused(refusal);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: NOT_NEEDED });
  } catch {
    return refused(problem('workbook.notAWorkbook'));
  }
  return done({ sheets: workbook.worksheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })) });
}

function cellsOf(sheet: ExcelJS.Worksheet): ReadCell[] {
  const cells: ReadCell[] = [];
  sheet.eachRow((row, rowNumber) => {
    if (rowNumber > limits.rows) return;
    row.eachCell((cell, column) => {
      const value = column > limits.columns ? null : readValue(cell);
      if (value !== null) cells.push({ row: rowNumber, column, value });
    });
  });
  return cells;
}

/** Signs that are in every formula of the workbook's own and in none that a figure can hold: they point to other cells. */
const POINTS_TO_CELLS = /[$!:]/;

function readValue(cell: ExcelJS.Cell): ReadValue | null {
  const result = plainValue(cell.value);
  if (cell.type !== ExcelJS.ValueType.Formula || POINTS_TO_CELLS.test(cell.formula)) return result;
  return { formula: cell.formula, result };
}

function plainValue(value: ExcelJS.CellValue | undefined): PlainValue | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { error: '#VALUE!' } : { date: value.toISOString().slice(0, 10) };
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return textOrNull(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return plainValue(value.text as ExcelJS.CellValue);
  if ('formula' in value || 'sharedFormula' in value) return plainValue(value.result as ExcelJS.CellValue);
  return null;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
