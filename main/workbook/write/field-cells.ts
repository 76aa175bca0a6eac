/** Cells and columns for the fields of the catalogue, by their kind. */
import {
  type AnyRow,
  type CellValue,
  type EntityName,
  type Entry,
  entrySchema,
  type Field,
  type FigureField,
  fieldOf,
  formulaOf,
  isFigure,
  nameField,
  numberOf,
} from '../../../shared/model/index.ts';
import { FLAG_LIST } from './choice-lists.ts';
import type { WriteContext } from './context.ts';
import { dateSerial } from './dates.ts';
import { percentFormat, plainFormat } from './formats.ts';
import type { CellContent, TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

function knownField(entity: EntityName, name: string): Field {
  const field = fieldOf(entity, name);
  if (field === undefined) throw new Error(`There is no field ${entity}.${name}`);
  return field;
}

/** The input cell of a field. A blank stays an empty cell that can be typed into. */
export function fieldCell(context: WriteContext, entity: EntityName, name: string, value: CellValue): CellContent {
  const field = knownField(entity, name);
  switch (field.kind) {
    case 'number':
    case 'money':
    case 'percent':
    case 'years':
      return figureCell(context, field.kind, entrySchema.parse(value));
    case 'choice': {
      const list = `${entity}.${name}`;
      const label = typeof value === 'string' ? context.lists.label(list, value) : null;
      return { value: label, choices: context.lists.range(list) };
    }
    case 'flag':
      return {
        value: context.lists.label(FLAG_LIST, value === true ? 'yes' : 'no'),
        choices: context.lists.range(FLAG_LIST),
      };
    case 'date':
      return typeof value === 'string'
        ? dateCell(value, context.formats.date)
        : { value: null, format: context.formats.date };
    case 'year':
      return typeof value === 'string' && /^\d{4}$/.test(value)
        ? { value: Number(value), format: '0' }
        : { value: plainText(value) };
    case 'count':
      return { value: typeof value === 'number' ? value : null, format: '0' };
    case 'link':
      return linkCell(plainText(value));
    case 'reference':
    case 'owner':
      // A note has no No.: it stands on one of two sheets and is named by the address of its figure.
      if (field.to === 'figureNote') return { value: plainText(value) };
      return { value: typeof value === 'string' ? context.numbers.of(field.to, value) : null, format: '0' };
    case 'text':
    case 'note':
    case 'currency':
    case 'address':
      return { value: plainText(value) };
  }
}

function plainText(value: CellValue): string | null {
  return typeof value === 'string' ? value : null;
}

function dateCell(date: string, format: string): CellContent {
  const serial = dateSerial(date);
  return serial === null ? { value: date } : { value: serial, format };
}

function linkCell(text: string | null): CellContent {
  return text !== null && isSafeLink(text) ? { value: text, link: text } : { value: text };
}

function isSafeLink(text: string): boolean {
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(text) || text.length > 2000) return false;
  return URL.canParse(text);
}

/**
 * A number as it is; a formula as one that Excel calculates, or as its text, which Excel leaves alone, where it comes to no
 * number. A range has a sheet of its own.
 */
function figureCell(context: WriteContext, kind: FigureField['kind'], entry: Entry): CellContent {
  const formula = formulaOf(entry);
  if (formula !== null) return formulaCell(context, kind, formula);
  return numberCell(context, kind, numberOf(entry));
}

function formulaCell(context: WriteContext, kind: FigureField['kind'], text: string): CellContent {
  const { translator, formulas } = context;
  const value = formulas.valueOf(text);
  if (typeof value !== 'number') {
    const reason = translator.sentence(value);
    return { value: `=${formulas.asTyped(text)}`, note: translator.t('workbook/notes/typed', { reason }) };
  }
  const { share: _typed, ...cell } = numberCell(context, kind, value);
  const formula = formulas.inExcel(text);
  return formula === null ? { ...cell, note: translator.t('workbook/notes/tooLong') } : { ...cell, formula };
}

function numberCell(context: WriteContext, kind: FigureField['kind'], number: number | null): CellContent {
  const share = kind === 'percent';
  if (kind === 'money') return { value: number, format: context.formats.money };
  if (number === null) return share ? { value: null, format: '0%', share } : { value: null, format: 'General' };
  return share
    ? { value: number, format: percentFormat(number), share }
    : { value: number, format: plainFormat(number) };
}

/** Widths by kind, for the sheets that list a table as it is. */
const WIDTHS: { readonly [K in Field['kind']]: number } = {
  text: 22,
  note: 36,
  link: 28,
  currency: 10,
  year: 10,
  number: 12,
  money: 14,
  percent: 11,
  years: 10,
  count: 10,
  choice: 17,
  flag: 10,
  date: 12,
  reference: 8,
  owner: 8,
  address: 16,
};

