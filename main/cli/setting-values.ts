/** The value of a setting as it is written on the command line: with a decimal point, whatever the project's locale. */
import type { Translator } from '../../shared/messages/index.ts';
import {
  type CellValue,
  type FigureField,
  isFigure,
  type Project,
  settingsOf,
  withinBounds,
} from '../../shared/model/index.ts';
import { type CellContext, parseCell } from '../../shared/parsing/index.ts';
import { problem } from '../../shared/problem.ts';
import { done, type Result, refused } from '../../shared/result.ts';
import { assumptionNames } from './assumption-names.ts';

/** A number with a point, and nothing beside it. Of a percentage, it is the share. */
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const LOCALE = 'en-GB';

/** A field that text can be typed into. What refers to a table is read in `setting-tables.ts`. */
type TypedField = Parameters<typeof parseCell>[1];

/** The value that a text stands for; a text that stands for none is refused with what can stand there. */
export function readSettingValue(
  text: string,
  key: string,
  field: TypedField,
  project: Project,
  translator: Translator,
): Result<CellValue> {
  const isFormula = isFigure(field) && field.forms.includes('formula') && text.trim().startsWith('=');
  const read =
    isFigure(field) && PLAIN_NUMBER.test(text.trim())
      ? done(Number(text.trim()))
      : parseCell(text, field, null, contextOf(key, project, translator));
  if (!read.ok) return isFormula ? read : badSetting(text, key, allowedIn(field, translator));
  if (isFigure(field) && typeof read.value === 'number' && !withinBounds(field, read.value)) {
    return badSetting(text, key, allowedIn(field, translator));
  }
  return read;
}

export function badSetting(value: string, key: string, allowed: string): Result<never> {
  return refused(problem('cli.badSetting', { value, key, allowed }));
}

function contextOf(key: string, project: Project, translator: Translator): CellContext {
  return {
    ...assumptionNames(project),
    locale: LOCALE,
    currency: settingsOf(project).currency ?? '',
    yes: 'yes',
    no: 'no',
    optionLabel: (option) => translator.optionLabel('project', key, option),
  };
}

function allowedIn(field: TypedField, { t }: Translator): string {
  if (isFigure(field)) return allowedNumber(field, t);
  switch (field.kind) {
    case 'choice':
      return t('cli/allowed/choice', { options: field.options.join(', ') });
    case 'count':
      return t('cli/allowed/count', { least: field.least, most: field.most });
    case 'text':
    case 'note':
    case 'link':
      return t('cli/allowed/text', { most: field.longest });
    case 'flag':
    case 'currency':
    case 'year':
    case 'date':
      return t(`cli/allowed/${field.kind}`);
  }
}

function allowedNumber({ kind, least, most }: FigureField, t: Translator['t']): string {
  if (kind === 'percent') {
    const percent = new Intl.NumberFormat(LOCALE, { style: 'percent' });
    return t('cli/allowed/percent', { least: percent.format(least ?? 0), most: percent.format(most ?? 1) });
  }
  if (least === null) return t('cli/allowed/number');
  return most === null ? t('cli/allowed/numberFrom', { least }) : t('cli/allowed/numberBetween', { least, most });
}
