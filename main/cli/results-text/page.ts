/** What every section of the results needs: the project, its results, and how figures and names are written. */
import type { Results } from '../../../shared/engine/index.ts';
import type { Translator } from '../../../shared/messages/index.ts';
import { type EntityName, nameOf, type Project, rowOf, settingsOf } from '../../../shared/model/index.ts';
import { formatAmount } from '../../../shared/negatives.ts';
import type { Override } from '../override-settings.ts';
import type { TextColumn } from '../text-table.ts';

export const NAME: TextColumn = { align: 'left', most: 44 };
export const SHORT_NAME: TextColumn = { align: 'left', most: 26 };
export const WORDS: TextColumn = { align: 'left' };
export const FIGURE: TextColumn = { align: 'right' };

export interface Page {
  readonly project: Project;
  readonly results: Results;
  readonly translator: Translator;
  /** The settings that are not the file's. */
  readonly overrides: readonly Override[];
  /** Whether ids stand beside names. */
  readonly ids: boolean;
  money(value: number): string;
  /** An amount for each unit of the currency: how a ratio is said. */
  perUnit(ratio: number): string;
  share(value: number): string;
  rate(value: number): string;
  number(value: number, digits: number): string;
  /** A name that fits into a table, with a word for a row that has none. */
  name(entity: EntityName, id: string): string;
}

export type PageContent = Pick<Page, 'project' | 'results' | 'translator' | 'overrides' | 'ids'>;

export function pageOf(content: PageContent): Page {
  const { project, translator } = content;
  const { currency, locale, negatives } = settingsOf(project);
  const style = currency === null ? {} : ({ style: 'currency', currency } as const);
  const pence = currency === null ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : {};
  const money = new Intl.NumberFormat(locale, { ...style, ...pence });
  const whole = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
  const { t } = translator;
  return {
    ...content,
    money: (value) => formatAmount(money, value, negatives),
    perUnit: (ratio) => t('cli/calc/perUnit', { value: formatAmount(money, ratio, negatives), unit: whole.format(1) }),
    share: (value) => share.format(value),
    rate: (value) => rate.format(value),
    number: (value, digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    name: (entity, id) => {
      const row = rowOf(project, entity, id);
      return (row === undefined ? '' : nameOf(entity, row)) || t('cli/calc/unnamed');
    },
  };
}

export function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
