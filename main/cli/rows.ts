/** What the results of a command say of rows: how they are called, and in which order they come. */
import { columnLabel } from '../../shared/engine/index.ts';
import type { Translator } from '../../shared/messages/index.ts';
import { type EntityName, nameField, type Project, type Row, rowOf, rowsBy, rowsOf } from '../../shared/model/index.ts';

/** The whole name of a row; '' where it has none. */
export function fullName(project: Project, entity: EntityName, id: string): string {
  const field = nameField(entity);
  const name = field === null ? null : rowOf(project, entity, id)?.[field];
  return typeof name === 'string' ? name : '';
}

/** All outcomes in the order of the map: block by block. */
export function outcomesOfMap(project: Project): readonly Row<'outcome'>[] {
  return rowsOf(project, 'stakeholder').flatMap(({ id }) => rowsBy(project, 'outcome', 'stakeholder', id));
}

/** All inputs in the order of the map. */
export function inputsOfMap(project: Project): readonly Row<'input'>[] {
  return rowsOf(project, 'stakeholder').flatMap(({ id }) => rowsBy(project, 'input', 'stakeholder', id));
}

export function yearLabel(project: Project, column: number, { t }: Translator): string {
  const { kind, year } = columnLabel(project, column);
  return kind === 'calendar' ? String(year) : t('cli/calc/year', { year });
}
