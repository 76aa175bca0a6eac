/**
 * The one address of a figure: a row, a field, and a column or none. Everything that is said about a figure (reason,
 * source, evidence, comment) hangs on it, and the rows that hold it carry it as their id, so that two people who note
 * something on the same figure write to the same row.
 */
import type { EntityName } from './entity-names.ts';
import type { Project } from './project.ts';
import type { Row } from './row.ts';

export interface FigureAddress {
  readonly entity: EntityName;
  readonly target: string;
  readonly field: string;
  /** Null for the figure as a whole, a column's number where it is stated column by column. */
  readonly column: number | null;
}

/** The id of what stands at an address. Column −1 is written m1, since an id holds no sign after its separators. */
export function addressId({ entity, target, field, column }: FigureAddress): string {
  const place = column === null ? '' : `~${column < 0 ? `m${-column}` : column}`;
  return `${entity}~${target}~${field}${place}`;
}

export function noteAt(project: Project, address: FigureAddress): Row<'figureNote'> | undefined {
  return project.figureNote.get(addressId(address));
}

/** The figure stated for one column, or undefined where that column has none of its own. */
export function columnFigureAt(project: Project, address: FigureAddress): Row<'columnFigure'> | undefined {
  return project.columnFigure.get(addressId(address));
}
