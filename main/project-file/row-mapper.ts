/**
 * Rows of the model to columns of the file and back, made from the catalogue. What comes back is only data of the right
 * shape; whoever reads a file holds it against `rowSchemas` before it is a row.
 */
import { type CellValue, type EntityName, type Field, fieldOf, fieldsOf, isFigure } from '../../shared/model/index.ts';
import { columnsOf } from './columns.ts';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;

/** The columns that hold some fields of a row, each with its value. */
export function toColumns(entity: EntityName, fields: Readonly<Record<string, CellValue>>): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = fieldOf(entity, name);
    if (field === undefined) {
      if (name !== 'id' && name !== 'order') throw new Error(`${entity} has no field ${name}`);
      columns[name] = plainValue(value);
      continue;
    }
    const [first, second] = columnsOf(name, field);
    if (first === undefined) continue;
    if (second === undefined) {
      columns[first.name] = plainValue(value);
      continue;
    }
    const [number, text] = entryToColumns(value);
    columns[first.name] = number;
    columns[second.name] = text;
  }
  return columns;
}

/** A row as its columns say it is. A column that holds what no field can is handed on as it is, for the schema to refuse. */
export function fromColumns(entity: EntityName, columns: SqlRow): Record<string, unknown> {
  const row: Record<string, unknown> = { id: columns.id, order: columns.order };
  for (const [name, field] of Object.entries(fieldsOf(entity))) row[name] = fieldFrom(name, field, columns);
  return row;
}

function fieldFrom(name: string, field: Field, columns: SqlRow): unknown {
  const [first, second] = columnsOf(name, field);
  const value = first === undefined ? undefined : columns[first.name];
  if (isFigure(field)) return second === undefined ? undefined : entryFrom(value, columns[second.name]);
  if (field.kind === 'flag') return value === 1 ? true : value === 0 ? false : value;
  return value;
}

function plainValue(value: CellValue): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) throw new Error('Only a figure holds a formula or a range');
  return value;
}

function entryToColumns(value: CellValue): readonly [number | null, string | null] {
  if (value === null || typeof value === 'number') return [value, null];
  if (typeof value !== 'object') throw new Error('A figure holds neither text nor a flag');
  if ('formula' in value) return [null, `=${value.formula}`];
  if (typeof value.best === 'number') return [value.best, value.range];
  return [null, `=${value.best.formula}\n${value.range}`];
}

function entryFrom(number: unknown, text: unknown): unknown {
  if (typeof text !== 'string') return text === null ? number : text;
  if (typeof number === 'number') return { best: number, range: text };
  if (!text.startsWith('=')) return text;
  const end = text.indexOf('\n');
  if (end === -1) return { formula: text.slice(1) };
  return { best: { formula: text.slice(1, end) }, range: text.slice(end + 1) };
}
