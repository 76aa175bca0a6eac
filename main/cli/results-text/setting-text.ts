import { type CellValue, entrySchema, fieldOf, isFigure, settingsOf } from '../../../shared/model/index.ts';
import { figureToText } from '../../../shared/parsing/index.ts';
import { assumptionNames } from '../assumption-names.ts';
import type { Page } from './page.ts';

/** Enough for a discount factor that somebody typed. */
const DIGITS = 12;

/** The value of a setting as a person reads it. */
export function settingText(page: Page, name: string, value: CellValue): string {
  const { project, translator } = page;
  const field = fieldOf('project', name);
  if (value === null || field === undefined) return translator.t('cli/calc/blank');
  if (isFigure(field)) {
    if (typeof value === 'number') return field.kind === 'percent' ? page.rate(value) : page.number(value, DIGITS);
    const entry = entrySchema.parse(value);
    return figureToText(entry, field.kind, { ...assumptionNames(project), locale: settingsOf(project).locale });
  }
  if (field.kind === 'choice') return translator.optionLabel('project', name, String(value));
  if (field.kind === 'reference') return page.name(field.to, String(value));
  if (field.kind === 'flag') return translator.t(value === true ? 'cli/calc/yes' : 'cli/calc/no');
  return String(value);
}
