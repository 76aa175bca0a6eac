import { inputsNotValued, outcomesNotValued } from '../not-valued.ts';
import type { Page } from './page.ts';

/** What should be valued and is not, and why. */
export function leftOut({ results, translator: { t, sentence, entityName }, name }: Page): string {
  const rows = [...outcomesNotValued(results), ...inputsNotValued(results)];
  if (rows.length === 0) return '';
  const lines = rows.flatMap(({ entity, id, problems }) => [
    `  ${name(entity, id)} (${entityName(entity)})`,
    ...problems.map((why) => `    ${sentence(why)}`),
  ]);
  return [t('cli/calc/notValued'), ...lines].join('\n');
}
