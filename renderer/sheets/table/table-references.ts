/** Cells that hold another row: they show its name, and typing a name puts the row of that name into them. */
import { type AnyRow, type EntityName, nameField, type Project, rowOf, rowsOf } from '../../../shared/model/index.ts';
import type { EnteredColumn, Suggestion } from '../../grid/index.ts';

/** The table that a column refers to; null for a column that holds a value of its own. */
export function referredTable({ facts }: Pick<EnteredColumn, 'facts'>): EntityName | null {
  return facts.kind === 'reference' || facts.kind === 'owner' ? facts.to : null;
}

/** The whole name of the row that a cell refers to; '' where there is none, or none yet. */
export function nameReferredTo(project: Project, to: EntityName, id: unknown): string {
  const row = typeof id === 'string' ? rowOf(project, to, id) : undefined;
  return row === undefined ? '' : wholeName(to, row);
}

export function wholeName(entity: EntityName, row: AnyRow): string {
  const name = row[nameField(entity) ?? ''];
  return typeof name === 'string' ? name : '';
}

/** The names that can be typed: all rows there are, but for the one that the cell belongs to. */
export function namesToReferTo(
  project: Project,
  to: EntityName,
  self: { readonly entity: EntityName; readonly id: string | null },
): readonly Suggestion[] {
  const names = new Set<string>();
  for (const row of rowsOf(project, to)) {
    if (self.entity === to && row.id === self.id) continue;
    const name = wholeName(to, row);
    if (name !== '') names.add(name);
  }
  return [...names].map((text) => ({ text, remark: null }));
}
