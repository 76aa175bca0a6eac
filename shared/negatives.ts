/** How a negative amount of money is shown, by the project's setting: with a minus, or in brackets as in accounts. */
import type { Row } from './model/index.ts';

export type Negatives = Row<'project'>['negatives'];

/** What comes to nothing by the digits that are shown has no brackets. */
export function formatAmount(format: Intl.NumberFormat, value: number, negatives: Negatives): string {
  if (negatives === 'minus') return format.format(value);
  const parts = format.formatToParts(value);
  const unsigned = parts.filter(({ type }) => type !== 'minusSign');
  const text = unsigned.map((part) => part.value).join('');
  return unsigned.length < parts.length && /[1-9]/.test(text) ? `(${text})` : text;
}
