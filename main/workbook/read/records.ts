/** Gathers the cells of each row of the project from the sheets that hold them, by the marks in the sheets' key rows. */
import { type EntityName, entityNames, fieldOf } from '../../../shared/model/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { FIRST_ROW, KEY_ROW, LINE_KEY_COLUMN, SHEET_SINCE, VALUE_COLUMN } from '../layout-version.ts';
import { columnLetters } from '../write/addresses.ts';
import type { ReadCell, ReadSheet, ReadValue, WorkbookCells } from './workbook-cells.ts';

export interface FoundCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: ReadValue;
}

/** One row of a table: its cells by field, with `number`, `id` and `order` among them. */
export type FoundRecord = ReadonlyMap<string, FoundCell>;

export interface FoundRecords {
  readonly records: ReadonlyMap<EntityName, readonly FoundRecord[]>;
  /** What each choice of a list is called in this workbook. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Ranges typed beside figures, by table, id and field. */
  readonly ranges: ReadonlyMap<string, string>;
  /** The fields, as `table.field`, that have a place in this workbook: where it is empty, the field is blank. */
  readonly placed: ReadonlySet<string>;
  readonly problem: Problem | null;
}

const MARK = /^([a-z][A-Za-z]*)\.([a-z][A-Za-z]*)$/;

interface Mark {
  readonly table: string;
  readonly field: string;
}

export class RecordCollector {
  readonly #records = new Map<EntityName, FoundRecord[]>();
  readonly #numbered = new Map<string, Map<string, FoundCell>>();
  readonly #lists = new Map<string, Map<string, string>>();
  readonly #ranges = new Map<string, string>();
  readonly #seen = new Set<string>();
  #problem: Problem | null = null;

  collect({ sheets }: WorkbookCells, layout: number): FoundRecords {
    // The first sheet only repeats what has its home elsewhere.
    for (const sheet of sheets.slice(1)) if (!this.#table(sheet)) this.#settings(sheet);
    const missing = entityNames.find((entity) => {
      return entity !== 'project' && layout >= (SHEET_SINCE[entity] ?? 1) && !this.#seen.has(`${entity}.id`);
    });
    if (missing !== undefined || !this.#records.has('project')) {
      this.#problem ??= problem('workbook.missingSheet', { sheet: missing ?? 'Settings' });
    }
    return {
      records: this.#records,
      lists: this.#lists,
      ranges: this.#ranges,
      placed: this.#seen,
      problem: this.#problem,
    };
  }

  /** Settings stand one to a line, each with its key beside it. */
  #settings(sheet: ReadSheet): void {
    const keys = new Map<number, string>();
    for (const { row, column, value } of sheet.cells) {
      if (column === LINE_KEY_COLUMN && typeof value === 'string' && value.startsWith('project.'))
        keys.set(row, value.slice('project.'.length));
    }
    if (keys.size === 0) return;
    for (const key of keys.values()) this.#seen.add(`project.${key}`);
    const record = new Map<string, FoundCell>();
    for (const cell of sheet.cells) {
      const key = cell.column === VALUE_COLUMN ? keys.get(cell.row) : undefined;
      if (key !== undefined) record.set(key, found(sheet, cell));
    }
    this.#add('project', record);
  }

  /** @returns whether the sheet is a table, told by the marks in its key row. */
  #table(sheet: ReadSheet): boolean {
    const marks = new Map<number, Mark>();
    for (const { row, column, value } of sheet.cells) {
      const [, table, field] = row === KEY_ROW && typeof value === 'string' ? (MARK.exec(value) ?? []) : [];
      if (table === undefined || field === undefined) continue;
      marks.set(column, { table, field });
      this.#seen.add(`${table}.${field}`);
    }
    if (marks.size === 0) return false;
    const rows = new Map<number, Map<string, FoundCell>>();
    for (const cell of sheet.cells) {
      const mark = cell.row < FIRST_ROW ? undefined : marks.get(cell.column);
      if (mark === undefined) continue;
      const row = rows.get(cell.row) ?? new Map<string, FoundCell>();
      rows.set(cell.row, row);
      row.set(mark.field, found(sheet, cell));
    }
    const table = marks.values().next().value?.table ?? '';
    const numbered = [...marks.values()].some(({ field }) => field === 'number');
    for (const row of rows.values()) this.#row(table, row, numbered);
    return true;
  }

  #row(table: string, row: Map<string, FoundCell>, numbered: boolean): void {
    if (table === 'list') this.#choice(row);
    if (table === 'range') this.#range(row);
    const entity = entityNames.find((name) => name === table);
    if (entity === undefined) return;
    if (!numbered) {
      if (isMore(entity, row)) this.#add(entity, row);
      return;
    }
    const number = row.get('number');
    if (number === undefined) {
      const [first] = [...row.entries()].filter(([field]) => !isStructure(entity, field));
      if (first !== undefined)
        this.#problem ??= problem('workbook.noNumber', { sheet: first[1].sheet, cell: first[1].address });
      return;
    }
    const key = `${entity} ${textOf(number.value)}`;
    const known = this.#numbered.get(key);
    if (known === undefined) {
      this.#numbered.set(key, row);
      this.#add(entity, row);
      return;
    }
    if (known.get('number')?.sheet === number.sheet || row.has('id') === known.has('id')) {
      this.#problem ??= problem('workbook.sameNumber', { sheet: number.sheet, cell: number.address });
      return;
    }
    for (const [field, cell] of row) known.set(field, cell);
  }

  #add(entity: EntityName, record: FoundRecord): void {
    const records = this.#records.get(entity);
    if (records === undefined) this.#records.set(entity, [record]);
    else records.push(record);
  }

  #choice(row: FoundRecord): void {
    const [list, value, label] = ['list', 'value', 'label'].map((field) => textOf(row.get(field)?.value ?? ''));
    if (!list || !value || !label) return;
    const labels = this.#lists.get(list) ?? new Map<string, string>();
    this.#lists.set(list, labels);
    labels.set(label, value);
  }

  #range(row: FoundRecord): void {
    const [entity, id, field, range] = ['entity', 'id', 'field', 'range'].map((name) =>
      textOf(row.get(name)?.value ?? ''),
    );
    if (range) this.#ranges.set(`${entity} ${id} ${field}`, range);
  }
}

function found(sheet: ReadSheet, { row, column, value }: ReadCell): FoundCell {
  return { sheet: sheet.name, address: `${columnLetters(column)}${row}`, value };
}

/** Fields that tie a line to another row, and are there even where the line holds nothing of its own. */
function isStructure(entity: EntityName, field: string): boolean {
  const kind = fieldOf(entity, field)?.kind;
  return kind === 'owner' || kind === 'address' || field === 'number';
}

/** Every deduction has a line; only a line on which something is said is a note. */
function isMore(entity: EntityName, row: FoundRecord): boolean {
  return [...row.keys()].some((field) => !isStructure(entity, field) && !(field === 'column' && !row.has('id')));
}

export function textOf(value: ReadValue): string {
  if (typeof value === 'object' && 'formula' in value) return value.result === null ? '' : textOf(value.result);
  if (typeof value === 'object') return 'date' in value ? value.date : value.error;
  return String(value);
}
