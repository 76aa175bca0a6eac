/** Where the rows of a paste go in a table: into its lines one after the other, and beyond its end into new ones. */
import type { EditScope, LineCursor, LineWriter } from '../../grid/index.ts';
import type { TableDescription } from './table-description.ts';
import { type TableLine, waitingLine } from './table-lines.ts';
import { TableWriter } from './table-writer.ts';

export class TableCursor implements LineCursor<TableLine> {
  readonly #scope: EditScope;
  readonly #table: TableDescription;
  readonly #lines: readonly TableLine[];
  #at: number;
  #added = 0;
  /** The row before, which says whose the next one is where that is left blank. */
  #last: TableWriter | null = null;

  constructor(scope: EditScope, table: TableDescription, lines: readonly TableLine[], from: number) {
    this.#scope = scope;
    this.#table = table;
    this.#lines = lines.filter(({ row }) => row !== null);
    this.#at = lines.slice(0, from).filter(({ row }) => row !== null).length;
  }

  next(): { readonly line: TableLine; readonly writer: LineWriter } {
    const line = this.#lines[this.#at] ?? this.#addedLine();
    this.#at += 1;
    const writer = new TableWriter(this.#scope, this.#table, line);
    this.#last = writer;
    return { line, writer };
  }

  #addedLine(): TableLine {
    this.#added += 1;
    const owner = this.#last?.owner ?? this.#lines.at(-1)?.owner ?? null;
    return waitingLine(`${this.#table.entity}/added-${this.#added}`, owner);
  }
}
