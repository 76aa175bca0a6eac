// How the workbook is built, beside what it comes to: the rules that a reviewer of spreadsheets holds it to.

import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { entityNames, fieldsOf } from '../../../../shared/model/index.ts';
import { formulaCells, loadWorkbook } from '../../../support/hyperformula.ts';
import { workbookProjects } from '../../../support/workbook-projects.ts';
import { written } from '../../../support/written-workbook.ts';

const project = workbookProjects.find(({ name }) => name === 'activity years first, three of them')?.project;
const answers = workbookProjects.find(({ name }) => name === 'quantities from answers')?.project;
if (project === undefined || answers === undefined) throw new Error('The projects have other names');

let workbooks: ExcelJS.Workbook[] = [];
beforeAll(async () => {
  workbooks = [await loadWorkbook(await written(project)), await loadWorkbook(await written(answers))];
});

const each = () => workbooks.flatMap((workbook) => formulaCells(workbook));

/** A formula without the texts in it. */
const bare = (formula: string) => formula.replace(/"[^"]*"/g, '""');

describe('formulas', () => {
  it('use a short list of functions that every spreadsheet has', () => {
    const allowed = new Set(
      'ABS AND COUNT COUNTA COUNTIF COUNTIFS EXACT FIND IF INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT MATCH MAX MIN N OR PRODUCT ROWS SQRT SUM SUMIF SUMIFS SUMPRODUCT TRUE VALUE YEAR'.split(
        ' ',
      ),
    );
    const used = new Set(
      each().flatMap(({ formula }) =>
        [...bare(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name ?? ''),
      ),
    );
    expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('never hold one IF inside another', () => {
    const nested = each().filter(({ formula }) => {
      const text = bare(formula);
      for (const { index } of text.matchAll(/\bIF\(/g)) {
        let depth = 0;
        for (let at = index + 2; at < text.length; at += 1) {
          if (text[at] === '(') depth += 1;
          if (text[at] === ')') depth -= 1;
          if (depth === 0) break;
          if (at > index + 2 && /\bIF\($/.test(text.slice(0, at + 1))) return true;
        }
      }
      return false;
    });
    expect(nested).toEqual([]);
  });

  it('raise nothing but 1 + the discount rate to a power, which is never 0', () => {
    const powers = each().filter(({ formula }) => bare(formula).includes('^'));
    expect(powers.length).toBeGreaterThan(0);
    // The rate stands beside each factor: one for all, or that of its year.
    expect(
      powers.filter(({ sheet, formula }) => sheet !== 'Discount factors' || !/\(1\+\$H\d+\)\^/.test(formula)),
    ).toEqual([]);
  });

  it('hold no figure that could change: only 0, 1, 2, 12 months and the four digits of a year', () => {
    const odd = each().flatMap(({ formula, sheet, address }) => {
      const text = bare(formula)
        .replace(/LEFT\(([^,]+),4\)/g, '$1')
        .replace(/\$?[A-Z]{1,3}\$?\d+/g, 'ref')
        .replace(/[A-Z]+\d*\(/g, '(');
      return [...text.matchAll(/(?<![\w.])\d+(\.\d+)?/g)]
        .filter(([number]) => !['0', '1', '2', '12'].includes(number))
        .map(() => `${sheet}!${address} ${formula}`);
    });
    expect(odd).toEqual([]);
  });

  it('stand for everything in a column that calculates, without a constant between them', () => {
    const mixed: string[] = [];
    for (const workbook of workbooks) {
      for (const { name, kinds } of columnsOf(workbook)) if (kinds.has('formula') && kinds.size > 1) mixed.push(name);
    }
    expect(mixed).toEqual([]);
  });

  it('are the same in every line of a column, and in every year of the block', () => {
    const uneven: string[] = [];
    for (const workbook of workbooks) {
      for (const { name, formulas } of columnsOf(workbook)) if (new Set(formulas).size > 1) uneven.push(name);
      const years = workbook.getWorksheet('Value by column');
      const block = formulaCells(workbook).filter(
        ({ sheet, formula }) => sheet === years?.name && formula.includes('MAX(0,MIN(1,'),
      );
      expect(block.length).toBeGreaterThan(40);
      expect(new Set(block.map(({ formula, address }) => relative(formula, address))).size).toBe(1);
    }
    expect(uneven).toEqual([]);
  });

  it('add up ranges that reach beyond the last line', () => {
    for (const workbook of workbooks) {
      const map = workbook.getWorksheet('Impact map');
      const last = Math.max(...columnNumbers(map));
      const total = map?.getCell(last + 2, 28).formula ?? '';
      expect(total).toMatch(
        new RegExp(`^SUMIF\\(\\$[A-Z]+\\$7:\\$[A-Z]+\\$${last + 1},1,[A-Z]+7:[A-Z]+${last + 1}\\)$`),
      );
    }
  });
});

describe('the workbook', () => {
  it('hides nothing, protects every sheet without a password, and keeps the master check in sight', () => {
    for (const workbook of workbooks) {
      for (const sheet of workbook.worksheets) {
        expect(sheet.state).toBe('visible');
        const [view] = sheet.views;
        expect(view?.state === 'frozen' ? (view.ySplit ?? 0) : 0).toBeGreaterThanOrEqual(3);
        expect(sheet.getCell('A2').formula).toMatch(sheet.name === 'Checks' ? /\$B\$10/ : /Checks!\$B\$10/);
        expect(sheet).toMatchObject({ sheetProtection: { sheet: true } });
        expect(sheet.pageSetup.orientation).toBe('landscape');
        expect(sheet.pageSetup.fitToPage).toBe(true);
      }
    }
  });

  it('has one home for every field of every table', () => {
    const [workbook] = workbooks;
    const homes: string[] = [];
    for (const sheet of workbook?.worksheets ?? []) {
      sheet.getRow(6).eachCell((cell) => homes.push(cell.text));
      if (sheet.name === 'Settings') sheet.getColumn(5).eachCell((cell) => homes.push(cell.text));
    }
    const fields = entityNames.flatMap((entity) => Object.keys(fieldsOf(entity)).map((field) => `${entity}.${field}`));
    const homesOf = (field: string) => homes.filter((home) => home === field).length;
    expect(fields.filter((field) => homesOf(field) === 0)).toEqual([]);
    // Notes on the four deductions stand on a sheet of their own, a line to each.
    expect(fields.filter((field) => homesOf(field) > 1 && !field.startsWith('figureNote.'))).toEqual([]);
  });

  it('unlocks what is typed and locks what is calculated', () => {
    for (const workbook of workbooks) {
      for (const sheet of workbook.worksheets) {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            if (cell.type === ExcelJS.ValueType.Formula)
              expect(cell.protection?.locked ?? true, `${sheet.name}!${cell.address}`).toBe(true);
          });
        });
      }
      expect(workbook.getWorksheet('Impact map')?.getCell('M7').protection?.locked).toBe(false);
    }
  });

  it('keeps a text of a person a text, whatever it begins with, and links only to the web, to mail and to itself', async () => {
    const hostile = workbookProjects.find(({ name }) => name === 'hostile text')?.project;
    if (hostile === undefined) throw new Error('The project has another name');
    const workbook = await loadWorkbook(await written(hostile));
    const texts: unknown[] = [];
    const links: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.String) texts.push(cell.value);
          if (cell.type === ExcelJS.ValueType.Hyperlink) links.push(cell.hyperlink);
        });
      });
    }
    expect(texts).toContain('=HYPERLINK("http://x")');
    expect(texts).toContain('@SUM(A1)');
    expect(texts).toContain("'apostrophes' 👩‍👩‍👧 _x0041_ & <b>");
    expect(formulaCells(workbook).filter(({ formula }) => /HYPERLINK|cmd\|/.test(formula))).toEqual([]);
    expect(links.filter((link) => !/^(https?:\/\/|mailto:|#)/.test(link))).toEqual([]);
    expect(links).toContain('mailto:someone@example.org');
  });

  it('is the same to the byte when it is made twice', async () => {
    const [one, two] = [await loadWorkbook(await written(project)), await loadWorkbook(await written(project))];
    expect(formulaCells(one)).toEqual(formulaCells(two));
  });
});

