/** From the cells that were found to the rows of a project, each checked where it stands. */
import {
  type AnyRow,
  addressId,
  blankRow,
  type CellValue,
  type EntityName,
  entityNames,
  entrySchema,
  fieldOf,
  fieldsOf,
  isFigure,
  keyBetween,
  PROJECT_ID,
  rowSchemas,
  type WholeRow,
} from '../../../shared/model/index.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import { done, type Result, refused } from '../../../shared/result.ts';
import { numberOfAlias } from '../formula-names.ts';
import { BAD, type CellReader, readValue } from './cell-values.ts';
import { type FoundCell, type FoundRecord, type FoundRecords, textOf } from './records.ts';
import type { ReadValue } from './workbook-cells.ts';

const ADDRESSED: readonly EntityName[] = ['columnFigure', 'figureNote'];

export function projectRows(found: FoundRecords): Result<readonly WholeRow[]> {
  if (found.problem !== null) return refused(found.problem);
  return new RowBuilder(found).build();
}

class RowBuilder {
  readonly #found: FoundRecords;
  /** Ids by table and No. */
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** The ids of assumptions by name in small letters. */
  readonly #assumptions = new Map<string, string>();
  readonly #reader: CellReader;

  constructor(found: FoundRecords) {
    this.#found = found;
    this.#reader = {
      choice: (list, label) => found.lists.get(list)?.get(label),
      reference: (entity, value) => this.#reference(entity, value),
      assumption: (name) => this.#assumption(name),
    };
  }

  build(): Result<readonly WholeRow[]> {
    this.#nameRows();
    this.#nameAssumptions();
    const rows: WholeRow[] = [];
    for (const entity of entityNames) {
      let last: string | null = null;
      for (const record of this.#found.records.get(entity) ?? []) {
        const row = this.#row(entity, record, last);
        if (!row.ok) return row;
        rows.push({ entity, row: row.value });
        if (last === null || row.value.order > last) last = row.value.order;
      }
    }
    return done(rows);
  }

  /** Ids first, since any row can refer to any other. A row added in Excel has none yet and gets one of its No. */
  #nameRows(): void {
    this.#ids.set('project 1', PROJECT_ID);
    for (const [entity, records] of this.#found.records) {
      for (const record of records) {
        const id = record.get('id');
        if (id !== undefined) this.#taken.add(`${entity} ${textOf(id.value)}`);
      }
    }
    for (const [entity, records] of this.#found.records) {
      for (const record of records) {
        const number = record.get('number');
        if (number === undefined) continue;
        const id = record.get('id');
        this.#ids.set(
          `${entity} ${textOf(number.value)}`,
          id === undefined ? this.#freshId(entity, number.value) : textOf(id.value),
        );
      }
    }
  }

  #nameAssumptions(): void {
    for (const record of this.#found.records.get('assumption') ?? []) {
      const [name, number] = [record.get('name'), record.get('number')];
      const id = number === undefined ? undefined : this.#ids.get(`assumption ${textOf(number.value)}`);
      if (name !== undefined && id !== undefined) this.#assumptions.set(textOf(name.value).toLowerCase(), id);
    }
  }

  #assumption(name: string): string | null {
    const number = numberOfAlias(name);
    const byNumber = number === null ? undefined : this.#ids.get(`assumption ${number}`);
    return this.#assumptions.get(name) ?? byNumber ?? null;
  }

  #freshId(entity: EntityName, number: ReadValue): string {
    const base = `${entity}-${textOf(number).replace(/[^A-Za-z0-9]/g, '-')}`;
    let id = base;
    for (let attempt = 2; this.#taken.has(`${entity} ${id}`); attempt += 1) id = `${base}-${attempt}`;
    this.#taken.add(`${entity} ${id}`);
    return id;
  }

  #reference(entity: string, value: ReadValue): string | undefined {
    const text = textOf(value);
    return this.#ids.get(`${entity} ${text}`) ?? (this.#taken.has(`${entity} ${text}`) ? text : undefined);
  }

  #row(entity: EntityName, record: FoundRecord, last: string | null): Result<AnyRow> {
    const values = this.#blanks(entity);
    for (const [name, cell] of record) {
      const field = fieldOf(entity, name);
      if (field === undefined) continue;
      const value =
        name === 'target'
          ? this.#target(record, cell)
          : readValue(this.#reader, `${entity}.${name}`, field, cell.value);
      if (value === BAD)
        return refused(
          badCell(entity, name, cell, field.kind === 'reference' || field.kind === 'owner' ? field.to : null),
        );
      values[name] = value;
    }
    const id = this.#idOf(entity, record, values);
    const order = record.get('order');
    const isNew = record.get('id') === undefined && entity !== 'project' && !ADDRESSED.includes(entity);
    const place =
      order === undefined ? (isNew ? keyBetween(last === '' ? null : last, null) : '') : textOf(order.value);
    return checked(entity, record, this.#withRanges(entity, blankRow(entity, id, place, values)));
  }

  /** An empty cell is a blank, and not what a new row begins with. */
  #blanks(entity: EntityName): Record<string, CellValue> {
    const values: Record<string, CellValue> = {};
    for (const [name, field] of Object.entries(fieldsOf(entity))) {
      if (this.#found.placed.has(`${entity}.${name}`) && field.schema.safeParse(null).success) values[name] = null;
    }
    return values;
  }

  #idOf(entity: EntityName, record: FoundRecord, values: Readonly<Record<string, CellValue>>): string {
    if (entity === 'project') return PROJECT_ID;
    if (ADDRESSED.includes(entity)) {
      const on = entityNames.find((name) => name === values.entity) ?? 'project';
      const column = typeof values.column === 'number' ? values.column : entity === 'columnFigure' ? 0 : null;
      return addressId({ entity: on, target: String(values.target ?? ''), field: String(values.field ?? ''), column });
    }
    const id = record.get('id');
    if (id !== undefined) return textOf(id.value);
    const number = record.get('number');
    return this.#ids.get(`${entity} ${number === undefined ? '' : textOf(number.value)}`) ?? '';
  }

  /** The row that a note or a figure by column is about, by No. in its table. */
  #target(record: FoundRecord, cell: FoundCell): string | typeof BAD {
    const entity = textOf(record.get('entity')?.value ?? '');
    const text = textOf(cell.value);
    return this.#ids.get(`${entity} ${text}`) ?? (typeof cell.value === 'string' ? text : BAD);
  }

  #withRanges(entity: EntityName, row: AnyRow): AnyRow {
    const changed: Record<string, CellValue> & { id: string; order: string } = { ...row };
    for (const [name, field] of Object.entries(fieldsOf(entity))) {
      const range = this.#found.ranges.get(`${entity} ${row.id} ${name}`);
      const best = row[name];
      if (!isFigure(field) || range === undefined || best === null || best === undefined) continue;
      const entry = entrySchema.safeParse({ best, range });
      if (entry.success) changed[name] = entry.data;
    }
    return changed;
  }
}

function checked(entity: EntityName, record: FoundRecord, row: AnyRow): Result<AnyRow> {
  const parsed = rowSchemas[entity].safeParse(row);
  if (parsed.success) return done(parsed.data as AnyRow);
  const name = String(parsed.error.issues[0]?.path[0] ?? 'id');
  const cell = record.get(name) ?? record.get('number') ?? record.values().next().value;
  return refused(cell === undefined ? problem('workbook.notAWorkbook') : badCell(entity, name, cell, null));
}

function badCell(entity: EntityName, field: string, cell: FoundCell, to: EntityName | null): Problem {
  const value = textOf(cell.value).slice(0, 60).toWellFormed();
  const at = { sheet: cell.sheet, cell: cell.address, value };
  const isError = typeof cell.value === 'object' && 'error' in cell.value;
  return to === null || isError
    ? problem('workbook.badCell', { ...at, entity, field })
    : problem('workbook.badReference', { ...at, entity: to });
}
