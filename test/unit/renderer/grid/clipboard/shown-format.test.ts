import { expect, test } from 'vitest';
import { shownFormat } from '../../../../../renderer/grid/clipboard/shown-format.ts';

test.each<[text: string, value: number, percent: boolean, format: string | null]>([
  ['25%', 0.254, true, '0%'],
  ['25.4%', 0.254, true, '0.0%'],
  ['25,4 %', 0.254, true, '0.0%'],
  ['1,200%', 12, true, '#,##0%'],
  ['a quarter', 0.25, true, '0.00%'],
  ['£1,200.50', 1200.504, false, '[$£]#,##0.00'],
  ['1.200,50 €', 1200.504, false, '#,##0.00 [$€]'],
  ['−£12', -12, false, '[$£]0'],
  ['1 234 567', 1234567, false, '#,##0'],
  ['1.2345', 1.2345, false, '0.0000'],
  ['12', 12, false, '0'],
  ['1.2m', 1_200_000, false, null],
  ['', 3, false, null],
  ['1e21', 1e21, false, null],
])('%j for %d', (text, value, percent, format) => {
  expect(shownFormat(text, value, percent)).toBe(format);
});
