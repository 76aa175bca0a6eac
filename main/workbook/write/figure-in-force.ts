/** The figure that the calculation reads at an address: what stands in the row, or what a note puts in its place. */
import type { Results } from '../../../shared/engine/index.ts';
import {
  type EntityName,
  type Entry,
  entrySchema,
  formulaOf,
  noteAt,
  numberOf,
  type Project,
  rowOf,
} from '../../../shared/model/index.ts';

export interface FigureInForce {
  /** 0 where there is no number. */
  readonly used: number;
  /** 1 a number, 0 blank, −1 something that is no number. */
  readonly state: -1 | 0 | 1;
}

export function entryAt(project: Project, entity: EntityName, id: string, field: string): Entry {
  return entrySchema.parse(rowOf(project, entity, id)?.[field] ?? null);
}

export function overrideAt(project: Project, entity: EntityName, id: string, field: string): Entry {
  return noteAt(project, { entity, target: id, field, column: null })?.override ?? null;
}

/** What figures are read from: the rows, and what their formulas come to. */
export interface Calculated {
  readonly project: Project;
  readonly results: Results;
}

export function figureInForce(from: Calculated, entity: EntityName, id: string, field: string): FigureInForce {
  return readEntry(from, overrideAt(from.project, entity, id, field) ?? entryAt(from.project, entity, id, field));
}

export function readEntry({ results }: Calculated, entry: Entry): FigureInForce {
  if (entry === null) return { used: 0, state: 0 };
  const formula = formulaOf(entry);
  const value = formula === null ? numberOf(entry) : results.formula(formula);
  return typeof value === 'number' ? { used: value, state: 1 } : { used: 0, state: -1 };
}
