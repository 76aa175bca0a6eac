import { textTable } from '../text-table.ts';
import { indented, NAME, type Page, WORDS } from './page.ts';

/** What the public purse gains beside what was put in; nothing where it neither gains nor gives. */
export function publicView({ results, translator: { t }, money, number }: Page): string {
  const { fiscal, publicInputs, fiscalToAllInputs, fiscalToPublicInputs } = results.publicView;
  if (fiscal === 0 && publicInputs === 0) return '';
  const ratio = (value: number | null) => (value === null ? t('cli/calc/none') : number(value, 2));
  const table = textTable(
    [NAME, WORDS],
    [
      [t('cli/calc/publicView/fiscal'), money(fiscal)],
      [t('cli/calc/publicView/publicInputs'), money(publicInputs)],
      [t('cli/calc/publicView/toAll'), ratio(fiscalToAllInputs)],
      [t('cli/calc/publicView/toPublic'), ratio(fiscalToPublicInputs)],
    ],
  );
  return `${t('cli/calc/publicView/heading')}\n${indented(table)}`;
}
