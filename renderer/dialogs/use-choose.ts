import { useText, useWindow } from '../state/index.ts';
import type { Choice } from './choice-list.tsx';

/** Carries out a choice, as the change of a setting. */
export function useChoose(field: string): (choice: Choice) => void {
  const model = useWindow();
  const { t, fieldLabel, entityName } = useText();
  const label = t('window/edit/setUnnamed', { field: fieldLabel('project', field), entity: entityName('project') });
  return ({ command }) => {
    model.dispatch(command, label);
  };
}