interface ColumnFacts {
  readonly name: string;
  readonly kinds: ReadonlySet<'formula' | 'constant'>;
  readonly formulas: readonly string[];
}

/** The lines of every table, column by column; formulas as they read from where they stand. */
function columnsOf(workbook: ExcelJS.Workbook): ColumnFacts[] {
  const tables = workbook.worksheets.filter(({ name }) => !['About', 'Checks', 'Settings', 'Results'].includes(name));
  return tables.flatMap((sheet) => {
    const first = ['Value by column', 'Present value'].includes(sheet.name) ? 10 : 7;
    const last = Math.max(0, ...columnNumbers(sheet));
    return Array.from({ length: sheet.columnCount }, (_, index): ColumnFacts => {
      const cells = Array.from({ length: Math.max(0, last - first + 1) }, (_each, line) =>
        sheet.getCell(first + line, index + 1),
      );
      const filled = cells.filter((cell) => cell.type !== ExcelJS.ValueType.Null);
      return {
        name: `${sheet.name} column ${index + 1}`,
        kinds: new Set(filled.map((cell) => (cell.type === ExcelJS.ValueType.Formula ? 'formula' : 'constant'))),
        formulas: filled
          .filter((cell) => cell.type === ExcelJS.ValueType.Formula)
          .map((cell) => relative(cell.formula, cell.address)),
      };
    });
  });
}

/** The rows that have a number in their first column: the lines of a table. */
function columnNumbers(sheet: ExcelJS.Worksheet | undefined): number[] {
  const rows: number[] = [];
  sheet?.getColumn(1).eachCell((cell, row) => {
    const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
    if (row >= 7 && typeof value === 'number') rows.push(row);
  });
  return rows;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The formula in R1C1 terms: what is not fixed by a dollar sign, as a distance from the cell. */
function relative(formula: string, address: string): string {
  const [, ownLetters = 'A', ownRow = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return formula.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (_all, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
      const column = fixedColumn === '$' ? `C${columnOf(letters)}` : `C[${columnOf(letters) - columnOf(ownLetters)}]`;
      return `${fixedRow === '$' ? `R${row}` : `R[${Number(row) - Number(ownRow)}]`}${column}`;
    },
  );
}
