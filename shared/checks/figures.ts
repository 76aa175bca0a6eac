/** Figures as they count: what a note puts in their place, and what a formula comes to. */
import type { Results } from '../engine/index.ts';
import {
  type EntityName,
  type Entry,
  entrySchema,
  formulaOf,
  noteAt,
  numberOf,
  type Project,
  rowOf,
  rowsBy,
} from '../model/index.ts';

/** The number that a row's own figure comes to; null for a blank, and for a formula that comes to none. */
export function figureOf(
  project: Project,
  results: Results,
  entity: EntityName,
  id: string,
  field: string,
): number | null {
  const entry = entryOf(project, entity, id, field);
  const formula = formulaOf(entry);
  if (formula === null) return numberOf(entry);
  const value = results.formula(formula);
  return typeof value === 'number' ? value : null;
}

/** Whether the row or a note on it states a figure. */
export function isStated(project: Project, entity: EntityName, id: string, field: string): boolean {
  return entryOf(project, entity, id, field) !== null;
}

/** Whether any column states a figure of its own. */
export function isStatedByColumn(project: Project, entity: EntityName, id: string, field: string): boolean {
  return rowsBy(project, 'columnFigure', 'target', id).some(({ column, ...row }) => {
    if (row.entity !== entity || row.field !== field || column === null) return false;
    const address = { entity, target: id, field, column };
    return (noteAt(project, address)?.override ?? row.value) !== null;
  });
}

function entryOf(project: Project, entity: EntityName, id: string, field: string): Entry {
  const override = noteAt(project, { entity, target: id, field, column: null })?.override ?? null;
  if (override !== null) return override;
  const value = rowOf(project, entity, id)?.[field] ?? null;
  // Most cells of a map hold a plain number or nothing.
  return value === null || typeof value === 'number' ? value : entrySchema.catch(null).parse(value);
}
