/** From what a cell holds to what its field can hold. */
import type { CellValue, Field, FigureField } from '../../../shared/model/index.ts';
import { calculatedFormula, textFormula } from './figure-formulas.ts';
import { textOf } from './records.ts';
import type { PlainValue, ReadValue } from './workbook-cells.ts';

/** Stands for a value that the field cannot hold; never let through. */
export const BAD = Symbol('bad value');

export interface CellReader {
  /** The value of a choice by its label in this workbook. */
  choice(list: string, label: string): string | undefined;
  /** The id of a row by its No., or by the id itself. */
  reference(entity: string, value: ReadValue): string | undefined;
  /** The id of the assumption that a name in small letters stands for. */
  assumption(name: string): string | null;
}

const NUMBER_TEXT = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?(\s*%)?$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export function readValue(reader: CellReader, list: string, field: Field, read: ReadValue): CellValue | typeof BAD {
  const value = isFormula(read) ? read.result : read;
  if (isFormula(read) && 'forms' in field && field.forms.includes('formula')) {
    const formula = calculatedFormula(read.formula, reader.assumption);
    if (formula !== null) return { formula };
  }
  // A formula that was never calculated tells nothing.
  if (value === null || (typeof value === 'object' && 'error' in value)) return BAD;
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
      return figure(reader, field, value);
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

function isFormula(value: ReadValue): value is Exclude<ReadValue, PlainValue> {
  return typeof value === 'object' && 'formula' in value;
}

function figure(reader: CellReader, field: FigureField, value: PlainValue): CellValue | typeof BAD {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return BAD;
  if (value.startsWith('=') && value.length > 1 && field.forms.includes('formula')) {
    return { formula: textFormula(value.slice(1), reader.assumption) };
  }
  const text = value.trim();
  if (!NUMBER_TEXT.test(text)) return BAD;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function choice(
  reader: CellReader,
  list: string,
  options: readonly string[],
  value: PlainValue,
): CellValue | typeof BAD {
  const text = textOf(value);
  return reader.choice(list, text) ?? options.find((option) => option === text) ?? BAD;
}

function flag(reader: CellReader, value: PlainValue): CellValue | typeof BAD {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  const found = reader.choice('flag', textOf(value));
  return found === undefined ? BAD : found === 'yes';
}

function date(value: PlainValue): CellValue | typeof BAD {
  if (typeof value === 'object') return 'date' in value ? value.date : BAD;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 61 || value > 2_958_465) return BAD;
  return new Date(EPOCH + value * DAY).toISOString().slice(0, 10);
}
