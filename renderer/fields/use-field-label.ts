import { type EntityName, fieldOf, settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import { useOpen, useText } from '../state/index.ts';

/** The label of a field with its unit, where it has one of its own. */
export function useFieldLabel(entity: EntityName, field: string): string {
  const { project } = useOpen();
  const { t, fieldLabel } = useText();
  const label = fieldLabel(entity, field);
  const kind = fieldOf(entity, field)?.kind;
  if (kind === 'years') return t('window/grid/inYears', { label });
  if (kind !== 'money') return label;
  const { locale, currency } = settingsOf(project);
  const { currencySign } = formatsFor(locale, currency);
  return currencySign === '' ? label : t('window/grid/withUnit', { label, unit: currencySign });
}
