import type { Translator } from '../../shared/messages/index.ts';
import { type Project, rowsBy, rowsOf } from '../../shared/model/index.ts';
import type { EnteredColumn } from './map-columns.ts';

export interface Suggestion {
  readonly text: string;
  /** Said beside it: where it is used already. */
  readonly remark: string | null;
}

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

/** Those that hold what was typed, the ones that begin with it first. A choice offers all while nothing is typed. */
export function matching(suggestions: readonly Suggestion[], typed: string, isChoice: boolean): readonly Suggestion[] {
  const text = typed.trim().toLocaleLowerCase();
  const others = suggestions.filter((each) => each.text.toLocaleLowerCase() !== text);
  if (text === '' || (isChoice && others.length < suggestions.length)) return isChoice ? suggestions : [];
  const holds = others.filter((each) => each.text.toLocaleLowerCase().includes(text));
  const begins = (each: Suggestion) => (each.text.toLocaleLowerCase().startsWith(text) ? 0 : 1);
  return holds.toSorted((a, b) => begins(a) - begins(b)).slice(0, 8);
}
