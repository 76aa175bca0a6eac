/** From what the cells of a row hold to the numbers that the arithmetic takes, or to the sentences that say why not. */
import {
  addressId,
  type EntityName,
  type Entry,
  entrySchema,
  type FigureField,
  fieldOf,
  formulaOf,
  isFigure,
  numberOf,
  type Project,
  rowOf,
  withinBounds,
} from '../model/index.ts';
import { type Problem, problem } from '../problem.ts';
import type { NamedValues, ReferenceKey } from './named-values.ts';
import type { Relations } from './relations.ts';

export interface FigureSource {
  readonly project: Project;
  readonly relations: Relations;
  readonly names: NamedValues;
}

/** Figures by column, columns ascending. */
export type ColumnFigures = ReadonlyMap<number, number>;

/** Reads figures and collects what is wrong with them, so that one pass finds every problem of a row. */
export class FigureReader {
  readonly source: FigureSource;
  readonly problems: Problem[] = [];
  /** The names that the formulas read so far hold. */
  readonly keys = new Set<ReferenceKey>();

  constructor(source: FigureSource) {
    this.source = source;
  }

  /** A figure that must be there. Null, with a problem noted, where it is not or cannot be used. */
  required(entity: EntityName, id: string, name: string): number | null {
    const value = this.optional(entity, id, name);
    if (value === undefined) this.blank(entity, name);
    return value ?? null;
  }

  /** A figure that may be blank: then undefined. Null, with a problem noted, where it cannot be used. */
  optional(entity: EntityName, id: string, name: string): number | null | undefined {
    const row = rowOf(this.source.project, entity, id);
    const value = row?.[name];
    const override = this.#override(entity, id, name, null);
    // Most cells of a map hold a plain number or nothing.
    const entry = override ?? (typeof value === 'number' || value == null ? (value ?? null) : entrySchema.parse(value));
    return this.#number(entity, name, figureField(entity, name), entry);
  }

  /**
   * A figure that is stated column by column: undefined where no column has one, null with a problem noted where one of
   * them cannot be used. A blank in a column states nothing.
   */
  columns(entity: EntityName, id: string, name: string): ColumnFigures | null | undefined {
    const { project, relations } = this.source;
    const ids = relations.of('columnFigure', 'target', id);
    if (ids.size === 0) return undefined;
    const field = figureField(entity, name);
    const stated: [number, number][] = [];
    let sound = true;
    for (const each of [...ids].sort()) {
      const row = project.columnFigure.get(each);
      if (row === undefined || row.entity !== entity || row.field !== name || row.column === null) continue;
      const override = this.#override(entity, id, name, row.column);
      const value = this.#number(entity, name, field, override ?? row.value);
      if (value === null) sound = false;
      else if (value !== undefined) stated.push([row.column, value]);
    }
    if (!sound) return null;
    return stated.length === 0 ? undefined : new Map(stated.sort(([a], [b]) => a - b));
  }

  blank(entity: EntityName, field: string): void {
    this.problems.push(problem('engine.blank', { entity, field }));
  }

  #number(entity: EntityName, name: string, field: FigureField, entry: Entry): number | null | undefined {
    if (entry === null) return undefined;
    const formula = formulaOf(entry);
    const value = formula === null ? numberOf(entry) : this.#formula(entity, name, formula);
    if (value === null) return null;
    if (withinBounds(field, value)) return value;
    this.problems.push(problem('engine.outOfBounds', { entity, field: name }));
    return null;
  }

  #formula(entity: EntityName, field: string, formula: string): number | null {
    for (const key of this.source.names.keysIn(formula)) this.keys.add(key);
    const value = this.source.names.calculate(formula);
    if (typeof value === 'number') return value;
    this.problems.push(problem(value.code, { ...value.params, entity, field }));
    return null;
  }

  /** What a figure note puts in the place of a figure. */
  #override(entity: EntityName, id: string, field: string, column: number | null): Entry {
    const { project, relations } = this.source;
    if (relations.of('figureNote', 'target', id).size === 0) return null;
    return project.figureNote.get(addressId({ entity, target: id, field, column }))?.override ?? null;
  }
}

function figureField(entity: EntityName, name: string): FigureField {
  const field = fieldOf(entity, name);
  if (field === undefined || !isFigure(field)) throw new Error(`${entity}.${name} is not a figure`);
  return field;
}
