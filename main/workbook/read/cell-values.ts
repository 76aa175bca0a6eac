/** From what a cell holds to what its field can hold. */
import type { CellValue, Field } from '../../../shared/model/index.ts';
import { textOf } from './records.ts';
import type { ReadValue } from './workbook-cells.ts';

/** Stands for a value that the field cannot hold; never let through. */
export const BAD = Symbol('bad value');

export interface CellReader {
  /** The value of a choice by its label in this workbook. */
  choice(list: string, label: string): string | undefined;
  /** The id of a row by its No., or by the id itself. */
  reference(entity: string, value: ReadValue): string | undefined;
}

const NUMBER_TEXT = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?(\s*%)?$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export function readValue(reader: CellReader, list: string, field: Field, value: ReadValue): CellValue | typeof BAD {
  if (typeof value === 'object' && 'error' in value) return BAD;
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'link':
    case 'currency':
    case 'year':
    case 'address':
      return textOf(value);
    case 'number':
    case 'money':
    case 'percent':
    case 'years':
      return figure(value);
    case 'count':
      return typeof value === 'number' ? value : BAD;
    case 'choice':
      return choice(reader, list, field.options, value);
    case 'flag':
      return flag(reader, value);
    case 'date':
      return date(value);
    case 'reference':
    case 'owner':
      return reader.reference(field.to, value) ?? BAD;
  }
}

function figure(value: ReadValue): CellValue | typeof BAD {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return BAD;
  if (value.startsWith('=') && value.length > 1) return { formula: value.slice(1) };
  const text = value.trim();
  if (!NUMBER_TEXT.test(text)) return BAD;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function choice(
  reader: CellReader,
  list: string,
  options: readonly string[],
  value: ReadValue,
): CellValue | typeof BAD {
  const text = textOf(value);
  return reader.choice(list, text) ?? options.find((option) => option === text) ?? BAD;
}

function flag(reader: CellReader, value: ReadValue): CellValue | typeof BAD {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  const found = reader.choice('flag', textOf(value));
  return found === undefined ? BAD : found === 'yes';
}

function date(value: ReadValue): CellValue | typeof BAD {
  if (typeof value === 'object') return 'date' in value ? value.date : BAD;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 61 || value > 2_958_465) return BAD;
  return new Date(EPOCH + value * DAY).toISOString().slice(0, 10);
}
