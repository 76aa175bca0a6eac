/** Which figure counts where one is shown: the one entered, the one that a note puts in its place, or those of columns. */
import type { Results } from '../../../shared/engine/index.ts';
import {
  columnFigureAt,
  type EntityName,
  type Entry,
  entrySchema,
  fieldOf,
  formulaOf,
  isFigure,
  noteAt,
  numberOf,
  type Project,
  type Row,
  rowOf,
  rowsBy,
  rowsOf,
} from '../../../shared/model/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import { errorValue } from '../../format/index.ts';

export interface FigurePlace {
  readonly entity: EntityName;
  readonly target: string;
  readonly field: string;
  /** Null for the row's own figure. */
  readonly column: number | null;
}

export interface FigureInForce {
  /** What counts. */
  readonly entry: Entry;
  /** What was entered, which a note may have put aside. */
  readonly entered: Entry;
  readonly isOverride: boolean;
}

export function figureInForce(project: Project, place: FigurePlace): FigureInForce {
  const override = noteAt(project, place)?.override ?? null;
  const entered = enteredAt(project, place);
  return { entry: override ?? entered, entered, isOverride: override !== null };
}

function enteredAt(project: Project, place: FigurePlace): Entry {
  if (place.column !== null) return columnFigureAt(project, place)?.value ?? null;
  return entrySchema.catch(null).parse(rowOf(project, place.entity, place.target)?.[place.field] ?? null);
}

/** The number that an entry comes to, or why it comes to none; null for a blank. */
export function figureValue(results: Results, entry: Entry): number | Problem | null {
  const formula = formulaOf(entry);
  return formula === null ? numberOf(entry) : results.formula(formula);
}

/**
 * What stands in a cell whose formula comes to nothing: its error value, or that of the assumption which it uses, where
 * that is what is wrong.
 */
export function errorText(project: Project, results: Results, problem: Problem): string {
  if (problem.code !== 'engine.errorIn') return errorValue(problem);
  const cause = rowsOf(project, 'assumption').find(({ name }) => name === problem.params.name);
  const value = cause === undefined ? null : results.assumption(cause.id);
  return errorValue(typeof value === 'object' && value !== null ? value : problem);
}

/** The figures that a field is stated with column by column, columns ascending. */
export function columnFiguresOf(
  project: Project,
  entity: EntityName,
  target: string,
  field: string,
): readonly (Row<'columnFigure'> & { readonly column: number })[] {
  const facts = fieldOf(entity, field);
  if (facts === undefined || !isFigure(facts) || !facts.byColumn) return [];
  return rowsBy(project, 'columnFigure', 'target', target)
    .flatMap((row) => (row.column === null ? [] : [{ ...row, column: row.column }]))
    .filter((row) => row.entity === entity && row.field === field && row.value !== null)
    .sort((a, b) => a.column - b.column);
}
