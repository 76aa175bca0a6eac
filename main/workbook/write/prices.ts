/** Whether a price can be used as it is: in the project's currency, and of its price year where prices are uprated. */
import type { Row } from '../../../shared/model/index.ts';
import type { SettingsCells } from './settings-cells.ts';

export interface Price {
  readonly currency: string | null;
  readonly priceYear: string | null;
}

export function priceUsable(settings: Row<'project'>, { currency, priceYear }: Price): number {
  const ownCurrency = currency === null || currency === settings.currency;
  const ownYear = !settings.uprate || priceYear === null || priceYear === settings.priceYear;
  return ownCurrency && ownYear ? 1 : 0;
}

export function priceUsableFormula(settings: SettingsCells, currency: string, year: string): string {
  const sameCurrency = `OR(ISBLANK(${currency}),${currency}=${settings.field('currency')})`;
  const sameYear = `OR(${settings.reading('uprate')}=0,ISBLANK(${year}),${year}=${settings.field('priceYear')})`;
  return `1*AND(${sameCurrency},${sameYear})`;
}
