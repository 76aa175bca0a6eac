/**
 * A sheet that is one table: a heading row, one line for each row, one purpose for each column. Every table is laid out
 * before any cell is written, so that the formulas of one can point into another.
 */

import { FIRST_ROW } from '../layout-version.ts';
import type { SheetKey } from '../sheet-keys.ts';
import type { SheetStage } from '../stage-colours.ts';
import { columnLetters, sheetPrefix } from './addresses.ts';
import type { CellRole, Highlight, Scalar } from './sheet-draft.ts';

export interface CellContent {
  readonly value: Scalar;
  readonly formula?: string;
  /** Stands in for the column's own role. */
  readonly role?: CellRole;
  readonly format?: string;
  readonly choices?: string;
  readonly share?: boolean;
  readonly note?: string;
  readonly link?: string;
}

export interface TableColumn {
  /** Unique in its table; what formulas of other sheets ask for. */
  readonly key: string;
  /** What stands in the key row: the field that has its home in this column, or a word that formulas look up. */
  readonly mark?: string | undefined;
  readonly heading: string;
  readonly stage: SheetStage;
  readonly width: number;
  readonly role: CellRole;
  readonly format?: string | undefined;
  readonly align?: 'left' | 'right' | 'center' | undefined;
  /** Whether the totals row adds the column up; the total as the program has it. */
  readonly total?: number | undefined;
  /** The column of 1 and 0 that says which lines the total adds up; all of them where absent. */
  readonly totalWhere?: string | undefined;
  /** The content of one line; null leaves the cell empty. */
  readonly cell: (index: number, row: number) => CellContent | null;
}

export interface TableFacts {
  readonly key: SheetKey;
  readonly name: string;
  readonly purpose: string;
  readonly stage: SheetStage;
  readonly lines: number;
  readonly firstRow?: number;
  /** Columns that stay in sight while scrolling sideways. */
  readonly frozenColumns: number;
  readonly pagesWide?: number;
  readonly paper?: 'A4' | 'A3';
  readonly totalLabelIn?: string;
  readonly highlights?: (table: Table) => readonly Highlight[];
}

export class Table {
  readonly facts: TableFacts;
  readonly columns: readonly TableColumn[];
  readonly firstRow: number;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(facts: TableFacts, columns: readonly TableColumn[]) {
    this.facts = facts;
    this.columns = columns;
    this.firstRow = facts.firstRow ?? FIRST_ROW;
    this.#numbers = new Map(columns.map(({ key }, index) => [key, index + 1]));
    if (this.#numbers.size !== columns.length) throw new Error(`Two columns of ${facts.key} have the same key`);
  }

  /** The row after the last line: left empty, and inside every range, so that no range stops short. */
  get spareRow(): number {
    return this.firstRow + this.facts.lines;
  }

  get prefix(): string {
    return sheetPrefix(this.facts.name);
  }

  columnNumber(key: string): number {
    const number = this.#numbers.get(key);
    if (number === undefined) throw new Error(`The sheet ${this.facts.key} has no column ${key}`);
    return number;
  }

  letters(key: string): string {
    return columnLetters(this.columnNumber(key));
  }

  /** A cell of the same line, for a formula in this table. */
  own(key: string, row: number): string {
    return `$${this.letters(key)}${row}`;
  }

  /** Several neighbouring cells of the same line. */
  ownSpan(from: string, to: string, row: number): string {
    return `$${this.letters(from)}${row}:$${this.letters(to)}${row}`;
  }

  /** A cell of another sheet's line, row relative. */
  there(key: string, row: number): string {
    return `${this.prefix}$${this.letters(key)}${row}`;
  }

  /** The place among the lines of the row with this id. */
  lineOf(id: string): number {
    const column = this.columns[this.columnNumber('id') - 1];
    for (let line = 0; line < this.facts.lines; line += 1) {
      if (column?.cell(line, this.firstRow + line)?.value === id) return line;
    }
    throw new Error(`The sheet ${this.facts.key} has no line ${id}`);
  }

  /** The cell of one line, for a reference from anywhere. */
  cellAt(key: string, line: number): string {
    return `${this.prefix}$${this.letters(key)}$${this.firstRow + line}`;
  }

  /** A whole column of lines, the spare one included. */
  range(key: string): string {
    return this.block(key, key);
  }

  block(from: string, to: string): string {
    return `${this.prefix}$${this.letters(from)}$${this.firstRow}:$${this.letters(to)}$${this.spareRow}`;
  }

  /** The same column, for formulas of the same sheet. */
  localRange(key: string): string {
    return `$${this.letters(key)}$${this.firstRow}:$${this.letters(key)}$${this.spareRow}`;
  }
}
