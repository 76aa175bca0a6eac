import type { Translator } from '../../shared/messages/index.ts';
import { settingsOf } from '../../shared/model/index.ts';
import { formatsFor } from '../format/index.ts';
import type { ProjectView } from '../state/index.ts';
import type { SheetScope } from './sheet.ts';

/** Below this much money, pennies matter on the screen. */
const SMALL_MAP = 10_000;

/** What the cells of a sheet are made from, as the sheet shows them. */
export function sheetScope(
  { project, results }: Pick<ProjectView, 'project' | 'results'>,
  translator: Translator,
  current: string | null,
): SheetScope {
  const { locale, currency, negatives } = settingsOf(project);
  const formats = formatsFor(locale, currency, negatives);
  const pence = Math.max(Math.abs(results.presentValue), Math.abs(results.investment)) < SMALL_MAP;
  return { project, results, formats, translator, pence, current };
}
