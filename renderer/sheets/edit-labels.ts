/** How edits are called in the list of changes. */
import type { Translator } from '../../shared/messages/index.ts';
import type { EntityName } from '../../shared/model/index.ts';

/** @param name of the row; '' where it has none. */
export function setLabel(
  { t, fieldLabel, entityName }: Translator,
  entity: EntityName,
  field: string,
  name: string,
): string {
  const label = fieldLabel(entity, field);
  if (name === '') return t('window/edit/setUnnamed', { field: label, entity: entityName(entity) });
  return t('window/edit/set', { field: label, name });
}

export function addLabel({ t, entityName }: Translator, entity: EntityName, name: string): string {
  const about = { entity: entityName(entity) };
  return name === '' ? t('window/edit/addUnnamed', about) : t('window/edit/add', { ...about, name });
}
