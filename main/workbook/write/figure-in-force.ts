/** The figure that the calculation reads at an address: what stands in the row, or what a note puts in its place. */
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

export function figureInForce(project: Project, entity: EntityName, id: string, field: string): FigureInForce {
  return readEntry(overrideAt(project, entity, id, field) ?? entryAt(project, entity, id, field));
}

export function readEntry(entry: Entry): FigureInForce {
  if (entry === null) return { used: 0, state: 0 };
  const number = formulaOf(entry) === null ? numberOf(entry) : null;
  return number === null ? { used: 0, state: -1 } : { used: number, state: 1 };
}
