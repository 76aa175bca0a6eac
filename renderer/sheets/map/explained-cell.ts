import type { ExplainedCell } from '../../../shared/engine/index.ts';
import { type ImpactMapLine, isFigure, type Project } from '../../../shared/model/index.ts';
import { columnFiguresOf } from '../../grid/index.ts';
import type { MapColumn, MapEnteredColumn } from './map-columns.ts';
import { shownRow } from './map-lines.ts';

/** The number that a cell of the sheet shows, as the calculation explains it; null where it shows none. */
export function explainedCell(project: Project, line: ImpactMapLine, column: MapColumn): ExplainedCell | null {
  if (column.kind === 'entered') return enteredCell(project, line, column);
  if (line.outcome === null) return null;
  if (column.value === 'impact' || column.value === 'presentValue') {
    return { kind: 'outcome', id: line.outcome, figure: column.value };
  }
  return { kind: 'outcomeYear', id: line.outcome, column: column.value.year };
}

function enteredCell(project: Project, line: ImpactMapLine, column: MapEnteredColumn): ExplainedCell | null {
  const { entity, field, facts } = column;
  const id = shownRow(project, line, column);
  if (id === null || !isFigure(facts)) return null;
  const outcome = entity === 'outcome' && field === 'quantity' ? project.outcome.get(id) : undefined;
  if (outcome !== undefined && outcome.quantityIndicator !== null) return { kind: 'outcome', id, figure: 'quantity' };
  // What an input is worth: its amount, or hours at a rate, times its factors.
  if (entity === 'input' && project.input.get(id)?.valued === true) return { kind: 'input', id };
  const first = columnFiguresOf(project, entity, id, field)[0]?.column ?? null;
  const figure = { kind: 'figure', entity, id, field, column: first } as const;
  return entity === 'proxy' ? { kind: 'price', of: figure } : figure;
}
