import type { Translator } from '../../../shared/messages/index.ts';
import type { Lead } from '../../grid/index.ts';

/** Leads to an outcome on the map. */
export function outcomeLead(id: string, name: string, { t, entityName }: Translator): Lead {
  const label = name === '' ? t('window/grid/unnamed', { entity: entityName('outcome') }) : name;
  return { id, label, go: (model) => model.focus('outcome', id) };
}
