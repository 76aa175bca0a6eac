/** Formulas for the figure that is in force in a row: the one typed there, or the one that a note puts in its place. */
import type { EntityName } from '../../../shared/model/index.ts';
import type { WriteContext } from './context.ts';
import { type FigureInForce, figureInForce } from './figure-in-force.ts';
import type { TableColumn } from './table.ts';
import type { Tables } from './tables.ts';

/** The words that a figure is found by among the notes: kind of row, No. and field. */
function figureWords(entity: EntityName, number: string, field: string): string {
  return `"${entity} "&${number}&" ${field}"`;
}

interface FigureSource {
  readonly entity: EntityName;
  readonly field: string;
  readonly label: string;
  readonly stage: TableColumn['stage'];
  /** Cells of the row's own sheet: its No., and the figure as typed. */
  readonly number: (row: number) => string;
  readonly typed: (row: number) => string;
  readonly id: (index: number) => string | null;
  readonly format?: string;
  /** The words that it is found by among the notes, where they are not those of a field of the row. */
  readonly words?: (row: number) => string;
  /** The figure as the program has it, where it is not a field of the row. */
  readonly inForce?: (index: number) => FigureInForce;
}

export function usedKey(field: string): string {
  return `${field}Used`;
}

export function stateKey(field: string): string {
  return `${field}State`;
}

/** Two columns: the figure as a number, 0 where there is none, and whether it is one. */
export function inForceColumns(context: WriteContext, tables: () => Tables, source: FigureSource): TableColumn[] {
  const { entity, field, label, stage } = source;
  const figureAt = (index: number) => {
    if (source.inForce !== undefined) return source.inForce(index);
    const id = source.id(index);
    return id === null ? { used: 0, state: 0 } : figureInForce(context, entity, id, field);
  };
  const lookUp = (row: number, column: string) => {
    const notes = tables().figureNotes;
    const words = source.words?.(row) ?? figureWords(entity, source.number(row), field);
    return `SUMIF(${notes.range('figure')},${words},${notes.range(column)})`;
  };
  return [
    {
      key: usedKey(field),
      heading: context.translator.t('workbook/columns/used', { field: label }),
      stage,
      width: 13,
      role: 'calculation',
      align: 'right',
      format: source.format ?? '#,##0.00####',
      cell: (index, row) => ({
        formula: `IF(${lookUp(row, 'hasOverride')}=0,N(${source.typed(row)}),${lookUp(row, 'overrideUsed')})`,
        value: figureAt(index).used,
      }),
    },
    {
      key: stateKey(field),
      heading: context.translator.t('workbook/columns/state', { field: label }),
      stage,
      width: 11,
      role: 'calculation',
      align: 'center',
      format: '0',
      cell: (index, row) => ({
        formula: `IF(${lookUp(row, 'hasOverride')}=0,ISNUMBER(${source.typed(row)})-ISTEXT(${source.typed(row)}),2*${lookUp(row, 'overrideIsNumber')}-1)`,
        value: figureAt(index).state,
      }),
    },
  ];
}

/** A column of 1 and 0. */
export function flagColumn(
  key: string,
  heading: string,
  stage: TableColumn['stage'],
  cell: (index: number, row: number) => { readonly formula: string; readonly value: number },
): TableColumn {
  return { key, heading, stage, width: 10, role: 'calculation', align: 'center', format: '0', cell };
}