/** The column of one field. A reference has a second column, with the name that its No. stands for. */
export function fieldColumns(
  context: WriteContext,
  tables: () => Tables,
  entity: EntityName,
  name: string,
  rows: readonly (AnyRow | null)[],
  sheetStage: TableColumn['stage'] = 'about',
): TableColumn[] {
  const field = knownField(entity, name);
  const label = context.translator.fieldLabel(entity, name);
  const refers = (field.kind === 'reference' || field.kind === 'owner') && field.to !== 'figureNote';
  const stage = field.kind === 'owner' ? sheetStage : field.stage;
  const numeric = isFigure(field) || field.kind === 'count' || refers;
  const column: TableColumn = {
    key: name,
    mark: `${entity}.${name}`,
    heading: refers ? context.translator.t('workbook/columns/number') : label,
    stage,
    width: refers ? 6 : field.kind === 'owner' ? 30 : WIDTHS[field.kind],
    role: field.kind === 'owner' ? 'structure' : 'input',
    align: numeric ? 'right' : field.kind === 'flag' ? 'center' : undefined,
    cell: (index) => {
      const row = rows[index];
      return row == null ? null : fieldCell(context, entity, name, row[name] ?? null);
    },
  };
  if (!refers) return [column];
  const target = field.to;
  return [
    column,
    nameColumn(context, tables, `${name}Name`, label, stage, target, {
      number: (row) => `$${tables()[SHEETS[entity]].letters(name)}${row}`,
      id: (index) => {
        const id = rows[index]?.[name];
        return typeof id === 'string' ? id : null;
      },
    }),
  ];
}

/** Which sheet lists the rows of a table by No. */
const SHEETS: { readonly [E in EntityName]: keyof Tables } = {
  project: 'outcomes',
  activity: 'activities',
  output: 'outputs',
  stakeholder: 'stakeholders',
  input: 'inputs',
  proxy: 'proxies',
  outcome: 'outcomes',
  indicator: 'indicators',
  outcomeOutput: 'outcomeOutputs',
  outcomeStep: 'outcomeSteps',
  factor: 'factors',
  assumption: 'assumptions',
  tag: 'tags',
  outcomeTag: 'outcomeTags',
  referenceTable: 'referenceTables',
  referenceValue: 'referenceValues',
  evidence: 'evidence',
  columnFigure: 'columnFigures',
  figureNote: 'figureNotes',
  citation: 'citations',
};

/** A column that shows the name of the row whose No. stands in another one. */
export function nameColumn(
  context: WriteContext,
  tables: () => Tables,
  key: string,
  heading: string,
  stage: TableColumn['stage'],
  target: EntityName,
  of: { readonly number: (row: number) => string; readonly id: (index: number) => string | null },
  width = 26,
): TableColumn {
  return {
    key,
    heading,
    stage,
    width,
    role: 'calculation',
    cell: (index, row) => nameOfNumber(context, tables(), target, of.number(row), of.id(index)),
  };
}

/** The name of the row whose No. stands in a cell; `id` is the row's id, or null where the cell is blank. */
export function nameOfNumber(
  context: WriteContext,
  tables: Tables,
  target: EntityName,
  number: string,
  id: string | null,
): { readonly formula: string; readonly value: string } {
  const table = tables[SHEETS[target]];
  const name = nameField(target) ?? 'id';
  const named = id === null ? null : (context.project[target].get(id) as AnyRow | undefined)?.[name];
  return {
    formula: `IF(COUNTIF(${table.range('number')},N(${number}))=0,"",INDEX(${table.range(name)},MATCH(${number},${table.range('number')},0))&"")`,
    value: typeof named === 'string' ? named : '',
  };
}

export function numberColumn(
  context: WriteContext,
  entity: EntityName,
  stage: TableColumn['stage'],
  ids: readonly (string | null)[],
): TableColumn {
  return {
    key: 'number',
    mark: `${entity}.number`,
    heading: context.translator.t('workbook/columns/number'),
    stage,
    width: 6,
    role: 'structure',
    align: 'right',
    format: '0',
    cell: (index) => ({ value: context.numbers.of(entity, ids[index] ?? null) }),
  };
}

/** Who the row is to the program: what import ties its values to. */
export function identityColumns(
  context: WriteContext,
  entity: EntityName,
  rows: readonly (AnyRow | null)[],
): TableColumn[] {
  const column = (key: 'id' | 'order'): TableColumn => ({
    key,
    mark: `${entity}.${key}`,
    heading: context.translator.t(`workbook/columns/${key}`),
    stage: 'about',
    width: key === 'id' ? 18 : 9,
    role: 'quiet',
    cell: (index) => {
      const value = rows[index]?.[key];
      return { value: value === undefined || value === '' ? null : value };
    },
  });
  return [column('id'), column('order')];
}
