import type { Translator } from '../../shared/messages/index.ts';
import { type Project, rowsBy, rowsOf } from '../../shared/model/index.ts';
import type { EnteredColumn, Suggestion } from '../grid/index.ts';

/** What an editor offers: the choices of a field, or the names of what there is to link to. */
export function suggestionsFor(
  project: Project,
  { entity, field, facts }: EnteredColumn,
  { optionLabel, t }: Translator,
): readonly Suggestion[] {
  if (facts.kind === 'choice')
    return facts.options.map((option) => ({ text: optionLabel(entity, field, option), remark: null }));
  if (entity === 'proxy' && field === 'description') {
    return rowsOf(project, 'proxy').flatMap(({ id, description }) => {
      const count = rowsBy(project, 'outcome', 'proxy', id).length;
      return description === null ? [] : [{ text: description, remark: t('window/grid/usedIn', { count }) }];
    });
  }
  if (entity === 'output' && field === 'description') {
    return rowsOf(project, 'output').flatMap(({ description }) =>
      description === null ? [] : [{ text: description, remark: null }],
    );
  }
  if (field === 'unit') return unitsOf(project).map((text) => ({ text, remark: null }));
  return [];
}

function unitsOf(project: Project): string[] {
  const units = new Set<string>();
  for (const { unit } of rowsOf(project, 'outcome')) if (unit !== null) units.add(unit);
  for (const { unit } of rowsOf(project, 'proxy')) if (unit !== null) units.add(unit);
  return [...units];
}
