import type { WindowModel } from '../state/index.ts';
import type { Edit } from './editing/index.ts';

/** Says what an edit did beside what was typed. */
export function tellEdit(model: WindowModel, { remarks }: Edit): void {
  const { t, entityName } = model.translator;
  for (const remark of remarks) {
    switch (remark.type) {
      case 'negative':
        model.tell({ kind: 'note', text: t('window/edit/madeNegative') });
        break;
      case 'byColumn':
        model.tell({
          kind: 'note',
          text: t('window/byColumn/kept', { field: remark.field }),
          action: {
            label: t('window/byColumn/useInstead'),
            run: () => model.dispatch(remark.remove, remark.label),
          },
        });
        break;
      case 'overridden':
        model.tell({
          kind: 'note',
          text: t('window/edit/overridden', { field: remark.field }),
          action: {
            label: t('window/byColumn/useInstead'),
            run: () => model.dispatch(remark.remove, remark.label),
          },
        });
        break;
      case 'linked':
        model.tell({
          kind: 'note',
          text: t('window/edit/linked', { entity: entityName(remark.entity), name: remark.name }),
        });
        break;
      case 'sharedProxy':
        model.tell({
          kind: 'note',
          text: t('window/edit/sharedProxy', { count: remark.rows }),
          action: {
            label: t('window/edit/onlyHereAction'),
            run: () => model.dispatch(remark.onlyHere, remark.label),
          },
        });
        break;
    }
  }
}
