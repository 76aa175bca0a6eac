import { type Project, settingsOf } from '../../shared/model/index.ts';

/** What a change does to a ratio may be less than a penny. */
export const DIFFERENCE_DIGITS = 4;

/** An amount in the project's currency that says whether it is more or less. */
export function signedMoney(project: Project, digits: number): (value: number) => string {
  const { currency, locale } = settingsOf(project);
  const style = currency === null ? {} : ({ style: 'currency', currency } as const);
  const format = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
  return (value) => format.format(value).replace('-', '\u2212');
}
