import type { Translator } from '../../shared/messages/index.ts';
import { type Project, type Row, rowsBy, settingsOf } from '../../shared/model/index.ts';

/** What reads a reference table: a sentence for each. */
export function tableUses(project: Project, table: Row<'referenceTable'>, { t }: Translator): readonly string[] {
  const { discountSchedule, priceIndex, currency } = settingsOf(project);
  const outcomes = rowsBy(project, 'outcome', 'discountSchedule', table.id).length;
  const priced = [...project.proxy.values(), ...project.input.values()];
  const isForeign =
    table.kind === 'exchange-rate' &&
    table.currency !== null &&
    table.currency !== currency &&
    priced.some((row) => row.currency === table.currency);
  return [
    ...(discountSchedule === table.id ? [t('window/tables/usedAs/schedule')] : []),
    ...(priceIndex === table.id ? [t('window/tables/usedAs/index')] : []),
    ...(outcomes === 0 ? [] : [t('window/tables/usedAs/outcomes', { count: outcomes })]),
    ...(isForeign ? [t('window/tables/usedAs/rate', { currency: table.currency ?? '' })] : []),
  ];
}
