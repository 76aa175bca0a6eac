/** Recalculates a workbook that was written, from nothing but its formulas and its typed cells. */
import ExcelJS from 'exceljs';
import { HyperFormula, type RawCellContent } from 'hyperformula';

export type CellResult = string | number | boolean | null;

export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly cached: CellResult;
}

/** What ExcelJS hands back for a formula without a result, and for one whose result is an empty text. */
function cachedOf(result: ExcelJS.CellValue | undefined): CellResult {
  if (result === undefined || result === null) return '';
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === 'object') return JSON.stringify(result);
  // ExcelJS decodes the escapes of a shared text and leaves those of a result as they are.
  return typeof result === 'string' ? result.replace(/_x005F_/g, '_') : result;
}

export async function loadWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

export function formulaCells(workbook: ExcelJS.Workbook): FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        cells.push({
          sheet: sheet.name,
          address: cell.address,
          formula: cell.formula,
          cached: cachedOf(cell.result as ExcelJS.CellValue),
        });
      });
    });
  }
  return cells;
}

function content(cell: ExcelJS.Cell): RawCellContent {
  switch (cell.type) {
    case ExcelJS.ValueType.Formula:
      return `=${cell.formula}`;
    case ExcelJS.ValueType.Null:
    case ExcelJS.ValueType.Merge:
      return null;
    case ExcelJS.ValueType.Date:
      return (cell.value as Date).getTime() / 86_400_000 + 25_569;
    case ExcelJS.ValueType.Number:
      return cell.value as number;
    case ExcelJS.ValueType.Boolean:
      return cell.value as boolean;
    default:
      // An apostrophe keeps HyperFormula from taking a text for a formula or a number.
      return `'${cell.text}`;
  }
}

/** A second opinion on the arithmetic: the formulas of the file, calculated by another program. */
export class Recalculation {
  readonly #engine: HyperFormula;

  constructor(workbook: ExcelJS.Workbook) {
    const sheets = Object.fromEntries(
      workbook.worksheets.map((sheet) => {
        const rows: RawCellContent[][] = [];
        sheet.eachRow({ includeEmpty: false }, (row, number) => {
          const cells: RawCellContent[] = [];
          row.eachCell((cell, column) => {
            cells[column - 1] = content(cell);
          });
          rows[number - 1] = Array.from(cells, (each) => each ?? null);
        });
        return [sheet.name, Array.from(rows, (each) => each ?? [])];
      }),
    );
    this.#engine = HyperFormula.buildFromSheets(
      sheets,
      {
        licenseKey: 'gpl-v3',
        smartRounding: false,
        precisionEpsilon: 0,
        precisionRounding: 15,
        caseSensitive: false,
        matchWholeCell: true,
        useArrayArithmetic: true,
      },
      workbook.definedNames.model.flatMap(({ name, ranges }) =>
        ranges.length === 1 ? [{ name, expression: `=${ranges[0]}` }] : [],
      ),
    );
  }

  value(sheet: string, address: string): CellResult {
    const value = this.#engine.getCellValue(this.#at(sheet, address));
    if (typeof value === 'object' && value !== null) return value.value;
    return value;
  }

  type(sheet: string, address: string, value: RawCellContent): void {
    this.#engine.setCellContents(this.#at(sheet, address), [[value]]);
  }

  #at(sheet: string, address: string) {
    const id = this.#engine.getSheetId(sheet);
    const at = id === undefined ? undefined : this.#engine.simpleCellAddressFromString(address, id);
    if (at === undefined) throw new Error(`There is no cell ${sheet}!${address}`);
    return at;
  }
}

/** Whether two results are the same figure: to 1e-9 of it, since two programs add in different orders. */
export function sameResult(a: CellResult, b: CellResult): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a === 'string' && typeof b === 'string') return decoded(a) === decoded(b);
  return (a ?? '') === (b ?? '');
}

/**
 * ExcelJS decodes the entities of a formula's result once too often, and breaks a sign beyond the first plane where its
 * reading is cut into pieces, so a text that holds one is compared without it.
 */
function decoded(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };
  return text
    .replace(/&(lt|gt|amp|apos|quot);/g, (all, name: string) => signs[name] ?? all)
    .replace(/[\u{10000}-\u{10FFFF}\uFFFD]/gu, '');
}
