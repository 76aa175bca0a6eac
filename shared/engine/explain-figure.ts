/** The figures that a row holds, as operands and as steps of an explanation. */
import {
  catalogue,
  type EntityName,
  type Entry,
  entrySchema,
  fieldOf,
  formulaOf,
  isFigure,
  noteAt,
  PROJECT_ID,
  rowOf,
  settingsOf,
} from '../model/index.ts';
import type { AmountKind, ExplainedCell, Operand, Step } from './explanation.ts';
import { FigureReader, type FigureSource } from './figure-reader.ts';
import { priceFactors } from './prices.ts';

export type FigureCell = Extract<ExplainedCell, { readonly kind: 'figure' }>;

export function figureCell(entity: EntityName, id: string, field: string, column: number | null = null): FigureCell {
  return { kind: 'figure', entity, id, field, column };
}

/** A number that stands for itself in a step. */
export function operand(cell: ExplainedCell, value: number, kind: AmountKind, more: Partial<Operand> = {}): Operand {
  return {
    cell,
    value,
    kind,
    unit: null,
    currency: null,
    form: 'plain',
    power: null,
    times: null,
    source: null,
    ...more,
  };
}

/** A figure of a row; null where it is blank or in error. */
export function figureOperand(source: FigureSource, cell: FigureCell, more: Partial<Operand> = {}): Operand | null {
  const value = figureValue(source, cell);
  return value === null ? null : operand(cell, value, kindOf(cell), { ...factsOf(source, cell), ...more });
}

/** 1 less a share: null where the share is blank or takes nothing off. */
export function keptOperand(source: FigureSource, cell: FigureCell, power: number | null = null): Operand | null {
  // A further deduction is a share as well, though its field is a plain number.
  const found = figureOperand(source, cell, { form: 'complement', kind: 'percent', power });
  return found === null || found.value === 0 ? null : found;
}

export function figureValue(source: FigureSource, { entity, id, field, column }: FigureCell): number | null {
  const facts = fieldOf(entity, field);
  // Some operands lead to what is no figure itself: the mark “negative”, the timing, a price year.
  if (facts === undefined || !isFigure(facts)) return null;
  const reader = new FigureReader(source);
  if (column === null) return reader.optional(entity, id, field) ?? null;
  return reader.columns(entity, id, field)?.get(column) ?? null;
}

export function figureStep(source: FigureSource, cell: FigureCell): Step | null {
  const value = figureValue(source, cell);
  if (value === null) return null;
  const { unit, currency } = factsOf(source, cell);
  const result = { value, kind: kindOf(cell), unit, currency };
  const formula = formulaOf(entryAt(source, cell));
  if (formula === null) return { cell, operation: 'entered', operands: [], result, formula: null };
  const operands = source.names.keysIn(formula).flatMap((key) => {
    const meaning = source.names.meaningOf(key);
    if (meaning === null) return [];
    if ('assumption' in meaning) {
      return figureOperand(source, figureCell('assumption', meaning.assumption, 'value')) ?? [];
    }
    return settingOperand(source, meaning.setting) ?? [];
  });
  return { cell, operation: 'formula', operands, result, formula };
}

/** A setting as formulas read it: the rate in force, or a plain count such as the horizon. */
function settingOperand(source: FigureSource, setting: string): Operand | null {
  const cell = figureCell('project', PROJECT_ID, setting);
  const value = source.names.lookup({ name: setting });
  return figureOperand(source, cell) ?? (typeof value === 'number' ? operand(cell, value, 'number') : null);
}

/** A proxy's or an input's amount as it counts: in the project's currency and prices. */
export function priceOperand(source: FigureSource, cell: FigureCell): Operand | null {
  const found = figureOperand(source, cell);
  const factors = pricesOf(source, cell);
  if (found === null || factors === null) return null;
  if (factors.exchange === 1 && factors.index === 1) return found;
  const value = found.value * factors.exchange * factors.index;
  return operand({ kind: 'price', of: cell }, value, 'money', { unit: found.unit, source: found.source });
}

/** How a foreign or an older amount becomes the one that counts. */
export function priceStep(source: FigureSource, cell: Extract<ExplainedCell, { readonly kind: 'price' }>): Step | null {
  const { entity, id } = cell.of;
  const found = figureOperand(source, cell.of);
  const factors = pricesOf(source, cell.of);
  if (found === null || factors === null) return null;
  const { exchange, index } = factors;
  const operands = [found];
  if (exchange !== 1) operands.push(operand(figureCell(entity, id, 'currency'), exchange, 'number'));
  if (index !== 1) operands.push(operand(figureCell(entity, id, 'priceYear'), index, 'number'));
  const result = { value: found.value * exchange * index, kind: 'money', unit: found.unit, currency: null } as const;
  return { cell, operation: 'prices', operands, result, formula: null };
}

function pricesOf({ project }: FigureSource, { entity, id }: FigureCell) {
  const row = entity === 'proxy' ? project.proxy.get(id) : entity === 'input' ? project.input.get(id) : undefined;
  if (row === undefined) return null;
  const factors = priceFactors(project, entity, row);
  return 'code' in factors ? null : factors;
}

function entryAt({ project }: FigureSource, { entity, id, field, column }: FigureCell): Entry {
  const override = noteAt(project, { entity, target: id, field, column })?.override ?? null;
  if (override !== null) return override;
  if (column === null) return entrySchema.catch(null).parse(rowOf(project, entity, id)?.[field] ?? null);
  return project.columnFigure.get(`${entity}~${id}~${field}~${column < 0 ? `m${-column}` : column}`)?.value ?? null;
}

function kindOf({ entity, field }: FigureCell): AmountKind {
  const facts = fieldOf(entity, field);
  if (facts === undefined || !isFigure(facts)) return 'number';
  return facts === catalogue.project.discountRate ? 'percent' : facts.kind;
}

/** The unit, the foreign currency and the source that stand beside a figure. */
function factsOf({ project }: FigureSource, { entity, id, field, column }: FigureCell) {
  const row = rowOf(project, entity, id);
  const unit = field === 'quantity' || entity === 'assumption' ? row?.unit : null;
  const foreign = row?.currency;
  const note = noteAt(project, { entity, target: id, field, column });
  const own = entity === 'assumption' ? project.assumption.get(id)?.source : null;
  return {
    unit: typeof unit === 'string' ? unit : null,
    currency: typeof foreign === 'string' && foreign !== settingsOf(project).currency ? foreign : null,
    source: note?.source ?? own ?? null,
  };
}
