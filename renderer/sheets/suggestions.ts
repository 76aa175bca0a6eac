import type { Translator } from '../../shared/messages/index.ts';
import {
  type AnyRow,
  type EntityName,
  type Field,
  nameField,
  type Project,
  rowsBy,
  rowsOf,
} from '../../shared/model/index.ts';
import type { EnteredColumn, Suggestion } from '../grid/index.ts';

/** What an editor offers: the choices of a field, or the names of what there is to link to. */
export function suggestionsFor(
  project: Project,
  { entity, field, facts }: EnteredColumn,
  { optionLabel, t }: Translator,
): readonly Suggestion[] {
  if (facts.kind === 'choice')
    return facts.options.map((option) => ({ text: optionLabel(entity, field, option), remark: null }));
  if (facts.kind === 'flag')
    return [t('window/words/yes'), t('window/words/no')].map((text) => ({ text, remark: null }));
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
  if (field === 'unit') return plain(unitsOf(project));
  if (entity === 'stakeholder' && field === 'countedSet') return plain(valuesIn(project, entity, 'subgroupSet'));
  return REPEATED.has(facts.kind) && field !== nameField(entity) ? plain(valuesIn(project, entity, field)) : [];
}

/** Kinds of field whose values often stand in several rows. */
const REPEATED: ReadonlySet<Field['kind']> = new Set(['text', 'currency', 'year']);

function plain(texts: readonly string[]): readonly Suggestion[] {
  return texts.map((text) => ({ text, remark: null }));
}

/** What stands in a field of the rows, each once. */
function valuesIn(project: Project, entity: EntityName, field: string): string[] {
  const values = rowsOf(project, entity).map((row: AnyRow) => row[field]);
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function unitsOf(project: Project): string[] {
  const units = new Set<string>();
  for (const { unit } of rowsOf(project, 'outcome')) if (unit !== null) units.add(unit);
  for (const { unit } of rowsOf(project, 'proxy')) if (unit !== null) units.add(unit);
  return [...units];
}
