/** Where a figure is to be seen, and how it is called there. */
import type { Translator } from '../../shared/messages/index.ts';
import { type EntityName, entityNames, fieldOf, nameOf, type Project, rowOf } from '../../shared/model/index.ts';
import type { WindowModel } from '../state/index.ts';
import type { FigureUse } from './assumption-uses.ts';

/** The figure that a use speaks of: of a note or of one column, the figure that it is about. */
function figureOf(project: Project, use: FigureUse): FigureUse {
  if (use.entity !== 'columnFigure' && use.entity !== 'figureNote') return use;
  const row = rowOf(project, use.entity, use.id);
  const entity = entityNames.find((name) => name === row?.entity);
  if (row === undefined || entity === undefined) return use;
  return { entity, id: String(row.target), field: String(row.field) };
}

/** “Deadweight of “Better health””. */
export function nameOfUse(project: Project, use: FigureUse, { t, fieldLabel, entityName }: Translator): string {
  const { entity, id, field } = figureOf(project, use);
  const row = rowOf(project, entity, id);
  const name = row === undefined || entity === 'project' ? '' : nameOf(entity, row);
  const label = fieldOf(entity, field) === undefined ? field : fieldLabel(entity, field);
  return name === ''
    ? t('window/edit/setUnnamed', { field: label, entity: entityName(entity) })
    : t('window/edit/set', { field: label, name });
}

/** Goes to a figure: to its cell on the sheet that shows it best, or to the settings. */
export function goToUse(model: WindowModel, project: Project, use: FigureUse): void {
  const figure = figureOf(project, use);
  if (figure.entity === 'project') {
    model.showSettings('money');
    return;
  }
  const { entity, id } = shownRow(project, figure);
  model.focus(entity, id, `${figure.entity}.${figure.field}`);
}

/** A factor is shown with what it belongs to. */
function shownRow(project: Project, { entity, id }: FigureUse): { readonly entity: EntityName; readonly id: string } {
  const factor = entity === 'factor' ? project.factor.get(id) : undefined;
  if (factor?.outcome) return { entity: 'outcome', id: factor.outcome };
  return factor?.input ? { entity: 'input', id: factor.input } : { entity, id };
}
