import { expect, test } from 'vitest';
import { formatKind } from '../../../../../renderer/grid/clipboard/number-format.ts';

test.each(['0%', '0.0%', 'Percent', '0.00%;[Red]-0.00%', '0,0 %', '# ##0%'])('%s shows percentages', (code) => {
  expect(formatKind(code)).toBe('percent');
});

test.each([
  ...['', 'General', 'Standard', 'Fixed', 'Currency', 'Scientific', 'Estándar', '0', '#,##0.00', '0.00E+00', '# ?/?'],
  ...['[$£-809]#,##0.00', '"USD "#,##0', '#,##0.00 "€"', '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  ...['0" % of all"', '0\\%', '[$USD]#,##0', '0 "days"'],
])('%s shows numbers', (code) => {
  expect(formatKind(code)).toBe('number');
});

test.each([
  ...['DD/MM/YYYY', 'Short Date', 'Medium Time', 'hh:mm:ss.00', '[h]:mm', 'TT.MM.JJJJ', 'MMMM', '[$-809]d mmmm yyyy'],
  ...['BOOLEAN', 'Yes/No', '@'],
])('%s shows neither', (code) => {
  expect(formatKind(code)).toBe('other');
});
