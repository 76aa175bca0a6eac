import type { Translator } from '../../shared/messages/index.ts';
import { type EntityName, type Project, settingsOf } from '../../shared/model/index.ts';
import type { CellContext } from '../../shared/parsing/index.ts';
import { assumptionNames } from './assumption-names.ts';

/** What typing into a field needs to know: the project's locale and names, the row's currency, the words of the language. */
export function cellContext(
  project: Project,
  entity: EntityName,
  field: string,
  rowCurrency: unknown,
  { optionLabel, t }: Translator,
): CellContext {
  const settings = settingsOf(project);
  const currency = typeof rowCurrency === 'string' ? rowCurrency : (settings.currency ?? '');
  return {
    ...assumptionNames(project),
    locale: settings.locale,
    currency,
    optionLabel: (option) => optionLabel(entity, field, option),
    // Only choices of yes and no ask, and of thousands of cells that are read at once few are such.
    get yes() {
      return t('window/words/yes');
    },
    get no() {
      return t('window/words/no');
    },
  };
}
